"""The scenes of which a life is told: entering benefit, climbing, being placed, leaving, coming back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Final

from wsp.demo.dealing import day_between, days_after, pick, years_after
from wsp.demo.employers import Market
from wsp.demo.figures import REFERENCE_DAY
from wsp.demo.lives import ONE_DAY, BenefitSpell, Life, Placement, Profile

FIRST_RUNG_DAY: Final = date(2012, 1, 1)
"""Nobody was put on a rung before the ladder came into use."""

FIRST_PROFILE_DAY: Final = date(2018, 10, 1)
"""HalloWerk profiles exist from here on."""

PATHS: Final[dict[int, Mapping[tuple[int, ...], float]]] = {
    1: {(1,): 5, (2, 1): 4},
    2: {(2,): 6, (4, 2): 3, (3, 2): 1, (1, 2): 1},
    3: {(3,): 8, (2, 3): 1},
    4: {(4,): 6, (3, 4): 1, (2, 4): 2, (5, 4): 1},
    5: {(5,): 4, (4, 5): 6, (3, 4, 5): 1},
}
"""Ways to a rung, by weight."""

OTHER_EXITS: Final = {
    "inkomen_overig": 20.0,
    "werk": 20.0,
    "samenwonen": 13.0,
    "verhuisd": 15.0,
    "eigen_verzoek": 8.0,
    "studie": 6.0,
    "maatregel": 4.0,
    "overleden": 3.5,
    "detentie": 2.5,
    "zelfstandig": 3.0,
    "overig": 5.0,
}
"""Why benefit ends without a placement: job found alone, other income, moved, ..."""

JOB_ENDS: Final = {
    "contract_afgelopen": 50.0,
    "eigen_ontslag": 18.0,
    "wederzijds": 10.0,
    "ontslag": 9.0,
    "ziekte": 4.0,
}


GUARANTEED_JOB: Final = {"doelgroepregister": 110.0, "arbeidsbeperking": 12.0}
"""Weight of a guaranteed job for these target groups, beside a weight of 52 for a regular one."""

USUAL_HOURS: Final = (16, 20, 24, 28, 32, 32, 36, 38, 40)
HOURS: Final = {"bbl": (28, 32, 36), "garantiebaan": (16, 20, 24, 32)}


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a placement turns out.

    ``leaves`` is the last day of benefit (None: it goes on beside the job), ``returns`` its first day again,
    ``job_end`` the last day of the job (None: not in sight).
    """

    leaves: date | None
    reason: str
    returns: date | None
    job_end: date | None
    job_reason: str


def enter(life: Life, rng: Random, start: date, scheme: str = "PW") -> None:
    """Benefit begins; some had unemployment benefit until the day before."""
    if not life.benefits and years_after(life.person.birth_date, 21) < start and rng.random() < 0.1:
        first = days_after(rng, start, -720, -90)
        if not reaches_back(start, first):
            life.benefits.append(BenefitSpell("WW", first, start - ONE_DAY, "overig"))
    life.benefits.append(BenefitSpell(scheme, start))


def reaches_back(day: date, first: date) -> bool:
    """Whether what is told about ``day`` would change what was known on the reference day."""
    return first <= REFERENCE_DAY < day


def leave(life: Life, day: date, reason: str) -> None:
    """Benefit and service end together, without a placement; a job beside it only by death."""
    life.stop_benefit(day, reason)
    life.stop_service(day)
    if reason == "overleden":
        for job in life.placements:
            if job.end is None or job.end > day:
                job.end, job.reason = max(day, job.start), "overig"


def climb(life: Life, rng: Random, rung: int, first: date, last: date) -> None:
    """Steps on the ladder that end on ``rung``, the first on ``first``, the last on or before ``last``."""
    first = min(max(first, FIRST_RUNG_DAY), last)
    path = pick(rng, PATHS[rung]) if (last - first).days >= 120 else (rung,)
    life.step(path[0], first, "intake")
    since = first
    for place, step in enumerate(path[1:], start=2):
        room = (last - since).days // (len(path) - place + 1)
        since += timedelta(days=rng.randint(room // 3, max(room // 3, room - 1)))
        life.step(step, since, "herindicatie")


def make_profile(life: Life, rng: Random, day: date, chance_of_good: float) -> None:
    """A HalloWerk profile is begun some weeks after ``day``, and perhaps finished."""
    if life.profiles:
        return
    begun = days_after(rng, max(day, FIRST_PROFILE_DAY), 5, 45)
    life.profiles.append(Profile("concept" if rng.random() < 0.9 else "geen", begun))
    if rng.random() < chance_of_good:
        life.profiles.append(Profile("goed", days_after(rng, begun, 4, 70)))


def draw_outcome(rng: Random, start: date, must_leave: bool = False) -> Outcome:
    """A likely outcome of a placement that begins on ``start``; 2020 was hard.

    About one in nine keeps benefit beside the job; of those who leave it a quarter comes back, most of them
    within the year.
    """
    hard = start.year == 2020
    if rng.random() < (0.16 if hard else 0.11):
        leaves = days_after(rng, start, 100, 330) if must_leave else None
        job_end = None if leaves or rng.random() < 0.4 else days_after(rng, start, 20, 240)
        return Outcome(leaves, "werk", None, job_end, pick(rng, JOB_ENDS))
    leaves = start - ONE_DAY if rng.random() < 0.6 else days_after(rng, start, 0, 50)
    reason = pick(rng, {"werk": 92, "inkomen_overig": 3, "overig": 2, "verhuisd": 1.6, "detentie": 0.8})
    if reason != "verhuisd" and rng.random() < (0.36 if hard else 0.27):
        returns = leaves + timedelta(days=30 + int(rng.expovariate(1 / 300)))
        job_end = max(days_after(rng, returns, -25, -1), days_after(rng, start, 7, 30))
        return Outcome(leaves, reason, max(returns, job_end + ONE_DAY), job_end, pick(rng, JOB_ENDS))
    if rng.random() < 0.5:
        return Outcome(leaves, reason, None, None, "")
    ends = days_after(rng, start, 90, 730)
    return Outcome(leaves, reason, None, ends, pick(rng, {"omgezet": 22.0, **JOB_ENDS}))


def choose_kind(rng: Random, life: Life, start: date) -> str:
    """A counted kind that fits the person and the time."""
    groups = life.person.groups
    age = (start - life.person.birth_date).days / 365.25
    return pick(
        rng,
        {
            "dienstverband": 52,
            "uitzend": 30,
            "garantiebaan": max((GUARANTEED_JOB.get(code, 0.0) for code in groups), default=0.0),
            "detachering": 5.5,
            "bbl": 22 if age < 27 else 1.5,
            "coronabaan": 6 if start.year == 2021 else 0,
        },
    )


def hours_and_contract(rng: Random, kind: str) -> tuple[int, str]:
    """Weekly hours and form of contract that are usual for a kind of placement."""
    hours = rng.choice(HOURS.get(kind, USUAL_HOURS))
    if kind == "uitzend":
        return hours, "uitzend"
    return hours, "vast" if kind == "dienstverband" and rng.random() < 0.25 else "tijdelijk"


def place(life: Life, rng: Random, market: Market, start: date, outcome: Outcome) -> None:
    """A counted placement and what follows from it: rung 6, after-care, the end of benefit."""
    kind = choose_kind(rng, life, start)
    employer = market.employer(rng, kind, {earlier.employer.kvk for earlier in life.placements})
    hours, contract = hours_and_contract(rng, kind)
    job = Placement(
        employer, kind, start, hours, contract, outcome.job_end, outcome.job_reason if outcome.job_end else ""
    )
    _try_out_first(life, rng, job)
    life.placements.append(job)
    if outcome.job_end and outcome.job_reason == "omgezet":
        follow_up = outcome.job_end + ONE_DAY
        life.placements.append(Placement(employer, "dienstverband", follow_up, hours, "vast"))
    life.step(6, start, "plaatsing")
    if life.benefit is None:
        _close_service(life, rng, start, outcome)
    elif outcome.leaves is not None:
        _leave_for_work(life, rng, start, outcome)
    else:
        _work_beside_benefit(life, rng, start, outcome)


def _try_out_first(life: Life, rng: Random, job: Placement) -> None:
    """One job in twelve begins with a trial placement at the same employer, with benefit."""
    first = job.start - timedelta(days=rng.choice((31, 45, 61)))
    last_job_end = max((earlier.end or earlier.start for earlier in life.placements), default=date.min)
    if reaches_back(job.start, first) or life.benefit is None or rng.random() > 0.085:
        return
    if first > max(life.benefit.start, last_job_end):
        life.placements.append(
            Placement(
                job.employer, "proefplaatsing", first, job.hours, "tijdelijk", job.start - ONE_DAY, "omgezet"
            )
        )


def _close_service(life: Life, rng: Random, start: date, outcome: Outcome) -> None:
    """Without benefit: the service ends after some after-care, within the job where that is short."""
    closed = days_after(rng, start, 0, 90)
    life.stop_service(min(closed, outcome.job_end) if outcome.job_end else closed)
    life.free_from = days_after(rng, closed, 60, 120)


def _leave_for_work(life: Life, rng: Random, start: date, outcome: Outcome) -> None:
    """Benefit ends; where it returns, so does the client to the file and to a rung of searching."""
    assert life.benefit is not None
    assert outcome.leaves is not None
    scheme = life.benefit.scheme
    life.stop_benefit(outcome.leaves, outcome.reason)
    after_care = days_after(rng, max(start, outcome.leaves), 0, 80)
    life.stop_service(min(after_care, outcome.returns - ONE_DAY) if outcome.returns else after_care)
    life.free_from = after_care + ONE_DAY
    if outcome.returns:
        life.benefits.append(BenefitSpell(scheme, outcome.returns))
        life.serve(outcome.returns)
        life.step(pick(rng, {3: 1, 4: 6, 5: 4}), days_after(rng, outcome.returns, 3, 25), "terugkeer")
        life.free_from = days_after(rng, outcome.returns, 40, 90)


def _work_beside_benefit(life: Life, rng: Random, start: date, outcome: Outcome) -> None:
    """Benefit goes on; where the job ends, the client goes back to searching."""
    life.free_from = days_after(rng, start, 100, 140)
    if outcome.job_end:
        life.step(pick(rng, {4: 5, 5: 3}), days_after(rng, outcome.job_end, 3, 20), "einde plaatsing")
        life.free_from = days_after(rng, outcome.job_end, 30, 60)


def working_age_birth(rng: Random, day: date, youngest: int, oldest: int) -> date:
    """A birth date of somebody between ``youngest`` and ``oldest`` (years, both possible) on ``day``."""
    first = day.replace(day=1, year=day.year - oldest - 1)
    return day_between(
        rng, first + timedelta(days=31), day.replace(day=1, year=day.year - youngest) - ONE_DAY
    )
