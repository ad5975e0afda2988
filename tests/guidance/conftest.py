from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client as Browser

from accounts.models import User
from tests.factories import GuidancePolicyFactory
from tests.guidance.intakes import browser_of


@pytest.fixture
def reference(db: None) -> None:
    """The code lists and policies that are shipped."""
    call_command("load_reference", verbosity=0)


@pytest.fixture
def browser(alice: User) -> Browser:
    return browser_of(alice)


@pytest.fixture
def policy(db: None) -> None:
    GuidancePolicyFactory()


@pytest.fixture
def documents(settings: Any, tmp_path: Path) -> Path:
    """The folder in which the documents of this test are kept."""
    settings.DOCUMENT_ROOT = tmp_path / "documents"
    return tmp_path / "documents"
