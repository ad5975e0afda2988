"""What follows from spells and birth dates, by hand."""

import datetime as dt
from dataclasses import dataclass

import pytest

from clients.rules import age, duration_bounds, durations, run_since, whole_months

DAY = dt.date(2020, 6, 1)


@dataclass
class Spell:
    start: dt.date
    end: dt.date | None = None


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("spells", "since"),
    [
        ([], None),
        ([("2020-06-01", None)], "2020-06-01"),
        ([("2020-06-02", None)], None),
        ([("2018-01-01", "2020-05-31")], None),
        ([("2018-01-01", "2020-06-01")], "2018-01-01"),
        ([("2018-01-01", "2019-12-31"), ("2020-01-01", None)], "2018-01-01"),
        ([("2018-01-01", "2019-12-30"), ("2020-01-01", None)], "2020-01-01"),
        ([("2015-01-01", "2019-06-30"), ("2018-01-01", "2018-02-01"), ("2019-07-01", None)], "2015-01-01"),
        ([("2015-01-01", None), ("2018-01-01", "2018-02-01")], "2015-01-01"),
    ],
)
def test_a_run_of_benefit_begins_after_the_last_gap(
    spells: list[tuple[str, str | None]], since: str | None
) -> None:
    given = [Spell(day(start), day(end) if end else None) for start, end in reversed(spells)]
    assert run_since(given, DAY) == (day(since) if since else None)


@pytest.mark.parametrize(
    ("start", "until", "months"),
    [("2020-01-31", "2020-02-28", 0), ("2020-01-31", "2020-02-29", 1), ("2019-06-02", "2020-06-01", 11)],
)
def test_months_are_whole(start: str, until: str, months: int) -> None:
    assert whole_months(day(start), day(until)) == months


def test_a_birthday_counts_on_the_day_itself() -> None:
    assert (age(day("1985-06-02"), DAY), age(day("1985-06-01"), DAY)) == (34, 35)


def test_durations_touch_and_do_not_overlap() -> None:
    assert durations() == ["0-1", "1-2", "2-3", "3-5", "5+"]
    assert duration_bounds("0-1", DAY) == (day("2019-06-01"), DAY)
    assert duration_bounds("3-5", DAY) == (day("2015-06-01"), day("2017-06-01"))
    assert duration_bounds("5+", DAY) == (None, day("2015-06-01"))
