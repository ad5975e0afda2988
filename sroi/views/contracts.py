"""One contract: what it owes, what was done, who is needed; and everything that changes it."""

import copy
from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from audit.changes import Wanted, described, events
from audit.reading import record
from core.change_forms import both_versions
from core.formatting import number
from core.versions import StaleError, version_of
from placements.views.pages import DatedPage
from sroi import wording
from sroi.enums import OptionKind, Phase
from sroi.forms import CallForm, ChangeContractForm, NewContractForm, OptionForm, ValueForm
from sroi.links import contract_url
from sroi.models import BlockTable, Contract, Option
from sroi.progress import Progress, progress_of
from sroi.rules import phase
from sroi.services import contracts as services
from sroi.tables import state_badge, status_badge
from sroi.views.acts import ActPage
from sroi.views.lists import PURPOSE
from sroi.worth import worths_of

CHANGES_SHOWN = 20


class ContractView(DatedPage):
    permission = "sroi.view_sroi"
    template_name = "sroi/contract.html"

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        contract = get_object_or_404(Contract.objects.select_related("contractor"), pk=pk)
        found = progress_of(self.today, [pk])[pk]
        table = BlockTable.objects.of_contract_from(contract.start)
        changes = list(events(Contract, Wanted()).filter(pgh_obj_id=pk)[:CHANGES_SHOWN])
        return self.render(
            {
                "contract": contract,
                "progress": found,
                "phase": Phase(phase(contract.start, contract.end, self.today)).label,
                "state": state_badge(found.state(self.today)) if found.state(self.today) else "",
                "duty": wording.duty(found),
                "behind": wording.behind(found),
                "points": self.points(found),
                "table_note": wording.table_note(contract.start, table.start if table else None),
                "still_due": self.still_due(found, table),
                "contributions": self.contributions(contract),
                "obligations": contract.obligations.select_related("option"),
                "options": contract.options.all(),
                "steps": contract.enforcement.all(),
                "changes": described(Contract, changes),
                "may_change": self.user.has_perm("sroi.change_sroi"),
            }
        )

    def points(self, found: Progress) -> str:
        behind = found.elapsed - found.realised
        if not found.has_duty or behind <= 0:
            return ""
        return _("%(points)s points behind the time; more than %(most)s points is a risk.") % {
            "points": number(behind * 100),
            "most": found.risk_points,
        }

    def still_due(self, found: Progress, table: BlockTable | None) -> str:
        values = list(table.values.select_related("block")) if table else []
        return wording.still_due(found, values, self.today)

    def contributions(self, contract: Contract) -> list[Any]:
        """Each with what it is worth today, and how; who is named is recorded."""
        rows: list[Any] = list(contract.contributions.with_names().with_evidence())
        found = worths_of([row.pk for row in rows], self.today)
        for row in rows:
            row.worth, row.badge = found[row.pk], status_badge(row)
            row.calculation = wording.calculation(row.worth)
        clients = [row.client_id for row in rows if row.client_id]
        record(self.request, clients=clients, purpose=PURPOSE, fields="identity")
        return rows


class NewContractView(ActPage):
    form_class = NewContractForm

    def texts(self) -> dict[str, str]:
        return {
            "title": _("New contract"),
            "explanation": _(
                "Whether the contract owes social return is decided by the policy of its first day."
            ),
            "button": _("Save the contract"),
            "done": _("The contract is saved."),
            "back": reverse("sroi:contracts"),
        }

    def initial(self) -> dict[str, Any]:
        return {"kvk": self.request.GET.get("kvk", "")}

    def carry_out(self, form: Any, act: dict[str, Any]) -> str:
        contract = services.record_contract(
            **act,
            contract=form.instance,
            value=form.cleaned_data["value"],
            percentage=form.cleaned_data["percentage"],
            reason=_("Contract recorded"),
        )
        return contract_url(contract)


class ContractAct(ActPage):
    """An act on the contract in the address."""

    @cached_property
    def contract(self) -> Contract:
        return get_object_or_404(Contract.objects.select_related("contractor"), pk=self.kwargs["pk"])

    def texts(self) -> dict[str, str]:
        contract = self.contract
        return {
            "lead": f"{contract.number} · {contract.contractor.name}",
            "back": contract_url(contract),
        }

    def initial(self) -> dict[str, Any]:
        return {"version": version_of(self.contract)}


class ChangeContractView(ContractAct):
    form_class = ChangeContractForm

    def texts(self) -> dict[str, str]:
        return {
            **super().texts(),
            "title": _("Change contract %(number)s") % {"number": self.contract.number},
            "explanation": _("Another value is a new obligation: use “Change the value” for it."),
            "button": _("Save"),
            "done": _("The contract is saved."),
        }

    def form(self, data: Any = None, files: Any = None, **options: Any) -> Any:
        initial = {**options.pop("initial", {}), "kvk": self.contract.contractor.kvk}
        return ChangeContractForm(data, files, instance=copy.copy(self.contract), initial=initial, **options)

    def both(self, form: Any, error: StaleError) -> list[Any]:
        stored = Contract.objects.select_related("contractor").get(pk=error.stored.pk)
        beside = ChangeContractForm(instance=stored, initial={"kvk": stored.contractor.kvk})
        return both_versions(form, beside)

    def carry_out(self, form: Any, act: dict[str, Any]) -> str:
        values = form.cleaned_data
        services.change_contract(
            **act, contract=form.instance, version=values["version"], reason=values["why"]
        )
        return contract_url(self.contract)


class ChangeValueView(ContractAct):
    form_class = ValueForm

    def texts(self) -> dict[str, str]:
        return {
            **super().texts(),
            "title": _("Change the value of contract %(number)s") % {"number": self.contract.number},
            "explanation": _(
                "The value until now stays, with its days: figures of those days do not change."
            ),
            "button": _("Save the value"),
            "done": _("The new obligation is saved."),
        }

    def initial(self) -> dict[str, Any]:
        held = self.contract.obligations.latest_first().first()
        return {
            **super().initial(),
            "since": self.today,
            "value": held.value if held else None,
            "percentage": held.percentage if held else None,
        }

    def carry_out(self, form: Any, act: dict[str, Any]) -> str:
        values = dict(form.cleaned_data)
        services.change_value(**act, contract=self.contract, reason=values.pop("why"), **values)
        return contract_url(self.contract)


class AddOptionView(ContractAct):
    form_class = OptionForm

    def texts(self) -> dict[str, str]:
        return {
            **super().texts(),
            "title": _("Option or extension of contract %(number)s") % {"number": self.contract.number},
            "explanation": _("It adds to the obligation once it is called."),
            "button": _("Save"),
            "done": _("The option is saved."),
        }

    def form(self, data: Any = None, files: Any = None, **options: Any) -> Any:
        options.pop("initial", None)
        return OptionForm(
            data, files, instance=Option(contract=self.contract, kind=OptionKind.OPTION), **options
        )

    def carry_out(self, form: Any, act: dict[str, Any]) -> str:
        services.add_option(**act, option=form.instance, reason=_("Option noted"))
        return contract_url(self.contract)


class CallOptionView(ContractAct):
    form_class = CallForm

    @cached_property
    def option(self) -> Option:
        return get_object_or_404(Option, pk=self.kwargs["option"], contract=self.contract)

    def texts(self) -> dict[str, str]:
        return {
            **super().texts(),
            "title": _("Call “%(option)s”") % {"option": self.option},
            "explanation": _("Its value is added to the obligation from that day on."),
            "button": _("Call it"),
            "done": _("It is called: the obligation is higher now."),
        }

    def initial(self) -> dict[str, Any]:
        return {**super().initial(), "called_on": self.today}

    def carry_out(self, form: Any, act: dict[str, Any]) -> str:
        values = dict(form.cleaned_data)
        services.call_option(**act, option=self.option, reason=values.pop("why"), **values)
        return contract_url(self.contract)
