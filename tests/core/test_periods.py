"""Days, months and periods, here and in the database."""

import datetime as dt

import pytest
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from clients.models import LadderSpell
from core.periods import add_months
from tests.factories import LadderSpellFactory

DAY = dt.timedelta(days=1)
NEW_YEAR = dt.date(2020, 1, 1)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (dt.date(2020, 1, 31), 1, dt.date(2020, 2, 29)),
        (dt.date(2019, 1, 31), 1, dt.date(2019, 2, 28)),
        (dt.date(2020, 2, 29), 12, dt.date(2021, 2, 28)),
        (dt.date(2020, 12, 31), 3, dt.date(2021, 3, 31)),
        (dt.date(2020, 3, 31), -1, dt.date(2020, 2, 29)),
        (NEW_YEAR, 0, NEW_YEAR),
    ],
)
def test_months_are_added_as_the_calendar_has_them(day: dt.date, months: int, expected: dt.date) -> None:
    assert add_months(day, months) == expected


class TestLikeTheDatabase(TestCase):
    @settings(max_examples=50, deadline=None)
    @given(st.dates(dt.date(1950, 1, 1), dt.date(2100, 12, 31)), st.integers(-600, 600))
    def test_months_are_added_as_postgresql_does(self, day: dt.date, months: int) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT (%s::date + make_interval(months => %s))::date", [day, months])
            assert cursor.fetchone() == (add_months(day, months),)


@pytest.mark.django_db
def test_both_days_of_a_period_belong_to_it() -> None:
    spell = LadderSpellFactory(start=NEW_YEAR, end=NEW_YEAR + 9 * DAY)
    active = {
        day: LadderSpell.objects.active_on(day).exists()
        for day in (spell.start - DAY, spell.start, spell.end, spell.end + DAY)
    }
    assert list(active.values()) == [False, True, True, False]


@pytest.mark.django_db
def test_a_period_without_a_last_day_is_open() -> None:
    LadderSpellFactory(start=NEW_YEAR)
    assert LadderSpell.objects.active_on(dt.date(2999, 1, 1)).exists()
    assert LadderSpell.objects.started_by(NEW_YEAR).exists()
    assert not LadderSpell.objects.started_by(NEW_YEAR - DAY).exists()


@pytest.mark.django_db
def test_a_period_of_one_day_and_the_next_one_do_not_overlap() -> None:
    first = LadderSpellFactory(start=NEW_YEAR, end=NEW_YEAR)
    LadderSpellFactory(client=first.client, start=NEW_YEAR + DAY).full_clean()
