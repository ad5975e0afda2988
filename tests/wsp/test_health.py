import json

import pytest
from django.core.cache import cache
from django.db import OperationalError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.test import RequestFactory
from redis.exceptions import ConnectionError as BrokerGone

from wsp.health import health, ready

pytestmark = pytest.mark.django_db


def asked(rf: RequestFactory) -> tuple[int, dict[str, bool]]:
    answer = health(rf.get("/health/"))
    return answer.status_code, json.loads(answer.content)


def test_all_is_well(rf: RequestFactory) -> None:
    assert asked(rf) == (200, {"database": True, "broker": True})


def test_a_broker_that_is_gone_is_told(rf: RequestFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(key: str) -> None:
        raise BrokerGone

    monkeypatch.setattr(cache, "get", gone)
    assert asked(rf) == (503, {"database": True, "broker": False})


def test_a_database_that_is_gone_is_told(rf: RequestFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone() -> None:
        raise OperationalError

    monkeypatch.setattr(connection, "cursor", gone)
    assert asked(rf) == (503, {"database": False, "broker": True})


def asked_whether_ready(rf: RequestFactory) -> tuple[int, dict[str, bool]]:
    answer = ready(rf.get("/health/ready/"))
    return answer.status_code, json.loads(answer.content)


def test_a_migrated_database_is_ready(rf: RequestFactory) -> None:
    assert asked_whether_ready(rf) == (200, {"database": True, "broker": True, "migrations": True})


def test_a_migration_that_waits_is_told_by_readiness_only(rf: RequestFactory) -> None:
    ((app, last),) = MigrationLoader(connection).graph.leaf_nodes("clients")
    MigrationRecorder.Migration.objects.get(app=app, name=last).delete()
    assert asked_whether_ready(rf) == (503, {"database": True, "broker": True, "migrations": False})
    assert asked(rf)[0] == 200


def test_without_a_database_nothing_is_ready(rf: RequestFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone() -> None:
        raise OperationalError

    monkeypatch.setattr(connection, "cursor", gone)
    assert asked_whether_ready(rf) == (503, {"database": False, "broker": True, "migrations": False})
