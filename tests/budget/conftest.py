import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client as Browser

from accounts.models import User
from budget.models import Commitment, Post
from budget.services import make_commitment
from core.reference import load_reference, reference_lists
from tests.factories.budget import BudgetYearFactory, PostFactory


@pytest.fixture
def reference_data(db: None) -> None:
    """The code lists and policies of fixtures/."""
    load_reference(reference_lists(Path(folder) for folder in settings.FIXTURE_DIRS))


@pytest.fixture
def post(db: None) -> Post:
    """A post with € 1,000 for everybody in 2021, and nothing in 2022."""
    BudgetYearFactory(year=2022)
    return PostFactory(name="Kandidaatontwikkeling", allocated=1000)


@pytest.fixture
def promise(gerda: User, post: Post) -> Callable[..., Commitment]:
    """Commit an amount out of the post for a month of 2021, or as the test says."""

    def commit(amount: int | str = 100, **values: Any) -> Commitment:
        ordinary = {
            "user": gerda,
            "post": post,
            "amount": Decimal(amount),
            "day": dt.date(2021, 3, 1),
            "start": dt.date(2021, 3, 1),
            "end": dt.date(2021, 3, 31),
            "text": "Cursus empowerment",
            "reason": "test",
        }
        return make_commitment(**{**ordinary, **values})

    return commit


@pytest.fixture
def sign_in() -> Callable[[User], Browser]:
    def browser_of(user: User) -> Browser:
        browser = Browser()
        browser.force_login(user)
        return browser

    return browser_of


@pytest.fixture
def gerda_s(gerda: User, sign_in: Callable[[User], Browser]) -> Browser:
    return sign_in(gerda)


@pytest.fixture
def training(reference_data: None) -> Post:
    return PostFactory(name="Training", fund_id="participatiebudget", fund=None, allocated=1000)
