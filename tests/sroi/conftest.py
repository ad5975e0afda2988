import datetime as dt

import pytest
from django.conf import settings
from django.test import Client as Browser

from accounts.models import User
from core.reference import load_reference, reference_lists

TODAY = dt.date(2020, 12, 31)


@pytest.fixture(autouse=True)
def reference_data(db: None) -> None:
    """The code lists and policies of fixtures/: the table of 1 July 2023, the policy of 2014."""
    load_reference(reference_lists(settings.FIXTURE_DIRS))


@pytest.fixture
def coordinator(hans: User) -> Browser:
    """Hans, signed in."""
    browser = Browser()
    browser.force_login(hans)
    return browser
