"""What an employer's page shows of social return: the contracts with it, and how far each is."""

import datetime as dt
from decimal import Decimal
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy, ngettext

from core.formatting import money
from employers.models import Employer
from employers.registry import Panel, register_panel
from sroi.models import Contract
from sroi.progress import added_up, progress_of

SHOWN = 25


def contracts_with(request: HttpRequest, employer: Employer, on: dt.date) -> dict[str, Any] | None:
    contracts: list[Any] = list(Contract.objects.filter(contractor=employer))
    found = progress_of(on, [contract.pk for contract in contracts])
    for contract in contracts:
        contract.progress = found[contract.pk]
    whole = added_up(found.values(), lambda one: employer.pk)
    sentence = ngettext(
        "%(total)d contract, %(accepted)s accepted of %(obligation)s.",
        "%(total)d contracts, %(accepted)s accepted of %(obligation)s.",
        len(contracts),
    ) % {
        "total": len(contracts),
        "accepted": money(sum((one.accepted for one in whole), Decimal())),
        "obligation": money(sum((one.obligation for one in whole), Decimal())),
    }
    return {"sentence": sentence, "contracts": contracts[:SHOWN]}


register_panel(
    Panel(
        name="sroi",
        title=gettext_lazy("Social return"),
        order=30,
        permission="sroi.view_sroi",
        template="sroi/parts/of_employer.html",
        context=contracts_with,
    )
)
