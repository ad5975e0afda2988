"""The list of hand-overs, and what was moved as a file."""

from typing import Any

import django_filters
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from import_export.fields import Field
from import_export.resources import Resource

from clients.enums import HandOverState
from clients.handover.querysets import HandOverQuerySet
from clients.links import hand_over_url
from clients.models import HandOver
from clients.resources import PlainWidget
from core.formatting import number, short_day
from core.lists.columns import Column
from core.lists.filters import ListFilterSet
from core.templatetags.ui import badge

TONES = {HandOverState.WAITING: "signal", HandOverState.ACKNOWLEDGED: "good", HandOverState.UNDONE: ""}
RECEIVED, MADE = "received", "made"


class HandOverFilterSet(ListFilterSet):
    state = django_filters.ChoiceFilter(
        label=_("State"), choices=HandOverState.choices, method="by_state", empty_label=_("All states")
    )
    side = django_filters.ChoiceFilter(
        label=_("Which"),
        choices=[(RECEIVED, _("Received by me or my team")), (MADE, _("Made by me"))],
        method="by_side",
        empty_label=_("Both"),
    )

    class Meta:
        model = HandOver
        fields: list[str] = []

    def by_state(self, hand_overs: HandOverQuerySet, name: str, state: str) -> HandOverQuerySet:
        return hand_overs.in_state(HandOverState(state))

    def by_side(self, hand_overs: HandOverQuerySet, name: str, side: str) -> HandOverQuerySet:
        user = self.request.user
        return hand_overs.received_by(user) if side == RECEIVED else hand_overs.filter(made_by=user)


def state_of(hand_over: HandOver) -> HandOverState:
    if hand_over.undone_on:
        return HandOverState.UNDONE
    return HandOverState.ACKNOWLEDGED if hand_over.acknowledged_on else HandOverState.WAITING


def state_badge(hand_over: HandOver) -> str:
    state = state_of(hand_over)
    return badge(state.label, TONES[state])


def day_cell(hand_over: Any) -> str:
    return format_html(
        '<a class="row-name" href="{}">{}</a>', hand_over_url(hand_over), short_day(hand_over.day)
    )


HAND_OVER_COLUMNS = (
    Column(name="day", label=_("Day"), cell=day_cell, sort="day", always=True),
    Column(name="giver", label=_("Handed over by"), cell=lambda row: row.made_by),
    Column(name="receiver", label=_("Receiver"), cell=lambda row: row.receiver),
    Column(name="size", label=_("Clients"), cell=lambda row: number(row.size), numeric=True),
    Column(name="reason", label=_("Reason"), cell=lambda row: row.reason),
    Column(name="state", label=_("State"), cell=state_badge),
)


class ReceiptResource(Resource):
    """What was moved: each client, from whom, to whom and with which note. Never a BSN."""

    number = Field("client__number", "klantnummer", PlainWidget())
    surname = Field("client__surname", "achternaam")
    prefix = Field("client__prefix", "voorvoegsel")
    initials = Field("client__initials", "voorletters")
    day = Field("hand_over__day", "datum", PlainWidget())
    giver = Field(column_name="van")
    receiver = Field(column_name="naar")
    note = Field("note", "notitie")
    taken_back = Field(column_name="teruggezet")

    def dehydrate_giver(self, row: Any) -> str:
        return str(row.giver)

    def dehydrate_receiver(self, row: Any) -> str:
        return str(row.hand_over.receiver)

    def dehydrate_taken_back(self, row: Any) -> str:
        return "ja" if row.taken_back else "nee"
