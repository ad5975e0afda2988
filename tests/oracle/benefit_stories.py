"""Benefit of one client around one placement, made to hit the rules of sustained outflow (hypothesis)."""

from datetime import date, timedelta

from hypothesis import strategies as st

from tests.oracle.calendar_days import ONE_DAY, plus_months
from tests.oracle.world import OTHER_EXIT_REASONS, BenefitSpell, Placement

# The first day without benefit, seen from the placement's start: months and days on.
FIRST_DAYS_OUT = (
    *((0, days) for days in (-32, -31, -30, -29, 0, 1, 2)),
    *((1, 0), (3, -1), (3, 0), (3, 1), (3, 2)),
)
MONTHS_OUT = (0, 1, 3, 6, 12, 24)
REASONS = ("werk", "", "overig", *sorted(OTHER_EXIT_REASONS))
OTHER_SCHEMES = ("IOAW", "IOAZ", "WW")


@st.composite
def benefits_around(draw: st.DrawFn, placement: Placement) -> tuple[BenefitSpell, ...]:
    """PW that ends about the placement, perhaps another scheme that ends about then, perhaps a return."""
    client = placement.client
    months, days = draw(st.sampled_from(FIRST_DAYS_OUT))
    first_day_out = plus_months(placement.start, months) + timedelta(days)
    last = first_day_out - ONE_DAY
    first = draw(
        st.sampled_from((last, last - timedelta(40), plus_months(last, -12), plus_months(last, -60)))
    )
    spells = [BenefitSpell(client, "PW", first, last, draw(st.sampled_from(REASONS)))]
    scheme = draw(st.sampled_from(OTHER_SCHEMES))
    if draw(st.booleans()):
        spells.append(draw(_beside(client, scheme, last)))
    if draw(st.booleans()):
        spells += draw(_return(client, first_day_out))
    return tuple(spells)


@st.composite
def _beside(draw: st.DrawFn, client: str, scheme: str, last: date) -> BenefitSpell:
    """Another scheme that ends on the same day, a day off, much later or not at all."""
    end = draw(st.sampled_from((last, last, last - ONE_DAY, last + ONE_DAY, last + timedelta(20), None)))
    reason = draw(st.sampled_from(REASONS)) if end else ""
    return BenefitSpell(client, scheme, last - timedelta(draw(st.sampled_from((5, 400)))), end, reason)


@st.composite
def _return(draw: st.DrawFn, client: str, first_day_out: date) -> list[BenefitSpell]:
    """PW again after about so many months without; for good, or for some days and then once more."""
    gap = plus_months(first_day_out, draw(st.sampled_from(MONTHS_OUT)))
    start = max(gap + timedelta(draw(st.sampled_from((-1, 0, 1)))), first_day_out)
    end = draw(st.sampled_from((None, start, start + timedelta(20))))
    if end is None:
        return [BenefitSpell(client, "PW", start)]
    again = BenefitSpell(client, "PW", plus_months(end, draw(st.sampled_from((3, 6)))))
    back = BenefitSpell(client, "PW", start, end, draw(st.sampled_from(REASONS)))
    return [back, again] if draw(st.booleans()) else [back]
