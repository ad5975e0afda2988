"""The columns of the list of placements. A row's `verdict` is the reason against it, None where it counts."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from clients.links import client_url
from core.formatting import NOTHING, number, short_day
from core.lists.columns import Column
from core.templatetags.ui import badge
from employers.links import employer_url
from placements.enums import ExcludedReason, Standing
from placements.links import placement_url
from placements.rules import standing

TONES = {Standing.RUNNING: "good", Standing.TO_COME: "info", Standing.CANCELLED: "signal"}


def standing_badge(placement: Any, on: dt.date) -> str:
    state = standing(placement.start, placement.end, cancelled=placement.cancelled, on=on)
    return badge(state.label, TONES.get(state, ""))


def number_cell(placement: Any) -> str:
    return format_html('<a class="row-name" href="{}">{}</a>', placement_url(placement), placement.number)


def client_cell(placement: Any) -> str:
    return format_html('<a href="{}">{}</a>', client_url(placement.client), placement.client)


def employer_cell(placement: Any) -> str:
    return format_html('<a href="{}">{}</a>', employer_url(placement.employer), placement.employer)


def verdict_cell(placement: Any) -> str:
    if placement.verdict is None:
        return badge(_("Counts"), "good")
    return str(ExcludedReason(placement.verdict).label)


def placement_columns(on: dt.date) -> Sequence[Column]:
    return (
        Column(name="number", label=gettext_lazy("Placement"), cell=number_cell, always=True),
        Column(name="client", label=gettext_lazy("Client"), cell=client_cell),
        Column(name="employer", label=gettext_lazy("Employer"), cell=employer_cell),
        Column(name="kind", label=gettext_lazy("Kind"), cell=lambda row: row.kind),
        Column(
            name="start", label=gettext_lazy("First day"), cell=lambda row: short_day(row.start), sort="start"
        ),
        Column(name="end", label=gettext_lazy("Last day"), cell=lambda row: short_day(row.end)),
        Column(
            name="hours",
            label=gettext_lazy("Hours a week"),
            cell=lambda row: number(row.hours_per_week, 1),
            numeric=True,
            shown=False,
        ),
        Column(
            name="contract",
            label=gettext_lazy("Contract"),
            cell=lambda row: row.get_contract_display() or NOTHING,
            shown=False,
        ),
        Column(name="standing", label=gettext_lazy("State"), cell=lambda row: standing_badge(row, on)),
        Column(name="verdict", label=gettext_lazy("Yearly target"), cell=verdict_cell),
    )
