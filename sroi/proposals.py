"""Placements that may be contributions: at a contractor, while a contract with that contractor runs."""

import datetime as dt
from typing import Any

from django.db.models import Exists, F, OuterRef, Subquery

from placements.models import Placement
from sroi.models import Contract, Contribution


def contracts_of_placement(placement: Placement, on: dt.date) -> Any:
    """The contracts with the employer of a placement that run on a day of it and are not over on `on`."""
    found = Contract.objects.filter(contractor=placement.employer_id, end__gte=max(placement.start, on))
    return found.filter(start__lte=placement.end) if placement.end else found


def proposals(on: dt.date) -> Any:
    """Running placements that no contribution names, at a contractor of a running contract.

    `contract_number` is that of the contract that ends last.
    """
    running = Contract.objects.active_on(on).order_by()
    theirs = running.filter(contractor=OuterRef("employer")).order_by("-end", "number")
    named = Contribution.objects.filter(placement=OuterRef("pk"))
    return (
        Placement.objects.active_on(on)
        .filter(~Exists(named), cancelled=False, employer__in=running.values("contractor"))
        .annotate(contract_number=Subquery(theirs.values("number")[:1]))
        .select_related("client", "employer")
        .defer("client__bsn_index", "client__bsn_sealed")
        .order_by(F("start").desc(), "pk")
    )
