"""Which nights are done, in which order, and what two workers or a killed one leave."""

import datetime as dt
import threading
from typing import Any

import pytest
from django.db import OperationalError, connection, connections
from django.db.backends.base.base import BaseDatabaseWrapper

from targets.enums import RunCause, RunState
from targets.models import NIGHTLY, MetricRow, Run
from targets.services import catch_up, compute, nights_due
from tests.factories import ClientFactory

pytestmark = pytest.mark.usefixtures("fake_metrics")

# Days before the tests run, so that every day is over.
MONDAY = dt.date(2020, 6, 1)


def day(number: int) -> dt.date:
    return MONDAY + dt.timedelta(days=number)


def nights() -> list[tuple[dt.date, int, int]]:
    return list(Run.objects.order_by("series", "sequence").values_list("as_of", "series", "sequence"))


@pytest.mark.django_db
def test_the_first_night_is_yesterday() -> None:
    assert catch_up(today=day(3)) == [day(2)]


@pytest.mark.django_db
def test_missed_nights_are_done_in_order() -> None:
    catch_up(today=day(1))
    assert catch_up(today=day(4)) == [day(1), day(2), day(3)]
    assert nights() == [(day(number), NIGHTLY, number + 1) for number in range(4)]


@pytest.mark.django_db
def test_twice_on_a_day_does_nothing_the_second_time() -> None:
    catch_up(today=day(1))
    assert catch_up(today=day(1)) == []


@pytest.mark.django_db
def test_a_date_that_somebody_had_computed_is_no_missed_night() -> None:
    compute(as_of=day(-2000), cause=RunCause.COMMAND)
    assert nights_due(today=day(1)) == [day(0)]


@pytest.mark.django_db
def test_a_date_that_was_over_when_it_was_computed_needs_no_night() -> None:
    catch_up(today=day(1))
    compute(as_of=day(2), cause=RunCause.COMMAND)
    assert catch_up(today=day(4)) == [day(1), day(3)]


@pytest.mark.django_db
def test_a_date_that_was_computed_before_it_was_over_is_done_again() -> None:
    catch_up(today=day(1))
    early = compute(as_of=day(1), cause=RunCause.COMMAND)
    Run.objects.filter(pk=early.pk).update(finished_at=dt.datetime.combine(day(1), dt.time(14), dt.UTC))
    assert catch_up(today=day(2)) == [day(1)]
    again = Run.objects.get(pk=early.pk)
    assert again.cause == RunCause.NIGHT


@pytest.mark.django_db
def test_an_installation_that_was_put_away_for_years_does_a_year_of_nights() -> None:
    catch_up(today=day(0))
    due = nights_due(today=day(3000))
    assert (len(due), due[-1]) == (400, day(2999))


def in_threads(*works: Any) -> list[Any]:
    """Do these at once, each on a connection of its own; what each gave or raised."""
    results: list[Any] = [None] * len(works)

    def do(place: int) -> None:
        try:
            results[place] = works[place]()
        except Exception as error:
            results[place] = error
        finally:
            connections.close_all()

    threads = [threading.Thread(target=do, args=[place]) for place in range(len(works))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return results


@pytest.mark.django_db(transaction=True)
def test_of_two_at_once_one_waits_and_both_give_the_same_run() -> None:
    ClientFactory(gender="V", house_number="1", postcode="2282AB")
    began, seen = threading.Event(), []

    def slow(metric: str, done: int, total: int) -> None:
        began.set()
        if not seen:
            # Long enough for the other one to have asked for the lock.
            while not waiting():
                pass
            seen.append(Run.objects.using("default").count())

    def waiting() -> bool:
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
            return bool(cursor.fetchone()[0])

    def first() -> Run:
        return compute(as_of=MONDAY, cause=RunCause.NIGHT, progress=slow)

    def second() -> Run:
        assert began.wait(timeout=30)
        return compute(as_of=MONDAY, cause=RunCause.COMMAND)

    one, other = in_threads(first, second)
    assert one.pk == other.pk
    assert other.started_at > one.finished_at
    assert (Run.objects.count(), MetricRow.objects.count()) == (1, 2)


@pytest.mark.django_db(transaction=True)
def test_a_run_whose_worker_dies_leaves_nothing_and_holds_nobody_up() -> None:
    ClientFactory(gender="V", house_number="1", postcode="2282AB")

    def die(metric: str, done: int, total: int) -> None:
        if done:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_terminate_backend(pg_backend_pid())")

    (outcome,) = in_threads(lambda: compute(as_of=MONDAY, cause=RunCause.NIGHT, progress=die))
    assert isinstance(outcome, OperationalError)
    assert not Run.objects.exists()
    assert not MetricRow.objects.exists()
    assert catch_up(today=day(1)) == [MONDAY]


@pytest.mark.django_db(transaction=True)
def test_readers_see_the_run_of_before_until_the_new_one_is_whole() -> None:
    compute(as_of=MONDAY, cause=RunCause.NIGHT)
    seen: list[Any] = []

    def look(metric: str, done: int, total: int) -> None:
        seen.extend(in_threads(lambda: list(Run.objects.values_list("as_of", flat=True))))

    compute(as_of=day(1), cause=RunCause.NIGHT, progress=look)
    assert seen == [[MONDAY], [MONDAY]]
    assert Run.objects.count() == 2


@pytest.mark.runtime_role
def test_the_application_itself_may_compute(as_application: BaseDatabaseWrapper) -> None:
    ClientFactory(gender="V", house_number="1", postcode="2282AB")
    assert catch_up(today=day(1)) == [MONDAY]
    assert compute(as_of=MONDAY, cause=RunCause.COMMAND).state == RunState.DRAFT
