"""M1: which placements count, one rule at a time."""

import datetime as dt
from typing import Any

import pytest

from clients.models import Client
from employers.models import Employer
from placements.counting import judge
from placements.enums import ExcludedReason
from placements.models import Placement, PlacementPolicy
from tests.oracle.world import Assignment, Membership, Policy
from tests.oracle.world import Client as Person
from tests.targets.metrics.loading import load
from tests.targets.metrics.small_worlds import (
    AS_OF,
    BAKER,
    BUILDER,
    CLIENT,
    START,
    benefit,
    day,
    job,
    result,
    row,
    rung,
    world,
)

pytestmark = pytest.mark.usefixtures("reference_data")


def reasons(*placements: Any, **records: Any) -> dict[str, str]:
    """Why each placement does not count; '' when it does."""
    found = result(placements=placements, **records)
    return {one.subject: one.reason for one in found.rows if one.metric == "placements.counted"}


def dimension(name: str, *placements: Any, **records: Any) -> Any:
    found = row(result(placements=placements or (job(),), **records), "placements.counted")
    assert found is not None
    return found.dimensions[name]


def test_a_job_of_a_client_on_rung_four_counts_in_the_year_and_month_of_its_start() -> None:
    found = result(placements=(job(start="2019-12-31"),))
    assert found.figure("placements.counted", 2019).value == 1
    assert found.figure("placements.counted", 2019, month=12).value == 1
    assert found.figure("placements.counted", 2020).value == 0


def test_a_client_without_benefit_counts_too() -> None:
    found = row(result(placements=(job(),), benefits=()), "placements.counted")
    assert found is not None
    assert (found.counted, found.dimensions["benefit"]) == (True, False)


def test_a_cancelled_placement_is_not_started_even_when_its_kind_does_not_count_either() -> None:
    assert reasons(job(cancelled=True, kind="bol")) == {"1": "not_started"}


def test_a_placement_that_starts_on_the_day_of_looking_has_started_and_one_day_later_has_not() -> None:
    on_the_day, later = job("1", "2020-12-31"), job("2", "2021-01-01", employer=BUILDER.number)
    assert reasons(on_the_day, later) == {"1": "", "2": "not_started"}


@pytest.mark.parametrize("kind", ["uitzend", "detachering", "garantiebaan", "coronabaan", "bbl"])
def test_these_kinds_count(kind: str) -> None:
    assert reasons(job(kind=kind)) == {"1": ""}


@pytest.mark.parametrize("kind", ["beschut", "proefplaatsing", "werkervaringsplaats", "bol", "vrijwillig"])
def test_these_kinds_do_not_count_and_are_figures_of_their_own(kind: str) -> None:
    found = result(placements=(job(kind=kind),))
    assert found.figure("placements.excluded", 2020, reason="kind", kind=kind).value == 1


@pytest.mark.parametrize(("start", "reason"), [("2020-03-03", "continuation"), ("2020-03-04", "")])
def test_a_job_at_the_same_employer_continues_one_that_ended_at_most_31_days_before(
    start: str, reason: str
) -> None:
    assert reasons(job("1", "2019-06-01", "2020-02-01"), job("2", start))["2"] == reason


def test_a_job_at_another_employer_continues_nothing() -> None:
    assert reasons(job("1", "2019-06-01"), job("2", employer=BUILDER.number)) == {"1": "", "2": ""}


def test_every_earlier_placement_is_looked_at_not_only_the_last() -> None:
    long, short = job("1", "2019-01-01", "2020-02-28"), job("2", "2019-02-01", "2019-03-01")
    assert reasons(long, short, job("3"))["3"] == "continuation"


def test_an_earlier_placement_that_did_not_count_itself_is_continued_all_the_same() -> None:
    found = reasons(job("1", "2014-06-01"), job("2"))  # no rung yet in 2014
    assert found == {"1": "rung", "2": "continuation"}


def test_neither_a_trial_placement_nor_a_cancelled_job_makes_the_job_after_it_a_continuation() -> None:
    trial, cancelled = job("1", "2020-01-01", kind="proefplaatsing"), job("2", "2020-01-02", cancelled=True)
    assert reasons(trial, cancelled, job("3"))["3"] == ""


@pytest.mark.parametrize(
    ("first", "second"), [("9", "10"), ("10", "A1"), ("9", "9A"), ("A1", "A10"), ("A10", "A2"), ("B", "a")]
)
def test_of_two_that_start_together_the_lower_number_counts(first: str, second: str) -> None:
    assert reasons(job(second), job(first)) == {first: "", second: "continuation"}


@pytest.mark.parametrize("number", [1, 2, 6])
def test_rungs_far_from_work_and_after_care_do_not_count(number: int) -> None:
    assert reasons(job(), ladder=(rung(number),)) == {"1": "rung"}


def test_a_client_without_a_rung_does_not_count() -> None:
    assert reasons(job(), ladder=()) == {"1": "rung"}


def test_the_rung_of_the_day_before_decides_not_that_of_the_start() -> None:
    found = row(result(placements=(job(),), ladder=(rung(5), rung(6, str(START)))), "placements.counted")
    assert found is not None
    assert (found.counted, found.dimensions["rung"]) == (True, 5)


def test_where_there_was_no_rung_the_day_before_that_of_the_start_decides() -> None:
    assert reasons(job(), ladder=(rung(3, str(START)),)) == {"1": ""}


def test_a_rung_that_begins_the_day_after_the_start_is_too_late() -> None:
    assert reasons(job(), ladder=(rung(3, "2020-03-03"),)) == {"1": "rung"}


@pytest.mark.parametrize(("last_day", "expected"), [("2020-01-31", True), ("2020-01-30", False)])
def test_benefit_before_the_start_reaches_back_31_days(last_day: str, expected: bool) -> None:
    assert dimension("benefit", benefits=(benefit("2019-01-01", last_day),)) is expected


def test_ww_is_no_general_benefit() -> None:
    assert dimension("benefit", benefits=(benefit("2019-01-01", scheme="WW"),)) is False


def test_team_and_consultant_are_those_of_the_start() -> None:
    before = Assignment(CLIENT, "alice", "north", day("2019-01-01"), START)
    after = Assignment(CLIENT, "bob", "south", START + dt.timedelta(1))
    found = row(result(placements=(job(),), assignments=(before, after)), "placements.counted")
    assert found is not None
    assert (found.dimensions["team"], found.dimensions["consultant"]) == ("north", "alice")


def test_a_client_whom_nobody_has_and_an_employer_without_sector_are_none() -> None:
    found = row(result(placements=(job(employer=BUILDER.number),)), "placements.counted")
    assert found is not None
    assert [found.dimensions[name] for name in ("team", "consultant", "sector")] == ["none"] * 3


def test_a_placement_counts_for_each_target_group_held_on_the_start() -> None:
    groups = (
        Membership(CLIENT, "statushouder", START),
        Membership(CLIENT, "jongere", day("2019-01-01"), START),
        Membership(CLIENT, "sw", day("2019-01-01"), START - dt.timedelta(1)),
    )
    found = result(placements=(job(),), memberships=groups)
    values = {
        code: found.figure("placements.counted", 2020, target_group=code).value
        for code in ("statushouder", "jongere", "sw")
    }
    assert values == {"statushouder": 1, "jongere": 1, "sw": 0}


@pytest.mark.parametrize(
    ("born", "groups"),
    [
        ("1993-03-03", ("age_under_27",)),
        ("1993-03-02", ()),
        ("1965-03-03", ()),
        ("1965-03-02", ("age_55_plus",)),
    ],
)
def test_two_target_groups_follow_from_the_age_on_the_start(born: str, groups: tuple[str, ...]) -> None:
    assert dimension("target_group", clients=(Person(CLIENT, day(born)),)) == groups


def test_the_policy_of_the_start_decides_also_about_earlier_placements() -> None:
    """From 2020 on agency work no longer counts, so it is not continued either."""
    policies = (Policy(), Policy(start=day("2020-01-01"), counted_kinds=frozenset({"dienstverband"})))
    found = reasons(job("1", "2019-06-01", kind="uitzend"), job("2"), policies=policies)
    assert found == {"1": "", "2": ""}


def test_a_start_before_the_first_policy_is_judged_by_the_first() -> None:
    assert reasons(job(start="2013-05-01"), ladder=(rung(4, "2010-01-01"),)) == {"1": ""}


class TestOnePlacementThatIsNotSaved:
    def judged(self, number: str, **values: Any) -> ExcludedReason | None:
        ordinary = {
            "kind_id": "dienstverband",
            "start": START,
            "employer": Employer.objects.get(kvk=BAKER.number),
        }
        placement = Placement(number=number, client=Client.objects.get(), **{**ordinary, **values})
        return judge(placement, as_of=AS_OF).reason

    def test_it_is_judged_as_the_figures_would(self) -> None:
        load(world(placements=(job("1", "2019-06-01"),)))
        assert self.judged("2") is ExcludedReason.CONTINUATION
        assert self.judged("2", kind_id="bol") is ExcludedReason.KIND
        assert self.judged("2", employer=Employer.objects.get(kvk=BUILDER.number)) is None
        assert self.judged("2", start=dt.date(2021, 1, 1)) is ExcludedReason.NOT_STARTED

    def test_a_saved_one_is_not_held_against_itself(self) -> None:
        load(world(placements=(job(),)))
        placement = Placement.objects.get()
        judgement = judge(placement, as_of=AS_OF)
        assert (judgement.reason, judgement.rung) == (None, 4)
        placement.number = "0A"  # edited to a number that comes later: still only one placement
        assert judge(placement, as_of=AS_OF).reason is None

    def test_without_any_policy_it_says_so(self) -> None:
        load(world(placements=(job(),)))
        PlacementPolicy.objects.all().delete()
        with pytest.raises(PlacementPolicy.DoesNotExist):
            judge(Placement.objects.get(), as_of=AS_OF)
