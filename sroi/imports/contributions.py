"""Files of contributions: one row a contribution, known by its number."""

from decimal import Decimal

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from clients.imports.columns import code_parser
from clients.imports.people import unknown_clients
from imports import values
from imports.enums import People
from imports.kinds import Check, Column, Kind, Merge, PeriodColumns, Terms
from imports.staged import Staged
from sroi.enums import ContributionStatus
from sroi.imports import claims
from sroi.reckoning import TABLES, VALUES

MOST_HOURS = Decimal(80)
MOST_UNITS = Decimal("9999999999.99")
# Fields of a contribution after the import, and the columns they are kept in.
COLUMNS = {
    "contract_id": "contract_id",
    "block": "block",
    "client_id": "client_id",
    "placement_id": "placement_id",
    "start_on": "start",
    "end_on": '"end"',
    "hours_per_week": "hours_per_week",
    "units": "units",
    "status": "status",
}


class ContributionFile(Kind):
    code = "sroi_contributions"
    label = _("SROI contributions")
    table = "sroi_contribution"
    identity = ("number",)
    required_identity = identity
    people = People.KNOWN
    periods = (PeriodColumns("start_on", "end_on"),)

    def columns(self, terms: Terms) -> tuple[Column, ...]:
        blocks = code_parser("sroi.BuildingBlock", "block_unknown")
        hours = values.number(above=Decimal(0), most=MOST_HOURS)
        units = values.number(above=Decimal(0), most=MOST_UNITS)
        statuses = values.choice({status: status for status in ContributionStatus.values})
        return (
            Column(name="nummer", field="number", parse=values.reference, required=True),
            Column(name="contract", field="contract", parse=values.reference, required=True),
            Column(name="bouwblok", field="block", parse=blocks, required=True),
            Column(name="bsn", field="bsn", parse=values.bsn, type="bsn"),
            Column(name="plaatsing", field="placement", parse=values.reference),
            Column(name="ingangsdatum", field="start_on", parse=values.date, type="date", required=True),
            Column(name="einddatum", field="end_on", parse=values.date, type="date", clears=True),
            Column(name="uren_per_week", field="hours_per_week", parse=hours, type="numeric"),
            Column(name="eenheden", field="units", parse=units, type="numeric"),
            Column(name="status", field="status", parse=statuses, clears=True),
        )

    def required(self, staged: Staged) -> list[Check]:
        """A block of a person asks for hours, the others for units."""
        return [
            _unmeasured(
                staged,
                "hours_per_week",
                "b.per_person",
                gettext_noop("This building block is of a person: give the hours a week."),
            ),
            _unmeasured(
                staged,
                "units",
                "NOT b.per_person",
                gettext_noop("This building block is counted in units: give how many."),
            ),
        ]

    def relations(self, staged: Staged) -> list[Check]:
        return [
            Check(
                code="contract_unknown",
                column="contract",
                message=gettext_noop("There is no contract with this number. Import the contracts first."),
                sql=f"""
                    SELECT r.line FROM {staged.rows} r LEFT JOIN sroi_contract c ON c.number = r.contract
                    WHERE r.contract IS NOT NULL AND c.id IS NULL
                """,
            ),
            _block_out_of_force(staged),
            unknown_clients(staged),
            _unknown_placement(staged),
        ]

    def order(self, staged: Staged) -> list[Check]:
        stored_end_before_start = Check(
            code="end_before_start",
            column="ingangsdatum",
            message=gettext_noop(
                "The last day that is stored lies before this first day. Give the last day too."
            ),
            sql=f"""
                SELECT r.line FROM {staged.rows} r JOIN sroi_contribution s ON s.number = r.number
                WHERE s."end" < r.start_on
            """,
        )
        return [] if "end_on" in staged.present else [stored_end_before_start]

    def match(self, staged: Staged) -> str:
        return f"""
            SELECT r.line, c.id AS client_id, s.id AS target_id
            FROM {staged.rows} r LEFT JOIN clients_client c ON c.bsn_index = r.bsn_index
            LEFT JOIN sroi_contribution s ON s.number = r.number
        """

    def settling(self, staged: Staged) -> list[Check]:
        return [claims.too_many(staged, _after_import(staged))]

    def outcomes(self, staged: Staged) -> str:
        return f"""
            SELECT r.line, CASE WHEN s.id IS NULL THEN 'new' WHEN {_differs()} THEN 'changed'
                ELSE 'unchanged' END AS outcome
            FROM {_after_import(staged)} r LEFT JOIN sroi_contribution s ON s.id = r.target_id
        """

    def merges(self, staged: Staged) -> list[Merge]:
        updates = ", ".join(f"{column} = r.{field}" for field, column in COLUMNS.items())
        decided = ("reason", "''"), ("decided_on", "NULL"), ("decided_by_id", "NULL")
        # Whoever decided before did not decide this.
        kept = ", ".join(
            f"{column} = CASE WHEN r.status = s.status THEN s.{column} ELSE {empty} END"
            for column, empty in decided
        )
        return [
            Merge(
                table="sroi_contribution",
                sql=f"""
                    MERGE INTO sroi_contribution s USING {_after_import(staged)} r ON s.id = r.target_id
                    WHEN MATCHED AND ({_differs()})
                        THEN UPDATE SET {updates}, {kept}, source_id = {staged.import_id}
                    WHEN NOT MATCHED THEN
                        INSERT (number, {", ".join(COLUMNS.values())}, reason, source_id)
                        VALUES (r.number, {", ".join(f"r.{field}" for field in COLUMNS)}, '',
                            {staged.import_id})
                """,
            )
        ]


def _unmeasured(staged: Staged, field: str, of_block: str, message: str) -> Check:
    """Rows without a measure that their block asks for, nor a stored one."""
    return Check(
        code="required_missing",
        column=staged.names[field],
        message=message,
        sql=f"""
            SELECT r.line FROM {staged.rows} r JOIN sroi_buildingblock b ON b.code = r.block
            LEFT JOIN sroi_contribution s ON s.number = r.number
            WHERE {of_block} AND {staged.kept(field, f"s.{field}")} IS NULL AND {staged.readable(field)}
        """,
    )


def _block_out_of_force(staged: Staged) -> Check:
    """A block that is not in force on the first day, or not in the table of the contract."""
    return Check(
        code="block_unknown",
        column="bouwblok",
        message=gettext_noop(
            "This building block does not hold on that day, or is not in the table of this contract."
        ),
        sql=f"""
            SELECT r.line FROM {staged.rows} r JOIN sroi_buildingblock b ON b.code = r.block
            LEFT JOIN sroi_contract c ON c.number = r.contract
            LEFT JOIN {TABLES} t ON c.start >= t.first_day AND c.start < t.next_first_day
            LEFT JOIN {VALUES} v ON v.table_id = t.block_table AND v.block = b.code
            WHERE r.start_on < b.start OR r.start_on > b."end" OR (c.id IS NOT NULL AND v.id IS NULL)
        """,
    )


def _unknown_placement(staged: Staged) -> Check:
    return Check(
        code="placement_unknown",
        column="plaatsing",
        message=gettext_noop("There is no placement with this number, or it is of somebody else."),
        sql=f"""
            SELECT r.line FROM {staged.rows} r
            LEFT JOIN placements_placement p ON p.number = r.placement
            LEFT JOIN clients_client c ON c.bsn_index = r.bsn_index
            LEFT JOIN sroi_contribution s ON s.number = r.number
            LEFT JOIN placements_placement held ON held.id = s.placement_id
            WHERE (r.placement IS NOT NULL AND p.id IS NULL)
                OR coalesce(p.client_id, held.client_id) <> coalesce(c.id, s.client_id)
        """,
    )


def _after_import(staged: Staged) -> str:
    """The good rows as the contributions that they make: the stored one with what the row says of it."""
    kept = {field: staged.kept(field, f"s.{column}") for field, column in COLUMNS.items()}
    after = {
        **kept,
        "contract_id": "c.id",
        "client_id": "coalesce(m.client_id, s.client_id)",
        "placement_id": "coalesce(p.id, s.placement_id)",
        "status": f"coalesce({kept['status']}, '{ContributionStatus.REPORTED}')",
    }
    fields = ", ".join(f"{sql} AS {field}" for field, sql in after.items())
    return f"""(
        SELECT r.line, r.number, m.target_id, {fields}
        FROM {staged.good} r JOIN {staged.match} m ON m.line = r.line
        JOIN sroi_contract c ON c.number = r.contract
        LEFT JOIN placements_placement p ON p.number = r.placement
        LEFT JOIN sroi_contribution s ON s.id = m.target_id
    )"""


def _differs() -> str:
    """Whether the contribution `r` is another than the stored `s`."""
    return " OR ".join(f"r.{field} IS DISTINCT FROM s.{column}" for field, column in COLUMNS.items())
