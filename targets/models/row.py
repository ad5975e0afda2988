"""The rows behind the figures, kept as intervals of runs."""

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from targets.models.run import Run
from targets.querysets import MetricRowQuerySet

# A row reaches published figures when its interval does: what happens after the last run of its series that
# is no longer a draft is free. `settled` is that run's sequence.
_SETTLED = f"""
JOIN (SELECT series, max(sequence) AS sequence FROM {Run._meta.db_table}
      WHERE state <> 'draft' GROUP BY series) settled USING (series)"""
_REFUSE = """
    RAISE EXCEPTION 'the rows of a run that is no longer a draft cannot be changed'
        USING ERRCODE = 'restrict_violation';
END IF;
RETURN NULL;
"""


def _beyond_settled(operation: pgtrigger.Operation, side: str) -> pgtrigger.Trigger:
    return pgtrigger.Trigger(
        name=f"rows_of_drafts_{side}",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=operation,
        referencing=pgtrigger.Referencing(**{side: "touched"}),
        func=f"""
        IF EXISTS (SELECT 1 FROM touched {_SETTLED} WHERE touched.first <= settled.sequence) THEN{_REFUSE}""",
    )


class MetricRow(models.Model):
    """One client, placement, contract, … in one metric, counted or excluded with the reason.

    It belongs to the runs of `series` from sequence `first` to `last` (null: it still holds): nights that
    agree share it. Subjects are named by number, without a foreign key: a published figure
    outlives its sources. `fingerprint` is a hash of all that the metric said of the subject; equal means
    unchanged.
    """

    series = models.PositiveIntegerField(_("series"))
    first = models.PositiveIntegerField(_("first run"))
    last = models.PositiveIntegerField(_("last run"), null=True)
    metric = models.CharField(_("metric"), max_length=40)
    fingerprint = models.BigIntegerField(_("fingerprint"))
    subject_id = models.BigIntegerField(_("key of the subject"))
    subject = models.CharField(_("subject"), max_length=40)
    client_id = models.BigIntegerField(_("key of the client"), null=True)
    year = models.SmallIntegerField(_("year"), null=True)
    counted = models.BooleanField(_("counted"))
    reason = models.CharField(_("reason"), max_length=32, blank=True)
    policy = models.DateField(_("policy"))
    start = models.DateField(_("start"), null=True)
    dimensions = models.JSONField(_("dimensions"), default=dict)

    objects = MetricRowQuerySet.as_manager()

    class Meta:
        verbose_name = _("row of a metric")
        verbose_name_plural = _("rows of metrics")
        indexes = [
            models.Index(name="metric_row_slice", fields=["series", "metric", "year", "subject_id"]),
            models.Index(name="metric_row_of_client", fields=["series", "client_id"]),
            models.Index(
                name="metric_row_open",
                fields=["series", "metric", "subject_id", "fingerprint"],
                include=["id"],
                condition=Q(last__isnull=True),
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="metric_row_in_order",
                condition=Q(last__isnull=True) | Q(last__gte=F("first")),
                violation_error_message=_("A row ends before it begins."),
            ),
            models.CheckConstraint(
                name="metric_row_reason",
                condition=Q(counted=True, reason="") | Q(Q(counted=False), ~Q(reason="")),
                violation_error_message=_("A row is counted, or has the reason why it is not."),
            ),
        ]
        triggers = [
            _beyond_settled(pgtrigger.Insert, "new"),
            _beyond_settled(pgtrigger.Delete, "old"),
            pgtrigger.Trigger(
                name="rows_only_close",
                level=pgtrigger.Statement,
                when=pgtrigger.After,
                operation=pgtrigger.Update,
                referencing=pgtrigger.Referencing(old="before", new="after"),
                func=f"""
                IF EXISTS (SELECT 1 FROM before JOIN after USING (id)
                           WHERE to_jsonb(before) - 'last' <> to_jsonb(after) - 'last')
                   OR EXISTS (SELECT 1 FROM (TABLE before UNION ALL TABLE after) touched {_SETTLED}
                              WHERE touched.last < settled.sequence) THEN{_REFUSE}""",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.metric} {self.subject}"
