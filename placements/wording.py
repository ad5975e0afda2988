"""The outlook of a placement in words that a consultant can pass on to a client."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from clients.enums import Rung
from core.formatting import long_day
from placements.enums import ExcludedReason
from placements.models import PlacementKind
from placements.outlook import Outlook


def verdict(outlook: Outlook) -> str:
    """Whether the placement counts for the target of its year, and as which number."""
    if outlook.ordinal is None:
        return _("This placement does not count for the yearly target.")
    start = outlook.placement.start
    values = {"year": start.year, "number": outlook.ordinal, "day": long_day(start)}
    if outlook.to_come:
        return (
            _("From %(day)s on this placement counts for the target of %(year)s, as number %(number)s.")
            % values
        )
    return _("This placement counts for the target of %(year)s, as number %(number)s of the year.") % values


def reason(outlook: Outlook) -> str:
    """Why it does not count, with the facts; empty where it counts."""
    against = outlook.judgement.reason
    return _REASONS[against](outlook) if against else ""


def sustainability(outlook: Outlook) -> str:
    """Whether it is judged for sustainable outflow; empty where it does not count."""
    if not outlook.counts:
        return ""
    if not outlook.had_benefit:
        return ngettext(
            "The client had no general benefit on the first day or %(days)d day before it, so this placement "
            "is not in the figures of sustainable outflow.",
            "The client had no general benefit on the first day or in the %(days)d days before it, so this "
            "placement is not in the figures of sustainable outflow.",
            outlook.policy.benefit_days,
        ) % {"days": outlook.policy.benefit_days}
    return _("Whether the client stays out of benefit can be said on these days.")


def months(number: int) -> str:
    """For how long a client stays out of benefit."""
    if number == 0:
        return _("Left the benefit")
    return ngettext("%(number)d month out of benefit", "%(number)d months out of benefit", number) % {
        "number": number
    }


def _not_started(outlook: Outlook) -> str:
    return _("It is cancelled.")


def _kind(outlook: Outlook) -> str:
    counted = PlacementKind.objects.filter(pk__in=outlook.policy.counted_kinds)
    return _("The kind “%(kind)s” does not count. Counted are: %(counted)s.") % {
        "kind": outlook.placement.kind,
        "counted": ", ".join(str(kind).lower() for kind in counted),
    }


def _continuation(outlook: Outlook) -> str:
    earlier = outlook.earlier
    assert earlier is not None
    limit = outlook.policy.continuation_days
    values = {"number": earlier.number, "employer": earlier.employer, "start": long_day(earlier.start)}
    if earlier.end is None or earlier.end >= outlook.placement.start:
        return (
            _("It continues placement %(number)s at %(employer)s, which began on %(start)s and was not over.")
            % values
        )
    days = (outlook.placement.start - earlier.end).days
    return ngettext(
        "It continues placement %(number)s at %(employer)s, which ended on %(end)s, %(days)d day before the "
        "first day. A start up to %(limit)d days after the end is the same placement going on.",
        "It continues placement %(number)s at %(employer)s, which ended on %(end)s, %(days)d days before the "
        "first day. A start up to %(limit)d days after the end is the same placement going on.",
        days,
    ) % {**values, "end": long_day(earlier.end), "days": days, "limit": limit}


def _rung(outlook: Outlook) -> str:
    counted = ", ".join(str(number) for number in sorted(outlook.policy.counted_rungs))
    values = {"day": long_day(outlook.rung_day), "counted": counted}
    number = outlook.judgement.rung
    if number is None:
        return (
            _("On %(day)s the client was on no rung of the ladder. Counted are rungs %(counted)s.") % values
        )
    values["rung"] = f"{number} ({Rung(number).label})"
    return _("On %(day)s the client was on rung %(rung)s. Counted are rungs %(counted)s.") % values


_REASONS = {
    ExcludedReason.NOT_STARTED: _not_started,
    ExcludedReason.KIND: _kind,
    ExcludedReason.CONTINUATION: _continuation,
    ExcludedReason.RUNG: _rung,
}
