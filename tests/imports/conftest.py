import datetime as dt
from pathlib import Path

import pytest
from django.conf import settings

from core.reference import load_reference, reference_lists
from tests.imports.files import Files

TODAY = dt.date(2021, 3, 15)


@pytest.fixture
def files(db: None, tmp_path: Path) -> Files:
    """Files of every kind into an empty municipality with its code lists, on 15 March 2021."""
    load_reference(reference_lists(settings.FIXTURE_DIRS))
    return Files(tmp_path, TODAY)
