from collections.abc import Callable, Iterator

import pytest

from core.jobs import registry
from core.jobs.registry import JobKind, Work

Kind = Callable[[Work], None]


@pytest.fixture
def kind() -> Iterator[Kind]:
    """Registers work under the code `sample` for the time of a test."""

    def make(work: Work) -> None:
        registry.register(JobKind(code="sample", label="Sample", work=work))

    yield make
    registry._kinds.pop("sample", None)
