"""What every test gets: the embedded services, a database of its process, and the application's own role."""

from collections.abc import Iterator

import pytest
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from pytest_django import DjangoDbBlocker

from tests.database import drop_clone, embedded_home, make_clone
from wsp.local import services

pytest_plugins = ["tests.people"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A second connection sees only what is committed, so its tests run outside a transaction."""
    for item in items:
        if item.get_closest_marker("runtime_role"):
            item.add_marker(pytest.mark.django_db(transaction=True, databases=["default", "runtime"]))


@pytest.fixture(scope="session")
def embedded_services() -> None:
    """PostgreSQL and Valkey of the test home, started when they do not run; `make test` stops them."""
    home = embedded_home()
    if home is not None:
        services.start(home)


@pytest.fixture(scope="session")
def django_db_setup(embedded_services: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """One database per test process, copied from a migrated template."""
    with django_db_blocker.unblock():
        name = make_clone()
    yield
    with django_db_blocker.unblock():
        drop_clone(name)


@pytest.fixture
def runtime_connection(request: pytest.FixtureRequest) -> BaseDatabaseWrapper:
    """The connection of the role that the running application has (mark the test `runtime_role`)."""
    assert request.node.get_closest_marker("runtime_role"), "Mark this test with runtime_role."
    return connections["runtime"]


@pytest.fixture
def as_application(runtime_connection: BaseDatabaseWrapper) -> Iterator[BaseDatabaseWrapper]:
    """Let all code of the test work with the application's rights, through its default connection."""
    owner_connection = connections["default"]
    connections["default"] = runtime_connection
    yield runtime_connection
    connections["default"] = owner_connection
