"""Changes of a client's file by a person: what becomes of the neighbours, and who is refused."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import ProtectedError

from accounts.models import Team, User
from clients.diagnosis.services import correct
from clients.models import Assignment, BenefitSpell, Client, Grant, LadderSpell
from clients.services import (
    ONE_DAY,
    add_spell,
    assign,
    correct_rung,
    correct_spell,
    look_into_pool_file,
    set_rung,
    take_from_pool,
)
from core.versions import StaleError, version_of
from tests.factories import BenefitSpellFactory, ClientFactory, DiagnosisFactory, LadderSpellFactory
from tests.factories.clients import SchemeFactory
from tests.people import TODAY

pytestmark = pytest.mark.django_db

MARCH = dt.date(2020, 3, 1)
APRIL = dt.date(2020, 4, 1)
MAY = dt.date(2020, 5, 1)
BEFORE_APRIL = dt.date(2020, 3, 31)


def rungs(client: Client) -> list[tuple[int, dt.date, dt.date | None]]:
    spells = LadderSpell.objects.filter(client=client).order_by("start")
    return [(spell.rung, spell.start, spell.end) for spell in spells]


def test_a_spell_is_added_with_who_and_why(alice: User) -> None:
    spell = BenefitSpell(client=ClientFactory(), scheme=SchemeFactory(), start=MARCH)
    add_spell(user=alice, spell=spell, reason="toegekend", request="r-1")
    event = BenefitSpell.pgh_event_model.objects.get(pgh_obj_id=spell.pk)
    assert event.pgh_context.metadata == {"user": alice.pk, "reason": "toegekend", "request": "r-1"}


def test_a_spell_that_overlaps_is_refused_in_words(alice: User) -> None:
    client = ClientFactory(in_benefit=True)
    with pytest.raises(ValidationError, match="al een uitkering van deze regeling"):
        add_spell(
            user=alice,
            spell=BenefitSpell(client=client, scheme=SchemeFactory(), start=MARCH),
            reason="dubbel",
        )


def test_a_corrected_spell_that_was_changed_meanwhile_is_refused_with_what_is_stored(alice: User) -> None:
    spell = BenefitSpellFactory()
    version = version_of(spell)
    with transaction.atomic():
        BenefitSpell.objects.filter(pk=spell.pk).update(start=MARCH)
    spell.start = APRIL
    with pytest.raises(StaleError) as refused:
        correct_spell(user=alice, spell=spell, version=version, reason="datum")
    assert refused.value.stored.start == MARCH
    assert BenefitSpell.objects.get().start == MARCH
    correct_spell(user=alice, spell=spell, version=refused.value.version, reason="toch")
    assert BenefitSpell.objects.get().start == APRIL


def test_a_new_rung_ends_the_one_before(alice: User) -> None:
    client = ClientFactory(on_rung=3)
    set_rung(user=alice, spell=LadderSpell(client=client, rung=4, start=APRIL), on=APRIL, reason="diagnose")
    assert rungs(client) == [(3, dt.date(2015, 1, 1), BEFORE_APRIL), (4, APRIL, None)]


def test_a_rung_in_between_holds_until_the_next(alice: User) -> None:
    client = ClientFactory()
    LadderSpellFactory(client=client, rung=5, start=MAY)
    set_rung(user=alice, spell=LadderSpell(client=client, rung=4, start=APRIL), on=APRIL, reason="vergeten")
    assert rungs(client) == [(4, APRIL, dt.date(2020, 4, 30)), (5, MAY, None)]


def test_a_second_rung_from_the_same_day_is_refused(alice: User) -> None:
    client = ClientFactory()
    LadderSpellFactory(client=client, rung=3, start=APRIL)
    with pytest.raises(ValidationError):
        set_rung(user=alice, spell=LadderSpell(client=client, rung=4, start=APRIL), on=APRIL, reason="dubbel")
    assert rungs(client) == [(3, APRIL, None)]


def test_a_rung_from_an_earlier_day_is_marked_as_back_dated(alice: User) -> None:
    client = ClientFactory(on_rung=3)
    spell = LadderSpell(client=client, rung=4, start=APRIL)
    assert set_rung(user=alice, spell=spell, on=MAY, reason="vergeten").backdated_on == MAY
    other = LadderSpell(client=ClientFactory(on_rung=3), rung=4, start=APRIL)
    assert set_rung(user=alice, spell=other, on=APRIL, reason="diagnose").backdated_on is None


def test_a_corrected_rung_is_marked_where_rung_or_first_day_changed(alice: User) -> None:
    spell = LadderSpellFactory(client=ClientFactory(), rung=4, start=MARCH)
    spell.expected_on = MAY
    correct_rung(user=alice, spell=spell, version=version_of(spell), on=APRIL, reason="verwacht")
    assert spell.backdated_on is None
    spell.rung, spell.expected_on = 5, None
    correct_rung(user=alice, spell=spell, version=version_of(spell), on=APRIL, reason="verkeerd")
    assert spell.backdated_on == APRIL
    spell.start = APRIL
    correct_rung(user=alice, spell=spell, version=version_of(spell), on=APRIL, reason="vandaag pas")
    assert spell.backdated_on is None


@pytest.mark.parametrize("new_start", [MARCH, MAY])
def test_the_rung_before_follows_a_corrected_first_day(alice: User, new_start: dt.date) -> None:
    client = ClientFactory()
    LadderSpellFactory(client=client, rung=3, start=dt.date(2020, 1, 1), end=BEFORE_APRIL)
    spell = LadderSpellFactory(client=client, rung=4, start=APRIL)
    version = version_of(spell)
    spell.start = new_start
    correct_rung(user=alice, spell=spell, version=version, on=MARCH, reason="datum")
    assert rungs(client) == [
        (3, dt.date(2020, 1, 1), new_start - dt.timedelta(days=1)),
        (4, new_start, None),
    ]


def test_a_rung_cannot_be_moved_over_the_one_before(alice: User) -> None:
    client = ClientFactory()
    LadderSpellFactory(client=client, rung=3, start=MARCH, end=BEFORE_APRIL)
    spell = LadderSpellFactory(client=client, rung=4, start=APRIL)
    version = version_of(spell)
    spell.start = MARCH
    with pytest.raises(ValidationError):
        correct_rung(user=alice, spell=spell, version=version, on=MARCH, reason="datum")
    assert [start for _, start, _ in rungs(client)] == [MARCH, APRIL]


def test_a_client_who_goes_to_another_keeps_the_history_of_the_first(alice: User, charlie: User) -> None:
    client = ClientFactory(assigned_to=alice)
    assign(user=alice, client=client, consultant=charlie, team=charlie.team, start=APRIL, reason="verhuizing")
    first, second = Assignment.objects.filter(client=client).order_by("start")
    assert (first.consultant, first.end) == (alice, BEFORE_APRIL)
    assert (second.consultant, second.team, second.start, second.end) == (charlie, charlie.team, APRIL, None)


def test_a_second_thought_on_the_same_day_replaces_the_first(alice: User, charlie: User, team: Team) -> None:
    client = ClientFactory(assigned_to=alice, assigned_to__since=APRIL)
    assign(user=alice, client=client, consultant=None, team=team, start=APRIL, reason="team")
    assignment = Assignment.objects.get(client=client)
    assert (assignment.consultant, assignment.team) == (None, team)


def test_who_takes_a_client_of_the_pool_becomes_the_consultant(alice: User, charlie: User) -> None:
    client = ClientFactory()
    take_from_pool(user=alice, client=client, start=TODAY, reason="mijn wijk")
    assert Assignment.objects.get(client=client).consultant == alice
    with pytest.raises(ValidationError):
        take_from_pool(user=charlie, client=client, start=TODAY, reason="te laat")


def test_who_only_looks_may_do_so_for_two_weeks(alice: User) -> None:
    client = ClientFactory()
    look_into_pool_file(user=alice, client=client, start=TODAY, reason="aanmelding beoordelen")
    grant = Grant.objects.get(client=client)
    assert (grant.user, grant.end) == (alice, dt.date(2020, 6, 14))
    assert Client.objects.visible_to(alice, grant.end).filter(pk=client.pk).exists()
    assert Client.objects.in_pool(TODAY).filter(pk=client.pk).exists()


def test_a_diagnosis_of_another_client_is_no_ground_for_a_rung(alice: User) -> None:
    spell = LadderSpell(client=ClientFactory(on_rung=3), rung=4, start=APRIL, diagnosis=DiagnosisFactory())
    with pytest.raises(ValidationError) as error:
        set_rung(user=alice, spell=spell, on=APRIL, reason="diagnose")
    assert "diagnosis" in error.value.message_dict


def test_a_diagnosis_that_a_rung_was_set_on_is_corrected_and_the_next_rung_set(alice: User) -> None:
    client = ClientFactory(on_rung=3)
    diagnosis = DiagnosisFactory(client=client, made_on=MARCH)
    spell = LadderSpell(client=client, rung=4, start=APRIL, diagnosis=diagnosis)
    set_rung(user=alice, spell=spell, on=APRIL, reason="diagnose")
    diagnosis.made_on = MAY
    correct(user=alice, row=diagnosis, version=version_of(diagnosis), on=MAY, reason="andere dag")
    set_rung(user=alice, spell=LadderSpell(client=client, rung=5, start=MAY), on=MAY, reason="klaar")
    spell.refresh_from_db()
    assert (spell.diagnosis, spell.end) == (diagnosis, MAY - ONE_DAY)
    with pytest.raises(ProtectedError):
        diagnosis.delete()
