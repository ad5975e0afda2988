"""What the runtime role may do, and history that it cannot forge or rewrite.

Set anew by the owner after each migration, from the catalogue: a new table is covered without a line here.
The application's role reads and writes rows; it cannot change tables, and history and the reading log only
grow, by what the triggers and the log themselves add. Who takes over the application, or slips SQL into it,
cannot hide what was done.
"""

import pghistory.models
from django.apps import apps
from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper

# Of these the application itself adds rows, and can do no more.
APPEND_ONLY = frozenset({"audit_readinglog"})
# Of these the application reads only.
MIGRATIONS_TABLE = "django_migrations"

# pghistory's own function lets a writer who names an earlier context replace its user and reason. Here a
# context is never updated: another text under the same number becomes another row.
ATTACH_CONTEXT = """
CREATE OR REPLACE FUNCTION _pgh_attach_context() RETURNS pghistory_context.id%TYPE AS $$
    DECLARE
        given text := nullif(current_setting('pghistory.context_id', true), '');
        content jsonb := nullif(current_setting('pghistory.context_metadata', true), '')::jsonb;
        attached uuid;
    BEGIN
        IF given IS NULL OR content IS NULL THEN
            RETURN NULL;
        END IF;
        attached := encode(substring(sha256(convert_to(given || content::text, 'UTF8')) FOR 16), 'hex')::uuid;
        INSERT INTO pghistory_context (id, metadata, created_at, updated_at)
            VALUES (attached, content, now(), now()) ON CONFLICT (id) DO NOTHING;
        RETURN attached;
    END;
$$ LANGUAGE plpgsql
"""

# pgtrigger's own function skips every trigger that a session names in a setting which anybody may set.
NEVER_IGNORE = """
CREATE OR REPLACE FUNCTION _pgtrigger_should_ignore(trigger_name name) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RETURN false; END $$
"""

OWN_TABLES = """
SELECT c.relname FROM pg_class c
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
  AND pg_has_role(current_user, c.relowner, 'USAGE')
"""

# Sequences with the table whose column they number (null when none).
OWN_SEQUENCES = """
SELECT s.relname, t.relname FROM pg_class s
LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = s.oid AND d.deptype IN ('a', 'i')
    AND d.refclassid = 'pg_class'::regclass
LEFT JOIN pg_class t ON t.oid = d.refobjid
WHERE s.relnamespace = 'public'::regnamespace AND s.relkind = 'S'
  AND pg_has_role(current_user, s.relowner, 'USAGE')
"""

# Functions of triggers, and the one that they call to note the context.
HISTORY_FUNCTIONS = """
SELECT p.oid::regprocedure::text FROM pg_proc p
WHERE p.pronamespace = 'public'::regnamespace AND pg_has_role(current_user, p.proowner, 'USAGE')
  AND (p.prorettype = 'trigger'::regtype OR p.proname = '_pgh_attach_context')
"""


def history_tables() -> frozenset[str]:
    """The tables that only triggers fill: an event table per tracked model, and their contexts."""
    return frozenset(
        model._meta.db_table
        for model in apps.get_models(include_auto_created=True)
        if issubclass(model, pghistory.models.Event | pghistory.models.Context) and model._meta.managed
    )


def rights_on(table: str) -> str:
    """What the runtime role gets on a table."""
    if table in history_tables() or table == MIGRATIONS_TABLE:
        return "SELECT"
    if table in APPEND_ONLY:
        return "SELECT, INSERT"
    return "SELECT, INSERT, UPDATE, DELETE"


def apply_grants(connection: BaseDatabaseWrapper, role: str) -> None:
    """Bring the rights of `role` in line with the tables as they are. `connection` is the owner's."""
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        guard_history(connection, cursor)
        grant_database(connection, cursor, role)
        grant_tables(connection, cursor, role)
        grant_sequences(connection, cursor, role)


def guard_history(connection: BaseDatabaseWrapper, cursor: CursorWrapper) -> None:
    """Let history be written by the owner's functions only, whoever made the change."""
    if pghistory.models.Context._meta.db_table in connection.introspection.table_names(cursor):
        cursor.execute(ATTACH_CONTEXT)
        cursor.execute(NEVER_IGNORE)
    cursor.execute(HISTORY_FUNCTIONS)
    for (function,) in cursor.fetchall():
        cursor.execute(f"ALTER FUNCTION {function} SECURITY DEFINER SET search_path = public, pg_temp")
        cursor.execute(f"REVOKE ALL ON FUNCTION {function} FROM PUBLIC")


def grant_database(connection: BaseDatabaseWrapper, cursor: CursorWrapper, role: str) -> None:
    """Sign-in, and temporary tables for the length of a transaction: the figures are computed in them.

    No new schemas. Functions with the owner's rights look for tables in public first, so that a temporary one
    cannot take another's place there. A copied database starts without these rights.
    """
    quote = connection.ops.quote_name
    database = quote(str(connection.settings_dict["NAME"]))
    cursor.execute(f"REVOKE ALL ON DATABASE {database} FROM PUBLIC, {quote(role)}")
    cursor.execute(f"GRANT CONNECT, TEMPORARY ON DATABASE {database} TO {quote(role)}")
    cursor.execute(f"REVOKE CREATE ON SCHEMA public FROM PUBLIC, {quote(role)}")
    cursor.execute(f"GRANT USAGE ON SCHEMA public TO {quote(role)}")


def grant_tables(connection: BaseDatabaseWrapper, cursor: CursorWrapper, role: str) -> None:
    quote = connection.ops.quote_name
    cursor.execute(OWN_TABLES)
    for (table,) in cursor.fetchall():
        cursor.execute(f"REVOKE ALL ON TABLE {quote(table)} FROM PUBLIC, {quote(role)}")
        cursor.execute(f"GRANT {rights_on(table)} ON TABLE {quote(table)} TO {quote(role)}")


def grant_sequences(connection: BaseDatabaseWrapper, cursor: CursorWrapper, role: str) -> None:
    quote = connection.ops.quote_name
    cursor.execute(OWN_SEQUENCES)
    for sequence, table in cursor.fetchall():
        cursor.execute(f"REVOKE ALL ON SEQUENCE {quote(sequence)} FROM PUBLIC, {quote(role)}")
        if table is None or "INSERT" in rights_on(table):
            cursor.execute(f"GRANT USAGE ON SEQUENCE {quote(sequence)} TO {quote(role)}")
