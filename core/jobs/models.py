"""One piece of background work. This row is the truth; the message broker only wakes a worker."""

import datetime as dt
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import OuterRef, Q
from django.utils.translation import gettext_lazy as _

from core.jobs.enums import JobState
from core.jobs.registry import telling_kinds


class JobQuerySet(models.QuerySet["Job"]):
    def active(self) -> Self:
        return self.filter(state__in=JobState.active())

    def untold(self, user: int | OuterRef | None) -> Self:
        """What this person asked, and has not been told that it ended."""
        ended = [JobState.DONE, JobState.FAILED]
        return self.filter(requested_by=user, told_at__isnull=True, state__in=ended, kind__in=telling_kinds())


class Job(models.Model):
    """Work of one kind, asked once: while a job with this kind and key is active, asking again gives that
    job.

    `done` of `total` steps count whatever the kind counts (rows, nights); `result` is what it leaves, as
    JSON. Holds no personal data: `arguments` are keys, dates and codes.
    """

    kind = models.CharField(_("kind"), max_length=60)
    key = models.CharField(_("key"), max_length=120)
    arguments = models.JSONField(_("arguments"), default=dict, blank=True)
    state = models.CharField(_("state"), max_length=12, choices=JobState, default=JobState.QUEUED)
    phase = models.CharField(_("phase"), max_length=60, blank=True)
    done = models.PositiveBigIntegerField(_("done"), default=0)
    total = models.PositiveBigIntegerField(_("total"), null=True, blank=True)
    message = models.CharField(_("message"), max_length=500, blank=True)
    result = models.JSONField(_("result"), null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    cancel_asked = models.BooleanField(_("cancel asked"), default=False)
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="jobs",
        verbose_name=_("asked by"),
    )
    requested_at = models.DateTimeField(_("asked at"), auto_now_add=True)
    started_at = models.DateTimeField(_("started at"), null=True, blank=True)
    heartbeat_at = models.DateTimeField(_("last sign of life"), null=True, blank=True)
    # When the phase began: what the time that is left follows from.
    phase_at = models.DateTimeField(_("phase since"), null=True, blank=True)
    # When who asked was told of the end.
    told_at = models.DateTimeField(_("told at"), null=True, blank=True)
    finished_at = models.DateTimeField(_("finished at"), null=True, blank=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        verbose_name = _("background job")
        verbose_name_plural = _("background jobs")
        indexes = [
            models.Index(
                name="job_untold",
                fields=["requested_by"],
                condition=Q(told_at__isnull=True, state__in=["done", "failed"]),
            )
        ]
        constraints = [
            models.UniqueConstraint(
                name="job_active_once",
                fields=["kind", "key"],
                condition=Q(state__in=["queued", "running"]),
                violation_error_message=_("This work is already waiting or running."),
            ),
            models.CheckConstraint(
                name="job_state_known",
                condition=Q(state__in=JobState.values),
                violation_error_message=_("Choose a state from the list."),
            ),
            models.CheckConstraint(
                name="job_finished_has_moment",
                condition=Q(state__in=["queued", "running"], finished_at__isnull=True)
                | Q(~Q(state__in=["queued", "running"]), finished_at__isnull=False),
                violation_error_message=_(
                    "Work that ended has a moment at which it ended, other work has none."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"

    @property
    def is_active(self) -> bool:
        return self.state in JobState.active()

    def seconds_left(self, now: dt.datetime) -> int | None:
        """How long the phase goes on at its pace so far; None where that cannot be known yet."""
        if not (self.phase_at and self.done and self.total):
            return None
        passed = (now - self.phase_at).total_seconds()
        return round(passed * max(self.total - self.done, 0) / self.done)
