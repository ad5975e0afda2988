"""Something of which a client has one at a time, from a day on until the next: a rung, a consultant.

A file brings points: from this day this value. A new point ends the spell it falls in on the day before, and
holds until the day before the next one, wherever it is put in between.
"""

from dataclasses import dataclass

from clients.enums import Rung
from imports.kinds import Merge
from imports.staged import Staged

# Rows in the order of their clients make the index behind an exclusion constraint half again as slow to fill,
# and a third larger, than rows in any other order.
SCATTERED = "hashint8({client})"


@dataclass(frozen=True)
class Timeline:
    """Points of one file for one table.

    `points` selects `client_id, day, {value}` and what `others` use, once for a client and day. `others`
    gives the other columns as SQL over `e` (the point) and `s` (the spell that starts that day, or nulls).
    """

    table: str
    value: str
    points: str
    others: dict[str, str]

    def telling(self) -> str:
        """CTEs `points` and `telling`: those points whose value does not hold on their day already.

        Who has only points that are stored already, as almost everybody in a monthly file, is not looked at
        further. Of the others stored spells and points are walked in order. A `chain` is a stored spell with
        the points up to the next stored one. A point that repeats its value within its period says nothing;
        the first that does not (`parted`) holds from then on, and a later one says nothing when it repeats
        the one before it.
        """
        return f"""
            points AS MATERIALIZED ({self.points}), speaking AS MATERIALIZED (
                SELECT e.* FROM points e WHERE e.client_id IN ({self._having_news()})
            ), telling AS MATERIALIZED (
                SELECT walked.client_id, walked.day FROM (
                    SELECT chained.*, bool_or(chained.parted) OVER (
                        PARTITION BY chained.client_id, chained.chain ORDER BY chained.day, chained.brought
                        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
                    ) AS parted_before
                    FROM (
                        SELECT known.*, known.day > known.stored_until AS after_stored,
                            known.value IS DISTINCT FROM known.stored
                                OR coalesce(known.day > known.stored_until, false) AS parted
                        FROM ({self._known()}) AS known
                    ) AS chained
                ) AS walked
                WHERE brought
                  AND (held IS DISTINCT FROM value OR (after_stored AND NOT coalesce(parted_before, false)))
            )
        """

    def _having_news(self) -> str:
        """Clients of whom the file brings a point that no stored spell with its value holds on its day."""
        return f"""
            SELECT p.client_id FROM points p WHERE NOT EXISTS (
                SELECT FROM {self.table} s WHERE s.client_id = p.client_id AND s.{self.value} = p.{self.value}
                    AND s.start <= p.day AND (s."end" IS NULL OR s."end" >= p.day)
            )
        """

    def _known(self) -> str:
        """Stored spells and points of the file's clients: what each follows, and its chain's stored spell."""
        return f"""
            SELECT linked.*, first_value(linked.own) OVER chain AS stored,
                first_value(linked.own_until) OVER chain AS stored_until
            FROM (
                SELECT listed.*, lag(listed.value) OVER earlier AS held,
                    count(*) FILTER (WHERE NOT listed.brought) OVER earlier AS chain
                FROM (
                    SELECT e.client_id, e.day, e.{self.value} AS value, true AS brought,
                        NULL AS own, NULL::date AS own_until
                    FROM speaking e
                    UNION ALL
                    SELECT s.client_id, s.start, s.{self.value}, false,
                        s.{self.value}, coalesce(s."end", 'infinity')
                    FROM {self.table} s WHERE s.client_id IN (SELECT p.client_id FROM speaking p)
                ) AS listed
                WINDOW earlier AS (PARTITION BY listed.client_id ORDER BY listed.day, listed.brought)
            ) AS linked
            WINDOW chain AS (PARTITION BY linked.client_id, linked.chain ORDER BY linked.day, linked.brought)
        """

    def merge(self, staged: Staged, *, only_telling: bool = True) -> Merge:
        """Put the points in.

        With `only_telling` a point that repeats what holds makes no spell of its own.
        """
        chosen = "SELECT points.* FROM points" + (
            " JOIN telling USING (client_id, day)" if only_telling else ""
        )
        expressions = {self.value: f"e.{self.value}", **self.others}
        after = ", ".join(
            f"CASE WHEN e.client_id IS NULL THEN s.{column} ELSE {sql} END AS {column}"
            for column, sql in expressions.items()
        )
        new = ", ".join(f"x.{column}" for column in expressions)
        updates = ", ".join(f"{column} = x.{column}" for column in expressions)
        old = ", ".join(f"t.{column}" for column in expressions)
        return Merge(
            table=self.table,
            sql=f"""
                MERGE INTO {self.table} t USING (
                    WITH {self.telling()}, chosen AS MATERIALIZED ({chosen}), spells AS (
                        SELECT s.id, coalesce(e.client_id, s.client_id) AS client_id,
                            coalesce(e.day, s.start) AS day, s."end" AS until, {after}
                        FROM chosen e FULL JOIN (
                            SELECT * FROM {self.table} WHERE client_id IN (SELECT client_id FROM chosen)
                        ) s ON s.client_id = e.client_id AND s.start = e.day
                    )
                    SELECT spells.*,
                        least(until, lead(day) OVER (PARTITION BY client_id ORDER BY day) - 1) AS last
                    FROM spells ORDER BY {SCATTERED.format(client="client_id")}
                ) x ON t.id = x.id
                WHEN MATCHED AND ({old}, t."end") IS DISTINCT FROM ({new}, x.last)
                    THEN UPDATE SET {updates}, "end" = x.last, source_id = {staged.import_id}
                WHEN NOT MATCHED THEN
                    INSERT (client_id, start, "end", {", ".join(expressions)}, source_id)
                    VALUES (x.client_id, x.day, x.last, {new}, {staged.import_id})
            """,
        )


# A day on which work is expected belongs to rung 4; a spell that a file puts on another rung loses it.
EXPECTED_ON = {"expected_on": f"CASE WHEN e.rung = {Rung.DEVELOPMENT.value} THEN s.expected_on END"}


def rungs(staged: Staged) -> Timeline:
    """The rung columns of a benefit file: from `trede_sinds`, or from the day of the file."""
    return Timeline(
        table="clients_ladderspell",
        value="rung",
        points=f"""
            SELECT c.id AS client_id, coalesce(r.rung_since, %(reference)s) AS day, min(r.rung) AS rung
            FROM {staged.good} r JOIN clients_client c ON c.bsn_index = r.bsn_index
            WHERE r.rung IS NOT NULL GROUP BY 1, 2
        """,
        others={"reason": "coalesce(s.reason, '')", **EXPECTED_ON},
    )


def assignments(staged: Staged) -> Timeline:
    """The consultant of a file, from the day of the file, with the team that he or she is in now."""
    return Timeline(
        table="clients_assignment",
        value="consultant_id",
        points=f"""
            SELECT DISTINCT c.id AS client_id, %(reference)s::date AS day, u.id AS consultant_id, u.team_id
            FROM {staged.good} r JOIN clients_client c ON c.bsn_index = r.bsn_index
            JOIN accounts_user u ON u.id = r.consultant
        """,
        others={"team_id": "e.team_id", "reason": "coalesce(s.reason, '')"},
    )


def telling_lines(staged: Staged, timeline: Timeline, day: str, given: str) -> str:
    """SELECT of the lines of known clients whose point says something new.

    `day` and `given`: SQL over `r`.
    """
    return f"""
        WITH {timeline.telling()}
        SELECT r.line FROM {staged.good} r JOIN {staged.match} m ON m.line = r.line
        JOIN telling ON telling.client_id = m.client_id AND telling.day = {day}
        WHERE {given} IS NOT NULL
    """
