from pathlib import Path

import pytest
from django.conf import settings

from core.reference import load_reference, reference_lists


@pytest.fixture
def reference_data(db: None) -> None:
    """The code lists and policies of fixtures/."""
    load_reference(reference_lists(Path(folder) for folder in settings.FIXTURE_DIRS))
