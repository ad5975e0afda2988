"""The nightly task and the button of a manager."""

import datetime as dt

import pytest
from django.utils import timezone

from accounts.models import User
from core.jobs.enums import JobState
from core.jobs.models import Job
from targets.enums import RunCause
from targets.models import Run
from targets.services import request_compute
from targets.tasks import catch_up

pytestmark = pytest.mark.usefixtures("fake_metrics")

pytest_plugins = ["tests.people"]

DAY = dt.date(2020, 6, 1)


@pytest.mark.django_db
def test_the_task_does_yesterday_and_may_run_again() -> None:
    catch_up()
    catch_up()
    run = Run.objects.get()
    assert (run.as_of, run.cause) == (timezone.localdate() - dt.timedelta(days=1), RunCause.NIGHT)


@pytest.mark.django_db(transaction=True)
def test_a_manager_has_a_date_computed_in_the_background(bob: User) -> None:
    job = request_compute(as_of=DAY, by=bob)
    job.refresh_from_db()
    run = Run.objects.get()
    assert (job.state, job.result) == (JobState.DONE, {"run": run.pk})
    assert (run.as_of, run.cause, run.asked_by) == (DAY, RunCause.REQUEST, bob)


@pytest.mark.django_db
def test_asking_twice_is_one_job(bob: User) -> None:
    assert request_compute(as_of=DAY, by=bob) == request_compute(as_of=DAY, by=bob)
    assert Job.objects.count() == 1


@pytest.mark.parametrize(
    "permission",
    ["view_dashboard", "view_rows", "view_names", "recompute", "publish_run"],
)
def test_what_a_manager_may(bob: User, dirk: User, permission: str) -> None:
    assert bob.has_perm(f"targets.{permission}")
    assert not dirk.has_perm(f"targets.{permission}")
