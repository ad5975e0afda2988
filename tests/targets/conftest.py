import pytest

from targets import registry
from tests.targets.fake import WOMEN, YOUNG_WOMEN


@pytest.fixture
def fake_metrics(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the metrics of the tests are declared."""
    monkeypatch.setattr(registry, "METRICS", (WOMEN, YOUNG_WOMEN))
