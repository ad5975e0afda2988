"""Where each role begins, in the navigation as it is: a new entry must not send a manager elsewhere."""

import pytest
from django.test import Client as Browser
from django.urls import reverse

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("person", "page"),
    [
        ("alice", "guidance:my_day"),
        ("bob", "targets:dashboard"),
        ("erica", "audit:readings"),
        ("gerda", "budget:current"),
        ("hans", "sroi:worklist"),
        ("joke", "guidance:my_day"),
        ("karim", "guidance:my_day"),
    ],
)
def test_everybody_begins_at_the_own_work(request: pytest.FixtureRequest, person: str, page: str) -> None:
    browser = Browser()
    browser.force_login(request.getfixturevalue(person))
    assert browser.get(reverse("home"))["Location"] == reverse(page)
