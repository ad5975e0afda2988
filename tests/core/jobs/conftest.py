from collections.abc import Iterator

import pytest

from core.jobs import registry
from core.jobs.registry import JobKind, Work
from tests.core.jobs.asking import Kind


@pytest.fixture
def kind() -> Iterator[Kind]:
    """Registers work under the code `sample` for the time of a test."""

    def make(work: Work) -> None:
        registry.register(JobKind(code="sample", label="Sample", work=work))

    yield make
    registry._kinds.pop("sample", None)


@pytest.fixture
def woken(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Jobs for which a worker would be woken; none runs by itself in these tests."""
    calls: list[int] = []
    monkeypatch.setattr("core.jobs.services.wake", calls.append)
    return calls
