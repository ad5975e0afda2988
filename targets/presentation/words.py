"""Dimensions and their values as people read them."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Value
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from budget.enums import Category
from budget.models import Fund
from clients.enums import Rung
from clients.models import TargetGroup
from core.codes import Code, label_column
from core.formatting import NOTHING, money
from guidance.models import Instrument, TrajectoryOutcome
from placements.models import PlacementKind
from sroi.enums import BlockCategory, ContractKind
from sroi.models import BuildingBlock

NAMES: Mapping[str, Promise] = {
    "month": gettext_lazy("Month"),
    "months": gettext_lazy("Months after"),
    "kind": gettext_lazy("Kind"),
    "team": gettext_lazy("Team"),
    "consultant": gettext_lazy("Consultant"),
    "sector": gettext_lazy("Sector"),
    "rung": gettext_lazy("Rung"),
    "benefit": gettext_lazy("Benefit"),
    "target_group": gettext_lazy("Target group"),
    "group": gettext_lazy("Scheme group"),
    "scheme": gettext_lazy("Scheme"),
    "bucket": gettext_lazy("Duration"),
    "age": gettext_lazy("Age"),
    "distance": gettext_lazy("Distance to work"),
    "served": gettext_lazy("Served"),
    "part": gettext_lazy("Part"),
    "reason": gettext_lazy("Reason"),
    "since": gettext_lazy("Since"),
    "from": gettext_lazy("From"),
    "from_january": gettext_lazy("From, on 1 January"),
    "to": gettext_lazy("To"),
    "move": gettext_lazy("Movement"),
    "move_january": gettext_lazy("Movement since 1 January"),
    "mature": gettext_lazy("Months that can be judged"),
    "sustained": gettext_lazy("Months out of benefit"),
    "other_exit": gettext_lazy("Months with another exit"),
    "partial": gettext_lazy("Benefit beside work"),
    "instrument": gettext_lazy("Instrument"),
    "provider": gettext_lazy("Provider"),
    "outcome": gettext_lazy("Outcome"),
    "cost": gettext_lazy("Cost"),
    "contract": gettext_lazy("Contract"),
    "contract_kind": gettext_lazy("Kind of contract"),
    "contractor": gettext_lazy("Contractor"),
    "department": gettext_lazy("Department"),
    "block": gettext_lazy("Building block"),
    "euros": gettext_lazy("Euros"),
    "post": gettext_lazy("Post"),
    "category": gettext_lazy("Category"),
    "fund": gettext_lazy("Fund"),
    "entry": gettext_lazy("Kind"),
    "allocated": gettext_lazy("Allocated"),
    "committed": pgettext_lazy("budget", "Committed"),
    "open": gettext_lazy("Of which open"),
    "spent": gettext_lazy("Spent"),
    "available": gettext_lazy("Available"),
}
VALUES: Mapping[tuple[str, str], Promise] = {
    ("entry", "allocation"): gettext_lazy("Allocation"),
    ("entry", "transfer_to"): gettext_lazy("Transfer"),
    ("entry", "transfer_from"): gettext_lazy("Transfer"),
    ("entry", "commitment"): gettext_lazy("Commitment"),
    ("entry", "booking"): gettext_lazy("Booking"),
    ("benefit", "True"): gettext_lazy("with benefit"),
    ("benefit", "False"): gettext_lazy("without benefit"),
    ("part", "benefit"): gettext_lazy("clients with benefit"),
    ("part", "served"): gettext_lazy("with benefit and served"),
    ("part", "file"): gettext_lazy("in the file of the service point"),
    ("part", "nug"): gettext_lazy("served without benefit (NUG)"),
    ("part", "running"): gettext_lazy("too early to say"),
    ("part", "other_exit"): gettext_lazy("another exit"),
    ("part", "rose"): gettext_lazy("rose"),
    ("part", "stayed"): gettext_lazy("stayed"),
    ("part", "fell"): gettext_lazy("fell"),
    ("distance", "far"): gettext_lazy("far"),
    ("distance", "middle"): gettext_lazy("middle"),
    ("distance", "near"): gettext_lazy("near"),
    **{("category", value): label for value, label in [*BlockCategory.choices, *Category.choices]},
    **{("contract_kind", value): label for value, label in ContractKind.choices},
}
MOVES: Mapping[str, Promise] = {
    "rose": gettext_lazy("rose"),
    "stayed": gettext_lazy("stayed"),
    "fell": gettext_lazy("fell"),
}
# Dimensions whose values are codes of a list, and those that are money.
CODE_LISTS: Mapping[str, type[Code]] = {
    "kind": PlacementKind,
    "target_group": TargetGroup,
    "block": BuildingBlock,
    "instrument": Instrument,
    "outcome": TrajectoryOutcome,
    "fund": Fund,
}
EUROS = frozenset({"euros", "cost", "allocated", "committed", "open", "spent", "available"})
# The two target groups that the metric derives from the age on the start.
AGE_GROUPS: Mapping[str, Promise] = {
    "age_under_27": gettext_lazy("Under 27 on the start"),
    "age_55_plus": gettext_lazy("55 or older on the start"),
}


def rung_label(rung: int) -> str:
    return f"{rung} {Rung(rung).label}"


def node_labels() -> dict[str, str]:
    """The names of the nodes of a flow on the ladder."""
    rungs = {str(rung.value): rung_label(rung.value) for rung in Rung}
    return {**rungs, "none": _("No rung"), "new": _("New"), "left": _("Left")}


def month_label(month: int) -> str:
    """`januari`, `January`."""
    return date_format(dt.date(2000, month, 1), "F")


def duration_label(bucket: str) -> str:
    """`0-1` becomes `0–1 year`, `5+` becomes `over 5 years`."""
    if bucket.endswith("+"):
        return _("over %(years)s years") % {"years": bucket[:-1]}
    if bucket == "0-1":
        return _("0–1 year")
    return _("%(range)s years") % {"range": bucket.replace("-", "–")}


@dataclass(frozen=True)
class Words:
    """Names of coded values, read once for a page."""

    codes: Mapping[str, Mapping[str, str]]

    @classmethod
    def read(cls) -> "Words":
        """All lists in one query, each in its own order."""
        first, *others = (
            model._default_manager.order_by().values_list(Value(dimension), "order", "code", label_column())
            for dimension, model in CODE_LISTS.items()
        )
        codes: dict[str, dict[str, str]] = {dimension: {} for dimension in CODE_LISTS}
        for dimension, _order, code, label in sorted(first.union(*others, all=True)):
            codes[dimension][code] = label
        return cls(codes)

    def name(self, dimension: str) -> str:
        return str(NAMES.get(dimension, dimension))

    def value(self, dimension: str, value: Any) -> str:
        """A value in words; several with commas, a dash where there is none."""
        if isinstance(value, list):
            return ", ".join(self.value(dimension, one) for one in value) or NOTHING
        if value is None:
            return NOTHING
        known = VALUES.get((dimension, str(value)))
        return str(known) if known else self._coded(dimension, value)

    def _coded(self, dimension: str, value: Any) -> str:
        text = str(value)
        if label := self.codes.get(dimension, {}).get(text) or AGE_GROUPS.get(text):
            return str(label)
        if dimension in EUROS:
            return money(Decimal(text))
        if dimension == "month" and isinstance(value, int) and 1 <= value <= 12:
            return month_label(value)
        if dimension in ("rung", "from", "from_january", "to"):
            return node_labels().get(text, text)
        if dimension == "bucket" and text != "none":
            return duration_label(text)
        if dimension.startswith("move"):
            return str(MOVES.get(text, _("no rung on one of the days")))
        if isinstance(value, bool):
            return _("Yes") if value else _("No")
        return _("none") if text == "none" else text
