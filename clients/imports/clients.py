"""Files of clients: who they are, since when in the service point's file, with whom, in which target
groups.
"""

from collections.abc import Set

from django.utils.translation import gettext_lazy as _

from clients.imports import people
from clients.imports.columns import BSN, code_parser, consultant_column, person_columns
from clients.imports.periods import overlaps
from clients.imports.timelines import assignments, telling_lines
from clients.imports.validity import outdated
from imports import values
from imports.enums import People
from imports.kinds import Check, Column, Kind, Merge, PeriodColumns, Terms
from imports.staged import Staged


class ClientFile(Kind):
    code = "clients"
    label = _("Clients")
    table = "clients_servicespell"
    identity = ("bsn_index", "service_start")
    required_identity = ("bsn_index",)
    people = People.MADE
    compares = True
    periods = (PeriodColumns("service_start", "service_end", "wsp_tot"),)

    def columns(self, terms: Terms) -> tuple[Column, ...]:
        groups = values.several(code_parser("clients.TargetGroup", "code_unknown"))
        return (
            BSN,
            *person_columns(terms),
            consultant_column(),
            Column(name="wsp_sinds", field="service_start", parse=values.date, type="date"),
            Column(name="wsp_tot", field="service_end", parse=values.date, type="date", clears=True),
            Column(name="doelgroepen", field="target_groups", parse=groups, type="text[]"),
        )

    def known_people(self) -> Set[bytes]:
        return people.known_people()

    def relations(self, staged: Staged) -> list[Check]:
        return outdated(
            staged, "clients.TargetGroup", "target_groups", day="%(reference)s::date", code="code_unknown"
        )

    def match(self, staged: Staged) -> str:
        return f"""
            SELECT r.line, c.id AS client_id, s.id AS target_id,
                CASE WHEN c.id IS NOT NULL THEN {people.differs(staged)} END AS client_differs,
                CASE WHEN s.id IS NOT NULL THEN {_service_differs(staged)} END AS record_differs
            FROM {staged.rows} r LEFT JOIN clients_client c ON c.bsn_index = r.bsn_index
            LEFT JOIN clients_servicespell s ON s.client_id = c.id AND s.start = r.service_start
        """

    def conflicts(self, staged: Staged) -> list[Check]:
        return [*people.one_person_each(staged), people.same_person(staged)]

    def settling(self, staged: Staged) -> list[Check]:
        return [
            overlaps(
                staged,
                table="clients_servicespell",
                start="service_start",
                end="service_end",
                column="wsp_sinds",
            )
        ]

    def warnings(self, staged: Staged) -> list[Check]:
        return people.remarkable_changes(staged)

    def outcomes(self, staged: Staged) -> str:
        assignment_lines = telling_lines(staged, assignments(staged), "%(reference)s", "r.consultant")
        return f"""
            SELECT r.line, CASE WHEN m.client_id IS NULL THEN 'new'
                WHEN m.client_differs IS NOT false
                    OR r.service_start IS NOT NULL AND m.record_differs IS NOT false
                    OR EXISTS (SELECT FROM ({_new_groups(staged)}) g WHERE g.line = r.line)
                    OR r.line IN ({assignment_lines}) THEN 'changed'
                ELSE 'unchanged' END AS outcome
            FROM {staged.good} r JOIN {staged.match} m ON m.line = r.line
        """

    def merges(self, staged: Staged) -> list[Merge]:
        return [
            people.merge_people(staged),
            _merge_services(staged),
            _merge_groups(staged),
            assignments(staged).merge(staged),
        ]


def _service_differs(staged: Staged) -> str:
    return staged.differs(("service_end",), "s", {"service_end": "end"})


def _merge_services(staged: Staged) -> Merge:
    return Merge(
        table="clients_servicespell",
        sql=f"""
            MERGE INTO clients_servicespell s USING (
                SELECT r.*, c.id AS client_id, m.target_id FROM {staged.good} r
                JOIN {staged.record_news} m ON m.line = r.line
                JOIN clients_client c ON c.bsn_index = r.bsn_index
                WHERE r.service_start IS NOT NULL
            ) r ON s.id = r.target_id
            WHEN MATCHED AND ({_service_differs(staged)}) THEN UPDATE SET
                "end" = {staged.kept("service_end", 's."end"')}, source_id = {staged.import_id}
            WHEN NOT MATCHED THEN
                INSERT (client_id, start, "end", source_id)
                VALUES (r.client_id, r.service_start, r.service_end, {staged.import_id})
        """,
    )


def _new_groups(staged: Staged) -> str:
    """Target groups that the client is not in on the day of the file; a group that is missing ends
    nothing.
    """
    return f"""
        SELECT r.line, c.id AS client_id, named.code FROM {staged.good} r
        JOIN clients_client c ON c.bsn_index = r.bsn_index
        CROSS JOIN LATERAL unnest(r.target_groups) AS named (code)
        WHERE NOT EXISTS (
            SELECT FROM clients_targetgroupspell held
            WHERE held.client_id = c.id AND held.target_group = named.code
                AND held.start <= %(reference)s AND (held."end" IS NULL OR held."end" >= %(reference)s))
    """


def _merge_groups(staged: Staged) -> Merge:
    return Merge(
        table="clients_targetgroupspell",
        sql=f"""
            MERGE INTO clients_targetgroupspell t USING (
                SELECT g.client_id, g.code, min(later.start) - 1 AS last
                FROM (SELECT DISTINCT n.client_id, n.code FROM ({_new_groups(staged)}) n) g
                LEFT JOIN clients_targetgroupspell later ON later.client_id = g.client_id
                    AND later.target_group = g.code AND later.start > %(reference)s
                GROUP BY g.client_id, g.code
            ) g ON false
            WHEN NOT MATCHED THEN
                INSERT (client_id, target_group, start, "end", source_id)
                VALUES (g.client_id, g.code, %(reference)s, g.last, {staged.import_id})
        """,
    )
