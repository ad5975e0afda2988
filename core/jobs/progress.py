from core.jobs.errors import JobCancelledError
from core.jobs.session import JobSession


class Progress:
    """How far the work is, visible to others at once, while the work's own transaction is still open."""

    def __init__(self, session: JobSession, requested_by: int | None) -> None:
        self._session = session
        self.requested_by = requested_by
        self.job_id = session.job_id

    def report(self, phase: str, done: int = 0, total: int | None = None, message: str = "") -> None:
        """Say where the work is. Raises JobCancelledError when somebody asked it to stop: let it through."""
        if self._session.report(phase, done, total, message):
            raise JobCancelledError
