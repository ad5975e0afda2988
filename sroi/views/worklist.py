"""What the coordinator has to do: reports, evidence, and contracts that begin, lag or end."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from audit.reading import record
from core.formatting import money, short_day
from placements.views.pages import DatedPage
from sroi import wording
from sroi.enums import ContributionStatus, Stage
from sroi.links import contract_url, contribution_url
from sroi.models import Contract, Contribution
from sroi.progress import Progress, progress_of
from sroi.proposals import proposals
from sroi.views.lists import PURPOSE

SHOWN = 8
MOST_PROPOSED = 200


@dataclass(frozen=True)
class Line:
    """One thing to do: where it is done, what it is about, and what is said of it."""

    url: str
    name: str
    about: str
    said: str


@dataclass(frozen=True)
class Task:
    """One kind of things to do, the first of them, and where all are."""

    name: str
    title: str
    count: int
    lines: Sequence[Line]
    url: str


def who(contribution: Contribution) -> str:
    return contribution.client.name if contribution.client else _("nobody named")


class WorklistView(DatedPage):
    permission = "sroi.view_sroi"
    template_name = "sroi/worklist.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        found = progress_of(self.today)
        contracts = Contract.objects.select_related("contractor").in_bulk()
        tasks = [
            self.reports(),
            self.evidence(),
            self.proposed(),
            self.deadlines(),
            *(self.contracts(state, title, found, contracts) for state, title in self.states()),
        ]
        return self.render(
            {
                "tasks": [task for task in tasks if task.count],
                "nothing": not any(task.count for task in tasks),
                "may_change": self.user.has_perm("sroi.change_sroi"),
            }
        )

    def states(self) -> list[tuple[str, str]]:
        return [
            ("at_risk", _("Contracts at risk")),
            ("starting", _("Contracts that start soon")),
            ("ending", _("Contracts that end soon, with something due")),
            ("short", _("Contracts that are over, with something due")),
        ]

    def contracts(
        self, state: str, title: str, found: dict[int, Progress], contracts: dict[int, Contract]
    ) -> Task:
        rows = [one for one in found.values() if one.state(self.today) == state]
        rows.sort(key=lambda one: (-one.due, one.id))
        lines = [
            Line(
                contract_url(contracts[one.id]),
                contracts[one.id].number,
                contracts[one.id].contractor.name,
                f"{wording.behind(one)}; "
                + _("%(due)s due, last day %(day)s") % {"due": money(one.due, 0), "day": short_day(one.end)},
            )
            for one in rows[:SHOWN]
        ]
        return Task(state, title, len(rows), lines, f"{reverse('sroi:contracts')}?state={state}")

    def reports(self) -> Task:
        rows = Contribution.objects.filter(status=ContributionStatus.REPORTED)
        return self._contributions("reports", _("New reports to check"), rows, "status=gemeld")

    def evidence(self) -> Task:
        rows = Contribution.objects.exclude(status=ContributionStatus.REJECTED).without_evidence()
        return self._contributions("evidence", _("Evidence is missing"), rows, "evidence=missing")

    def _contributions(self, name: str, title: str, rows: Any, query: str) -> Task:
        first = list(rows.with_names().order_by("-start", "-pk")[:SHOWN])
        self._record(one.client_id for one in first)
        lines = [
            Line(
                contribution_url(one),
                one.number,
                f"{one.contract.number} · {one.contract.contractor.name}",
                " · ".join((str(one.block), who(one), short_day(one.start))),
            )
            for one in first
        ]
        return Task(name, title, rows.count(), lines, f"{reverse('sroi:contributions')}?{query}")

    def proposed(self) -> Task:
        rows = proposals(self.today)
        first = list(rows[:SHOWN])
        self._record(one.client_id for one in first)
        lines = [
            Line(
                f"{reverse('sroi:report')}?placement={one.number}&contract={one.contract_number}",
                one.number,
                f"{one.client.name} · {one.employer.name}",
                _("may count for contract %(number)s, from %(day)s")
                % {"number": one.contract_number, "day": short_day(one.start)},
            )
            for one in first
        ]
        title = _("Placements at contractors, not yet reported")
        return Task("proposals", title, rows.count(), lines, reverse("sroi:proposals"))

    def deadlines(self) -> Task:
        rows: Any = Contract.objects.with_stage().select_related("contractor")
        rows = rows.filter(deadline__lt=self.today).order_by("deadline")
        lines = [
            Line(
                contract_url(one),
                one.number,
                one.contractor.name,
                _("%(stage)s: the answer was due on %(day)s")
                % {"stage": Stage(one.stage).label, "day": short_day(one.deadline)},
            )
            for one in rows[:SHOWN]
        ]
        title = _("Enforcement: the deadline has passed")
        return Task("deadlines", title, rows.count(), lines, f"{reverse('sroi:contracts')}?state=short")

    def _record(self, clients: Any) -> None:
        keys = {key for key in clients if key}
        record(self.request, clients=keys, purpose=PURPOSE, fields="identity")


class ProposalsView(DatedPage):
    """Placements at contractors with a running contract that no contribution names yet."""

    permission = "sroi.change_sroi"
    template_name = "sroi/proposals.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        rows = list(proposals(self.today)[:MOST_PROPOSED])
        clients = {row.client_id for row in rows}
        record(request, clients=clients, purpose=PURPOSE, fields="identity")
        return self.render({"rows": rows})
