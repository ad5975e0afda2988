"""What a placement adds to contracts with its employer: on its form, before it is saved, and on its page."""

import datetime as dt
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from clients.models import BenefitSpell, TargetGroupSpell
from core.formatting import money
from placements.models import Placement
from placements.registry import Consequence, register_consequence
from sroi import wording
from sroi.models import BuildingBlock, Contract, Contribution
from sroi.progress import progress_of
from sroi.proposals import contracts_of_placement
from sroi.rules import FULL_WEEK
from sroi.worth import worth_of

REGISTERED = "doelgroepregister"
BY_SCHEME = {"PW": "PW", "IOAW": "PW", "IOAZ": "PW", "WW": "WW"}


def block_of(placement: Placement) -> str:
    """The block that a contractor would state: by the kind of job, the register, the benefit before it."""
    if placement.kind_id == "bbl":
        return "BBL_1_2"
    day = placement.start - dt.timedelta(days=1)
    groups = TargetGroupSpell.objects.active_on(placement.start).filter(client=placement.client_id)
    if groups.filter(group=REGISTERED).exists():
        return "BANENAFSPRAAK"
    held = BenefitSpell.objects.active_on(day).filter(client=placement.client_id).order_by("scheme__order")
    schemes = [BY_SCHEME[code] for code in held.values_list("scheme", flat=True) if code in BY_SCHEME]
    return schemes[0] if schemes else "NUG"


def _draft(placement: Placement, contract: Contract, block: BuildingBlock) -> Contribution:
    """The placement as a contribution; where no hours are known, a full week."""
    return Contribution(
        contract=contract,
        block=block,
        start=placement.start,
        end=placement.end,
        hours_per_week=placement.hours_per_week or Decimal(FULL_WEEK),
    )


def additions(placement: Placement, today: dt.date) -> dict[str, Any] | None:
    """For each contract with a duty at the employer: what the placement adds, to the end of the contract."""
    contracts = list(contracts_of_placement(placement, placement.start))
    if not contracts:
        return None
    found = progress_of(today, [contract.pk for contract in contracts])
    block = BuildingBlock.objects.filter(pk=block_of(placement)).first()
    owing = [contract for contract in contracts if found[contract.pk].has_duty]
    if block is None or not owing:
        return None
    lines = []
    for contract in owing:
        worth = worth_of(_draft(placement, contract, block), contract.end)
        said = _("%(euros)s for contract %(number)s, as “%(block)s”.") % {
            "euros": money(worth.euros),
            "number": contract.number,
            "block": block.label,
        }
        lines.append({"sentence": said, "calculation": wording.calculation(worth)})
    return {"additions": lines}


register_consequence(
    Consequence(
        name="sroi",
        title=gettext_lazy("What it adds to social return"),
        order=20,
        template="sroi/parts/of_placement.html",
        context=additions,
    )
)
