"""Files of contracts, known by their number. Another value is a new obligation beside the old one."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from imports import values
from imports.kinds import Check, Column, Kind, Merge, PeriodColumns, Terms
from imports.staged import Staged
from sroi.enums import ContractKind
from sroi.imports.columns import contract_value, percentage

# Fields of the file and the columns they are kept in.
COLUMNS = {
    "contractor_id": "contractor_id",
    "description": "description",
    "kind": "kind",
    "start_on": "start",
    "end_on": '"end"',
    "department": "department",
}
TEXTS = {"kind", "department"}
REASON = "contractbestand"


class ContractFile(Kind):
    code = "sroi_contracts"
    label = _("SROI contracts")
    table = "sroi_contract"
    identity = ("number",)
    required_identity = identity
    periods = (PeriodColumns("start_on", "end_on"),)

    def columns(self, terms: Terms) -> tuple[Column, ...]:
        kinds = values.choice({kind: kind for kind in ContractKind.values})
        return (
            Column(name="nummer", field="number", parse=values.reference, required=True),
            Column(name="kvk", field="kvk", parse=values.kvk, required=True),
            Column(name="omschrijving", field="description", parse=values.text(200), required=True),
            Column(name="soort", field="kind", parse=kinds),
            Column(name="waarde", field="value", parse=contract_value, type="numeric", required=True),
            Column(name="ingangsdatum", field="start_on", parse=values.date, type="date", required=True),
            Column(name="einddatum", field="end_on", parse=values.date, type="date", required=True),
            Column(name="percentage", field="percentage", parse=percentage, type="numeric"),
            Column(name="afdeling", field="department", parse=values.text(80)),
        )

    def relations(self, staged: Staged) -> list[Check]:
        return [
            Check(
                code="employer_unknown",
                column="kvk",
                message=gettext_noop(
                    "There is no employer with this KvK number. Import the employers first."
                ),
                sql=f"""
                    SELECT r.line FROM {staged.rows} r LEFT JOIN employers_employer e ON e.kvk = r.kvk
                    WHERE r.kvk IS NOT NULL AND e.id IS NULL
                """,
            )
        ]

    def match(self, staged: Staged) -> str:
        return f"""
            SELECT r.line, NULL::bigint AS client_id, c.id AS target_id
            FROM {staged.rows} r LEFT JOIN sroi_contract c ON c.number = r.number
        """

    def outcomes(self, staged: Staged) -> str:
        return f"""
            SELECT r.line, CASE WHEN c.id IS NULL THEN 'new'
                WHEN {_differs(staged)} OR {_owes_otherwise(staged)} THEN 'changed'
                ELSE 'unchanged' END AS outcome
            FROM {_related(staged)} r LEFT JOIN sroi_contract c ON c.id = r.target_id
            LEFT JOIN {LATEST} o ON o.contract_id = c.id
        """

    def merges(self, staged: Staged) -> list[Merge]:
        """Contracts first; then a first obligation for new ones, and one more where it is another."""
        updates = ", ".join(f"{COLUMNS[field]} = {sql}" for field, sql in _after(staged).items())
        new = ", ".join(f"coalesce(r.{field}, '')" if field in TEXTS else f"r.{field}" for field in COLUMNS)
        return [
            Merge(
                table="sroi_contract",
                sql=f"""
                    MERGE INTO sroi_contract c USING {_related(staged)} r ON c.id = r.target_id
                    WHEN MATCHED AND ({_differs(staged)})
                        THEN UPDATE SET {updates}, source_id = {staged.import_id}
                    WHEN NOT MATCHED THEN
                        INSERT (number, {", ".join(COLUMNS.values())}, source_id)
                        VALUES (r.number, {new}, {staged.import_id})
                """,
            ),
            Merge(
                table="sroi_obligation",
                sql=f"""
                    MERGE INTO sroi_obligation USING (
                        SELECT c.id AS contract_id, r.value,
                            {staged.kept("percentage", "o.percentage")} AS percentage,
                            CASE WHEN o.contract_id IS NOT NULL
                                THEN greatest(%(reference)s, o.since) END AS since
                        FROM {staged.good} r JOIN sroi_contract c ON c.number = r.number
                        LEFT JOIN {LATEST} o ON o.contract_id = c.id
                        WHERE o.contract_id IS NULL OR {_owes_otherwise(staged)}
                    ) r ON false
                    WHEN NOT MATCHED THEN
                        INSERT (contract_id, since, value, percentage, reason, source_id)
                        VALUES (r.contract_id, r.since, r.value, r.percentage, '{REASON}',
                            {staged.import_id})
                """,
            ),
        ]


# What a contract owes by the last that was said of it.
LATEST = """(
    SELECT DISTINCT ON (contract_id) contract_id, since, value, percentage FROM sroi_obligation
    ORDER BY contract_id, since DESC NULLS LAST, id DESC
)"""


def _related(staged: Staged) -> str:
    """The good rows with the keys of contractor and stored contract."""
    return f"""(
        SELECT r.*, m.target_id, e.id AS contractor_id FROM {staged.good} r
        JOIN {staged.match} m ON m.line = r.line JOIN employers_employer e ON e.kvk = r.kvk
    )"""


def _after(staged: Staged) -> dict[str, str]:
    """Each field of a stored contract `c` as it is after the import."""
    kept = {field: staged.kept(field, f"c.{column}") for field, column in COLUMNS.items()}
    return {**kept, "contractor_id": "r.contractor_id"}


def _differs(staged: Staged) -> str:
    return " OR ".join(f"{sql} IS DISTINCT FROM c.{COLUMNS[field]}" for field, sql in _after(staged).items())


def _owes_otherwise(staged: Staged) -> str:
    """Whether the row `r` gives another value or percentage than `o`, the latest obligation."""
    percentage = staged.kept("percentage", "o.percentage")
    return f"(r.value IS DISTINCT FROM o.value OR {percentage} IS DISTINCT FROM o.percentage)"
