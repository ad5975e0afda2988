"""M1 and M2 calculated by hand: one small story for each rule."""

from datetime import date

import pytest

from tests.oracle.outflow import outflow_partial, outflow_sustained
from tests.oracle.placements import placements_counted
from tests.oracle.world import BenefitSpell, Client, Employer, LadderStep, Placement, Policy, World

AS_OF = date(2020, 12, 31)
MONDAY = date(2020, 6, 1)


def job(number: str, start: date, end: date | None = None, kind: str = "dienstverband") -> Placement:
    """A job of Alice at the bakery."""
    return Placement(number, "alice", "bakery", kind, start, end)


def world(
    *placements: Placement,
    rung: int = 4,
    benefits: tuple[BenefitSpell, ...] = (),
    policies: tuple[Policy, ...] = (Policy(),),
) -> World:
    """Alice, on one rung since 2015, with these placements."""
    return World(
        clients=(Client("alice", date(1980, 1, 1)),),
        ladder=(LadderStep("alice", date(2015, 1, 1), rung),),
        employers=(Employer("bakery", "horeca"), Employer("builder", "bouw")),
        placements=placements,
        benefits=benefits,
        policies=policies,
    )


def reasons(story: World, as_of: date = AS_OF) -> dict[str, str]:
    return {row.subject: row.reason for row in placements_counted(story, as_of).rows}


def test_a_job_from_rung_four_counts_also_without_benefit() -> None:
    assert reasons(world(job("1", MONDAY))) == {"1": ""}


def test_a_job_that_starts_on_the_day_of_looking_counts_and_the_day_after_has_not_started() -> None:
    assert reasons(world(job("1", MONDAY)), MONDAY) == {"1": ""}
    assert reasons(world(job("1", MONDAY)), date(2020, 5, 31)) == {"1": "not_started"}


def test_the_first_reason_in_order_is_given() -> None:
    story = world(job("1", MONDAY, kind="beschut"), rung=1)
    assert reasons(story) == {"1": "kind"}
    assert reasons(story, date(2020, 1, 1)) == {"1": "not_started"}


@pytest.mark.parametrize(("start", "reason"), [(date(2020, 8, 31), "continuation"), (date(2020, 9, 1), "")])
def test_thirty_one_days_after_the_last_day_is_a_continuation_and_thirty_two_is_not(
    start: date, reason: str
) -> None:
    """31 July to 31 August is 31 days, to 1 September 32."""
    assert reasons(world(job("1", MONDAY, date(2020, 7, 31)), job("2", start)))["2"] == reason


def test_every_earlier_job_is_looked_at_not_only_the_last() -> None:
    """The short second job ended long ago, but the first one is still open."""
    story = world(job("1", date(2019, 1, 1)), job("2", date(2019, 2, 1), date(2019, 2, 2)), job("3", MONDAY))
    assert reasons(story)["3"] == "continuation"


def test_a_job_that_did_not_count_itself_is_followed_by_a_continuation() -> None:
    story = world(job("1", date(2020, 3, 1), date(2020, 5, 20)), job("2", MONDAY, date(2020, 6, 30)), rung=2)
    assert reasons(story) == {"1": "rung", "2": "continuation"}


def test_a_trial_placement_or_another_employer_makes_no_continuation() -> None:
    trial = job("1", date(2020, 4, 1), date(2020, 5, 31), "proefplaatsing")
    elsewhere = Placement("2", "alice", "builder", "dienstverband", date(2020, 4, 1))
    assert reasons(world(trial, elsewhere, job("3", MONDAY))) == {"1": "kind", "2": "", "3": ""}


def test_a_cancelled_job_makes_no_continuation() -> None:
    cancelled = Placement("1", "alice", "bakery", "uitzend", date(2020, 5, 1), cancelled=True)
    assert reasons(world(cancelled, job("2", MONDAY))) == {"1": "not_started", "2": ""}


@pytest.mark.parametrize(
    ("first", "second"), [("9", "10"), ("10", "A1"), ("A1", "a1"), ("Z", "a"), ("A10", "A2")]
)
def test_of_two_jobs_on_one_day_the_lower_number_is_the_earlier(first: str, second: str) -> None:
    assert reasons(world(job(first, MONDAY), job(second, MONDAY))) == {first: "", second: "continuation"}


def test_the_rung_of_the_day_before_decides_and_else_that_of_the_start() -> None:
    """The step to 6 on the first working day comes too late; without any earlier rung it decides."""
    story = world(job("1", MONDAY))
    after = (LadderStep("alice", MONDAY, 6),)
    with_both = World(story.clients, ladder=story.ladder + after, placements=story.placements)
    only_after = World(story.clients, ladder=after, placements=story.placements)
    assert reasons(with_both) == {"1": ""}
    assert reasons(only_after) == {"1": "rung"}
    assert reasons(World(story.clients, placements=story.placements)) == {"1": "rung"}


def test_the_policy_of_the_start_holds_whenever_one_looks() -> None:
    later = Policy(start=date(2020, 6, 2), counted_rungs=frozenset({3}))
    story = world(
        job("1", MONDAY),
        Placement("2", "alice", "builder", "bbl", date(2020, 6, 2)),
        policies=(Policy(), later),
    )
    assert reasons(story) == {"1": "", "2": "rung"}


@pytest.mark.parametrize(("last", "benefit"), [(date(2020, 5, 1), True), (date(2020, 4, 30), False)])
def test_benefit_on_a_day_of_the_thirty_one_before_the_start(last: date, benefit: bool) -> None:
    """1 June less 31 days is 1 May."""
    story = world(job("1", MONDAY), benefits=(BenefitSpell("alice", "PW", date(2019, 1, 1), last),))
    (row,) = placements_counted(story, AS_OF).rows
    assert row.dimensions["benefit"] is benefit
    assert len(outflow_sustained(story, AS_OF).rows) == (4 if benefit else 0)


def outflow(last: date, *more: BenefitSpell, reason: str = "werk", as_of: date = AS_OF) -> dict[object, str]:
    """The state for each number of months of a job from 1 June 2020, after PW until `last`."""
    before = BenefitSpell("alice", "PW", date(2019, 1, 1), last, reason)
    rows = outflow_sustained(world(job("1", MONDAY), benefits=(before, *more)), as_of).rows
    return {row.dimensions["months"]: row.reason for row in rows}


def test_mature_on_the_day_itself() -> None:
    """1 June and 3 + 3 months is 1 December: mature for 3 on that day, running the day before."""
    assert outflow(date(2020, 5, 31), as_of=date(2020, 12, 1)) == {0: "", 3: "", 6: "running", 12: "running"}
    assert outflow(date(2020, 5, 31), as_of=date(2020, 11, 30))[3] == "running"


def test_the_benefit_may_end_until_three_months_after_the_start() -> None:
    """The first day without is 1 September at the latest."""
    assert outflow(date(2020, 8, 31))[0] == ""
    assert outflow(date(2020, 9, 1))[0] == "not_sustained"


@pytest.mark.parametrize(("back", "state"), [(date(2020, 9, 1), ""), (date(2020, 8, 31), "not_sustained")])
def test_a_return_on_the_first_day_after_the_window_breaks_nothing(back: date, state: str) -> None:
    """Out from 1 June: three months are 1 June to 31 August."""
    assert outflow(date(2020, 5, 31), BenefitSpell("alice", "PW", back)) == {
        0: "", 3: state, 6: "running", 12: "running",
    }  # fmt: skip


def test_other_schemes_of_general_benefit_count_and_ww_does_not() -> None:
    assert outflow(date(2020, 5, 31), BenefitSpell("alice", "IOAW", date(2020, 1, 1)))[0] == "not_sustained"
    assert outflow(date(2020, 5, 31), BenefitSpell("alice", "WW", date(2020, 1, 1)))[0] == ""


def test_a_death_or_a_move_is_another_exit_once_it_is_mature_and_sustained() -> None:
    assert outflow(date(2020, 6, 15), reason="verhuisd") == {
        0: "other_exit", 3: "other_exit", 6: "running", 12: "running",
    }  # fmt: skip
    assert outflow(date(2020, 6, 15), reason="overig")[0] == ""
    assert outflow(date(2020, 9, 15), reason="overleden")[0] == "not_sustained"


def test_of_two_spells_that_ended_together_pw_tells_the_reason() -> None:
    beside = BenefitSpell("alice", "IOAW", date(2020, 1, 1), date(2020, 6, 15), "verhuisd")
    assert outflow(date(2020, 6, 15), beside)[0] == ""
    assert outflow(date(2020, 6, 14), beside)[0] == "other_exit"


def test_partial_outflow_is_work_and_benefit_on_the_day_three_months_on() -> None:
    benefit = (BenefitSpell("alice", "PW", date(2019, 1, 1)),)
    in_work = outflow_partial(world(job("1", MONDAY), benefits=benefit), AS_OF)
    stopped = outflow_partial(world(job("1", MONDAY, date(2020, 8, 31)), benefits=benefit), AS_OF)
    assert in_work.figure("outflow.partial", 2020).numerator == 1
    assert stopped.figure("outflow.partial", 2020).numerator == 0
    assert outflow_partial(world(job("1", MONDAY), benefits=benefit), date(2020, 8, 31)).rows == ()
