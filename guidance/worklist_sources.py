"""What guidance itself asks of a consultant: speak to a client in time, have rung 3 looked into."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db.models import Case, F, OuterRef, QuerySet, Subquery, When
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from clients.enums import Rung
from clients.models import Assignment, Client, LadderSpell
from clients.worklist import WorklistSource, register_source
from clients.worklist_sources import IN_A_MONTH, IN_A_WEEK
from core.formatting import short_day
from core.periods import days_later
from guidance.querysets import term


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
    return _("Last spoken to on %(day)s.") % {"day": short_day(dt.date.fromisoformat(told["last"]))}


def waiting(on: dt.date) -> "QuerySet[Any]":
    spells = LadderSpell.objects.active_on(on).filter(rung=Rung.SPECIFIC_DIAGNOSIS)
    return spells.annotate(diagnosis_due=days_later(F("start"), term("diagnosis_days", on))).filter(
        diagnosis_due__lte=on
    )


def waiting_in_words(told: Mapping[str, Any]) -> str:
    return _("On rung 3 since %(day)s: the extra diagnosis is due.") % {
        "day": short_day(dt.date.fromisoformat(told["since"]))
    }


register_source(
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
