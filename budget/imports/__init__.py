"""Files of the budget: what is set aside, and what was spent."""

from budget.imports.allocations import BudgetFile
from budget.imports.bookings import BookingFile
from imports.registry import register

register(BudgetFile(), BookingFile())
