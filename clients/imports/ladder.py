"""Files of rungs: from this day this client stands on this rung."""

from django.utils.translation import gettext_lazy as _

from clients.imports import people
from clients.imports.columns import BSN
from clients.imports.timelines import EXPECTED_ON, Timeline
from imports import values
from imports.enums import People
from imports.kinds import Check, Column, Kind, Merge, Terms
from imports.staged import Staged


class LadderFile(Kind):
    code = "ladder"
    label = _("Rungs of the ladder")
    table = "clients_ladderspell"
    identity = ("bsn_index", "start_on")
    required_identity = identity
    people = People.KNOWN

    def columns(self, terms: Terms) -> tuple[Column, ...]:
        return (
            BSN,
            Column(name="trede", field="rung", parse=values.rung, type="smallint", required=True),
            Column(name="ingangsdatum", field="start_on", parse=values.date, type="date", required=True),
            Column(name="reden", field="reason", parse=values.text(200)),
        )

    def relations(self, staged: Staged) -> list[Check]:
        return [people.unknown_clients(staged)]

    def match(self, staged: Staged) -> str:
        return f"""
            SELECT r.line, c.id AS client_id, s.id AS target_id
            FROM {staged.rows} r LEFT JOIN clients_client c ON c.bsn_index = r.bsn_index
            LEFT JOIN clients_ladderspell s ON s.client_id = c.id AND s.start = r.start_on
        """

    def outcomes(self, staged: Staged) -> str:
        return f"""
            SELECT r.line, CASE WHEN s.id IS NULL THEN 'new'
                WHEN {staged.differs(("rung", "reason"), "s")} THEN 'changed' ELSE 'unchanged' END AS outcome
            FROM {staged.good} r JOIN {staged.match} m ON m.line = r.line
            LEFT JOIN clients_ladderspell s ON s.id = m.target_id
        """

    def merges(self, staged: Staged) -> list[Merge]:
        points = f"""
            SELECT m.client_id, r.start_on AS day, r.rung, r.reason
            FROM {staged.good} r JOIN {staged.match} m ON m.line = r.line
        """
        timeline = Timeline(
            "clients_ladderspell",
            "rung",
            points,
            {"reason": "coalesce(e.reason, s.reason, '')", **EXPECTED_ON},
        )
        return [timeline.merge(staged, only_telling=False)]
