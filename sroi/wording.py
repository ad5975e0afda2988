"""Duty, calculation and what is due in words: for the coordinator, and to pass on to a contractor."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.formatting import money, number, percent, plain_number, short_day
from sroi.enums import NoDuty
from sroi.models import BlockValue
from sroi.progress import Progress
from sroi.rules import DAYS_OF_YEAR, FULL_WEEK, ONE_DAY, days_that_count, need
from sroi.worth import Worth

# The blocks by which what is due is said, where the table of the contract has them.
SAID_BY = ("PW", "BBL_1_2")


def duty(found: Progress) -> str:
    """Whether a contract has the duty, and why."""
    values = {
        "value": money(found.value),
        "threshold": money(found.threshold),
        "policy": short_day(found.policy),
        "percentage": _percentage(found.percentage),
        "obligation": money(found.obligation),
    }
    if found.no_duty == NoDuty.KIND:
        return _("No duty: the policy of %(policy)s does not ask it of contracts of this kind.") % values
    if found.no_duty and found.threshold_included:
        return (
            _("No duty: %(value)s is less than %(threshold)s, the threshold of the policy of %(policy)s.")
            % values
        )
    if found.no_duty:
        return (
            _("No duty: %(value)s is not above %(threshold)s, the threshold of the policy of %(policy)s.")
            % values
        )
    reached = (
        _("Duty: %(value)s is at or above %(threshold)s, the threshold of the policy of %(policy)s.")
        if found.threshold_included
        else _("Duty: %(value)s is above %(threshold)s, the threshold of the policy of %(policy)s.")
    )
    owed = (
        _("%(value)s × %(percentage)s (the contract's own) = %(obligation)s.")
        if found.own_percentage
        else _("%(value)s × %(percentage)s (of the policy) = %(obligation)s.")
    )
    return f"{reached % values} {owed % values}"


def calculation(worth: Worth) -> str:
    """How the amount was made, to the cent."""
    if worth.block_value is None:
        return _("This building block is not in the table of the contract: it is worth nothing.")
    if not worth.per_person:
        return _unit_calculation(worth)
    values = {
        "yearly": money(worth.block_value),
        "hours": plain_number(min(worth.hours_per_week or Decimal(0), Decimal(FULL_WEEK))),
        "week": FULL_WEEK,
        "days": number(worth.days),
        "year": DAYS_OF_YEAR,
        "euros": money(worth.euros),
    }
    if worth.capped:
        return _(
            "%(yearly)s a year × %(hours)s/%(week)s × %(days)s/%(year)s = %(uncapped)s; "
            "%(months)s months at most = %(euros)s"
        ) % {**values, "uncapped": money(worth.uncapped), "months": worth.maximum_months}
    return _("%(yearly)s a year × %(hours)s/%(week)s × %(days)s/%(year)s = %(euros)s") % values


def _unit_calculation(worth: Worth) -> str:
    if not worth.euros:
        return _("Nothing: the day does not lie in the period of the contract, or has yet to come.")
    return _("%(units)s × %(value)s = %(euros)s") % {
        "units": plain_number(worth.units),
        "value": money(worth.block_value),
        "euros": money(worth.euros),
    }


def part_that_counts(worth: Worth, until: dt.date) -> list[str]:
    """Which days of a person count, and why the others do not; nothing to say of units."""
    if not worth.per_person or worth.block_value is None:
        return []
    if not worth.days:
        return [_("None of its days count: they lie outside the contract, or have yet to come.")]
    said = [
        ngettext(
            "%(days)s day counts: %(start)s to %(end)s.",
            "%(days)s days count: %(start)s to %(end)s.",
            worth.days,
        )
        % {
            "days": number(worth.days),
            "start": short_day(worth.counted_from),
            "end": short_day(worth.counted_to),
        }
    ]
    if worth.start < worth.contract_start:
        said.append(
            _("What lies before %(day)s does not count: the contract begins then.")
            % {"day": short_day(worth.contract_start)}
        )
    last = min(worth.end or until, until)
    if worth.counted_to < last and worth.counted_to == worth.contract_end:
        said.append(
            _("What lies after %(day)s does not count: the contract is over then.")
            % {"day": short_day(worth.contract_end)}
        )
    elif worth.counted_to < last:
        said.append(
            _("What lies after %(day)s does not count: %(months)s months is the most for this block.")
            % {"day": short_day(worth.counted_to), "months": worth.maximum_months}
        )
    return said


def table_note(contract_start: dt.date, table: dt.date | None) -> str:
    """That a later table is used; empty where the table is the contract's own."""
    if table is None or contract_start >= table:
        return ""
    return _(
        "The table that was published for contracts from %(day)s is used for this earlier contract, until "
        "the older table is entered."
    ) % {"day": short_day(table)}


def still_due(found: Progress, blocks: Sequence[BlockValue], on: dt.date) -> str:
    """What is still due, in people and hours; empty where nothing is."""
    if not found.due:
        return ""
    amount = money(found.due, 0)
    first = max(on + ONE_DAY, found.start)
    by_code = {block.block_id: block for block in blocks}
    said = [_way(found, by_code[code], first) for code in SAID_BY if code in by_code]
    ways = [way for way in said if way]
    if not ways:
        return _("%(amount)s is still due; the contract is over.") % {"amount": amount}
    return _("%(amount)s still due = %(ways)s, from now to the end of the contract") % {
        "amount": amount,
        "ways": _(", or ").join(ways),
    }


def _way(found: Progress, block: BlockValue, first: dt.date) -> str:
    needed = need(
        found.due,
        yearly=block.value,
        days=days_that_count(first, found.end, block.maximum_months),
    )
    if needed is None:
        return ""
    return ngettext(
        "one “%(block)s” for about %(hours)d hours a week",
        "%(people)d × “%(block)s” for %(hours)d hours a week",
        needed.people,
    ) % {"people": needed.people, "block": block.block.label, "hours": needed.hours}


def behind(found: Progress) -> str:
    """Realised against time, in words."""
    return _("%(realised)s realised, %(elapsed)s of the time gone") % {
        "realised": percent(found.realised),
        "elapsed": percent(found.elapsed),
    }


def _percentage(value: Decimal) -> str:
    return f"{plain_number(value)}%"
