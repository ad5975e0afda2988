"""The columns of the lists. A contract's row has its `progress`, a contribution's its `worth`."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.translation import gettext_lazy

from core.formatting import NOTHING, money, percent, plain_number, short_day
from core.lists.columns import Column
from core.templatetags.ui import badge
from employers.links import employer_url
from sroi.enums import ContributionStatus, Stage
from sroi.filters import STATES
from sroi.links import contract_url, contribution_url

STATUS_TONES = {ContributionStatus.ACCEPTED: "good", ContributionStatus.REPORTED: "info"}
STATE_LABELS: dict[str, str | Promise] = dict(STATES)
STATE_TONES = {"at_risk": "signal", "short": "signal", "starting": "info", "ending": "info"}


def contract_cell(contract: Any) -> str:
    return format_html('<a class="row-name" href="{}">{}</a>', contract_url(contract), contract.number)


def contractor_cell(contract: Any) -> str:
    return format_html('<a href="{}">{}</a>', employer_url(contract.contractor), contract.contractor)


def state_badge(state: str) -> str:
    return badge(STATE_LABELS[state], STATE_TONES[state]) if state else NOTHING


def stage_cell(contract: Any) -> str:
    return str(Stage(contract.stage).label) if contract.stage else NOTHING


def euros_column(
    name: str, label: str | Promise, amount: Callable[[Any], Any], *, decimals: int = 0, shown: bool = True
) -> Column:
    return Column(
        name=name, label=label, cell=lambda row: money(amount(row), decimals), numeric=True, shown=shown
    )


def kind_cell(contract: Any) -> str:
    return str(contract.get_kind_display() or NOTHING)


def realised_cell(contract: Any) -> str:
    return percent(contract.progress.realised) if contract.progress.has_duty else NOTHING


def contract_columns(on: date) -> Sequence[Column]:
    return (
        Column(name="number", label=gettext_lazy("Contract"), cell=contract_cell, always=True),
        Column(name="contractor", label=gettext_lazy("Contractor"), cell=contractor_cell),
        Column(
            name="description",
            label=gettext_lazy("Description"),
            cell=lambda row: row.description,
            shown=False,
        ),
        Column(
            name="department", label=gettext_lazy("Department"), cell=lambda row: row.department or NOTHING
        ),
        Column(name="kind", label=gettext_lazy("Kind"), cell=kind_cell, shown=False),
        Column(
            name="start", label=gettext_lazy("First day"), cell=lambda row: short_day(row.start), sort="start"
        ),
        Column(name="end", label=gettext_lazy("Last day"), cell=lambda row: short_day(row.end)),
        euros_column("value", gettext_lazy("Value"), lambda row: row.progress.value, decimals=2, shown=False),
        euros_column(
            "obligation",
            gettext_lazy("Obligation"),
            lambda row: row.progress.obligation if row.progress.has_duty else None,
        ),
        euros_column("accepted", gettext_lazy("Accepted"), lambda row: row.progress.accepted),
        euros_column("reported", gettext_lazy("Reported"), lambda row: row.progress.reported, shown=False),
        Column(name="realised", label=gettext_lazy("Realised"), cell=realised_cell, numeric=True),
        Column(
            name="elapsed",
            label=gettext_lazy("Time gone"),
            cell=lambda row: percent(row.progress.elapsed),
            numeric=True,
        ),
        Column(
            name="state",
            label=gettext_lazy("Attention"),
            cell=lambda row: state_badge(row.progress.state(on)),
        ),
        Column(name="stage", label=gettext_lazy("Enforcement"), cell=stage_cell, shown=False),
    )


def contribution_cell(contribution: Any) -> str:
    return format_html(
        '<a class="row-name" href="{}">{}</a>', contribution_url(contribution), contribution.number
    )


def status_badge(contribution: Any) -> str:
    status = ContributionStatus(contribution.status)
    return badge(status.label, STATUS_TONES.get(status, ""))


CONTRIBUTION_COLUMNS: Sequence[Column] = (
    Column(name="number", label=gettext_lazy("Contribution"), cell=contribution_cell, always=True),
    Column(name="contract", label=gettext_lazy("Contract"), cell=lambda row: contract_cell(row.contract)),
    Column(
        name="contractor",
        label=gettext_lazy("Contractor"),
        cell=lambda row: contractor_cell(row.contract),
        shown=False,
    ),
    Column(name="block", label=gettext_lazy("Building block"), cell=lambda row: row.block),
    Column(
        name="candidate",
        label=gettext_lazy("Candidate"),
        cell=lambda row: row.client.name if row.client else NOTHING,
    ),
    Column(
        name="start", label=gettext_lazy("First day"), cell=lambda row: short_day(row.start), sort="start"
    ),
    Column(name="end", label=gettext_lazy("Last day"), cell=lambda row: short_day(row.end)),
    Column(
        name="measure",
        label=gettext_lazy("Hours or units"),
        cell=lambda row: plain_number(row.hours_per_week if row.block.per_person else row.units),
        numeric=True,
    ),
    Column(name="worth", label=gettext_lazy("Worth"), cell=lambda row: money(row.worth.euros), numeric=True),
    Column(name="status", label=gettext_lazy("Status"), cell=status_badge),
)
