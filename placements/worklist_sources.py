"""What of placements and of the benefit beside them wants action: a contract ends, a benefit changed."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db.models import Case, Exists, F, OuterRef, QuerySet, Subquery, When
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from clients.models import Assignment, BenefitSpell, Client
from clients.worklist import Outcome, WorklistSource, day_in_words, register_source
from clients.worklist_sources import IN_A_WEEK
from core.periods import days_later
from guidance.querysets import term
from placements.links import placement_url
from placements.models import Placement

SEEN = Outcome(code="seen", label=gettext_lazy("Seen"))


def ending(on: dt.date) -> "QuerySet[Any]":
    """Placements that run, and end within the days of the policy."""
    running = Placement.objects.active_on(on).filter(cancelled=False, end__isnull=False)
    return running.annotate(told_from=days_later(F("end"), -term("contract_days", on))).filter(
        told_from__lte=on
    )


def ending_in_words(told: Mapping[str, Any]) -> str:
    return _("The placement at %(employer)s ends.") % told


def placement_page(client: Client, key: int) -> str:
    return placement_url(Placement(pk=key))


def _with_placement_before(spells: "QuerySet[Any]", day: str) -> "QuerySet[Any]":
    """The latest placement that began before that day of the spell, where there was one."""
    before = Placement.objects.filter(
        client=OuterRef("client"), cancelled=False, start__lt=OuterRef(day)
    ).order_by("-start", "-pk")
    return spells.annotate(
        placed_at=Subquery(before.values("employer__name")[:1]),
        placed_on=Subquery(before.values("start")[:1]),
    )


def _imported() -> "QuerySet[Any]":
    """General benefit as an import left it."""
    return BenefitSpell.objects.filter(source__isnull=False, scheme__general_benefit=True)


def ended(on: dt.date) -> "QuerySet[Any]":
    """Benefits that ended lately, of clients who have no other."""
    spells = _imported().annotate(told_until=days_later(F("end"), term("benefit_days", on)))
    going_on = BenefitSpell.objects.filter(
        client=OuterRef("client"), scheme__general_benefit=True, start__gt=OuterRef("start")
    )
    lately = spells.filter(end__lt=on, told_until__gte=on).exclude(Exists(going_on))
    return _with_placement_before(lately, "end")


def returned(on: dt.date) -> "QuerySet[Any]":
    """Benefits that began lately, of clients who had one before that stopped.

    Whose client somebody was last, where nobody works for that client now, is `last_consultant`.
    """
    spells = _imported().annotate(told_until=days_later(F("start"), term("benefit_days", on)))
    earlier = BenefitSpell.objects.filter(
        client=OuterRef("client"),
        scheme__general_benefit=True,
        end__lt=days_later(OuterRef("start"), -1),
    )
    lately = spells.filter(start__lte=on, told_until__gte=on).filter(Exists(earlier))
    worked = Assignment.objects.filter(client=OuterRef("client"))
    last = worked.filter(end__lt=on).order_by("-end").values("consultant")[:1]
    return _with_placement_before(lately, "start").annotate(
        last_consultant=Case(When(~Exists(worked.active_on(on)), then=Subquery(last)))
    )


def _placed_in_words(told: Mapping[str, Any]) -> str:
    if told["employer"] is None:
        return _("No placement before it.")
    return _("Placed at %(employer)s on %(day)s before.") % {
        "employer": told["employer"],
        "day": day_in_words(told["placed"]),
    }


def ended_in_words(told: Mapping[str, Any]) -> str:
    ended_so = _("%(scheme)s ended.") % told
    return f"{ended_so} {_placed_in_words(told)}"


def returned_in_words(told: Mapping[str, Any]) -> str:
    returned_so = _("%(scheme)s came back.") % told
    return f"{returned_so} {_placed_in_words(told)}"


TOLD_OF_BENEFIT = {"scheme": "scheme", "employer": "placed_at", "placed": "placed_on"}

register_source(
    WorklistSource(
        code="contract_ends",
        label=gettext_lazy("Contract ends"),
        order=70,
        facts=ending,
        due=F("end"),
        told={"employer": "employer__name"},
        sentence=ending_in_words,
        outcomes=(IN_A_WEEK, SEEN),
        link=placement_page,
    ),
    WorklistSource(
        code="benefit_returned",
        label=gettext_lazy("Benefit came back"),
        order=75,
        facts=returned,
        due=F("start"),
        told=TOLD_OF_BENEFIT,
        sentence=returned_in_words,
        owner="last_consultant",
        pooled=True,
        outcomes=(SEEN, IN_A_WEEK),
    ),
    WorklistSource(
        code="benefit_ended",
        label=gettext_lazy("Benefit ended"),
        order=76,
        facts=ended,
        due=F("end"),
        told=TOLD_OF_BENEFIT,
        sentence=ended_in_words,
        outcomes=(SEEN, IN_A_WEEK),
    ),
)
