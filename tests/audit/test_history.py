"""Every change of a tracked row is kept, by whatever way it was made, with who did it and why."""

import datetime as dt

import pytest
from django.db import connection, models, transaction

from accounts.models import Team, User
from clients.models import BenefitSpell, Client
from core.history import SYSTEM, acting
from tests.breaches.collect import house_models
from tests.factories import BenefitSpellFactory, ClientFactory

pytestmark = pytest.mark.django_db

TRACKED = [model for model in house_models() if hasattr(model, "pgh_event_model")]
# Models without a history, each with the reason.
UNTRACKED = {
    "audit.ReadingLog": "a log of its own, which can only grow",
    "core.Job": "a row of machinery; what the work changes has its own history",
    "clients.Unassigned": "follows from the assignments, which have their history",
    "imports.StagedRow": "the file on its way in, emptied afterwards",
    "imports.Finding": "the report of one import, written once",
    "imports.Match": "the file on its way in, emptied afterwards",
    "imports.PreviewedRow": "the preview of a file, made anew with each reading",
    "imports.Change": "itself the journal of an import",
    "targets.Figure": "computed, and immutable once published",
    "targets.MetricRow": "computed, kept as intervals of runs",
    "targets.TouchedClient": "a note of work to be done, gone when it is",
}


def labels(model: type[models.Model]) -> list[tuple[str, str | None]]:
    """What its history says, oldest first: the kind of change, and the reason that was given."""
    events = model.pgh_event_model.objects.order_by("pgh_id").select_related("pgh_context")
    return [
        (event.pgh_label, (event.pgh_context.metadata if event.pgh_context else {}).get("reason"))
        for event in events
    ]


def test_every_model_is_tracked_or_listed_with_a_reason() -> None:
    untracked = {model._meta.label for model in house_models()} - {model._meta.label for model in TRACKED}
    assert untracked <= set(UNTRACKED)


@pytest.mark.parametrize("model", TRACKED, ids=lambda model: model._meta.label)
def test_every_tracked_table_has_a_trigger_for_each_kind_of_change(model: type[models.Model]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgtype FROM pg_trigger WHERE tgrelid = %s::regclass AND tgname LIKE 'pgtrigger_%%'"
            " AND tgenabled <> 'D' AND NOT tgisinternal AND tgtype & 1 = 0",
            [model._meta.db_table],
        )
        kinds = {tgtype & (4 | 8 | 16) for (tgtype,) in cursor.fetchall()}
    assert kinds >= {4, 8, 16}, "insert, delete and update, each once a statement"


@pytest.mark.parametrize("model", TRACKED, ids=lambda model: model._meta.label)
def test_no_history_holds_secrets_or_what_the_database_computes(model: type[models.Model]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0",
            [model.pgh_event_model._meta.db_table],
        )
        columns = {name for (name,) in cursor.fetchall()}
    generated = {field.column for field in model._meta.fields if field.generated}
    assert not columns & ({"bsn_sealed", "password", "last_login"} | generated)


def test_a_change_in_an_act_names_who_why_and_where_from(alice: User) -> None:
    with acting(alice, "intake", request="r-1"):
        Team.objects.create(name="Oost")
    context = Team.pgh_event_model.objects.get(name="Oost").pgh_context.metadata
    assert context == {"user": alice.pk, "reason": "intake", "request": "r-1"}


def test_the_system_is_named_where_nobody_acts() -> None:
    with acting(None, "nightly figures", task="targets.tasks.catch_up"):
        Team.objects.create(name="Oost")
    context = Team.pgh_event_model.objects.get(name="Oost").pgh_context.metadata
    assert context == {
        "user": None,
        "actor": SYSTEM,
        "reason": "nightly figures",
        "task": "targets.tasks.catch_up",
    }


def test_bulk_statements_are_kept(alice: User) -> None:
    with acting(alice, "bulk"):
        teams = Team.objects.bulk_create([Team(name="A"), Team(name="B")])
        Team.objects.filter(pk__in=[team.pk for team in teams]).update(active=False)
        Team.objects.filter(name="B").delete()
    made = [entry for entry in labels(Team) if entry[1] == "bulk"]
    assert made == [("insert", "bulk")] * 2 + [("update", "bulk")] * 2 + [("delete", "bulk")]


def test_plain_sql_and_copy_are_kept(alice: User) -> None:
    client, scheme = ClientFactory(), BenefitSpellFactory().scheme_id
    with acting(alice, "import", import_id=7), connection.cursor() as cursor:
        with cursor.copy("COPY clients_benefitspell (client_id, scheme, start) FROM STDIN") as copy:
            copy.write_row([client.pk, scheme, dt.date(2020, 1, 1)])
        cursor.execute(
            "UPDATE clients_benefitspell SET \"end\" = '2020-06-30' WHERE client_id = %s", [client.pk]
        )
        cursor.execute("DELETE FROM clients_benefitspell WHERE client_id = %s", [client.pk])
    events = BenefitSpell.pgh_event_model.objects.filter(client_id=client.pk).order_by("pgh_id")
    assert [event.pgh_label for event in events] == ["insert", "update", "delete"]
    assert {event.pgh_context.metadata["import_id"] for event in events} == {7}


@pytest.mark.parametrize("model", TRACKED, ids=lambda model: model._meta.label)
def test_a_history_has_indexes_for_what_it_is_asked_by_and_no_other(model: type[models.Model]) -> None:
    history = model.pgh_event_model  # type: ignore[attr-defined]
    with connection.cursor() as cursor:
        found = connection.introspection.get_constraints(cursor, history._meta.db_table)
    indexed = {tuple(one["columns"]) for one in found.values() if one["index"] or one["primary_key"]}
    asked = {("pgh_id",), ("pgh_obj_id",), ("pgh_context_id",)}
    own = {("client_id",)} if any(field.name == "client" for field in history._meta.fields) else set()
    assert indexed == asked | own


def test_a_statement_that_begins_with_select_or_with_is_kept_under_its_act(alice: User) -> None:
    with acting(alice, "by a function"), connection.cursor() as cursor:
        cursor.execute(
            "WITH made AS (INSERT INTO accounts_team (name, active) VALUES ('X', true) RETURNING 1)"
            " TABLE made"
        )
    assert ("insert", "by a function") in labels(Team)


def test_an_update_that_changes_nothing_leaves_no_trace() -> None:
    team = Team.objects.create(name="Oost")
    Team.objects.filter(pk=team.pk).update(name="Oost")
    assert [label for label, _ in labels(Team)] == ["insert"]


def test_signing_in_is_no_change_of_the_user(alice: User) -> None:
    before = User.pgh_event_model.objects.count()
    User.objects.filter(pk=alice.pk).update(last_login="2020-01-01T00:00Z", password="x")
    assert User.pgh_event_model.objects.count() == before


def test_a_new_seal_of_the_same_bsn_is_no_change_of_the_client() -> None:
    client = ClientFactory()
    before = Client.pgh_event_model.objects.count()
    Client.objects.filter(pk=client.pk).update(bsn_sealed=b"\x02sealed anew")
    assert Client.pgh_event_model.objects.count() == before


def test_what_is_rolled_back_has_no_history(alice: User) -> None:
    with acting(alice, "mistake"):
        Team.objects.create(name="Oost")
        transaction.set_rollback(True)
    assert not Team.pgh_event_model.objects.filter(name="Oost").exists()


def test_one_act_after_another_keeps_its_own_reason(alice: User) -> None:
    with acting(alice, "first"):
        Team.objects.create(name="A")
    with acting(alice, "second"):
        Team.objects.create(name="B")
    reasons = dict(Team.pgh_event_model.objects.values_list("name", "pgh_context__metadata__reason"))
    assert (reasons["A"], reasons["B"]) == ("first", "second")


def test_an_act_within_another_leaves_the_others_name_in_force(alice: User, bob: User) -> None:
    with acting(alice, "outer"):
        with acting(bob, "inner"):
            Team.objects.create(name="Inner")
        Team.objects.create(name="Outer")
        Team.objects.filter(name="Inner").delete()
    events = Team.pgh_event_model.objects.filter(name__in=["Inner", "Outer"]).order_by("pgh_id")
    assert [
        (event.pgh_context.metadata["user"], event.pgh_context.metadata["reason"]) for event in events
    ] == [
        (bob.pk, "inner"),
        (alice.pk, "outer"),
        (alice.pk, "outer"),
    ]


def test_after_an_act_within_a_transaction_nobody_is_named(alice: User) -> None:
    with transaction.atomic():
        with acting(alice, "mine"):
            Team.objects.create(name="Mine")
        Team.objects.create(name="Nobody's")
    event = Team.pgh_event_model.objects.get(name="Nobody's")
    assert event.pgh_context is None
