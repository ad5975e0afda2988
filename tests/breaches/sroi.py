import datetime as dt
from decimal import Decimal

from tests.breaches.clients import BEFORE_1900
from tests.breaches.collect import Breach, changed
from tests.factories.sroi import (
    BlockValueFactory,
    BuildingBlockFactory,
    ContractFactory,
    ContributionFactory,
    EnforcementStepFactory,
    EvidenceFactory,
    ObligationFactory,
    OptionFactory,
    SroiPolicyFactory,
)


def second_policy() -> object:
    SroiPolicyFactory()
    later = SroiPolicyFactory(start=dt.date(2010, 1, 1), end=dt.date(2013, 12, 31))
    return changed(later, end=dt.date(2014, 1, 1))


def value_twice() -> object:
    value = BlockValueFactory()
    other = BlockValueFactory(block=BuildingBlockFactory(code="WIA"))
    return changed(other, block=value.block)


def two_first_obligations() -> object:
    first = ContractFactory().obligations.get()
    later = ObligationFactory(contract=first.contract, since=dt.date(2020, 3, 1))
    return changed(later, since=None)


def more_than_a_full_week() -> object:
    accepted = ContributionFactory(accepted=True, hours_per_week=Decimal(20))
    other = ContributionFactory(client=accepted.client, hours_per_week=Decimal("16.5"))
    return changed(other, status="geaccepteerd")


def evidence_twice() -> object:
    return changed(EvidenceFactory(), sha256=EvidenceFactory().sha256)


BREACHES: dict[str, Breach] = {
    "sroi_policy_in_order": lambda: changed(SroiPolicyFactory(), end=BEFORE_1900),
    "sroi_policies_apart": second_policy,
    "sroi_policy_threshold": lambda: changed(SroiPolicyFactory(), threshold=Decimal(-1)),
    "sroi_policy_percentage": lambda: changed(SroiPolicyFactory(), percentage=Decimal(101)),
    "buildingblock_validity_in_order": lambda: changed(
        BuildingBlockFactory(start=dt.date(2020, 1, 1)), end=BEFORE_1900
    ),
    "building_block_category_known": lambda: changed(BuildingBlockFactory(), category="gift"),
    "block_value_once": value_twice,
    "block_value_above_nothing": lambda: changed(BlockValueFactory(), value=Decimal(0)),
    "block_months_above_nothing": lambda: changed(BlockValueFactory(), maximum_months=0),
    "sroi_contract_in_order": lambda: changed(ContractFactory(), end=BEFORE_1900),
    "sroi_contract_number_form": lambda: changed(ContractFactory(), number="007"),
    "sroi_contract_kind_known": lambda: changed(ContractFactory(), kind="huur"),
    "sroi_contract_described": lambda: changed(ContractFactory(), description=""),
    "sroi_option_kind_known": lambda: changed(OptionFactory(), kind="wens"),
    "sroi_option_value_above_nothing": lambda: changed(OptionFactory(), value=Decimal(0)),
    "sroi_extension_has_last_day": lambda: changed(OptionFactory(extension=True), until=None),
    "sroi_obligation_begins_once": two_first_obligations,
    "sroi_obligation_value_above_nothing": lambda: changed(
        ObligationFactory(since=dt.date(2020, 2, 1)), value=Decimal(0)
    ),
    "sroi_obligation_percentage": lambda: changed(
        ObligationFactory(since=dt.date(2020, 2, 1)), percentage=Decimal("100.01")
    ),
    "sroi_contribution_in_order": lambda: changed(ContributionFactory(), end=BEFORE_1900),
    "sroi_contribution_number_form": lambda: changed(ContributionFactory(), number="007"),
    "sroi_contribution_status_known": lambda: changed(ContributionFactory(), status="misschien"),
    "sroi_contribution_hours_plausible": lambda: changed(
        ContributionFactory(), hours_per_week=Decimal("80.5")
    ),
    "sroi_contribution_units_plausible": lambda: changed(ContributionFactory(), units=Decimal(0)),
    "sroi_contribution_measured": lambda: changed(ContributionFactory(), hours_per_week=None),
    "sroi_rejection_has_reason": lambda: changed(ContributionFactory(rejected=True), reason=""),
    "sroi_shares_at_most_one": more_than_a_full_week,
    "evidence_kind_known": lambda: changed(EvidenceFactory(), content_type="text/html"),
    "sroi_evidence_once": evidence_twice,
    "sroi_stage_known": lambda: changed(EnforcementStepFactory(), stage="shouting"),
    "sroi_step_has_deadline": lambda: changed(EnforcementStepFactory(), deadline=None),
    "sroi_step_deadline_after": lambda: changed(EnforcementStepFactory(), deadline=dt.date(2020, 5, 31)),
}
