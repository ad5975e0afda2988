"""The columns of the lists of commitments and bookings."""

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from budget.links import commitment_url
from core.formatting import NOTHING, number, short_day
from core.lists.columns import Column
from core.templatetags.ui import badge, period


def commitment_badge(commitment: Any) -> str:
    """Where a commitment stands; it carries `still_open`."""
    if commitment.released_on:
        return badge(_("Released"))
    return badge(_("Open"), "info") if commitment.still_open else badge(_("Spent"), "done")


def booking_state(booking: Any) -> str:
    if booking.counters_id:
        return badge(_("Takes back"), "signal")
    return badge(_("Taken back")) if booking.taken_back else ""


def booking_acts(booking: Any) -> str:
    """What can be done with a booking that stands."""
    if booking.counters_id or booking.taken_back:
        return NOTHING
    return format_html(
        '<a href="{}">{}</a> · <a href="{}">{}</a>',
        reverse("budget:match_booking", kwargs={"pk": booking.pk}),
        _("Match"),
        reverse("budget:counter_booking", kwargs={"pk": booking.pk}),
        _("Take back"),
    )


def commitment_link(commitment: Any) -> str:
    return format_html('<a class="row-name" href="{}">{}</a>', commitment_url(commitment), commitment.number)


COMMITMENTS: Sequence[Column] = (
    Column(name="number", label=gettext_lazy("Commitment"), cell=commitment_link, always=True),
    Column(name="day", label=gettext_lazy("Day"), cell=lambda row: short_day(row.day), sort="day"),
    Column(
        name="client",
        label=gettext_lazy("Client number"),
        cell=lambda row: str(row.client.number) if row.client else NOTHING,
    ),
    Column(name="post", label=gettext_lazy("Post"), cell=lambda row: row.post.name),
    Column(name="category", label=gettext_lazy("Category"), cell=lambda row: row.get_category_display()),
    Column(name="text", label=gettext_lazy("What for"), cell=lambda row: row.text),
    Column(
        name="period", label=gettext_lazy("Period"), cell=lambda row: period(row.start, row.end), shown=False
    ),
    Column(name="amount", label=gettext_lazy("Amount"), cell=lambda row: number(row.amount, 2), numeric=True),
    Column(name="booked", label=gettext_lazy("Spent"), cell=lambda row: number(row.booked, 2), numeric=True),
    Column(
        name="open",
        label=gettext_lazy("Open"),
        cell=lambda row: number(row.still_open, 2),
        numeric=True,
    ),
    Column(name="state", label=gettext_lazy("State"), cell=commitment_badge),
)

BOOKINGS: Sequence[Column] = (
    Column(
        name="number",
        label=gettext_lazy("Booking"),
        cell=lambda row: format_html('<span class="row-name">{}</span>', row.number),
        always=True,
    ),
    Column(name="day", label=gettext_lazy("Day"), cell=lambda row: short_day(row.day), sort="day"),
    Column(name="year", label=gettext_lazy("Year"), cell=lambda row: row.year_id, shown=False),
    Column(name="post", label=gettext_lazy("Post"), cell=lambda row: row.post.name),
    Column(name="category", label=gettext_lazy("Category"), cell=lambda row: row.get_category_display()),
    Column(name="text", label=gettext_lazy("Description"), cell=lambda row: row.text or NOTHING),
    Column(name="amount", label=gettext_lazy("Amount"), cell=lambda row: number(row.amount, 2), numeric=True),
    Column(
        name="commitment",
        label=gettext_lazy("Commitment"),
        cell=lambda row: commitment_link(row.commitment) if row.commitment else NOTHING,
    ),
    Column(name="state", label=gettext_lazy("State"), cell=booking_state),
    Column(name="acts", label=gettext_lazy("Acts"), cell=booking_acts),
)
