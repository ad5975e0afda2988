"""The columns of the lists of clients. Rows are clients with what `with_caseload_details` adds."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from clients.enums import Rung
from clients.links import client_url
from clients.querysets import ClientQuerySet
from clients.rules import whole_months
from core.formatting import NOTHING, short_day
from core.lists.columns import Column
from core.templatetags.ui import ladder_glyph, meter

# The bar of a duration is full at five years, where the longest duration of METRICS.md, M3, begins.
FULL_METER_MONTHS = 60
LONG_AGO_DAYS = 30


def with_caseload_details(clients: ClientQuerySet, on: dt.date) -> ClientQuerySet:
    return (
        clients.with_rung(on)
        .with_benefit(on)
        .with_service(on)
        .with_consultant(on)
        .with_target_groups(on)
        .defer("bsn_index", "bsn_sealed")
    )


def name_cell(client: Any) -> str:
    return format_html(
        '<a class="row-name" href="{}">{}</a> <span class="quiet">{}</span>',
        client_url(client),
        client.name_by_surname,
        client.number,
    )


def rung_cell(client: Any) -> str:
    if client.rung is None:
        return NOTHING
    return format_html(
        '<span class="with-glyph">{}<span><b>{}</b> {}</span></span>',
        ladder_glyph(client.rung),
        client.rung,
        Rung(client.rung).label,
    )


def months_in_words(months: int) -> str:
    return ngettext("%(count)d month", "%(count)d months", months) % {"count": months}


def days_ago_in_words(days: int) -> str:
    return ngettext("%(count)d day ago", "%(count)d days ago", days) % {"count": days}


def person_cell(client: Any) -> str:
    name = f"{client.consultant_first_name or ''} {client.consultant_last_name or ''}".strip()
    return name or client.team_name or NOTHING


def caseload_columns(on: dt.date, group_labels: dict[str, str]) -> Sequence[Column]:
    """The columns on a day; `group_labels` names the target groups by code."""

    def duration_cell(client: Any) -> str:
        if client.benefit_since is None:
            return NOTHING
        months = whole_months(client.benefit_since, on)
        return format_html(
            '<span class="with-glyph">{}<span>{}</span></span>',
            meter(min(months, FULL_METER_MONTHS), FULL_METER_MONTHS),
            months_in_words(months),
        )

    def contact_cell(client: Any) -> str:
        if client.last_contact_on is None:
            return format_html('<span class="quiet">{}</span>', _("none yet"))
        days = (on - client.last_contact_on).days
        tone = "late" if days > LONG_AGO_DAYS else "quiet"
        return format_html(
            '{} <span class="{}">{}</span>', short_day(client.last_contact_on), tone, days_ago_in_words(days)
        )

    def groups_cell(client: Any) -> str:
        return ", ".join(group_labels.get(code, code) for code in client.target_groups) or NOTHING

    return (
        Column(name="name", label=_("Client"), cell=name_cell, sort="name", always=True),
        Column(
            name="birth_date",
            label=_("Birth date"),
            cell=lambda client: short_day(client.birth_date),
            sort="birth_date",
            shown=False,
        ),
        Column(name="rung", label=_("Rung"), cell=rung_cell),
        Column(name="scheme", label=_("Scheme"), cell=lambda client: client.scheme or NOTHING),
        Column(name="duration", label=_("In benefit"), cell=duration_cell),
        Column(name="last_contact", label=_("Last contact"), cell=contact_cell, sort="last_contact"),
        Column(name="consultant", label=_("Consultant"), cell=person_cell),
        Column(name="team", label=_("Team"), cell=lambda client: client.team_name or NOTHING, shown=False),
        Column(
            name="served_since",
            label=_("In service since"),
            cell=lambda client: short_day(client.served_since),
        ),
        Column(name="target_groups", label=_("Target groups"), cell=groups_cell, shown=False),
    )


def pool_name_cell(client: Any) -> str:
    return format_html(
        '<a class="row-name" href="{}">{}</a>', client_url(client, "open"), client.name_by_surname
    )


POOL_COLUMNS = (
    Column(name="name", label=_("Client"), cell=pool_name_cell, sort="name", always=True),
    Column(name="number", label=_("Client number"), cell=lambda client: client.number, sort="number"),
    Column(
        name="birth_date",
        label=_("Birth date"),
        cell=lambda client: short_day(client.birth_date),
        sort="birth_date",
    ),
)
