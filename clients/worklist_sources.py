"""What of a client's spells and profile wants action: an overdue rung 4, a profile that is not there yet."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from clients.enums import HalloWerkStatus, HandOverState, Rung
from clients.handover.services import acknowledge
from clients.links import client_url
from clients.models import Assignment, Client, HalloWerkProfile, HandedOverClient, HandOver, LadderSpell
from clients.worklist import Act, Outcome, WorklistSource, day_in_words, register_source

IN_A_WEEK = Outcome(code="week", label=gettext_lazy("Again in a week"), days=7)
IN_A_MONTH = Outcome(code="month", label=gettext_lazy("Again in a month"), days=30)


def past_expected(on: dt.date) -> "QuerySet[Any]":
    return LadderSpell.objects.active_on(on).filter(rung=Rung.DEVELOPMENT, expected_on__lt=on)


def past_expected_in_words(told: Mapping[str, Any]) -> str:
    return _("Was expected to be ready for work by now; on rung 4 since %(day)s.") % {
        "day": day_in_words(told["since"])
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


def profile_page(client: Client, key: int) -> str:
    return client_url(client, "record_profile")


def no_live_profile(on: dt.date) -> "QuerySet[Any]":
    return _unfinished(on, [Rung.MEDIATION])


def no_profile_yet(on: dt.date) -> "QuerySet[Any]":
    return _unfinished(on, [Rung.SPECIFIC_DIAGNOSIS, Rung.DEVELOPMENT])


def profile_in_words(told: Mapping[str, Any]) -> str:
    words = {"rung": told["rung"], "day": day_in_words(told["since"])}
    if told["profile"] == HalloWerkStatus.DRAFT:
        return _("The HalloWerk profile is a draft still; on rung %(rung)s since %(day)s.") % words
    return _("No HalloWerk profile yet; on rung %(rung)s since %(day)s.") % words


def waiting_hand_overs(on: dt.date) -> "QuerySet[Any]":
    """Of each hand-over that its receiver did not acknowledge yet: one client, to stand for all of them."""
    waiting = HandOver.objects.in_state(HandOverState.WAITING).filter(consultant__isnull=False, day__lte=on)
    still_there = Exists(
        Assignment.objects.active_on(on).filter(
            client=OuterRef("client"), consultant=OuterRef("hand_over__consultant")
        )
    )
    first = HandedOverClient.objects.filter(still_there, hand_over=OuterRef("hand_over")).order_by("pk")
    rows = HandedOverClient.objects.filter(hand_over__in=waiting.order_by().values("pk"))
    size = HandedOverClient.objects.filter(hand_over=OuterRef("hand_over")).order_by().values("hand_over")
    return rows.filter(pk=Subquery(first.values("pk")[:1])).annotate(
        size=Subquery(size.annotate(size=Count("*")).values("size"))
    )


def hand_over_in_words(told: Mapping[str, Any]) -> str:
    return ngettext(
        "%(giver)s handed over %(count)d client to you: %(reason)s",
        "%(giver)s handed over %(count)d clients to you: %(reason)s",
        told["size"],
    ) % {
        "giver": f"{told['first_name']} {told['last_name']}".strip() or told["username"],
        "count": told["size"],
        "reason": told["reason"],
    }


def receive(act: Act) -> None:
    made = HandOver.objects.get(pk=act.key)
    if not act.user.has_perm("clients.acknowledge_hand_over", made):
        raise ValidationError(_("Only the receiver can say that these clients were received."))
    acknowledge(user=act.user, hand_over=made, day=act.on, request=act.request)


def receipt_page(client: Client, key: int) -> str:
    return reverse("clients:hand_over", kwargs={"pk": key})


register_source(
    WorklistSource(
        code="hand_over",
        label=gettext_lazy("Hand-over waiting"),
        order=5,
        facts=waiting_hand_overs,
        due=F("hand_over__day"),
        key="hand_over",
        told={
            "size": "size",
            "reason": "hand_over__reason",
            "first_name": "hand_over__made_by__first_name",
            "last_name": "hand_over__made_by__last_name",
            "username": "hand_over__made_by__username",
        },
        sentence=hand_over_in_words,
        owner="hand_over__consultant",
        outcomes=(Outcome(code="received", label=gettext_lazy("I received them"), carry_out=receive),),
        link=receipt_page,
    ),
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
        link=profile_page,
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
        link=profile_page,
    ),
)
