"""Background work with real connections: a dead broker or worker loses nothing, nothing is done twice at
once.
"""

import threading
import time
from collections.abc import Callable

import pytest
from django.db import connection, transaction
from kombu.exceptions import OperationalError as BrokerError

from accounts.models import Team
from core import tasks
from core.jobs import runner
from core.jobs.enums import JobState
from core.jobs.models import Job
from core.jobs.progress import Progress
from core.jobs.session import job_session
from core.jobs.waiting import jobs_without_worker
from tests.core.jobs.asking import Arguments, Kind, ask, in_thread
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db(transaction=True)


def until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < deadline, "It did not happen in time."
        time.sleep(0.02)


def test_work_gets_its_arguments_and_leaves_its_result(kind: Kind, woken: list[int]) -> None:
    seen: list[object] = []

    def work(arguments: Arguments, progress: Progress) -> Arguments:
        seen.append((arguments, progress.requested_by))
        return {"rows": 3}

    kind(work)
    user = UserFactory()
    job = ask(arguments={"day": "2020-12-31"}, by=user)
    runner.run(job.pk)
    job.refresh_from_db()
    assert seen == [({"day": "2020-12-31"}, user.pk)]
    assert (job.state, job.result, job.attempts) == (JobState.DONE, {"rows": 3}, 1)
    assert None not in (job.started_at, job.heartbeat_at, job.finished_at)


def test_the_same_work_asked_twice_is_one_job_while_it_is_active(kind: Kind, woken: list[int]) -> None:
    kind(lambda arguments, progress: None)
    first = ask()
    assert ask() == first
    assert ask("another") != first
    runner.run(first.pk)
    assert ask() != first


def test_a_worker_is_woken_when_the_caller_commits_and_not_before(kind: Kind, woken: list[int]) -> None:
    kind(lambda arguments, progress: None)
    with transaction.atomic():
        job = ask()
        assert woken == []
    assert woken == [job.pk]


def test_a_caller_that_fails_leaves_no_job(kind: Kind, woken: list[int]) -> None:
    kind(lambda arguments, progress: None)
    with transaction.atomic():
        ask()
        transaction.set_rollback(True)
    assert woken == []
    assert not Job.objects.exists()


def test_work_that_nobody_registered_cannot_be_asked() -> None:
    with pytest.raises(KeyError):
        ask()


def test_work_is_done_once_when_it_is_sent_twice(kind: Kind, woken: list[int]) -> None:
    runs: list[int] = []
    kind(lambda arguments, progress: runs.append(1))
    job = ask()
    runner.run(job.pk)
    runner.run(job.pk)
    assert runs == [1]


def test_two_workers_do_not_do_the_same_job_at_once(kind: Kind, woken: list[int]) -> None:
    begun, go_on, runs = threading.Event(), threading.Event(), []

    def work(arguments: Arguments, progress: Progress) -> None:
        runs.append(1)
        begun.set()
        go_on.wait(20)

    kind(work)
    job = ask()
    first = in_thread(lambda: runner.run(job.pk))
    begun.wait(20)
    runner.run(job.pk)
    assert runs == [1]
    assert jobs_without_worker() == []
    go_on.set()
    first.join()
    job.refresh_from_db()
    assert (job.state, runs) == (JobState.DONE, [1])


def test_progress_is_seen_while_the_work_is_not_committed_yet(kind: Kind, woken: list[int]) -> None:
    reported, go_on = threading.Event(), threading.Event()

    def work(arguments: Arguments, progress: Progress) -> None:
        with transaction.atomic():
            Team.objects.create(name="Later")
            progress.report("merge", 10, 40, "benefits")
            reported.set()
            go_on.wait(20)

    kind(work)
    job = ask()
    worker = in_thread(lambda: runner.run(job.pk))
    reported.wait(20)
    job.refresh_from_db()
    assert (job.state, job.phase, job.done, job.total, job.message) == (
        "running",
        "merge",
        10,
        40,
        "benefits",
    )
    assert not Team.objects.exists()
    go_on.set()
    worker.join()
    assert Team.objects.exists()


def test_a_sign_of_life_is_given_while_the_work_reports_nothing(
    kind: Kind, woken: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.jobs.session.HEARTBEAT_SECONDS", 0.02)

    def work(arguments: Arguments, progress: Progress) -> None:
        start = Job.objects.get().heartbeat_at
        until(lambda: Job.objects.get().heartbeat_at > start)

    kind(work)
    job = ask()
    runner.run(job.pk)
    job.refresh_from_db()
    assert job.state == JobState.DONE


def test_a_job_whose_worker_died_is_found_and_done_again(kind: Kind, woken: list[int]) -> None:
    kind(lambda arguments, progress: {"second": True})
    job = ask()
    with job_session(job.pk) as session:
        assert session.lock()
        session.claim()
        assert jobs_without_worker() == []
        session._connection.execute("SELECT 1")
    # The connection is gone as it is when a worker is killed: the row still says "running".
    job.refresh_from_db()
    assert job.state == JobState.RUNNING
    assert jobs_without_worker() == [job.pk]
    runner.run(job.pk)
    job.refresh_from_db()
    assert (job.state, job.attempts) == (JobState.DONE, 2)


def test_the_sweeper_wakes_what_nobody_works_on(
    kind: Kind, woken: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    kind(lambda arguments, progress: None)
    jobs = [ask("one"), ask("two")]
    runner.run(jobs[0].pk)
    sent: list[int] = []
    monkeypatch.setattr("core.tasks.wake", sent.append)
    tasks.sweep()
    assert sent == [jobs[1].pk]


def test_a_broker_that_is_down_loses_nothing(kind: Kind, monkeypatch: pytest.MonkeyPatch) -> None:
    kind(lambda arguments, progress: None)

    def unreachable(*arguments: object, **options: object) -> None:
        raise BrokerError("connection refused")

    monkeypatch.setattr(tasks.run_job, "apply_async", unreachable)
    job = ask()
    assert jobs_without_worker() == [job.pk]


def test_a_worker_woken_by_the_task_does_the_work(kind: Kind) -> None:
    kind(lambda arguments, progress: {"done": True})
    job = ask()  # tasks run at once in tests
    job.refresh_from_db()
    assert job.result == {"done": True}


@pytest.mark.runtime_role
def test_the_application_s_own_role_can_do_all_of_this(as_application: object, kind: Kind) -> None:
    kind(lambda arguments, progress: progress.report("half", 1, 2))
    job = ask()
    job.refresh_from_db()
    assert job.state == JobState.DONE
    assert jobs_without_worker() == []
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        assert cursor.fetchone()[0].endswith("_app")
