from core.jobs.enums import JobState
from core.jobs.models import Job
from tests.breaches.collect import Breach, changed


def job(key: str = "one") -> Job:
    return Job.objects.create(kind="sample", key=key)


def asked_twice() -> object:
    return changed(job("two"), key=job("one").key)


BREACHES: dict[str, Breach] = {
    "job_active_once": asked_twice,
    "job_state_known": lambda: changed(job(), state="asleep", finished_at="2020-01-01T00:00Z"),
    "job_finished_has_moment": lambda: changed(job(), state=JobState.DONE),
}
