from django.db import connection

from core.jobs.enums import JobState
from core.jobs.session import LOCK_CLASS


def jobs_without_worker() -> list[int]:
    """Active jobs that nobody works on: their message was lost, or their worker died. Oldest first."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT job.id FROM core_job job WHERE job.state = ANY(%s) AND NOT EXISTS ("
            " SELECT 1 FROM pg_locks held WHERE held.locktype = 'advisory' AND held.classid = %s"
            " AND held.objid = (job.id %% 2147483647)::oid AND held.objsubid = 2 AND held.granted"
            " AND held.database = (SELECT oid FROM pg_database WHERE datname = current_database())"
            ") ORDER BY job.id",
            [[str(state) for state in JobState.active()], LOCK_CLASS],
        )
        return [row[0] for row in cursor.fetchall()]
