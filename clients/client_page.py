"""What this room puts on a client's page; other rooms have a module of this name too (clients/apps.py)."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from clients.diagnosis.panel import PANEL as DIAGNOSIS_PANEL
from clients.enums import GrantScope, Rung
from clients.hallowerk.panel import PANEL
from clients.models import (
    Assignment,
    BenefitSpell,
    Client,
    Diagnosis,
    DiagnosisRequest,
    Grant,
    HalloWerkConsent,
    HalloWerkProfile,
    LadderSpell,
    MedicalExamination,
    ServiceSpell,
    TargetGroupSpell,
)
from clients.registry import Bar, HistorySource, Lane, register_history, register_lane, register_panel
from core.formatting import short_day
from core.templatetags.ui import period

SCHEME_TONES = {"PW": "kind-1", "IOAW": "kind-3", "IOAZ": "kind-3"}


def benefit_bars(client: Client, on: dt.date) -> Sequence[Bar]:
    return [
        Bar(spell.start, spell.end, spell.scheme_id, SCHEME_TONES.get(spell.scheme_id, "kind-5"))
        for spell in client.benefit_spells.order_by("start")
    ]


def rung_bars(client: Client, on: dt.date) -> Sequence[Bar]:
    return [
        Bar(spell.start, spell.end, f"{spell.rung} {Rung(spell.rung).label}", f"rung-{spell.rung}")
        for spell in client.ladder_spells.order_by("start")
    ]


def service_bars(client: Client, on: dt.date) -> Sequence[Bar]:
    return [
        Bar(spell.start, spell.end, _("In service"), "kind-2")
        for spell in client.service_spells.order_by("start")
    ]


def with_period(name: Callable[[Any], str]) -> Callable[[Any], str]:
    return lambda event: f"{name(event)}, {period(event.start, event.end)}"


def rung_in_words(event: Any) -> str:
    words = _("Rung %(rung)s, back-dated") if event.backdated_on else _("Rung %(rung)s")
    return words % {"rung": event.rung}


def group_in_words(event: Any) -> str:
    return _("Target group %(group)s") % {"group": event.group}


register_lane(Lane(name="benefit", label=gettext_lazy("Benefit"), order=10, bars=benefit_bars))
register_lane(Lane(name="rung", label=gettext_lazy("Rung"), order=20, bars=rung_bars))
register_lane(Lane(name="service", label=gettext_lazy("Service"), order=30, bars=service_bars))

register_panel(PANEL)
register_panel(DIAGNOSIS_PANEL)
register_history(
    HistorySource(model=Client, subject=lambda event: _("Personal data")),
    HistorySource(
        model=BenefitSpell,
        subject=with_period(lambda event: _("Benefit %(scheme)s") % {"scheme": event.scheme_id}),
    ),
    HistorySource(model=LadderSpell, subject=with_period(rung_in_words)),
    HistorySource(model=ServiceSpell, subject=with_period(lambda event: _("In service"))),
    HistorySource(model=TargetGroupSpell, subject=with_period(group_in_words), related=("group",)),
    HistorySource(
        model=Assignment,
        subject=with_period(
            lambda event: _("Assigned to %(who)s") % {"who": event.consultant or event.team or ""}
        ),
        related=("consultant", "team"),
    ),
    HistorySource(
        model=Grant,
        subject=with_period(lambda event: str(GrantScope(event.scope).label)),
    ),
    HistorySource(
        model=HalloWerkProfile,
        subject=lambda event: _("HalloWerk profile: %(status)s") % {"status": event.get_status_display()},
    ),
    HistorySource(
        model=DiagnosisRequest,
        subject=lambda event: (
            _("Request for a diagnosis: %(module)s, asked on %(day)s")
            % {"module": event.module, "day": short_day(event.asked_on)}
        ),
        related=("module",),
        permission="clients.view_diagnosis",
    ),
    HistorySource(
        model=Diagnosis,
        subject=lambda event: (
            _("Diagnosis: %(module)s, made on %(day)s")
            % {"module": event.module, "day": short_day(event.made_on)}
        ),
        related=("module",),
        permission="clients.view_diagnosis",
    ),
    HistorySource(
        model=MedicalExamination,
        subject=lambda event: _("Medical examination, asked on %(day)s") % {"day": short_day(event.asked_on)},
        permission="clients.view_diagnosis",
    ),
    HistorySource(model=HalloWerkConsent, subject=with_period(lambda event: _("Consent for HalloWerk"))),
)
