"""Files of benefits: the monthly statement of who receives what, and the system's main source of clients."""

from collections.abc import Set

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from clients.imports import full_files, people
from clients.imports.columns import BSN, code_parser, consultant_column, person_columns
from clients.imports.periods import overlaps
from clients.imports.timelines import SCATTERED, assignments, rungs, telling_lines
from clients.imports.validity import outdated
from imports import values
from imports.enums import Mode, People, Severity
from imports.kinds import Check, Column, Kind, Merge, PeriodColumns, Terms
from imports.staged import Staged

ADULT = 18


class BenefitFile(Kind):
    code = "benefits"
    label = _("Benefits")
    table = "clients_benefitspell"
    identity = ("bsn_index", "scheme", "start_on")
    required_identity = identity
    modes = frozenset({Mode.DELTA, Mode.FULL})
    people = People.MADE
    compares = True
    periods = (PeriodColumns("start_on", "end_on"),)

    def columns(self, terms: Terms) -> tuple[Column, ...]:
        return (
            BSN,
            *person_columns(terms),
            Column(
                name="regeling",
                field="scheme",
                parse=code_parser("clients.Scheme", "scheme_unknown"),
                required=True,
            ),
            Column(name="ingangsdatum", field="start_on", parse=values.date, type="date", required=True),
            Column(name="einddatum", field="end_on", parse=values.date, type="date", clears=True),
            Column(
                name="reden_einde",
                field="end_reason",
                parse=code_parser("clients.BenefitEndReason", "code_unknown"),
                clears=True,
            ),
            Column(name="trede", field="rung", parse=values.rung, type="smallint"),
            Column(name="trede_sinds", field="rung_since", parse=values.date, type="date"),
            consultant_column(),
        )

    def known_people(self) -> Set[bytes]:
        return people.known_people()

    def relations(self, staged: Staged) -> list[Check]:
        return [
            *outdated(staged, "clients.Scheme", "scheme", day="r.start_on", code="scheme_unknown"),
            *outdated(staged, "clients.BenefitEndReason", "end_reason", day="r.end_on", code="code_unknown"),
        ]

    def match(self, staged: Staged) -> str:
        exact = f"""
            SELECT r.line, r.scheme, r.start_on, r.end_on, c.id AS client_id, b.id AS target_id,
                CASE WHEN c.id IS NOT NULL THEN {people.differs(staged)} END AS client_differs,
                CASE WHEN b.id IS NOT NULL THEN {_spell_differs(staged)} END AS record_differs
            FROM {staged.rows} r LEFT JOIN clients_client c ON c.bsn_index = r.bsn_index
            LEFT JOIN clients_benefitspell b
                ON b.client_id = c.id AND b.scheme = r.scheme AND b.start = r.start_on
        """
        return full_files.with_corrected_starts(staged, exact) if staged.terms.mode == Mode.FULL else exact

    def conflicts(self, staged: Staged) -> list[Check]:
        return [
            *people.one_person_each(staged),
            *people.one_rung_a_day(staged),
            people.same_person(staged),
        ]

    def settling(self, staged: Staged) -> list[Check]:
        full = staged.terms.mode == Mode.FULL
        return [
            overlaps(
                staged,
                table="clients_benefitspell",
                start="start_on",
                end="end_on",
                by="scheme",
                column="ingangsdatum",
                stored_end=full_files.stored_end(staged) if full else 'b."end"',
            )
        ]

    def warnings(self, staged: Staged) -> list[Check]:
        # Days first: few come near, and counting in years is dear.
        young = Check(
            code="under_age",
            column="geboortedatum",
            message=gettext_noop("This client was under 18 when the benefit started."),
            severity=Severity.WARNING,
            sql=f"""
                SELECT r.line FROM {staged.good} r
                WHERE r.start_on - r.birth_date < {ADULT * 366}
                    AND r.start_on < r.birth_date + interval '{ADULT} years'
            """,
        )
        return [*people.remarkable_changes(staged), young]

    def gone(self, staged: Staged) -> str:
        return full_files.counted(staged)

    def gone_parts(self, staged: Staged) -> str:
        return full_files.counted_by_scheme(staged)

    def outcomes(self, staged: Staged) -> str:
        rung_lines = telling_lines(staged, rungs(staged), "coalesce(r.rung_since, %(reference)s)", "r.rung")
        assignment_lines = telling_lines(staged, assignments(staged), "%(reference)s", "r.consultant")
        return f"""
            SELECT m.line, CASE WHEN m.target_id IS NULL THEN 'new'
                WHEN m.record_differs IS NOT false OR m.client_differs IS NOT false
                    OR m.line IN ({rung_lines}) OR m.line IN ({assignment_lines}) THEN 'changed'
                ELSE 'unchanged' END AS outcome
            FROM {staged.good_match} m
        """

    def merges(self, staged: Staged) -> list[Merge]:
        gone = [full_files.merge_gone(staged)] if staged.terms.mode == Mode.FULL else []
        return [
            people.merge_people(staged),
            *gone,
            _merge_spells(staged),
            rungs(staged).merge(staged),
            assignments(staged).merge(staged),
        ]


def _spell_differs(staged: Staged) -> str:
    columns = {"start_on": "start", "end_on": "end", "end_reason": "end_reason"}
    return staged.differs(columns, "b", columns)


def _merge_spells(staged: Staged) -> Merge:
    """Stored spells are written in the order in which they lie, new ones scattered."""
    return Merge(
        table="clients_benefitspell",
        sql=f"""
            MERGE INTO clients_benefitspell b USING (
                SELECT r.*, c.id AS client_id, m.target_id FROM {staged.good} r
                JOIN {staged.record_news} m ON m.line = r.line
                JOIN clients_client c ON c.bsn_index = r.bsn_index
                ORDER BY m.target_id, {SCATTERED.format(client="c.id")}
            ) r ON b.id = r.target_id
            WHEN MATCHED AND ({_spell_differs(staged)}) THEN UPDATE SET start = r.start_on,
                "end" = {staged.kept("end_on", 'b."end"')}, end_reason = {
            staged.kept("end_reason", "b.end_reason")
        }, source_id = {staged.import_id}
            WHEN NOT MATCHED THEN
                INSERT (client_id, scheme, start, "end", end_reason, source_id)
                VALUES (r.client_id, r.scheme, r.start_on, r.end_on, r.end_reason, {staged.import_id})
        """,
    )
