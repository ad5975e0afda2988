"""Files of trajectories: one row a trajectory, known by its number.

They bring no promise out of the budget: a file tells what was, often of years that have no ledger, and never
creates what it refers to.
"""

from decimal import Decimal

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from budget.models.money import MOST
from clients.imports.columns import BSN, code_parser
from clients.imports.people import unknown_clients
from clients.imports.validity import outdated
from imports import values
from imports.enums import People
from imports.kinds import Check, Column, Kind, Merge, PeriodColumns, Terms
from imports.staged import Staged

COST = values.number(above=Decimal("-0.01"), most=MOST)
# Fields of the file and the columns they are kept in.
COLUMNS = {
    "client_id": "client_id",
    "instrument": "instrument",
    "start_on": "start",
    "end_on": '"end"',
    "provider": "provider",
    "cost": "cost",
    "outcome": "outcome",
}


class TrajectoryFile(Kind):
    code = "trajectories"
    label = _("Trajectories")
    table = "guidance_trajectory"
    identity = ("number",)
    required_identity = identity
    people = People.KNOWN
    periods = (PeriodColumns("start_on", "end_on"),)

    def columns(self, terms: Terms) -> tuple[Column, ...]:
        instruments = code_parser("guidance.Instrument", "code_unknown")
        outcomes = code_parser("guidance.TrajectoryOutcome", "code_unknown")
        return (
            Column(name="nummer", field="number", parse=values.reference, required=True),
            BSN,
            Column(name="instrument", field="instrument", parse=instruments, required=True),
            Column(name="ingangsdatum", field="start_on", parse=values.date, type="date", required=True),
            Column(name="einddatum", field="end_on", parse=values.date, type="date", clears=True),
            Column(name="aanbieder", field="provider", parse=values.text(100)),
            Column(name="kosten", field="cost", parse=COST, type="numeric"),
            Column(name="resultaat", field="outcome", parse=outcomes),
        )

    def relations(self, staged: Staged) -> list[Check]:
        return [
            unknown_clients(staged),
            *outdated(staged, "guidance.Instrument", "instrument", day="r.start_on", code="code_unknown"),
            *outdated(staged, "guidance.TrajectoryOutcome", "outcome", day="r.end_on", code="code_unknown"),
        ]

    def order(self, staged: Staged) -> list[Check]:
        stored_end_before_start = Check(
            code="end_before_start",
            column="ingangsdatum",
            message=gettext_noop(
                "The last day that is stored lies before this first day. Give the last day too."
            ),
            sql=f"""
                SELECT r.line FROM {staged.rows} r JOIN guidance_trajectory t ON t.number = r.number
                WHERE t."end" < r.start_on
            """,
        )
        return [] if "end_on" in staged.present else [stored_end_before_start]

    def match(self, staged: Staged) -> str:
        return f"""
            SELECT r.line, c.id AS client_id, t.id AS target_id
            FROM {staged.rows} r LEFT JOIN clients_client c ON c.bsn_index = r.bsn_index
            LEFT JOIN guidance_trajectory t ON t.number = r.number
        """

    def outcomes(self, staged: Staged) -> str:
        return f"""
            SELECT r.line, CASE WHEN t.id IS NULL THEN 'new' WHEN {_differs(staged)} THEN 'changed'
                ELSE 'unchanged' END AS outcome
            FROM {_related(staged)} r LEFT JOIN guidance_trajectory t ON t.id = r.target_id
        """

    def merges(self, staged: Staged) -> list[Merge]:
        updates = ", ".join(f"{COLUMNS[field]} = {sql}" for field, sql in _after(staged).items())
        return [
            Merge(
                table="guidance_trajectory",
                sql=f"""
                    MERGE INTO guidance_trajectory t USING {_related(staged)} r ON t.id = r.target_id
                    WHEN MATCHED AND ({_differs(staged)})
                        THEN UPDATE SET {updates}, source_id = {staged.import_id}
                    WHEN NOT MATCHED THEN
                        INSERT (number, {", ".join(COLUMNS.values())}, source_id)
                        VALUES (r.number, r.client_id, r.instrument, r.start_on, r.end_on,
                            coalesce(r.provider, ''), r.cost, r.outcome, {staged.import_id})
                """,
            )
        ]


def _related(staged: Staged) -> str:
    """The good rows with the keys of client and stored trajectory."""
    return f"""(
        SELECT r.*, m.client_id, m.target_id FROM {staged.good} r JOIN {staged.match} m ON m.line = r.line
    )"""


def _after(staged: Staged) -> dict[str, str]:
    """Each field of a stored trajectory `t` as it is after the import."""
    kept = {field: staged.kept(field, f"t.{column}") for field, column in COLUMNS.items()}
    return {**kept, "client_id": "r.client_id"}


def _differs(staged: Staged) -> str:
    return " OR ".join(f"{sql} IS DISTINCT FROM t.{COLUMNS[field]}" for field, sql in _after(staged).items())
