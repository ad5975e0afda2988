"""History and the reading log cannot be rewritten or forged by the role that the application has."""

from collections.abc import Iterator

import psycopg
import pytest
from django.db import connection, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.utils import ProgrammingError

from employers.models import Employer
from wsp.grants import APPEND_ONLY, HISTORY_FUNCTIONS, apply_grants, history_tables

pytestmark = pytest.mark.runtime_role

TAMPERING = {
    "update": "UPDATE {table} SET {column} = {column}",
    "delete": "DELETE FROM {table}",
    "truncate": "TRUNCATE {table}",
    "drop": "DROP TABLE {table}",
    "alter": "ALTER TABLE {table} ADD COLUMN hidden integer",
    "disable triggers": "ALTER TABLE {table} DISABLE TRIGGER ALL",
}


def rows(sql: str) -> list[tuple[str, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall() if cursor.description else []


def refused(role: BaseDatabaseWrapper, sql: str) -> bool:
    """Whether the database refuses the statement for lack of rights, and for no other reason."""
    try:
        with role.cursor() as cursor:
            cursor.execute(sql)
    except ProgrammingError as error:
        return isinstance(error.__cause__, psycopg.errors.InsufficientPrivilege)
    return False


def event_tables_in_catalogue() -> list[str]:
    """By name, apart from how the grants find them: a tracked model that the code forgets is found here."""
    return [
        name
        for (name,) in rows(
            "SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace "
            "AND c.relkind = 'r' AND (c.relname = 'pghistory_context' OR c.oid IN "
            "(SELECT attrelid FROM pg_attribute WHERE attname = 'pgh_label')) ORDER BY 1"
        )
    ]


def first_column(table: str) -> str:
    ((column,),) = rows(
        f"SELECT quote_ident(attname) FROM pg_attribute WHERE attrelid = '{table}'::regclass AND attnum > 0 "
        "AND attidentity = '' AND attgenerated = '' AND NOT attisdropped ORDER BY attnum DESC LIMIT 1"
    )
    return column


@pytest.fixture
def a_setting() -> Iterator[None]:
    """What a test sets for its session ends with the session."""
    yield
    connections["runtime"].close()


def test_the_code_knows_every_history_table_of_the_catalogue() -> None:
    assert set(event_tables_in_catalogue()) == set(history_tables())
    assert len(history_tables()) > 1


@pytest.mark.parametrize("way", TAMPERING)
def test_history_and_reading_log_cannot_be_rewritten(
    way: str, runtime_connection: BaseDatabaseWrapper
) -> None:
    for table in [*event_tables_in_catalogue(), *APPEND_ONLY]:
        statement = TAMPERING[way].format(table=table, column=first_column(table))
        assert refused(runtime_connection, statement), statement


def test_history_cannot_be_forged(runtime_connection: BaseDatabaseWrapper) -> None:
    for table in event_tables_in_catalogue():
        statement = f"INSERT INTO {table} ({first_column(table)}) VALUES (NULL)"
        assert refused(runtime_connection, statement), statement
    assert refused(runtime_connection, "SELECT _pgh_attach_context()")


def test_tables_with_history_keep_their_triggers(runtime_connection: BaseDatabaseWrapper) -> None:
    tracked = rows(
        "SELECT DISTINCT t.tgrelid::regclass::text FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid "
        "WHERE NOT t.tgisinternal AND p.prosrc LIKE '%pgh_label%'"
    )
    assert len(tracked) == len(history_tables()) - 1  # the contexts hold no rows of a model
    for (table,) in tracked:
        assert refused(runtime_connection, f"ALTER TABLE {table} DISABLE TRIGGER ALL")
        assert refused(runtime_connection, f"TRUNCATE {table}")
    assert refused(runtime_connection, "SET session_replication_role = 'replica'")


def test_the_role_makes_no_tables_or_functions_that_stay(
    runtime_connection: BaseDatabaseWrapper,
) -> None:
    assert refused(runtime_connection, "CREATE TABLE loot (id integer)")
    assert refused(runtime_connection, "CREATE SCHEMA loot")
    assert refused(runtime_connection, "CREATE FUNCTION loot() RETURNS integer LANGUAGE sql AS 'SELECT 1'")
    assert refused(runtime_connection, "SET ROLE trede_owner")


def test_a_new_table_gets_rows_only_rights_without_a_line_of_code(
    runtime_connection: BaseDatabaseWrapper,
) -> None:
    rows("CREATE TABLE brand_new (id bigserial PRIMARY KEY, text text)")
    try:
        assert refused(runtime_connection, "SELECT * FROM brand_new")
        apply_grants(connection, "trede_app")
        with runtime_connection.cursor() as cursor:
            cursor.execute("INSERT INTO brand_new (text) VALUES ('x') RETURNING id")
            cursor.execute("UPDATE brand_new SET text = 'y'")
            cursor.execute("DELETE FROM brand_new")
        assert refused(runtime_connection, "TRUNCATE brand_new")
    finally:
        rows("DROP TABLE brand_new")


def test_every_history_function_works_for_its_owner_on_a_fixed_path() -> None:
    functions = [name for (name,) in rows(HISTORY_FUNCTIONS)]
    assert "_pgh_attach_context()" in functions
    for name in functions:
        ((definer, settings, open_to_all),) = rows(
            "SELECT prosecdef, proconfig, has_function_privilege('trede_app', oid, 'EXECUTE') "
            f"FROM pg_proc WHERE oid = '{name}'::regprocedure"
        )
        assert definer, name
        assert settings == ["search_path=public, pg_temp"], name
        assert not open_to_all, name


def change_employer(role: BaseDatabaseWrapper, name: str, *settings: tuple[str, str]) -> None:
    with role.cursor() as cursor:
        for setting, value in settings:
            cursor.execute("SELECT set_config(%s, %s, false)", [setting, value])
        cursor.execute("UPDATE employers_employer SET name = %s", [name])


def events() -> list[tuple[str, ...]]:
    return rows(
        "SELECT e.pgh_label, e.name, c.metadata->>'reason' FROM employers_employerevent e "
        "LEFT JOIN pghistory_context c ON c.id = e.pgh_context_id ORDER BY e.pgh_id"
    )


def test_a_session_cannot_switch_history_off(as_application: BaseDatabaseWrapper, a_setting: None) -> None:
    triggers = rows("SELECT string_agg(tgname, ',') FROM pg_trigger WHERE NOT tgisinternal")[0][0]
    Employer.objects.create(kvk="90000001", name="First")
    change_employer(as_application, "Second", ("pgtrigger.ignore", "{" + triggers + "}"))
    assert [label for label, _, _ in events()] == ["insert", "update"]


def test_a_later_writer_cannot_change_the_reason_of_an_earlier_one(
    as_application: BaseDatabaseWrapper, a_setting: None
) -> None:
    number = ("pghistory.context_id", "11111111-1111-4111-8111-111111111111")
    Employer.objects.create(kvk="90000001", name="First")
    change_employer(as_application, "Second", number, ("pghistory.context_metadata", '{"reason": "true"}'))
    change_employer(as_application, "Third", number, ("pghistory.context_metadata", '{"reason": "false"}'))
    assert events()[1:] == [("update", "Second", "true"), ("update", "Third", "false")]
