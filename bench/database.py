"""A migrated database that is thrown away, filled by its owner and measured with the application's rights."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection, connections
from psycopg import sql

from core.reference import load_reference, reference_lists
from tests.database import create, embedded_home, maintenance, make_template, use
from wsp import databases
from wsp.grants import apply_grants
from wsp.local import services


def start_services() -> None:
    """The embedded ones; every query then runs in the one process of its session, which is timed."""
    home = embedded_home()
    if home is not None:
        services.start(home)
    for one in connections.all():
        one.settings_dict.setdefault("OPTIONS", {})["options"] = "-c max_parallel_workers_per_gather=0"


def make(name: str) -> None:
    """A migrated database with the reference data and nothing else; connections point to it afterwards."""
    throw_away(name)
    with maintenance() as owner:
        create(owner, name, make_template(owner))
    use(name)
    apply_grants(connections["default"], str(databases.runtime_role()))
    load_reference(reference_lists(Path(folder) for folder in settings.FIXTURE_DIRS))


def throw_away(name: str) -> None:
    """Not by force: that may not end what PostgreSQL itself does in there, which gives way otherwise."""
    connections.close_all()
    with maintenance() as owner:
        owner.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(name)))


@contextmanager
def throwaway() -> Iterator[None]:
    """A database of its own, for as long as the block runs."""
    name = f"bench_{os.getpid()}"
    make(name)
    try:
        yield
    finally:
        throw_away(name)


@contextmanager
def as_application() -> Iterator[None]:
    """The application's role on the default connection: it can change no table, and writes history."""
    owner = connections["default"]
    connections["default"] = connections[databases.RUNTIME_ALIAS]
    try:
        yield
    finally:
        connections["default"] = owner


def execute(statement: str, *params: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, params or None)


def fetch(statement: str, *params: object) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, params or None)
        return cursor.fetchall()


def settle() -> None:
    """Statistics and visibility as after a night of rest."""
    execute("VACUUM ANALYZE")
