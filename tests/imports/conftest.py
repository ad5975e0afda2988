import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as configured
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client as Browser
from django.urls import reverse

from accounts.models import User
from core.reference import load_reference, reference_lists
from imports.enums import Mode
from tests.factories import UserFactory
from tests.imports.files import Files
from tests.imports.judge.columns import CONSULTANTS
from tests.imports.pages import Send

TODAY = dt.date(2021, 3, 15)


@pytest.fixture
def files(db: None, tmp_path: Path) -> Files:
    """Files of every kind into an empty municipality with its code lists, on 15 March 2021."""
    load_reference(reference_lists(configured.FIXTURE_DIRS))
    return Files(tmp_path, TODAY)


@pytest.fixture
def browser(dirk: User, settings: Any, tmp_path: Path) -> Browser:
    """That of the administrator."""
    settings.UPLOAD_ROOT = tmp_path / "uploads"
    browser = Browser()
    browser.force_login(dirk)
    return browser


@pytest.fixture
def send(browser: Browser) -> Send:
    """Sends a file in."""

    def send(*rows: str, kind: str = "clients", name: str = "people.csv", **given: Any) -> Any:
        content = given.pop("content", "\r\n".join([*rows, ""]).encode())
        file = SimpleUploadedFile(name, content, "text/csv")
        asked = {"kind": kind, "mode": Mode.DELTA, "reference_date": "", **given, "file": file}
        return browser.post(reverse("imports:uploads"), asked)

    return send


@pytest.fixture
def folder(files: Files) -> Path:
    """Where files are written; the code lists and two consultants are there."""
    for name in CONSULTANTS:
        UserFactory(username=name, email=f"{name}@example.org")
    return files.folder
