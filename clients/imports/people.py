"""The people that a file names: are they who they seem, and what becomes of their data."""

from collections.abc import Set

from django.db import connection
from django.utils.translation import gettext_noop

from imports.enums import Severity
from imports.kinds import Check, Merge
from imports.staged import Staged

FIELDS = ("surname", "prefix", "initials", "birth_date", "gender", "postcode", "house_number")
OPTIONAL = ("prefix", "initials", "gender", "postcode", "house_number")
INDEX_BYTES = 32
# Columns of the table that no file brings and that are empty for a new client.
EMPTY = ("phone", "email", "preferred_language")


def known_people() -> Set[bytes]:
    """The blind indexes of all stored clients."""
    with connection.cursor() as cursor:
        # One long value: as a hundred thousand rows it would take five times as long.
        cursor.execute("SELECT string_agg(bsn_index, '') FROM clients_client")
        joined = bytes(cursor.fetchone()[0] or b"")
    return {joined[place : place + INDEX_BYTES] for place in range(0, len(joined), INDEX_BYTES)}


def differs(staged: Staged) -> str:
    """Whether the row `r` would change the stored client `c`."""
    return staged.differs(FIELDS, "c")


def unknown_clients(staged: Staged) -> Check:
    """For the kinds whose clients must be there."""
    return Check(
        code="client_unknown",
        column="bsn",
        message=gettext_noop("There is no client with this BSN. Import the clients first."),
        sql=f"""
            SELECT r.line FROM {staged.rows} r LEFT JOIN clients_client c ON c.bsn_index = r.bsn_index
            WHERE r.bsn_index IS NOT NULL AND c.id IS NULL
        """,
    )


def one_person_each(staged: Staged) -> list[Check]:
    """All rows of one BSN must tell the same of the person; an empty cell tells nothing."""
    return _disagreement(
        staged,
        "r.bsn_index",
        (*FIELDS, "consultant"),
        gettext_noop(
            "The rows of this BSN differ in name, birth date, address or consultant. Make them equal."
        ),
    )


def one_rung_a_day(staged: Staged) -> list[Check]:
    return _disagreement(
        staged,
        "r.bsn_index, coalesce(r.rung_since, %(reference)s)",
        ("rung",),
        gettext_noop("The rows of this BSN give different rungs from the same day."),
        where=staged.readable("rung_since"),
    )


def _disagreement(
    staged: Staged, key: str, fields: tuple[str, ...], message: str, where: str = "true"
) -> list[Check]:
    """Rows of one BSN, and one `key`, that differ in a field: only who comes more than once is compared."""
    differ = " OR ".join(f"min(r.{field}) <> max(r.{field})" for field in fields if field in staged.present)
    if not differ:
        return []
    more_than_once = f"SELECT o.bsn_index FROM {staged.rows} o GROUP BY 1 HAVING count(*) > 1"
    return [
        Check(
            code="duplicate_conflict",
            column="bsn",
            message=message,
            sql=f"""
                SELECT unnest(array_agg(r.line)) AS line FROM {staged.rows} r
                WHERE r.bsn_index IN ({more_than_once}) AND {where}
                GROUP BY {key} HAVING count(*) > 1 AND ({differ})
            """,
        )
    ]


def same_person(staged: Staged) -> Check:
    """Another surname and another birth date: rather a mistyped BSN that passes the eleven test."""
    return Check(
        code="identity_conflict",
        column="bsn",
        message=gettext_noop(
            "This BSN belongs to a client with another surname and another birth date. Check the BSN."
        ),
        sql=f"""
            SELECT r.line FROM {staged.rows} r JOIN {_changing(staged)} c ON c.line = r.line
            WHERE r.surname <> c.surname AND r.birth_date <> c.birth_date
        """,
    )


def _changing(staged: Staged) -> str:
    """Stored clients that a row would change, each by the line; few mostly, so that each is looked up."""
    return f"""(
        SELECT m.line, k.surname, k.birth_date FROM {staged.match} m CROSS JOIN LATERAL (
            SELECT k.surname, k.birth_date FROM clients_client k WHERE k.id = m.client_id OFFSET 0
        ) k WHERE m.client_differs
    )"""


def remarkable_changes(staged: Staged) -> list[Check]:
    """One of surname and birth date changed: taken over, and shown."""
    return [
        Check(
            code=code,
            column=column,
            message=message,
            severity=Severity.WARNING,
            with_params=True,
            sql=f"""
                SELECT r.line, jsonb_build_object('old', c.{field}, 'new', r.{field}) AS params
                FROM {staged.good} r JOIN {_changing(staged)} c ON c.line = r.line
                WHERE r.{field} <> c.{field}
            """,
        )
        for field, column, code, message in (
            ("surname", "achternaam", "surname_changed", gettext_noop("Surname: %(old)s → %(new)s.")),
            (
                "birth_date",
                "geboortedatum",
                "birth_date_changed",
                gettext_noop("Birth date: %(old)s → %(new)s."),
            ),
        )
    ]


def merge_people(staged: Staged) -> Merge:
    """Add unknown clients and take over what differs. An empty cell changes nothing."""
    # Rows of one BSN that are taken tell the same.
    told = ", ".join(f"any_value(r.{field}) AS {field}" for field in FIELDS)
    updates = ", ".join(f"{field} = {staged.kept(field, f'c.{field}')}" for field in FIELDS)
    new = ", ".join(f"coalesce(r.{field}, '')" if field in OPTIONAL else f"r.{field}" for field in FIELDS)
    return Merge(
        table="clients_client",
        sql=f"""
            MERGE INTO clients_client c USING (
                SELECT r.bsn_index, any_value(r.bsn_sealed) AS bsn_sealed, {told}
                FROM {staged.good} r JOIN {staged.client_news} m ON m.line = r.line GROUP BY r.bsn_index
            ) r ON c.bsn_index = r.bsn_index
            WHEN MATCHED AND ({differs(staged)}) THEN UPDATE SET {updates}
            WHEN NOT MATCHED THEN
                INSERT (bsn_index, bsn_sealed, {", ".join(FIELDS)}, {", ".join(EMPTY)})
                VALUES (r.bsn_index, r.bsn_sealed, {new}, '', '', '')
        """,
    )
