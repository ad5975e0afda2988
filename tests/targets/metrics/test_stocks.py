"""M3, M4, M6 and the reach: clients on one day, one rule at a time. The day is 31 December 2020."""

import datetime as dt
from typing import Any

import pytest

from targets.metrics.ladder import without_window
from targets.metrics.reach import clients_of_part
from targets.metrics.spells import age_names, birth_bounds, duration_names
from tests.oracle.world import Client, ProfileStatus
from tests.targets.metrics.small_worlds import AS_OF, CLIENT, benefit, day, result, row, rung, served

pytestmark = pytest.mark.usefixtures("reference_data")

JANUARY, YEAR_AGO = "2020-01-01", "2019-12-31"


def stock(*benefits: Any, **records: Any) -> dict[str, Any]:
    found = row(result(benefits=benefits, **records), "benefits.stock")
    assert found is not None
    return dict(found.dimensions)


class TestDuration:
    @pytest.mark.parametrize(
        ("since", "bucket"),
        [
            ("2020-12-31", "0-1"),
            ("2020-01-01", "0-1"),
            ("2019-12-31", "1-2"),
            ("2018-12-31", "2-3"),
            ("2018-01-01", "2-3"),
            ("2017-12-31", "3-5"),
            ("2016-01-01", "3-5"),
            ("2015-12-31", "5+"),
        ],
    )
    def test_it_is_counted_in_whole_years_back_from_the_day(self, since: str, bucket: str) -> None:
        assert stock(benefit(since))["bucket"] == bucket

    def test_schemes_that_touch_or_overlap_make_one_run(self) -> None:
        spells = (
            benefit("2015-01-01", "2018-01-31"),
            benefit("2018-02-01", "2019-06-30", scheme="IOAW"),
            benefit("2019-06-01"),
        )
        assert stock(*spells)["bucket"] == "5+"

    def test_one_day_without_benefit_begins_a_new_run(self) -> None:
        assert stock(benefit("2015-01-01", "2020-06-28"), benefit("2020-06-30"))["bucket"] == "0-1"

    def test_ww_does_not_fill_the_gap(self) -> None:
        spells = (
            benefit("2015-01-01", "2019-12-31"),
            benefit("2020-01-01", "2020-03-31", scheme="WW"),
            benefit("2020-04-01"),
        )
        assert stock(*spells)["bucket"] == "0-1"

    def test_a_short_spell_inside_a_long_one_is_no_end(self) -> None:
        assert (
            stock(benefit("2015-01-01"), benefit("2016-01-01", "2016-02-01", scheme="IOAZ"))["bucket"] == "5+"
        )


def test_a_spell_that_ends_on_the_day_is_still_in_the_stock() -> None:
    assert stock(benefit("2020-01-01", "2020-12-31"))["group"] == "PW"


def test_one_that_ended_the_day_before_or_begins_the_day_after_is_not() -> None:
    found = result(benefits=(benefit("2020-01-01", "2020-12-30"), benefit("2021-01-01")))
    assert row(found, "benefits.stock") is None


def test_a_client_in_two_schemes_counts_once_under_the_first() -> None:
    said = stock(benefit("2019-01-01", scheme="IOAZ"), benefit("2020-01-01", scheme="IOAW"))
    assert (said["scheme"], said["group"]) == ("IOAW", "IOAW/Z")


@pytest.mark.parametrize(
    ("born", "age"),
    [("1999-12-31", "21-26"), ("2000-01-01", "18-20"), ("1955-12-31", "65+"), ("1956-01-01", "55-64")],
)
def test_ages_change_on_the_birthday(born: str, age: str) -> None:
    assert stock(benefit("2020-01-01"), clients=(Client(CLIENT, day(born)),))["age"] == age


def test_who_is_born_on_a_leap_day_has_the_birthday_on_28_february() -> None:
    assert birth_bounds(day("2021-02-28"), [21]) == [day("2000-02-29")]
    assert birth_bounds(day("2021-02-27"), [21]) == [day("2000-02-27")]


def test_brackets_are_named_after_their_bounds() -> None:
    assert duration_names([1, 2, 3, 5]) == ["0-1", "1-2", "2-3", "3-5", "5+"]
    assert age_names([18, 21, 65]) == ["0-17", "18-20", "21-64", "65+"]


class TestReach:
    def parts(self, **records: Any) -> set[str]:
        found = result(**records)
        return {
            part
            for part in ("benefit", "served", "file", "nug")
            if found.figure("wsp.reach", part=part).value == 1
        }

    def test_benefit_alone_is_not_served(self) -> None:
        assert self.parts(benefits=(benefit("2020-01-01"),)) == {"benefit"}

    def test_benefit_and_a_service_spell_is_served(self) -> None:
        spells = {"benefits": (benefit("2020-01-01"),), "services": (served("2020-06-01"),)}
        assert self.parts(**spells) == {"benefit", "served", "file"}

    def test_served_without_general_benefit_is_nug_also_with_ww(self) -> None:
        spells = {"benefits": (benefit("2020-01-01", scheme="WW"),), "services": (served("2020-06-01"),)}
        assert self.parts(**spells) == {"file", "nug"}

    def test_each_part_is_found_among_the_rows_by_what_is_true_of_its_clients(self) -> None:
        assert clients_of_part({"part": "served", "bucket": "0-1"}, AS_OF) == {
            "bucket": "0-1",
            "benefit": True,
            "served": True,
        }


class TestTransitions:
    def moves(self, **records: Any) -> dict[str, tuple[Any, Any]]:
        found = result(**records)
        return {
            str(one.dimensions["since"]): (one.dimensions["from"], one.dimensions["to"])
            for one in found.figures
            if one.metric == "ladder.transitions"
        }

    def test_a_client_who_stayed_on_a_rung(self) -> None:
        assert self.moves(benefits=(benefit("2015-01-01"),)) == {YEAR_AGO: (4, 4), JANUARY: (4, 4)}

    def test_who_came_on_1_january_is_new_since_a_year_ago_and_not_since_1_january(self) -> None:
        assert self.moves(services=(served(JANUARY),)) == {YEAR_AGO: ("new", 4), JANUARY: (4, 4)}

    def test_who_left_on_the_last_day_but_one_has_left(self) -> None:
        assert self.moves(benefits=(benefit("2015-01-01", "2020-12-30"),)) == {
            YEAR_AGO: (4, "left"),
            JANUARY: (4, "left"),
        }

    def test_who_was_there_only_in_between_is_left_out(self) -> None:
        assert self.moves(benefits=(benefit("2020-02-01", "2020-12-30"),)) == {}

    def test_no_rung_is_none(self) -> None:
        assert self.moves(benefits=(benefit("2015-01-01"),), ladder=(rung(2, "2020-05-05"),)) == {
            YEAR_AGO: ("none", 2),
            JANUARY: ("none", 2),
        }

    def test_shares_are_of_those_with_a_rung_on_both_days(self) -> None:
        found = result(benefits=(benefit("2015-01-01"),), ladder=(rung(3), rung(5, JANUARY)))
        rose = found.figure("ladder.shares", since=YEAR_AGO, part="rose")
        stayed = found.figure("ladder.shares", since=JANUARY, part="stayed")
        assert (rose.numerator, rose.denominator) == (1, 1)
        assert (stayed.numerator, stayed.denominator) == (1, 1)

    def test_the_rows_of_a_figure_are_found_by_its_own_day(self) -> None:
        assert without_window({"since": YEAR_AGO, "from": 3, "to": 4}, AS_OF) == {"from": 3, "to": 4}
        assert without_window({"since": JANUARY, "from": 3, "to": 4}, AS_OF) == {"from_january": 3, "to": 4}
        assert without_window({"since": JANUARY, "part": "rose"}, AS_OF) == {"move_january": "rose"}


class TestProfiles:
    def verdict(self, *statuses: tuple[str, str], **records: Any) -> tuple[bool, str] | None:
        profiles = tuple(ProfileStatus(CLIENT, day(date), status) for date, status in statuses)
        found = row(
            result(**{"benefits": (benefit("2020-01-01"),), **records}, profiles=profiles),
            "hallowerk.coverage",
        )
        return (found.counted, found.reason) if found else None

    def test_the_latest_status_decides(self) -> None:
        assert self.verdict(("2020-01-01", "geen"), ("2020-12-31", "goed")) == (True, "")

    def test_a_status_of_tomorrow_is_not_seen_today(self) -> None:
        assert self.verdict(("2020-01-01", "concept"), ("2021-01-01", "goed")) == (False, "concept")

    def test_without_a_status_the_reason_is_none(self) -> None:
        assert self.verdict() == (False, "none")

    @pytest.mark.parametrize("number", [1, 2, 6])
    def test_other_rungs_need_no_profile(self, number: int) -> None:
        assert self.verdict(("2020-01-01", "goed"), ladder=(rung(number),)) is None

    def test_who_is_not_in_the_file_needs_none(self) -> None:
        assert self.verdict(("2020-01-01", "goed"), benefits=()) is None


def test_a_rung_that_begins_tomorrow_is_not_seen_today() -> None:
    found = row(
        result(benefits=(benefit("2015-01-01"),), ladder=(rung(4), rung(5, str(AS_OF + dt.timedelta(1))))),
        "ladder.stock",
    )
    assert found is not None
    assert found.dimensions["rung"] == 4
