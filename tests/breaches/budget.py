import datetime as dt
from decimal import Decimal

from budget.enums import Decision
from budget.models.money import MOST
from tests.breaches.clients import BEFORE_1900
from tests.breaches.collect import Breach, changed
from tests.factories.budget import (
    AllocationFactory,
    BookingFactory,
    BudgetPolicyFactory,
    BudgetYearFactory,
    CommitmentFactory,
    FundFactory,
    OverrideFactory,
    PostFactory,
    ShelteredPlacesFactory,
    StatedTotalFactory,
    TransferFactory,
)

NOUGHT = Decimal(0)


def month(**values: object) -> object:
    return changed(CommitmentFactory().months.get(), **values)


def month_again() -> object:
    commitment = CommitmentFactory()
    commitment.months.create(year_id=2021, month=dt.date(2021, 2, 1), amount=1)
    return changed(commitment.months.latest("month"), month=dt.date(2021, 1, 1))


def second_policy() -> object:
    BudgetPolicyFactory()
    later = BudgetPolicyFactory(start=dt.date(2010, 1, 1), end=dt.date(2013, 12, 31))
    return changed(later, end=dt.date(2014, 1, 1))


def second_allocation() -> object:
    first = AllocationFactory()
    return changed(AllocationFactory(post=first.post, source_name="Rijk"), source_name="")


def decided_by_who_asked() -> object:
    transfer = TransferFactory()
    return changed(
        transfer,
        decision=Decision.APPROVED,
        decided_by=transfer.asked_by,
        decided_on=dt.date(2021, 3, 2),
    )


def to_where_it_came_from() -> object:
    transfer = TransferFactory()
    return changed(transfer, to_post=transfer.from_post)


BREACHES: dict[str, Breach] = {
    "budget_year_plausible": lambda: changed(BudgetYearFactory(), year=1999),
    "budget_year_closed_by_somebody": lambda: changed(BudgetYearFactory(), closed=True),
    "stated_total_plausible": lambda: changed(StatedTotalFactory(), amount=NOUGHT),
    "stated_total_once": lambda: changed(
        StatedTotalFactory(source_text="Kadernota"), source_text=StatedTotalFactory().source_text
    ),
    "sheltered_price_plausible": lambda: changed(ShelteredPlacesFactory(), price=NOUGHT),
    "sheltered_places_plausible": lambda: changed(ShelteredPlacesFactory(), places=NOUGHT),
    "sheltered_contribution_plausible": lambda: changed(ShelteredPlacesFactory(), contribution=-1),
    "sheltered_provider_once": lambda: changed(
        ShelteredPlacesFactory(provider="Patijnenburg"), provider=ShelteredPlacesFactory().provider
    ),
    "fund_validity_in_order": lambda: changed(FundFactory(start=dt.date(2020, 1, 1)), end=BEFORE_1900),
    "fund_band_known": lambda: changed(FundFactory(), band="6"),
    "post_name_once": lambda: changed(PostFactory(name="Training"), name=PostFactory().name),
    "post_name_given": lambda: changed(PostFactory(), name=""),
    "post_rungs_known": lambda: changed(PostFactory(), rungs=[7]),
    "budget_policy_in_order": lambda: changed(BudgetPolicyFactory(), end=BEFORE_1900),
    "budget_policies_apart": second_policy,
    "budget_policy_shares": lambda: changed(BudgetPolicyFactory(), far_share=Decimal("1.5")),
    "override_short_plausible": lambda: changed(OverrideFactory(), short=NOUGHT),
    "override_has_reason": lambda: changed(OverrideFactory(), reason=""),
    "allocation_plausible": lambda: changed(AllocationFactory(), amount=Decimal(-1)),
    "allocation_category_known": lambda: changed(AllocationFactory(), category="6"),
    "allocation_once": second_allocation,
    "allocation_has_reason": lambda: changed(AllocationFactory(), reason=""),
    "allocation_has_author": lambda: changed(AllocationFactory(), author=None),
    "transfer_plausible": lambda: changed(TransferFactory(), amount=NOUGHT),
    "transfer_from_known": lambda: changed(TransferFactory(), from_category="6"),
    "transfer_to_known": lambda: changed(TransferFactory(), to_category="6"),
    "transfer_goes_somewhere": to_where_it_came_from,
    "transfer_has_reason": lambda: changed(TransferFactory(), reason=""),
    "transfer_decision_known": lambda: changed(TransferFactory(), decision=Decision.APPROVED),
    "transfer_second_pair_of_eyes": decided_by_who_asked,
    "commitment_in_order": lambda: changed(CommitmentFactory(), end=BEFORE_1900),
    "commitment_plausible": lambda: changed(CommitmentFactory(), amount=NOUGHT),
    "commitment_category_known": lambda: changed(CommitmentFactory(), category="6"),
    "commitment_says_what_for": lambda: changed(CommitmentFactory(), text=""),
    "commitment_month_once": month_again,
    "commitment_month_in_year": lambda: month(month=dt.date(2022, 1, 1)),
    "commitment_month_plausible": lambda: month(amount=Decimal(-1)),
    "booking_once": lambda: changed(BookingFactory(number="8"), number=BookingFactory(number="9").number),
    "booking_number_form": lambda: changed(BookingFactory(), number="007"),
    "booking_plausible": lambda: changed(BookingFactory(), amount=MOST + 1),
    "booking_category_known": lambda: changed(BookingFactory(), category="6"),
}
