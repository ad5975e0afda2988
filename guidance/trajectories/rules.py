"""Who may get a trajectory and for how long, and what of its cost is left when it ends early. No database."""

import datetime as dt
from collections.abc import Collection
from decimal import Decimal
from typing import Protocol

from django.utils.translation import gettext as _

from budget.rules import cents
from core.periods import add_months
from guidance.enums import Standing

ONE_DAY = dt.timedelta(days=1)


class Terms(Protocol):
    """What an instrument asks; what is empty asks nothing."""

    rungs: list[int]
    target_groups: list[str]
    maximum_months: int | None


def standing(start: dt.date, end: dt.date | None, *, cancelled: bool, on: dt.date) -> Standing:
    if cancelled:
        return Standing.CANCELLED
    if start > on:
        return Standing.TO_COME
    return Standing.OVER if end and end < on else Standing.RUNNING


def unmet(terms: Terms, *, rung: int | None, groups: Collection[str]) -> list[str]:
    """What of the terms a client on this rung and in these target groups does not meet, in words."""
    found = []
    if terms.rungs and rung not in terms.rungs:
        named = ", ".join(map(str, terms.rungs))
        found.append(_("This instrument is for rungs %(rungs)s.") % {"rungs": named})
    if terms.target_groups and not set(terms.target_groups) & set(groups):
        found.append(
            _("This instrument is for the target groups %(groups)s.")
            % {"groups": ", ".join(terms.target_groups)}
        )
    return found


def last_possible_day(terms: Terms, start: dt.date) -> dt.date | None:
    """The last day that may be planned; None where the instrument has no longest duration."""
    return add_months(start, terms.maximum_months) - ONE_DAY if terms.maximum_months else None


def cost_until(cost: Decimal, start: dt.date, planned_end: dt.date, end: dt.date) -> Decimal:
    """The part of a cost for the days up to `end`, of those that were planned, to the cent."""
    if end >= planned_end:
        return cost
    days, planned = (end - start).days + 1, (planned_end - start).days + 1
    return cents(cost * max(days, 0) / planned)
