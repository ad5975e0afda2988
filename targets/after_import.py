"""After an import the current drafts are brought up to date: of the clients that it touched alone."""

from django.db.models import F
from django.db.models.functions import Now

from core.history import acting
from core.jobs.services import enqueue
from targets import registry
from targets.engine.clients import MOST
from targets.engine.computing import compute_clients
from targets.engine.lock import writing_runs
from targets.engine.sources import complete_to, policy_text
from targets.engine.touched import note_touched
from targets.enums import RunCause
from targets.models import Run, TouchedClient
from targets.services import compute

UP_TO_DATE_JOB = "targets.up_to_date"


def after_import(import_id: int) -> None:
    """Note whom an import touched that commits or is undone, and ask for the work, in its transaction.

    A draft that is being computed at this moment is not there yet: who computes it looks at the notes after
    it.
    """
    note = note_touched(import_id)
    if Run.objects.current_drafts().exists():
        enqueue(kind=UP_TO_DATE_JOB, key=str(note), arguments={}, by=None)


def bring_up_to_date() -> list[Run]:
    """Compute the touched clients again in every current draft; gives the drafts that were.

    Exactly what computing the whole draft again would give. Of several imports the first job does the work of
    all; two jobs, or a job and the night, wait for each other. Published runs stay as they are, and so does a
    draft that was made under another policy.
    """
    with writing_runs(), acting(None, "figures after import"):
        notes = dict(TouchedClient.objects.values_list("pk", "client_id"))
        if not notes:
            return []
        clients = sorted({client for client in notes.values() if client is not None})
        drafts = [run for run in Run.objects.current_drafts() if run.policy == policy_text(run.as_of)]
        for run in drafts:
            _bring(run, clients)
        TouchedClient.objects.filter(pk__in=notes).delete()
    return drafts


def _bring(run: Run, clients: list[int]) -> None:
    metrics = registry.metrics()
    same_definitions = run.versions == {metric.code: metric.version for metric in metrics}
    if len(clients) > MOST or not same_definitions:
        compute(as_of=run.as_of, cause=RunCause(run.cause), by=run.asked_by)
        return
    added, closed = compute_clients(run, metrics, clients)
    Run.objects.filter(pk=run.pk).update(
        finished_at=Now(),
        complete_to=complete_to(run.as_of),
        rows_added=F("rows_added") + added,
        rows_closed=F("rows_closed") + closed,
    )
