"""The bare writing of a first import: its clients and spells, inserted by plain SQL into the same tables.

Nothing is read, checked, matched or noted for an undo. What it costs is what the tables ask of everybody:
their indexes, constraints, foreign keys and history.
"""

from django.db import connection

from bench.database import execute, settle
from core.history import acting

# Written in this order; spells in any order of their clients, as an import does.
TABLES = {
    "clients_client": (
        "id, number, bsn_index, bsn_sealed, surname, prefix, initials, birth_date, gender, postcode,"
        " house_number, phone, email, preferred_language"
    ),
    "clients_benefitspell": 'client_id, scheme, start, "end", end_reason, source_id',
}
ORDER = {"clients_client": "id", "clients_benefitspell": "hashint8(client_id)"}


def set_aside() -> None:
    """Take the rows out of their tables and keep them beside; for the owner."""
    for table, columns in TABLES.items():
        execute(
            f"CREATE UNLOGGED TABLE {table}_aside AS SELECT {columns} FROM {table} ORDER BY {ORDER[table]}"
        )
        execute(f"GRANT SELECT ON {table}_aside TO PUBLIC")
    execute("TRUNCATE clients_client, clients_unassigned CASCADE")
    settle()


def write() -> None:
    with acting(None, "bench"), connection.cursor() as cursor:
        for table, columns in TABLES.items():
            cursor.execute(f"INSERT INTO {table} ({columns}) SELECT {columns} FROM {table}_aside")
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
