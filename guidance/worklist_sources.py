"""What guidance itself asks of a consultant: actions that are due, a client who waits for a word."""

import datetime as dt
from collections.abc import Mapping
from importlib import import_module
from typing import Any

from django.db.models import Case, Exists, F, OuterRef, QuerySet, Subquery, When
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from clients.enums import Rung
from clients.models import Assignment, Client, LadderSpell
from clients.worklist import Act, Outcome, WorklistSource, day_in_words, register_source
from clients.worklist_sources import IN_A_MONTH, IN_A_WEEK
from core.periods import days_later
from guidance.enums import ActionState, Direction, Party
from guidance.links import record_url
from guidance.models import Action, MatchingProfile, Referral
from guidance.querysets import term
from guidance.services.entries import acknowledge_referral, close_action


def silent(on: dt.date) -> "QuerySet[Any]":
    """Clients in the file who were not spoken to in time; of whom never: since the present assignment."""
    near = When(rung__gte=Rung.SPECIFIC_DIAGNOSIS, then=term("contact_days", on))
    assigned = Assignment.objects.active_on(on).filter(client=OuterRef("pk")).values("start")[:1]
    clients: Any = Client.objects.in_file(on).with_rung(on)
    return (
        clients.annotate(days=Case(near, default=term("contact_days_far", on)), assigned=Subquery(assigned))
        .annotate(
            contact_due=Case(
                When(last_contact_on__isnull=False, then=days_later(F("last_contact_on"), F("days"))),
                default=F("assigned"),
            )
        )
        .filter(contact_due__lte=on)
    )


def silent_in_words(told: Mapping[str, Any]) -> str:
    if told["last"] is None:
        return _("Never spoken to yet.")
    return _("Last spoken to on %(day)s.") % {"day": day_in_words(told["last"])}


def waiting(on: dt.date) -> "QuerySet[Any]":
    spells = LadderSpell.objects.active_on(on).filter(rung=Rung.SPECIFIC_DIAGNOSIS)
    return spells.annotate(diagnosis_due=days_later(F("start"), term("diagnosis_days", on))).filter(
        diagnosis_due__lte=on
    )


def waiting_in_words(told: Mapping[str, Any]) -> str:
    return _("On rung 3 since %(day)s: the extra diagnosis is due.") % {"day": day_in_words(told["since"])}


def actions_due(on: dt.date) -> "QuerySet[Any]":
    return Action.objects.open().filter(due_on__lte=on)


def action_in_words(told: Mapping[str, Any]) -> str:
    return str(told["what"])


def done(act: Act) -> None:
    close_action(
        user=act.user,
        action=Action(pk=act.key),
        state=ActionState.DONE,
        on=act.on,
        reason=str(ActionState.DONE.label),
        request=act.request,
    )


def action_page(client: Client, key: int) -> str:
    return record_url(client, "action", key)


def not_acknowledged(on: dt.date) -> "QuerySet[Any]":
    """Referrals to others that nobody said to have received in time."""
    referrals = Referral.objects.filter(direction=Direction.TO, acknowledged_on__isnull=True)
    return referrals.annotate(answer_due=days_later(F("on"), term("acknowledge_days", on))).filter(
        answer_due__lte=on
    )


def not_acknowledged_in_words(told: Mapping[str, Any]) -> str:
    return _("Referred to %(party)s on %(day)s; nobody said yet that it arrived.") % {
        "party": Party(told["party"]).label,
        "day": day_in_words(told["on"]),
    }


def acknowledged(act: Act) -> None:
    acknowledge_referral(user=act.user, referral=Referral(pk=act.key), on=act.on, request=act.request)


def referral_page(client: Client, key: int) -> str:
    return record_url(client, "referral", key)


def unmatchable(on: dt.date) -> "QuerySet[Any]":
    """Spells on rung 5 of clients whose matching profile is not complete, or who have none."""
    complete = MatchingProfile.objects.complete().filter(client=OuterRef("client"))
    begun = MatchingProfile.objects.filter(client=OuterRef("client"))
    spells = LadderSpell.objects.active_on(on).filter(~Exists(complete), rung=Rung.MEDIATION)
    return spells.annotate(begun=Exists(begun))


def unmatchable_in_words(told: Mapping[str, Any]) -> str:
    words = {"day": day_in_words(told["since"])}
    if told["begun"]:
        return _("The matching profile is not complete; on rung 5 since %(day)s.") % words
    return _("No matching profile yet; on rung 5 since %(day)s.") % words


def matching_page(client: Client, key: int) -> str:
    return reverse("guidance:matching_profile", kwargs={"number": client.number})


def contact_page(client: Client, key: int) -> str:
    return reverse("guidance:contact", kwargs={"number": client.number})


register_source(
    WorklistSource(
        code="action",
        label=gettext_lazy("Action due"),
        order=10,
        facts=actions_due,
        due=F("due_on"),
        owner="owner",
        told={"what": "what"},
        sentence=action_in_words,
        outcomes=(Outcome(code="done", label=gettext_lazy("Done"), carry_out=done), IN_A_WEEK),
        link=action_page,
    ),
    WorklistSource(
        code="referral",
        label=gettext_lazy("Referral not acknowledged"),
        order=25,
        facts=not_acknowledged,
        due=F("answer_due"),
        told={"party": "party", "on": "on"},
        sentence=not_acknowledged_in_words,
        outcomes=(
            Outcome(code="arrived", label=gettext_lazy("It arrived"), carry_out=acknowledged),
            IN_A_WEEK,
        ),
        link=referral_page,
    ),
    WorklistSource(
        code="silent",
        label=gettext_lazy("No contact"),
        order=20,
        facts=silent,
        client="pk",
        due=F("contact_due"),
        told={"last": "last_contact_on"},
        sentence=silent_in_words,
        outcomes=(IN_A_WEEK,),
        link=contact_page,
    ),
    WorklistSource(
        code="matching",
        label=gettext_lazy("Matching profile not complete"),
        order=55,
        facts=unmatchable,
        due=F("start"),
        told={"since": "start", "begun": "begun"},
        sentence=unmatchable_in_words,
        outcomes=(IN_A_WEEK, IN_A_MONTH),
        link=matching_page,
    ),
    WorklistSource(
        code="waiting",
        label=gettext_lazy("Rung 3 waits"),
        order=30,
        facts=waiting,
        due=F("diagnosis_due"),
        told={"since": "start"},
        sentence=waiting_in_words,
        outcomes=(IN_A_WEEK, IN_A_MONTH),
    ),
)

import_module("guidance.diagnosis_sources")
import_module("guidance.reindication.worklist")
