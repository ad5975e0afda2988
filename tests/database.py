"""The database of a test process: a clone of a template that is migrated once per state of the migrations.

With an own PostgreSQL (DATABASE_OWNER_URL set) its owner must be allowed to create databases.
"""

import hashlib
import importlib.metadata
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from django.apps import apps
from django.core.management import call_command
from django.db import connections
from psycopg import sql

from wsp import databases, grants
from wsp.grants import apply_grants
from wsp.local.home import Home
from wsp.management.commands import migrate

TEMPLATE = "test_template"
CLONE = "test_process"
# Held while a template is built or copied: two test runs do not disturb each other.
LOCK = 7_436_002


@contextmanager
def maintenance() -> Iterator[psycopg.Connection[Any]]:
    """A connection of the owner outside the databases that are made and dropped."""
    settings = connections["default"].settings_dict
    with psycopg.connect(
        host=settings["HOST"],
        port=settings["PORT"],
        user=settings["USER"],
        password=settings["PASSWORD"],
        dbname="postgres",
        autocommit=True,
    ) as connection:
        connection.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        yield connection


def fingerprint() -> str:
    """A digest of all that decides what migrating makes."""
    digest = hashlib.sha256(importlib.metadata.version("django").encode())
    files = [Path(str(module.__file__)) for module in (databases, grants, migrate)]
    for app in apps.get_app_configs():
        files += sorted((Path(app.path) / "migrations").glob("*.py"))
    for file in files:
        digest.update(str(file).encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:16]


def make_clone() -> str:
    """A fresh migrated database for this process; returns its name."""
    clone = f"{CLONE}_{os.getpid()}"
    with maintenance() as connection:
        names = {name for (name,) in connection.execute("SELECT datname FROM pg_database")}
        for left in (name for name in names if name.startswith(CLONE) and not in_use(name)):
            drop(connection, left)
        create(connection, clone, make_template(connection))
    use(clone)
    apply_grants(connections["default"], str(databases.runtime_role()))
    return clone


def make_template(connection: psycopg.Connection[Any]) -> str:
    """The name of the template for the migrations as they are, migrated where it was not there yet."""
    template = f"{TEMPLATE}_{fingerprint()}"
    names = {name for (name,) in connection.execute("SELECT datname FROM pg_database")}
    if template not in names:
        for old in (name for name in names if name.startswith(TEMPLATE)):
            drop(connection, old)
        build_template(connection, template)
    return template


def build_template(connection: psycopg.Connection[Any], template: str) -> None:
    """Migrate under another name and rename at the end: a template that was cut short is never used."""
    building = f"{TEMPLATE}_in_the_making"
    create(connection, building, "template0")
    use(building)
    call_command("migrate", verbosity=0)
    connections.close_all()
    rename = sql.SQL("ALTER DATABASE {} RENAME TO {}")
    connection.execute(rename.format(sql.Identifier(building), sql.Identifier(template)))


def use(name: str) -> None:
    """Point every connection of this process at a database."""
    connections.close_all()
    for connection in connections.all():
        connection.settings_dict["NAME"] = name


def drop_clone(name: str) -> None:
    connections.close_all()
    with maintenance() as connection:
        drop(connection, name)


def create(connection: psycopg.Connection[Any], name: str, template: str) -> None:
    statement = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
    connection.execute(statement.format(sql.Identifier(name), sql.Identifier(template)))


def drop(connection: psycopg.Connection[Any], name: str) -> None:
    """Without the clause FORCE: that wants to end the server's own vacuuming, which its owner may not."""
    connection.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE datname = %s AND backend_type = 'client backend'",
        [name],
    )
    connection.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(name)))


def in_use(clone: str) -> bool:
    """Whether the process that a clone was made for still runs: a killed run leaves its clones behind."""
    try:
        os.kill(int(clone.rpartition("_")[2]), 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def embedded_home() -> Home | None:
    """The home whose services the tests use, or None when the environment names a database."""
    return None if os.environ.get("DATABASE_URL") else Home.current()
