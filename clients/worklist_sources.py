"""What of a client's spells and profile wants action: an overdue rung 4, a profile that is not there yet."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from clients.enums import HalloWerkStatus, Rung
from clients.links import client_url
from clients.models import Client, HalloWerkProfile, LadderSpell
from clients.worklist import Outcome, WorklistSource, register_source
from core.formatting import short_day

IN_A_WEEK = Outcome(code="week", label=gettext_lazy("Again in a week"), days=7)
IN_A_MONTH = Outcome(code="month", label=gettext_lazy("Again in a month"), days=30)


def past_expected(on: dt.date) -> "QuerySet[Any]":
    return LadderSpell.objects.active_on(on).filter(rung=Rung.DEVELOPMENT, expected_on__lt=on)


def past_expected_in_words(told: Mapping[str, Any]) -> str:
    return _("Was expected to be ready for work by now; on rung 4 since %(day)s.") % {
        "day": short_day(dt.date.fromisoformat(told["since"]))
    }


def rung_page(client: Client, key: int) -> str:
    return client_url(client, "correct_spell", kind="rung", pk=key)


def _unfinished(on: dt.date, rungs: list[Rung]) -> "QuerySet[Any]":
    """Spells on these rungs of clients whose latest HalloWerk profile is not good, or who have none."""
    profiles = HalloWerkProfile.objects.filter(client=OuterRef("client"), recorded_on__lte=on)
    latest = profiles.order_by("-recorded_on").values("status")[:1]
    spells = LadderSpell.objects.active_on(on).filter(rung__in=rungs)
    return spells.annotate(profile=Subquery(latest)).filter(
        ~Q(profile=HalloWerkStatus.GOOD) | Q(profile__isnull=True)
    )


def no_live_profile(on: dt.date) -> "QuerySet[Any]":
    return _unfinished(on, [Rung.MEDIATION])


def no_profile_yet(on: dt.date) -> "QuerySet[Any]":
    return _unfinished(on, [Rung.SPECIFIC_DIAGNOSIS, Rung.DEVELOPMENT])


def profile_in_words(told: Mapping[str, Any]) -> str:
    words = {"rung": told["rung"], "day": short_day(dt.date.fromisoformat(told["since"]))}
    if told["profile"] == HalloWerkStatus.DRAFT:
        return _("The HalloWerk profile is a draft still; on rung %(rung)s since %(day)s.") % words
    return _("No HalloWerk profile yet; on rung %(rung)s since %(day)s.") % words


register_source(
    WorklistSource(
        code="ready_late",
        label=gettext_lazy("Past the expected date"),
        order=40,
        facts=past_expected,
        due=F("expected_on"),
        told={"since": "start"},
        sentence=past_expected_in_words,
        outcomes=(IN_A_MONTH,),
        link=rung_page,
    ),
    WorklistSource(
        code="no_live_profile",
        label=gettext_lazy("Ready for work, no live profile"),
        order=50,
        facts=no_live_profile,
        due=F("start"),
        told={"since": "start", "rung": "rung", "profile": "profile"},
        sentence=profile_in_words,
        outcomes=(IN_A_WEEK,),
    ),
    WorklistSource(
        code="no_profile",
        label=gettext_lazy("Profile missing or draft"),
        order=60,
        facts=no_profile_yet,
        due=F("start"),
        told={"since": "start", "rung": "rung", "profile": "profile"},
        sentence=profile_in_words,
        outcomes=(IN_A_WEEK, IN_A_MONTH),
    ),
)
