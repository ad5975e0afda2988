"""Computing figures anew and watching it go on, publishing them."""

import datetime as dt
import re

import pytest
from django.db.models.functions import Now
from playwright.sync_api import Page, expect

from core.jobs.enums import JobState
from core.jobs.models import Job
from targets.enums import RunCause, RunState
from targets.models import Run
from targets.services import COMPUTE_JOB, compute
from tests.e2e.browsing import PHONE, Windows
from tests.e2e.world import World

with_and_without_scripts = pytest.mark.parametrize(
    "scripts", [True, False], ids=["with scripts", "without scripts"]
)


@pytest.fixture
def job(world: World) -> Job:
    """A computation in the hands of a worker, three steps of twelve done."""
    day = world.draft.as_of.isoformat()
    made = Job.objects.create(
        kind=COMPUTE_JOB, key=day, arguments={"as_of": day}, state=JobState.RUNNING, done=3, total=12
    )
    yield made
    made.delete()


def report(job: Job, **values: object) -> None:
    """What the worker would write."""
    Job.objects.filter(pk=job.pk).update(**values)


def watched(page: Page) -> Page:
    expect(page.locator("progress")).to_have_attribute("value", "3")
    return page


@with_and_without_scripts
def test_a_manager_computes_a_date(windows: Windows, scripts: bool) -> None:
    """The tests' worker does the work at once, so what is seen first is that it has ended."""
    day = dt.date(2020, 8, 31 if scripts else 30)
    page = windows.of("bob", java_script_enabled=scripts).open("/sturing/berekeningen/")
    page.locator("#main").get_by_label("Bereken de cijfers van").fill(f"{day:%d-%m-%Y}")
    page.keyboard.press("Enter")
    expect(page.locator("#progress")).to_contain_text("De cijfers zijn er.")
    page.get_by_role("link", name="Toon de cijfers").press("Enter")
    expect(page.locator(".page-head__lead").first).to_contain_text(f"{day.day} augustus 2020")
    assert Run.objects.get(as_of=day).state == RunState.DRAFT


@with_and_without_scripts
def test_progress_goes_on_by_itself(windows: Windows, world: World, job: Job, scripts: bool) -> None:
    page = windows.of("bob", java_script_enabled=scripts).open(f"/sturing/berekeningen/bezig/{job.pk}/")
    watched(page)
    report(job, done=9)
    expect(page.locator("progress")).to_have_attribute("value", "9")
    report(job, state=JobState.DONE, finished_at=Now(), result={"run": world.draft.pk})
    expect(page.locator("#progress")).to_contain_text("De cijfers zijn er.")
    if scripts:
        expect(page.locator("#live-region")).to_have_text("De cijfers zijn er.")


def test_a_watcher_who_goes_away_finds_the_work_again(windows: Windows, job: Job) -> None:
    page = windows.of("bob", PHONE).open("/sturing/berekeningen/")
    page.get_by_role("link", name=re.compile("worden berekend")).click()
    watched(page)


def test_a_day_to_come_is_refused_beside_its_field(windows: Windows) -> None:
    window = windows.of("bob")
    page = window.open("/sturing/berekeningen/")
    field = page.get_by_label("Bereken de cijfers van")
    field.fill("31-12-2099")
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_contain_text("Deze dag moet nog komen.")
    expect(field).to_have_value("31-12-2099")
    window.complaints.expect_answer(422)


def test_a_draft_that_was_looked_at_is_published(windows: Windows) -> None:
    run = compute(as_of=dt.date(2019, 12, 31), cause=RunCause.COMMAND)
    page = windows.of("bob").open("/sturing/berekeningen/")
    row = page.locator("tbody tr").filter(has_text="31 dec 2019")
    row.locator("summary").press("Enter")
    row.get_by_role("button", name="Vaststellen").press("Enter")
    expect(page.locator("body")).to_contain_text("De cijfers zijn vastgesteld.")
    expect(row).to_contain_text("Vastgesteld")
    run.refresh_from_db()
    assert run.state == RunState.PUBLISHED
