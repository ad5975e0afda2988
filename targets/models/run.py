"""One computation of all metrics for one date."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from targets.enums import RunCause, RunState
from targets.querysets import RunQuerySet

# The nights share their rows: their runs are one series. A run for another date has a series of its own.
NIGHTLY = 1

# What a run said stays said: only its state may still go on, to superseded.
_KEEP_PUBLISHED = """
IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a run that is no longer a draft cannot be deleted' USING ERRCODE = 'restrict_violation';
END IF;
IF NEW.state NOT IN (OLD.state, 'superseded')
   OR to_jsonb(NEW) - 'state' IS DISTINCT FROM to_jsonb(OLD) - 'state' THEN
    RAISE EXCEPTION 'a run that is no longer a draft cannot be changed' USING ERRCODE = 'restrict_violation';
END IF;
RETURN NEW;
"""


@tracked()
class Run(models.Model):
    """The figures and rows of every metric at `as_of` (METRICS.md, Runs). A row here means a complete run.

    `series` and `sequence` say which rows are its own: those whose interval in that series holds the
    sequence. `complete_to` is how far the benefit data reached, at most `as_of`. `policy` names the policies
    in force with a fingerprint of their values, `versions` the version of each metric's definition.
    """

    as_of = models.DateField(_("date"))
    series = models.PositiveIntegerField(_("series"))
    sequence = models.PositiveIntegerField(_("sequence"))
    state = models.CharField(_("state"), max_length=12, choices=RunState, default=RunState.DRAFT)
    restates = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="restatements",
        verbose_name=_("restates"),
    )
    policy = models.CharField(_("policy"), max_length=200)
    versions = models.JSONField(_("versions of the definitions"), default=dict)
    complete_to = models.DateField(_("benefit data complete up to"), null=True, blank=True)
    cause = models.CharField(_("asked by what"), max_length=8, choices=RunCause)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("asked by"),
    )
    started_at = models.DateTimeField(_("started at"))
    finished_at = models.DateTimeField(_("finished at"))
    rows_added = models.PositiveIntegerField(_("rows added"), default=0)
    rows_closed = models.PositiveIntegerField(_("rows closed"), default=0)
    published_at = models.DateTimeField(_("published at"), null=True, blank=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("published by"),
    )

    objects = RunQuerySet.as_manager()

    class Meta:
        ordering = ["-as_of", "-finished_at"]
        verbose_name = _("run")
        verbose_name_plural = _("runs")
        indexes = [models.Index(name="run_by_date", fields=["-as_of", "-finished_at"])]
        constraints = [
            models.UniqueConstraint(
                name="run_once_in_series",
                fields=["series", "sequence"],
                violation_error_message=_("This place in the series is taken."),
            ),
            models.UniqueConstraint(
                name="run_one_draft",
                fields=["as_of", "policy"],
                condition=Q(state=RunState.DRAFT),
                violation_error_message=_("There is already a draft for this date."),
            ),
            models.CheckConstraint(
                name="run_published_by_somebody",
                condition=~Q(state=RunState.PUBLISHED) | Q(published_at__isnull=False),
                violation_error_message=_("A published run says when that was."),
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="keep_published",
                level=pgtrigger.Row,
                when=pgtrigger.Before,
                operation=pgtrigger.Update | pgtrigger.Delete,
                condition=~pgtrigger.Q(old__state=RunState.DRAFT),
                func=_KEEP_PUBLISHED,
            )
        ]

    def __str__(self) -> str:
        return f"{self.as_of} ({self.get_state_display()})"
