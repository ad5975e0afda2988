"""The engine on a metric of the tests, in every state that a series of runs can be in."""

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction

from accounts.models import User
from clients.models import Client
from targets import registry
from targets.enums import RunCause, RunState
from targets.models import NIGHTLY, Figure, MetricPolicy, MetricRow, Run
from targets.movements import movements
from targets.reports import figures_of
from targets.services import compute, publish
from tests.factories import ClientFactory
from tests.targets.fake import WOMEN

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("fake_metrics")]

pytest_plugins = ["tests.people"]

DAY = dt.date(2020, 6, 1)
NEXT_DAY = dt.date(2020, 6, 2)
EARLIER = dt.date(2020, 5, 1)


def person(gender: str = "V", born: int = 1980, place: str = "2282AB", floor: int = 1) -> Client:
    return ClientFactory(
        gender=gender, birth_date=dt.date(born, 1, 1), postcode=place, house_number=str(floor)
    )


def run_on(day: dt.date) -> Run:
    return compute(as_of=day, cause=RunCause.COMMAND)


def numbers(run: Run) -> dict[Any, Any]:
    return {
        (one.code, one.year, *sorted(one.dimensions.items())): (one.value, one.numerator, one.denominator)
        for one in figures_of(run).numbers
        if "marks" not in one.dimensions
    }


def subjects(run: Run, metric: str = "clients.women") -> dict[str, bool]:
    return dict(MetricRow.objects.of_run(run).filter(metric=metric).values_list("subject", "counted"))


def stored() -> list[tuple[Any, ...]]:
    """Everything that is kept, keys apart."""
    rows = MetricRow.objects.values_list(
        "series", "metric", "subject", "first", "last", "counted", "dimensions__place"
    )
    return sorted(rows, key=str)


def test_a_first_run_keeps_figures_and_rows() -> None:
    one, other = person(floor=4), person("M")
    run = run_on(DAY)
    assert (run.series, run.sequence, run.state) == (NIGHTLY, 1, RunState.DRAFT)
    assert run.versions == {"clients.women": 1, "clients.young_women": 3}
    assert subjects(run) == {str(one.number): True, str(other.number): False}
    assert numbers(run) == {
        ("clients.women", 1980): (1, None, None),
        ("clients.women", 1980, ("place", "2282AB")): (1, None, None),
        ("clients.women", 1980, ("floor", 4), ("place", "2282AB")): (1, None, None),
        ("clients.others", 1980, ("reason", "other")): (1, None, None),
        ("clients.high", 1980, ("months", 0)): (1, 1, 1),
        ("clients.high", 1980, ("months", 3)): (1, 1, 1),
    }


def test_a_metric_may_read_the_rows_of_one_before_it() -> None:
    young = person(born=2001)
    older = person()
    person("M", born=2002)
    run = run_on(DAY)
    assert subjects(run, "clients.young_women") == {str(young.number): True, str(older.number): False}
    assert figures_of(run).get("clients.young_women").value == 1  # type: ignore[union-attr]


def test_an_empty_municipality_gives_a_run_without_figures() -> None:
    run = run_on(DAY)
    assert (figures_of(run).numbers, stored()) == ((), [])


def test_the_same_date_again_is_the_same_run_with_the_same_content() -> None:
    person()
    run_on(DAY)
    person("M")
    first = run_on(NEXT_DAY)
    before, kept = numbers(first), stored()
    second = run_on(NEXT_DAY)
    assert second.pk == first.pk
    assert (numbers(second), stored()) == (before, kept)
    assert Figure.objects.filter(run=second).count() == len(figures_of(second).numbers)


def test_a_draft_is_replaced_as_if_it_had_never_been() -> None:
    moved = person(place="2282AB")
    run_on(DAY)
    Client.objects.filter(pk=moved.pk).update(postcode="2283AB")
    run_on(NEXT_DAY)
    Client.objects.filter(pk=moved.pk).update(postcode="2282AB")
    run_on(NEXT_DAY)
    assert {(row[3], row[4]) for row in stored()} == {(1, None)}


def test_a_night_in_which_one_of_a_hundred_changed_writes_one_row() -> None:
    people = [person(floor=number) for number in range(100)]
    run_on(DAY)
    Client.objects.filter(pk=people[0].pk).update(gender="M")
    run = run_on(NEXT_DAY)
    # One row of `women` changed; of `young_women` the row of the same client vanished.
    assert (run.rows_added, run.rows_closed) == (1, 2)
    assert MetricRow.objects.filter(metric="clients.women").count() == 101


def test_an_earlier_run_still_sees_its_own_rows() -> None:
    changed, gone = person(), person()
    first = run_on(DAY)
    before = subjects(first)
    Client.objects.filter(pk=changed.pk).update(gender="M")
    Client.objects.filter(pk=gone.pk).delete()
    second = run_on(NEXT_DAY)
    assert subjects(first) == before
    assert subjects(second) == {str(changed.number): False}


def test_a_run_for_an_earlier_date_stands_beside_the_nights() -> None:
    person()
    night = run_on(DAY)
    kept = stored()
    aside = run_on(EARLIER)
    assert (aside.series, aside.sequence) == (NIGHTLY + 1, 1)
    assert [row for row in stored() if row[0] == NIGHTLY] == kept
    person()
    assert run_on(EARLIER).pk == aside.pk
    assert run_on(NEXT_DAY).sequence == night.sequence + 1


def test_another_policy_does_not_replace_the_draft() -> None:
    first = run_on(DAY)
    MetricPolicy.objects.create(
        start=dt.date(2014, 1, 1),
        duration_years=[1],
        age_bounds=[18],
        far_rungs=[1, 2],
        middle_rungs=[3, 4],
        near_rungs=[5, 6],
        transition_months=12,
        profile_rungs=[3],
        profile_status="goed",
    )
    second = run_on(DAY)
    assert first.policy != second.policy
    assert (first.series, second.series) == (NIGHTLY, NIGHTLY + 1)


def test_a_night_that_was_built_upon_is_superseded_when_computed_again() -> None:
    person()
    first = run_on(DAY)
    run_on(NEXT_DAY)
    again = run_on(DAY)
    first.refresh_from_db()
    assert (first.state, again.series) == (RunState.SUPERSEDED, NIGHTLY + 1)
    assert subjects(again) == subjects(first)


def test_a_metric_that_is_declared_no_longer_leaves_the_next_run(monkeypatch: pytest.MonkeyPatch) -> None:
    person()
    before = run_on(DAY)
    monkeypatch.setattr(registry, "METRICS", (WOMEN,))
    after = run_on(NEXT_DAY)
    assert subjects(before, "clients.young_women")
    assert not subjects(after, "clients.young_women")


def test_a_run_that_fails_half_way_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    person()
    run_on(DAY)
    kept, runs = stored(), list(Run.objects.values_list("pk", "finished_at"))

    def stop(metric: str, done: int, total: int) -> None:
        if done:
            raise RuntimeError(metric)

    person()
    with pytest.raises(RuntimeError, match="young_women"):
        compute(as_of=NEXT_DAY, cause=RunCause.COMMAND, progress=stop)
    assert (stored(), list(Run.objects.values_list("pk", "finished_at"))) == (kept, runs)


def test_publishing_fixes_a_run_and_a_later_computation_stands_beside_it(bob: User) -> None:
    person()
    published = publish(run=run_on(DAY), by=bob)
    kept = stored()
    assert (published.state, published.published_by) == (RunState.PUBLISHED, bob)
    person()
    restated = run_on(DAY)
    assert (restated.restates, restated.series) == (published, NIGHTLY + 1)
    assert [row for row in stored() if row[0] == NIGHTLY] == kept
    publish(run=restated, by=bob)
    published.refresh_from_db()
    assert published.state == RunState.SUPERSEDED


def test_only_a_draft_that_was_looked_at_is_published(bob: User) -> None:
    seen = run_on(DAY)
    Run.objects.filter(pk=seen.pk).update(finished_at=seen.finished_at + dt.timedelta(minutes=1))
    with pytest.raises(ValidationError) as refused:
        publish(run=seen, by=bob)
    assert refused.value.code == "changed"
    seen.refresh_from_db()
    publish(run=seen, by=bob)
    with pytest.raises(ValidationError) as refused:
        publish(run=seen, by=bob)
    assert refused.value.code == "not_a_draft"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE targets_figure SET value = 2",
        "DELETE FROM targets_figure",
        "INSERT INTO targets_figure (run_id, code, dimensions) SELECT id, 'more', '{}' FROM targets_run",
        "UPDATE targets_metricrow SET counted = false, reason = 'x'",
        "UPDATE targets_metricrow SET last = 1 WHERE first = 1",
        "UPDATE targets_metricrow SET last = NULL WHERE last = 1",
        "DELETE FROM targets_metricrow WHERE first = 1",
        "INSERT INTO targets_metricrow (series, first, last, metric, fingerprint, subject_id, subject,"
        " client_id, counted, reason, policy, dimensions)"
        " VALUES (1, 1, 1, 'm', 1, 1, '1', 1, true, '', '2014-01-01', '{}')",
        "UPDATE targets_run SET as_of = as_of + 1 WHERE state = 'published'",
        "UPDATE targets_run SET state = 'draft' WHERE state = 'published'",
        "DELETE FROM targets_run WHERE state = 'published'",
    ],
)
def test_the_database_refuses_to_change_what_was_published(statement: str, bob: User) -> None:
    leaving = person()
    run_on(DAY)
    Client.objects.filter(pk=leaving.pk).delete()
    person()
    publish(run=run_on(NEXT_DAY), by=bob)
    run_on(NEXT_DAY + dt.timedelta(days=1))
    with (
        connection.cursor() as cursor,
        pytest.raises(DatabaseError, match=r"no longer a draft|Cannot update"),
        transaction.atomic(),
    ):
        cursor.execute(statement)


def test_what_moved_between_two_nights() -> None:
    stays, changes, leaves = person(), person(), person("M")
    old = run_on(DAY)
    Client.objects.filter(pk=changes.pk).update(gender="M")
    Client.objects.filter(pk=leaves.pk).delete()
    comes = person("M")
    new = run_on(NEXT_DAY)
    moved = {
        one.subject: (one.old and one.old.reason, one.new and one.new.reason)
        for one in movements(old, new, metric="clients.women")
    }
    assert moved == {
        str(changes.number): ("", "other"),
        str(leaves.number): ("other", None),
        str(comes.number): (None, "other"),
    }
    assert str(stays.number) not in moved
    said = [side for one in movements(old, new) for side in (one.old, one.new) if side]
    assert all(isinstance(side.dimensions, dict) for side in said)
    back = movements(new, old, metric="clients.women")
    assert [(one.old, one.new) for one in back] == [
        (one.new, one.old) for one in movements(old, new, metric="clients.women")
    ]


def test_what_moved_to_a_run_of_another_series(bob: User) -> None:
    person()
    published = publish(run=run_on(DAY), by=bob)
    late = person("M")
    restated = run_on(DAY)
    assert [(one.subject, one.old) for one in movements(published, restated)] == [(str(late.number), None)]
