"""Files of bookings: one row a booking, known by its number.

A booking is never edited: where a file says something else of a number, the stored booking is taken back by a
counter-booking on the same day, and what the file says is booked anew (docs/decisions/budget-ledger.md).
"""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from budget.imports import money
from imports import values
from imports.enums import Severity
from imports.kinds import Check, Column, Kind, Merge, Terms
from imports.staged import Staged

# What the file says of a number is compared with the last booking of that number that takes no other back.
STORED = """
    SELECT DISTINCT ON (b.number) b.*, taken.id IS NOT NULL AS taken_back
    FROM budget_booking b LEFT JOIN budget_booking taken ON taken.counters_id = b.id
    WHERE b.counters_id IS NULL ORDER BY b.number, b.sequence DESC
"""


class BookingFile(Kind):
    code = "bookings"
    label = _("Bookings")
    table = "budget_booking"
    identity = ("number",)
    required_identity = identity

    def columns(self, terms: Terms) -> tuple[Column, ...]:
        categories = values.choice(money.CATEGORIES)
        amount = money.euros(below_nought=True)
        return (
            Column(name="nummer", field="number", parse=values.reference, required=True),
            Column(name="jaar", field="year", parse=money.year, type="smallint", required=True),
            Column(name="post", field="post", parse=values.text(money.LONGEST_POST), required=True),
            Column(name="categorie", field="category", parse=categories),
            Column(name="datum", field="day", parse=values.date, type="date", required=True),
            Column(name="bedrag", field="amount", parse=amount, type="numeric", required=True),
            Column(name="omschrijving", field="text", parse=values.text(200)),
        )

    def relations(self, staged: Staged) -> list[Check]:
        unknown_posts = Check(
            code="post_unknown",
            column="post",
            message=gettext_noop(
                "There is no post “%(post)s”. Import the budget first, or correct the name."
            ),
            with_params=True,
            sql=f"""
                SELECT r.line, jsonb_build_object('post', r.post) AS params
                FROM {staged.rows} r LEFT JOIN budget_post p ON p.name = r.post
                WHERE r.post IS NOT NULL AND p.id IS NULL
            """,
        )
        return [money.unknown_years(staged), unknown_posts]

    def match(self, staged: Staged) -> str:
        return f"""
            SELECT r.line, NULL::bigint AS client_id, b.id AS target_id
            FROM {staged.rows} r LEFT JOIN ({STORED}) b ON b.number = r.number
        """

    def conflicts(self, staged: Staged) -> list[Check]:
        """The closed year of the row, or of the booking that it would take back."""
        differing = f"FROM {_after(staged, staged.rows)} r WHERE r.differs OR r.target_id IS NULL"
        return [
            money.closed_years(
                f"""
                SELECT r.line, r.year {differing}
                UNION ALL SELECT r.line, r.stored_year {differing} AND NOT r.taken_back
                """
            )
        ]

    def warnings(self, staged: Staged) -> list[Check]:
        rows = _after(staged, staged.good)
        other_year = Check(
            code="other_year",
            column="datum",
            severity=Severity.WARNING,
            message=gettext_noop("The day lies in another year than the one it is booked in."),
            sql=f"SELECT r.line FROM {rows} r WHERE extract(year FROM r.day) <> r.year",
        )
        taken_back = Check(
            code="taken_back",
            column="nummer",
            severity=Severity.WARNING,
            message=gettext_noop("This booking was taken back by a counter-booking; it stays so."),
            sql=f"SELECT r.line FROM {rows} r WHERE r.taken_back AND NOT r.differs",
        )
        # What is booked on a commitment takes the place of what was promised.
        entries = f"""
            SELECT r.line, r.year, r.post_id, r.category, 0 AS allocated, 0 AS committed, 0 AS open,
                r.amount AS spent
            FROM {rows} r WHERE (r.differs OR r.target_id IS NULL) AND r.commitment_id IS NULL
            UNION ALL
            SELECT r.line, r.stored_year, r.stored_post_id, r.stored_category, 0, 0, 0, -r.stored_amount
            FROM {rows} r WHERE r.differs AND NOT r.taken_back AND r.stored_commitment_id IS NULL
        """
        return [other_year, taken_back, money.below_zero(staged, entries)]

    def outcomes(self, staged: Staged) -> str:
        return f"""
            SELECT r.line, CASE WHEN r.target_id IS NULL THEN 'new' WHEN r.differs THEN 'changed'
                ELSE 'unchanged' END AS outcome
            FROM {_after(staged, staged.good)} r
        """

    def merges(self, staged: Staged) -> list[Merge]:
        rows = _after(staged, staged.good)
        columns = "number, sequence, year, post_id, category, day, amount, text, commitment_id, source_id"
        sequence = "SELECT coalesce(max(o.sequence), 0) + 1 FROM budget_booking o WHERE o.number = r.number"
        counters = f"""
            MERGE INTO budget_booking b USING (
                SELECT s.*, ({sequence}) AS next FROM {rows} r JOIN budget_booking s ON s.id = r.target_id
                WHERE r.differs AND NOT r.taken_back
            ) r ON false
            WHEN NOT MATCHED THEN
                INSERT ({columns}, counters_id)
                VALUES (r.number, r.next, r.year, r.post_id, r.category, r.day, -r.amount, r.text,
                    r.commitment_id, {staged.import_id}, r.id)
        """
        bookings = f"""
            MERGE INTO budget_booking b USING (
                SELECT r.*, ({sequence}) AS next FROM {rows} r WHERE r.differs OR r.target_id IS NULL
            ) r ON false
            WHEN NOT MATCHED THEN
                INSERT ({columns})
                VALUES (r.number, r.next, r.year, r.post_id, r.category, r.day, r.amount, r.text,
                    r.commitment_id, {staged.import_id})
        """
        return [
            Merge(table="budget_booking", sql=counters),
            Merge(table="budget_booking", sql=bookings),
        ]


def _after(staged: Staged, rows: str) -> str:
    """The rows as they are to be stored, beside what is stored of their number (`stored_…`).

    A booking that was matched took the category of its commitment: a file that still says everybody does not
    differ.
    """
    category = f"""CASE WHEN s.commitment_id IS NOT NULL AND r.category = 'alle' AND s.post_id = p.id
        THEN s.category ELSE coalesce({staged.kept("category", "s.category")}, 'alle') END"""
    text = f"coalesce({staged.kept('text', 's.text')}, '')"
    return f"""(
        SELECT o.*, o.target_id IS NOT NULL AND
            (o.year, o.post_id, o.category, o.day, o.amount, o.text) IS DISTINCT FROM
            (o.stored_year, o.stored_post_id, o.stored_category, o.stored_day, o.stored_amount, o.stored_text)
            AS differs
        FROM (
            SELECT r.line, r.number, r.year, p.id AS post_id, {category} AS category, r.day, r.amount,
                {text} AS text, CASE WHEN s.post_id = p.id THEN s.commitment_id END AS commitment_id,
                m.target_id, coalesce(s.taken_back, false) AS taken_back, s.year AS stored_year,
                s.post_id AS stored_post_id, s.category AS stored_category, s.day AS stored_day,
                s.amount AS stored_amount, s.text AS stored_text, s.commitment_id AS stored_commitment_id
            FROM {rows} r JOIN {staged.match} m ON m.line = r.line
            JOIN budget_post p ON p.name = r.post LEFT JOIN ({STORED}) s ON s.id = m.target_id
        ) AS o
    )"""
