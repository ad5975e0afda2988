"""Files of HalloWerk: how far a client's profile was on a day."""

from django.utils.translation import gettext_lazy as _

from clients.enums import HalloWerkStatus
from clients.imports import people
from clients.imports.columns import BSN
from imports import values
from imports.enums import People
from imports.kinds import Check, Column, Kind, Merge, Terms
from imports.staged import Staged


class HalloWerkFile(Kind):
    code = "hallowerk"
    label = _("HalloWerk profiles")
    table = "clients_hallowerkprofile"
    identity = ("bsn_index", "recorded_on")
    required_identity = identity
    people = People.KNOWN

    def columns(self, terms: Terms) -> tuple[Column, ...]:
        statuses = values.choice({status: status for status in HalloWerkStatus.values})
        return (
            BSN,
            Column(name="status", field="status", parse=statuses, required=True),
            Column(name="datum", field="recorded_on", parse=values.date, type="date", required=True),
        )

    def relations(self, staged: Staged) -> list[Check]:
        return [people.unknown_clients(staged)]

    def match(self, staged: Staged) -> str:
        return f"""
            SELECT r.line, c.id AS client_id, p.id AS target_id
            FROM {staged.rows} r LEFT JOIN clients_client c ON c.bsn_index = r.bsn_index
            LEFT JOIN clients_hallowerkprofile p ON p.client_id = c.id AND p.recorded_on = r.recorded_on
        """

    def outcomes(self, staged: Staged) -> str:
        return f"""
            SELECT r.line, CASE WHEN p.id IS NULL THEN 'new'
                WHEN p.status <> r.status THEN 'changed' ELSE 'unchanged' END AS outcome
            FROM {staged.good} r JOIN {staged.match} m ON m.line = r.line
            LEFT JOIN clients_hallowerkprofile p ON p.id = m.target_id
        """

    def merges(self, staged: Staged) -> list[Merge]:
        return [
            Merge(
                table="clients_hallowerkprofile",
                sql=f"""
                    MERGE INTO clients_hallowerkprofile p USING (
                        SELECT r.recorded_on, r.status, m.client_id, m.target_id
                        FROM {staged.good} r JOIN {staged.match} m ON m.line = r.line
                    ) r ON p.id = r.target_id
                    WHEN MATCHED AND p.status <> r.status
                        THEN UPDATE SET status = r.status, source_id = {staged.import_id}
                    WHEN NOT MATCHED THEN
                        INSERT (client_id, recorded_on, status, source_id)
                        VALUES (r.client_id, r.recorded_on, r.status, {staged.import_id})
                """,
            )
        ]
