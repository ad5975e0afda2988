"""The columns of the list of re-indications, and the same as a file. Rows have what `with_steps` adds."""

from typing import Any

from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from import_export.fields import Field
from import_export.resources import Resource

from clients.links import client_url
from clients.resources import PlainWidget
from core.formatting import NOTHING, short_day
from core.lists.columns import Column
from core.templatetags.ui import badge, ladder_glyph
from guidance.reindication.enums import State

TONES = {
    State.CLIMBED: "good",
    State.COUPLED: "good",
    State.TO_ACKNOWLEDGE: "info",
    State.ASKED: "info",
    State.TO_ASK: "signal",
    State.TO_COUPLE: "signal",
    State.TO_DECIDE: "signal",
}


def state_badge(state: str) -> str:
    return badge(State(state).label, TONES.get(State(state), ""))


def client_cell(row: Any) -> str:
    """A link only for who may open the file."""
    name = row.client.name_by_surname
    heading = format_html('<a class="row-name" href="{}">{}</a>', client_url(row.client), name)
    return format_html(
        '{} <span class="quiet">{}</span>',
        heading if row.openable else format_html("<b>{}</b>", name),
        row.client.number,
    )


def rung_cell(row: Any) -> str:
    return format_html('<span class="with-glyph">{}<b>{}</b></span>', ladder_glyph(row.rung), row.rung)


COLUMNS = (
    Column(name="client", label=_("Client"), cell=client_cell, always=True),
    Column(name="noted", label=_("Noted on"), cell=lambda row: short_day(row.noted_on), sort="noted"),
    Column(name="state", label=_("Stands at"), cell=lambda row: state_badge(row.state)),
    Column(name="rung", label=_("Rung then"), cell=rung_cell),
    Column(name="team", label=_("Team then"), cell=lambda row: row.team or NOTHING),
    Column(
        name="asked",
        label=_("Asked on"),
        cell=lambda row: short_day(row.diagnosis_request and row.diagnosis_request.asked_on),
    ),
    Column(name="diagnosed", label=_("Competensys on"), cell=lambda row: short_day(row.diagnosed_on)),
    Column(
        name="months",
        label=_("Mediation within, in months"),
        cell=lambda row: NOTHING if row.months is None else row.months,
        numeric=True,
        shown=False,
    ),
    Column(name="coupled", label=_("Coupled on"), cell=lambda row: short_day(row.coupled_on)),
    Column(name="consultant", label=_("Coupled to"), cell=lambda row: row.coupled_to or NOTHING),
    Column(
        name="climbed", label=_("Rung 3 to 5 from"), cell=lambda row: short_day(row.climbed_on), shown=False
    ),
    Column(name="regie", label=_("Regie consultant"), cell=lambda row: row.regie, shown=False),
)


class ReindicationResource(Resource):
    """Who was re-indicated and how far that came; the words of it stay in the file. Never a BSN."""

    client = Field("client__number", "klantnummer", PlainWidget())
    rung = Field("rung", "trede_toen", PlainWidget())
    team = Field("team", "team_toen")
    noted_on = Field("noted_on", "gesignaleerd_op", PlainWidget())
    asked_on = Field("diagnosis_request__asked_on", "gevraagd_op", PlainWidget())
    diagnosed_on = Field("diagnosed_on", "competensys_op", PlainWidget())
    months = Field("months", "bemiddeling_binnen_maanden", PlainWidget())
    coupled_on = Field("coupled_on", "gekoppeld_op", PlainWidget())
    coupled_to = Field("coupled_to", "gekoppeld_aan")
    received_on = Field("received_on", "bevestigd_op", PlainWidget())
    climbed_on = Field("climbed_on", "trede_3_tot_5_vanaf", PlainWidget())
    ended_on = Field("ended_on", "beeindigd_op", PlainWidget())
    ending = Field("ending", "beeindigd_door")
    regie = Field("regie", "regie_consulent")
