"""Every change of the budget: one transaction, with who, why and by which request.

Each raises ValidationError with a message for people where a rule refuses it, and StaleError of
core/versions.py where somebody else saved since it was read.
"""

from budget.services.allocations import (
    approve_transfer,
    ask_transfer,
    change_allocation,
    refuse_transfer,
    set_aside,
)
from budget.services.bookings import counter_booking, match_booking, record_booking
from budget.services.commitments import change_commitment, make_commitment, release_commitment
from budget.services.guard import Leave
from budget.services.years import close_year, keep_figure

__all__ = [
    "Leave",
    "approve_transfer",
    "ask_transfer",
    "change_allocation",
    "change_commitment",
    "close_year",
    "counter_booking",
    "keep_figure",
    "make_commitment",
    "match_booking",
    "record_booking",
    "refuse_transfer",
    "release_commitment",
    "set_aside",
]
