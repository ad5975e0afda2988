"""What wants action of re-indications: of the regie-consulent who handles one, of the consultant it led to.

That Competensys does not answer is told with the diagnoses already, and a coupling by a hand-over with the
hand-overs.
"""

import datetime as dt
from collections.abc import Mapping
from functools import partial
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from clients.models import Client
from clients.worklist import Act, Outcome, WorklistSource, day_in_words, register_source
from clients.worklist_sources import IN_A_MONTH, IN_A_WEEK
from guidance.models import Reindication
from guidance.reindication import services
from guidance.reindication.enums import Ending, State
from guidance.reindication.rules import advice_in_words

ADVICE = {"months": "months", "term": "term"}


def standing_at(state: State, on: dt.date) -> "QuerySet[Any]":
    return Reindication.objects.with_days(on).in_state(state)


def not_handed_over(on: dt.date) -> "QuerySet[Any]":
    """Coupled to who worked for the client already, or to whom nobody had to hand it over."""
    return standing_at(State.TO_ACKNOWLEDGE, on).filter(hand_over__isnull=True)


def suspicion_in_words(told: Mapping[str, Any]) -> str:
    return _("On rung %(rung)s; what has changed: %(why)s") % {"rung": told["rung"], "why": told["why"]}


def advice_told(told: Mapping[str, Any]) -> str:
    return advice_in_words(told["months"], told["term"])


def coupled_in_words(told: Mapping[str, Any]) -> str:
    return _("Coupled to you on %(day)s: mediation is expected within the term.") % {
        "day": day_in_words(told["on"])
    }


def handled(act: Act, permission: str = "guidance.handle_reindication") -> Reindication:
    """The re-indication of a fact, where this person may do something about it."""
    found = Reindication.objects.get(pk=act.key)
    if not act.user.has_perm(permission, found):
        raise ValidationError(_("This is not yours to do."), code="not_yours")
    return found


def ask(act: Act) -> None:
    services.ask(
        user=act.user,
        reindication=handled(act),
        on=act.on,
        reason=_("Re-indication asked"),
        request=act.request,
    )


def end(act: Act) -> None:
    """In the words of the advice itself."""
    row: Any = Reindication.objects.with_days(act.on).get(pk=act.key)
    services.end_reindication(
        user=act.user,
        reindication=handled(act),
        ending=Ending.NOT_EXPECTED,
        on=act.on,
        reason=advice_in_words(row.months, row.term),
        request=act.request,
    )


def acknowledge(act: Act) -> None:
    services.acknowledge_coupling(
        user=act.user,
        reindication=handled(act, "guidance.acknowledge_coupling"),
        on=act.on,
        request=act.request,
    )


def page(name: str, client: Client, key: int) -> str:
    return reverse(f"guidance:{name}", kwargs={"number": client.number, "pk": key})


register_source(
    WorklistSource(
        code="reindication",
        label=gettext_lazy("Re-indication to be asked"),
        order=26,
        facts=partial(standing_at, State.TO_ASK),
        due=F("noted_on"),
        owner="regie",
        told={"why": "why", "rung": "rung"},
        sentence=suspicion_in_words,
        outcomes=(Outcome(code="ask", label=gettext_lazy("Ask it"), carry_out=ask), IN_A_WEEK),
    ),
    WorklistSource(
        code="reindication_couple",
        label=gettext_lazy("To be coupled to a consultant"),
        order=27,
        facts=partial(standing_at, State.TO_COUPLE),
        due=F("diagnosed_on"),
        owner="regie",
        told=ADVICE,
        sentence=advice_told,
        outcomes=(IN_A_WEEK,),
        link=partial(page, "couple_reindication"),
    ),
    WorklistSource(
        code="reindication_end",
        label=gettext_lazy("Mediation not expected"),
        order=28,
        facts=partial(standing_at, State.TO_DECIDE),
        due=F("diagnosed_on"),
        owner="regie",
        told=ADVICE,
        sentence=advice_told,
        outcomes=(
            Outcome(code="end", label=gettext_lazy("End the re-indication"), carry_out=end),
            IN_A_MONTH,
        ),
        link=partial(page, "end_reindication"),
    ),
    WorklistSource(
        code="coupled",
        label=gettext_lazy("Coupled to you"),
        order=6,
        facts=not_handed_over,
        due=F("coupled_on"),
        owner="coupled_to",
        told={"on": "coupled_on"},
        sentence=coupled_in_words,
        outcomes=(Outcome(code="received", label=gettext_lazy("I have seen it"), carry_out=acknowledge),),
    ),
)
