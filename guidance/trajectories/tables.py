"""The columns of the list of trajectories."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from clients.links import client_url
from core.formatting import NOTHING, number, short_day
from core.lists.columns import Column
from core.templatetags.ui import badge
from guidance.enums import Standing
from guidance.links import trajectory_url
from guidance.trajectories.rules import standing

TONES = {Standing.RUNNING: "good", Standing.TO_COME: "info", Standing.CANCELLED: "signal"}


def standing_badge(trajectory: Any, on: dt.date) -> str:
    state = standing(trajectory.start, trajectory.end, cancelled=trajectory.cancelled, on=on)
    return badge(state.label, TONES.get(state, ""))


def number_cell(trajectory: Any) -> str:
    return format_html('<a class="row-name" href="{}">{}</a>', trajectory_url(trajectory), trajectory.number)


def client_cell(trajectory: Any) -> str:
    return format_html('<a href="{}">{}</a>', client_url(trajectory.client), trajectory.client)


def trajectory_columns(on: dt.date) -> Sequence[Column]:
    return (
        Column(name="number", label=_("Trajectory"), cell=number_cell, always=True),
        Column(name="client", label=_("Client"), cell=client_cell),
        Column(name="instrument", label=_("Instrument"), cell=lambda row: row.instrument),
        Column(name="provider", label=_("Provider"), cell=lambda row: row.provider or NOTHING),
        Column(name="start", label=_("First day"), cell=lambda row: short_day(row.start), sort="start"),
        Column(name="end", label=_("Last day"), cell=lambda row: short_day(row.end)),
        Column(
            name="planned_end",
            label=_("Planned last day"),
            cell=lambda row: short_day(row.planned_end),
            shown=False,
        ),
        Column(name="cost", label=_("Cost"), cell=lambda row: number(row.cost, 2), numeric=True),
        Column(name="outcome", label=_("Outcome"), cell=lambda row: row.outcome or NOTHING),
        Column(name="standing", label=_("State"), cell=lambda row: standing_badge(row, on)),
    )
