"""How background work ends: interrupted, failed, given up, cancelled; and what its history says."""

import pytest
from django.db import DatabaseError, OperationalError, transaction

from accounts.models import Team
from core.history import acting
from core.jobs import runner
from core.jobs.enums import JobState
from core.jobs.errors import JobFailedError
from core.jobs.models import Job
from core.jobs.progress import Progress
from core.jobs.services import cancel
from core.jobs.waiting import jobs_without_worker
from tests.core.jobs.asking import Arguments, Kind, ask, in_thread
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db(transaction=True)


def test_what_passes_by_itself_is_tried_again(kind: Kind, woken: list[int]) -> None:
    outcomes = [OperationalError("server closed the connection"), None]

    def work(arguments: Arguments, progress: Progress) -> None:
        outcome = outcomes.pop(0)
        if outcome:
            raise outcome

    kind(work)
    job = ask()
    with pytest.raises(OperationalError):
        runner.run(job.pk)
    assert jobs_without_worker() == [job.pk]
    runner.run(job.pk)
    job.refresh_from_db()
    assert (job.state, job.attempts) == (JobState.DONE, 2)


def test_work_that_never_comes_to_an_end_is_given_up(kind: Kind, woken: list[int]) -> None:
    kind(lambda arguments, progress: None)
    job = ask()
    Job.objects.update(attempts=runner.MOST_ATTEMPTS)
    runner.run(job.pk)
    job.refresh_from_db()
    assert job.state == JobState.FAILED
    assert job.message


def test_work_that_cannot_be_done_says_why(kind: Kind, woken: list[int]) -> None:
    def work(arguments: Arguments, progress: Progress) -> None:
        raise JobFailedError("The file is gone.")

    kind(work)
    job = ask()
    runner.run(job.pk)
    job.refresh_from_db()
    assert (job.state, job.message) == (JobState.FAILED, "The file is gone.")


def test_an_unexpected_error_shows_a_number_and_not_its_text(kind: Kind, woken: list[int]) -> None:
    def work(arguments: Arguments, progress: Progress) -> None:
        with transaction.atomic():
            Team.objects.create(name="Half")
            raise DatabaseError("Key (surname)=(Jansen) already exists")

    kind(work)
    job = ask()
    runner.run(job.pk)
    job.refresh_from_db()
    assert job.state == JobState.FAILED
    assert str(job.pk) in job.message
    assert "Jansen" not in job.message
    assert not Team.objects.exists()


def test_waiting_work_is_cancelled_at_once(kind: Kind, woken: list[int]) -> None:
    runs: list[int] = []
    kind(lambda arguments, progress: runs.append(1))
    job = ask()
    cancel(job=job)
    assert job.state == JobState.CANCELLED
    runner.run(job.pk)
    assert runs == []


def test_running_work_stops_at_its_next_sign_of_progress(kind: Kind, woken: list[int]) -> None:
    def work(arguments: Arguments, progress: Progress) -> None:
        with transaction.atomic():
            Team.objects.create(name="Half")
            in_thread(lambda: cancel(job=Job.objects.get())).join()
            progress.report("second half")

    kind(work)
    job = ask()
    runner.run(job.pk)
    job.refresh_from_db()
    assert job.state == JobState.CANCELLED
    assert not Team.objects.exists()


def test_the_history_of_the_work_names_who_asked_it_and_the_job(kind: Kind, woken: list[int]) -> None:
    user = UserFactory()

    def work(arguments: Arguments, progress: Progress) -> None:
        with acting(user, "figures computed again"):
            Team.objects.create(name="Oost")

    kind(work)
    job = ask(by=user)
    runner.run(job.pk)
    context = Team.pgh_event_model.objects.get().pgh_context.metadata
    assert context == {"user": user.pk, "job": job.pk, "reason": "figures computed again"}
