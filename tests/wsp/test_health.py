import json

import pytest
from django.core.cache import cache
from django.db import OperationalError, connection
from django.test import RequestFactory
from redis.exceptions import ConnectionError as BrokerGone

from wsp.health import health

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
