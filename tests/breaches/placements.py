import datetime as dt
from decimal import Decimal

from tests.breaches.clients import BEFORE_1900
from tests.breaches.collect import Breach, changed
from tests.factories import PlacementFactory, PlacementPolicyFactory
from tests.factories.placements import PlacementEndReasonFactory, PlacementKindFactory


def second_policy() -> object:
    PlacementPolicyFactory()
    later = PlacementPolicyFactory(start=dt.date(2010, 1, 1), end=dt.date(2013, 12, 31))
    return changed(later, end=dt.date(2014, 1, 1))


BREACHES: dict[str, Breach] = {
    "placement_in_order": lambda: changed(PlacementFactory(), end=BEFORE_1900),
    "placement_number_form": lambda: changed(PlacementFactory(), number="007"),
    "placement_hours_plausible": lambda: changed(PlacementFactory(), hours_per_week=Decimal("80.5")),
    "placement_contract_known": lambda: changed(PlacementFactory(), contract="mondeling"),
    "placement_policy_in_order": lambda: changed(PlacementPolicyFactory(), end=BEFORE_1900),
    "placement_policies_apart": second_policy,
    "placement_policy_rungs": lambda: changed(PlacementPolicyFactory(), counted_rungs=[7]),
    "placementkind_validity_in_order": lambda: changed(
        PlacementKindFactory(start=dt.date(2020, 1, 1)), end=BEFORE_1900
    ),
    "placementendreason_validity_in_order": lambda: changed(
        PlacementEndReasonFactory(start=dt.date(2020, 1, 1)), end=BEFORE_1900
    ),
}
