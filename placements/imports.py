"""Files of placements: one row a placement, known by its number."""

from decimal import Decimal

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from clients.imports.columns import BSN, code_parser
from clients.imports.people import unknown_clients
from clients.imports.validity import outdated
from imports import values
from imports.enums import People
from imports.kinds import Check, Column, Kind, Merge, PeriodColumns, Terms
from imports.registry import register
from imports.staged import Staged
from placements.enums import Contract

MOST_HOURS = Decimal(80)
# Fields of the file and the columns they are kept in.
COLUMNS = {
    "client_id": "client_id",
    "employer_id": "employer_id",
    "kind": "kind",
    "start_on": "start",
    "end_on": '"end"',
    "hours_per_week": "hours_per_week",
    "contract": "contract",
    "end_reason": "end_reason",
    "cancelled": "cancelled",
}


class PlacementFile(Kind):
    code = "placements"
    label = _("Placements")
    table = "placements_placement"
    identity = ("number",)
    required_identity = identity
    people = People.KNOWN
    periods = (PeriodColumns("start_on", "end_on"),)

    def columns(self, terms: Terms) -> tuple[Column, ...]:
        kinds = code_parser("placements.PlacementKind", "kind_unknown")
        reasons = code_parser("placements.PlacementEndReason", "code_unknown")
        contracts = values.choice({contract: contract for contract in Contract.values})
        hours = values.number(above=Decimal(0), most=MOST_HOURS)
        cancelled = values.choice({"geannuleerd": True})
        return (
            Column(name="nummer", field="number", parse=values.reference, required=True),
            BSN,
            Column(name="kvk", field="kvk", parse=values.kvk, required=True),
            Column(name="soort", field="kind", parse=kinds, required=True),
            Column(name="ingangsdatum", field="start_on", parse=values.date, type="date", required=True),
            Column(name="einddatum", field="end_on", parse=values.date, type="date", clears=True),
            Column(name="uren_per_week", field="hours_per_week", parse=hours, type="numeric"),
            Column(name="contract", field="contract", parse=contracts),
            Column(name="reden_einde", field="end_reason", parse=reasons, clears=True),
            Column(name="status", field="cancelled", parse=cancelled, type="boolean", clears=True),
        )

    def relations(self, staged: Staged) -> list[Check]:
        unknown_employers = Check(
            code="employer_unknown",
            column="kvk",
            message=gettext_noop("There is no employer with this KvK number. Import the employers first."),
            sql=f"""
                SELECT r.line FROM {staged.rows} r LEFT JOIN employers_employer e ON e.kvk = r.kvk
                WHERE r.kvk IS NOT NULL AND e.id IS NULL
            """,
        )
        return [
            unknown_clients(staged),
            unknown_employers,
            *outdated(staged, "placements.PlacementKind", "kind", day="r.start_on", code="kind_unknown"),
            *outdated(
                staged, "placements.PlacementEndReason", "end_reason", day="r.end_on", code="code_unknown"
            ),
        ]

    def order(self, staged: Staged) -> list[Check]:
        stored_end_before_start = Check(
            code="end_before_start",
            column="ingangsdatum",
            message=gettext_noop(
                "The last day that is stored lies before this first day. Give the last day too."
            ),
            sql=f"""
                SELECT r.line FROM {staged.rows} r JOIN placements_placement p ON p.number = r.number
                WHERE p."end" < r.start_on
            """,
        )
        return [] if "end_on" in staged.present else [stored_end_before_start]

    def match(self, staged: Staged) -> str:
        return f"""
            SELECT r.line, c.id AS client_id, p.id AS target_id
            FROM {staged.rows} r LEFT JOIN clients_client c ON c.bsn_index = r.bsn_index
            LEFT JOIN placements_placement p ON p.number = r.number
        """

    def outcomes(self, staged: Staged) -> str:
        return f"""
            SELECT r.line, CASE WHEN p.id IS NULL THEN 'new' WHEN {_differs(staged)} THEN 'changed'
                ELSE 'unchanged' END AS outcome
            FROM {_related(staged)} r LEFT JOIN placements_placement p ON p.id = r.target_id
        """

    def merges(self, staged: Staged) -> list[Merge]:
        updates = ", ".join(f"{COLUMNS[field]} = {sql}" for field, sql in _after(staged).items())
        return [
            Merge(
                table="placements_placement",
                sql=f"""
                    MERGE INTO placements_placement p USING {_related(staged)} r ON p.id = r.target_id
                    WHEN MATCHED AND ({_differs(staged)})
                        THEN UPDATE SET {updates}, source_id = {staged.import_id}
                    WHEN NOT MATCHED THEN
                        INSERT (number, {", ".join(COLUMNS.values())}, source_id)
                        VALUES (r.number, r.client_id, r.employer_id, r.kind, r.start_on, r.end_on,
                            r.hours_per_week, coalesce(r.contract, ''), r.end_reason,
                            coalesce(r.cancelled, false), {staged.import_id})
                """,
            )
        ]


def _related(staged: Staged) -> str:
    """The good rows with the keys of client, employer and stored placement."""
    return f"""(
        SELECT r.*, m.client_id, m.target_id, e.id AS employer_id FROM {staged.good} r
        JOIN {staged.match} m ON m.line = r.line JOIN employers_employer e ON e.kvk = r.kvk
    )"""


def _after(staged: Staged) -> dict[str, str]:
    """Each field of a stored placement `p` as it is after the import."""
    kept = {field: staged.kept(field, f"p.{column}") for field, column in COLUMNS.items()}
    return {
        **kept,
        "client_id": "r.client_id",
        "employer_id": "r.employer_id",
        "cancelled": f"coalesce({kept['cancelled']}, false)",
    }


def _differs(staged: Staged) -> str:
    return " OR ".join(f"{sql} IS DISTINCT FROM p.{COLUMNS[field]}" for field, sql in _after(staged).items())


register(PlacementFile())
