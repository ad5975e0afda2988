"""Walking through an intake as a browser does."""

from typing import Any

from django.test import Client as Browser
from django.urls import reverse

from accounts.models import User
from guidance.models import Intake
from tests.factories.numbers import bsn_in_test_range

BIRTH = "01-02-1980"


def browser_of(user: User) -> Browser:
    browser = Browser()
    browser.force_login(user)
    return browser


def person(number: int = 5_000, **others: Any) -> dict[str, Any]:
    return {"bsn": bsn_in_test_range(number), "surname": "Boterbloem", "birth_date": BIRTH, **others}


def begin(browser: Browser, **others: Any) -> Intake:
    browser.post(reverse("guidance:new_intake"), person(**others))
    return Intake.objects.get()


def page(intake: Intake, step: str) -> str:
    return reverse("guidance:intake_step", kwargs={"pk": intake.pk, "step": step})


def end_of(intake: Intake) -> str:
    return reverse("guidance:finish_intake", kwargs={"pk": intake.pk})


def save(browser: Browser, intake: Intake, step: str, **answers: Any) -> Any:
    version = browser.get(page(intake, step)).context["version"]
    return browser.post(page(intake, step), {"version": version, **answers})
