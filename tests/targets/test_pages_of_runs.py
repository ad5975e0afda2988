"""The pages of runs: computing anew with progress, publishing what was looked at."""

import datetime as dt
import re

import pytest
from django.http import HttpResponse
from django.test import Client as Browser
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from core.jobs.enums import JobState
from core.jobs.models import Job
from targets.enums import RunCause, RunState
from targets.models import Run
from targets.services import COMPUTE_JOB, compute

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("fake_metrics")]

pytest_plugins = ["tests.people"]

DAY = dt.date(2020, 6, 1)


@pytest.fixture
def manager(bob: User) -> Browser:
    browser = Browser()
    browser.force_login(bob)
    return browser


@pytest.fixture
def run() -> Run:
    return compute(as_of=DAY, cause=RunCause.COMMAND)


def publish(browser: Browser, run: Run, seen: dt.datetime) -> HttpResponse:
    address = reverse("targets:publish", args=[run.pk])
    return browser.post(address, {"finished_at": seen.isoformat()}, follow=True)


def job(**values: object) -> Job:
    return Job.objects.create(
        kind=COMPUTE_JOB, key=str(DAY), arguments={"as_of": str(DAY)}, total=2, done=1, **values
    )


def test_runs_are_listed_with_their_state(run: Run, manager: Browser) -> None:
    shown = manager.get(reverse("targets:runs")).content.decode()
    assert "1 jun 2020" in shown
    assert "Concept" in shown
    assert "Een opdracht" in shown


def test_computing_leads_to_its_progress(manager: Browser) -> None:
    response = manager.post(reverse("targets:compute"), {"peildatum": "01-06-2020"})
    asked = Job.objects.get()
    assert response["Location"] == reverse("targets:progress", args=[asked.pk])
    assert asked.arguments == {"as_of": "2020-06-01"}


def test_a_day_to_come_is_refused_beside_the_field(manager: Browser) -> None:
    tomorrow = timezone.localdate() + dt.timedelta(days=1)
    response = manager.post(reverse("targets:compute"), {"peildatum": tomorrow.strftime("%d-%m-%Y")})
    assert response.status_code == 422
    assert "Deze dag moet nog komen." in response.content.decode()
    assert not Job.objects.exists()


def test_progress_is_polled_until_it_has_ended(run: Run, manager: Browser) -> None:
    active = job(state=JobState.RUNNING)
    address = reverse("targets:progress", args=[active.pk])
    polled = manager.get(address, headers={"HX-Request": "true"})
    assert polled.status_code == 200
    assert b"<html" not in polled.content
    assert b'value="1"' in polled.content
    assert b'http-equiv="refresh"' in manager.get(address).content
    Job.objects.update(state=JobState.DONE, finished_at=timezone.now(), result={"run": run.pk})
    ended = manager.get(address, headers={"HX-Request": "true"})
    assert ended.status_code == 286
    assert "peildatum=01-06-2020" in ended.content.decode()
    assert b'http-equiv="refresh"' not in manager.get(address).content


def test_what_failed_says_why(manager: Browser) -> None:
    failed = job(state=JobState.FAILED, finished_at=timezone.now(), message="Iets ging mis.")
    assert "Iets ging mis." in manager.get(reverse("targets:progress", args=[failed.pk])).content.decode()


def test_work_of_another_kind_is_not_shown_here(manager: Browser) -> None:
    other = job()
    Job.objects.filter(pk=other.pk).update(kind="imports.import")
    assert manager.get(reverse("targets:progress", args=[other.pk])).status_code == 404


def test_a_draft_that_was_looked_at_is_published(run: Run, manager: Browser, bob: User) -> None:
    shown = manager.get(reverse("targets:runs")).content.decode()
    seen = re.search(r'name="finished_at"\s+value="([^"]+)"', shown)
    assert seen
    address = reverse("targets:publish", args=[run.pk])
    response = manager.post(address, {"finished_at": seen[1].replace("&#x2B;", "+")}, follow=True)
    run.refresh_from_db()
    assert (run.state, run.published_by) == (RunState.PUBLISHED, bob)
    assert "De cijfers zijn vastgesteld." in response.content.decode()


def test_what_was_computed_again_since_is_not_published(run: Run, manager: Browser) -> None:
    response = publish(manager, run, run.finished_at - dt.timedelta(minutes=1))
    run.refresh_from_db()
    assert run.state == RunState.DRAFT
    assert "message--error" in response.content.decode()


def test_a_published_run_is_not_published_twice(run: Run, manager: Browser) -> None:
    publish(manager, run, run.finished_at)
    shown = publish(manager, run, run.finished_at).content.decode()
    assert "message--error" in shown


def test_without_a_moment_nothing_is_published(run: Run, manager: Browser) -> None:
    manager.post(reverse("targets:publish", args=[run.pk]))
    run.refresh_from_db()
    assert run.state == RunState.DRAFT


@pytest.mark.parametrize("person", ["alice", "charlie", "dirk"])
def test_only_a_manager_computes_and_publishes(run: Run, person: str, request: pytest.FixtureRequest) -> None:
    browser = Browser()
    browser.force_login(request.getfixturevalue(person))
    active = job(state=JobState.RUNNING)
    assert browser.post(reverse("targets:compute"), {"peildatum": "01-06-2020"}).status_code == 403
    assert browser.get(reverse("targets:progress", args=[active.pk])).status_code == 403
    assert publish(browser, run, run.finished_at).status_code == 403
    run.refresh_from_db()
    assert run.state == RunState.DRAFT
