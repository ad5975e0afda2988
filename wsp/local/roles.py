"""The two database roles, as SQL for the embedded cluster and for an operator's own PostgreSQL.

The owner migrates and owns every table. The runtime role, which the application signs in with, cannot change
tables, make temporary ones, or rewrite history: `wsp.grants` sets its rights after each migration.
"""

from wsp.local.home import DATABASE, OWNER_ROLE, RUNTIME_ROLE


def roles_sql(owner_password: str, runtime_password: str, *, owner_makes_databases: bool = False) -> str:
    """SQL for psql, run once by a superuser. The embedded cluster's owner makes databases too (for tests)."""
    create_database = " CREATEDB" if owner_makes_databases else ""
    return f"""\
CREATE ROLE {OWNER_ROLE} LOGIN{create_database} PASSWORD '{quoted(owner_password)}';
CREATE ROLE {RUNTIME_ROLE} LOGIN PASSWORD '{quoted(runtime_password)}';
CREATE DATABASE {DATABASE} OWNER {OWNER_ROLE} ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE {DATABASE} FROM PUBLIC;
GRANT CONNECT ON DATABASE {DATABASE} TO {RUNTIME_ROLE};
"""


def quoted(text: str) -> str:
    return text.replace("'", "''")
