from budget.models.allocations import Allocation, Transfer
from budget.models.bookings import Booking
from budget.models.commitments import Commitment, CommitmentMonth
from budget.models.overrides import Override
from budget.models.policy import BudgetPolicy
from budget.models.posts import Fund, Post
from budget.models.years import BudgetYear, ShelteredPlaces, StatedTotal

__all__ = [
    "Allocation",
    "Booking",
    "BudgetPolicy",
    "BudgetYear",
    "Commitment",
    "CommitmentMonth",
    "Fund",
    "Override",
    "Post",
    "ShelteredPlaces",
    "StatedTotal",
    "Transfer",
]
