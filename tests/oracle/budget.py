"""M8 `budget.*`: euros per year, post and category, as plain sums."""

from collections import defaultdict
from datetime import date
from decimal import Decimal

from tests.oracle.figures import Figure, Result
from tests.oracle.world import World

Line = tuple[int, str, str]  # year, post, category


def budget_lines(world: World, as_of: date) -> Result:
    """Allocated, committed, spent, and available = allocated − spent − open part of the commitments.

    The open part of a commitment is what has not been booked on it yet, and never less than nought.
    """
    allocated: defaultdict[Line, Decimal] = defaultdict(Decimal)
    committed: defaultdict[Line, Decimal] = defaultdict(Decimal)
    still_open: defaultdict[Line, Decimal] = defaultdict(Decimal)
    spent: defaultdict[Line, Decimal] = defaultdict(Decimal)
    for allocation in world.allocations:
        allocated[allocation.year, allocation.post, allocation.category] += allocation.amount
    bookings = [booking for booking in world.bookings if booking.day <= as_of]
    for booking in bookings:
        spent[booking.year, booking.post, booking.category] += booking.amount
    for one in world.commitments:
        if one.day <= as_of:
            booked = sum((b.amount for b in bookings if b.commitment == one.number), Decimal(0))
            committed[one.year, one.post, one.category] += one.amount
            still_open[one.year, one.post, one.category] += max(one.amount - booked, Decimal(0))
    figures = []
    for line in sorted({*allocated, *committed, *spent}):
        year, post, category = line
        amounts = {
            "allocated": allocated[line],
            "committed": committed[line],
            "spent": spent[line],
            "available": allocated[line] - spent[line] - still_open[line],
        }
        figures += [
            Figure(f"budget.{name}", year, {"post": post, "category": category}, amount)
            for name, amount in amounts.items()
        ]
    return Result(tuple(figures), ())
