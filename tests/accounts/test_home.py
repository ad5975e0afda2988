"""The first page: where somebody's role leads."""

import pytest
from django.test import Client as Browser
from django.urls import reverse

from accounts.models import User
from core import navigation
from core.navigation import NavigationItem, register
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def entries(monkeypatch: pytest.MonkeyPatch) -> None:
    """A main navigation of two pages, one of them for managers."""
    monkeypatch.setattr(navigation, "_items", {})
    register(NavigationItem(label="Out", url_name="account_logout", order=90, permission="audit.view_logs"))
    register(
        NavigationItem(
            label="Figures", url_name="account_inactive", order=10, permission="targets.view_dashboard"
        )
    )


def home(user: User) -> object:
    browser = Browser()
    browser.force_login(user)
    return browser.get(reverse("home"))


def test_the_first_page_that_a_role_opens_is_the_home_page(bob: User, erica: User) -> None:
    assert home(bob)["Location"] == reverse("account_inactive")
    assert home(erica)["Location"] == reverse("account_logout")


def test_somebody_begins_where_the_own_work_is(bob: User, gerda: User) -> None:
    register(
        NavigationItem(
            label="Budget",
            url_name="account_change_password",
            order=95,
            permission="budget.view_budget",
            start_for="budget.change_budget",
        )
    )
    assert home(gerda)["Location"] == reverse("account_change_password")
    assert home(bob)["Location"] == reverse("account_inactive")


def test_somebody_whose_role_opens_no_page_reads_what_the_role_is_for() -> None:
    page = home(UserFactory(job_coach=True))
    assert page.status_code == 200
    assert "Jobcoach" in page.text or "Job coach" in page.text


def test_somebody_without_a_role_reads_whom_to_ask() -> None:
    assert home(UserFactory()).status_code == 200


def test_who_is_not_signed_in_is_sent_to_the_sign_in() -> None:
    assert Browser().get(reverse("home"))["Location"].startswith(reverse("account_login"))


def test_the_home_page_answers_no_post(bob: User) -> None:
    browser = Browser()
    browser.force_login(bob)
    assert browser.post(reverse("home")).status_code == 405
