from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client as Browser
from django.urls import reverse

from accounts.models import User
from clients.models import Client
from core.reference import load_reference, reference_lists
from placements.models import Placement
from tests.factories import ClientFactory, PlacementFactory


@pytest.fixture
def reference_data(db: None) -> None:
    """The code lists and policies of fixtures/."""
    load_reference(reference_lists(Path(folder) for folder in settings.FIXTURE_DIRS))


@pytest.fixture
def mine(alice: User) -> Client:
    """A client of Alice, on rung 4 and in benefit."""
    return ClientFactory(surname="Yıldız", assigned_to=alice, on_rung=4, in_benefit=True)


@pytest.fixture
def placement(mine: Client) -> Placement:
    return PlacementFactory(client=mine, employer__name="Bakker Smit")


@pytest.fixture
def sign_in() -> Callable[[User], Browser]:
    def browser_of(user: User) -> Browser:
        browser = Browser()
        browser.force_login(user)
        return browser

    return browser_of


@pytest.fixture
def browser(alice: User, sign_in: Callable[[User], Browser]) -> Browser:
    return sign_in(alice)


def of(placement: Placement, page: str = "placement") -> str:
    return reverse(f"placements:{page}", kwargs={"pk": placement.pk})
