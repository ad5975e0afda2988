"""On which commitment a booking was probably spent: proposed here, confirmed by a person."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connection
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from budget.models import Booking, Commitment

# The best commitment of the booking's post: first the one whose number stands in the description, then one
# with exactly this amount open, then one whose period holds the day; of equals the oldest. It must have the
# amount open, unless it is named.
BEST = """
    SELECT b.id, best.id, best.named, best.same_amount, best.in_period
    FROM budget_booking b CROSS JOIN LATERAL (
        SELECT c.id, c.day, strpos(b.text, c.number) > 0 AS named, left_of.amount = b.amount AS same_amount,
            b.day BETWEEN c.start AND c."end" AS in_period
        FROM budget_commitment c CROSS JOIN LATERAL (
            SELECT c.amount - coalesce(sum(o.amount), 0) AS amount
            FROM budget_booking o WHERE o.commitment_id = c.id
        ) AS left_of
        WHERE c.post_id = b.post_id AND c.released_on IS NULL AND c.day <= b.day
            AND (b.category = 'alle' OR c.category = b.category)
            AND (strpos(b.text, c.number) > 0 OR left_of.amount >= b.amount)
        ORDER BY named DESC, same_amount DESC, in_period DESC, c.day, c.id LIMIT 1
    ) AS best
    WHERE b.id = ANY (%s) AND b.amount > 0
"""


@dataclass(frozen=True)
class Proposal:
    """A commitment for a booking, and what speaks for it."""

    commitment: Commitment
    reasons: list[Promise]


def proposals(bookings: Iterable[Booking]) -> dict[int, Proposal]:
    """A proposal for each of the bookings that has one, by its key; two queries for all."""
    with connection.cursor() as cursor:
        cursor.execute(BEST, [[booking.pk for booking in bookings]])
        found = cursor.fetchall()
    commitments = Commitment.objects.select_related("client").in_bulk([row[1] for row in found])
    words = (
        _("its number stands in the description"),
        _("exactly this amount is open"),
        _("the day lies in its period"),
    )
    return {
        booking: Proposal(
            commitments[commitment], [word for word, true in zip(words, facts, strict=True) if true]
        )
        for booking, commitment, *facts in found
    }
