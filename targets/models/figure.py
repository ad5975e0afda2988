from functools import reduce
from operator import or_

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from targets.models.run import Run

# By whose clients, or at which kind of employer: how many such figures there are depends on how large the
# municipality is. What the dashboard shows is about the whole.
OF_PARTS = ("team", "consultant", "sector")
OF_THE_WHOLE = ~reduce(or_, (Q(dimensions__has_key=name) for name in OF_PARTS))


def _only_of_drafts(operation: pgtrigger.Operation, side: str) -> pgtrigger.Trigger:
    """Refuse a statement that touches a figure of a run which is no longer a draft."""
    return pgtrigger.Trigger(
        name=f"figures_of_drafts_{side}",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=operation,
        referencing=pgtrigger.Referencing(**{side: "touched"}),
        func=f"""
        IF EXISTS (SELECT 1 FROM {Run._meta.db_table} run
                   WHERE run.id IN (SELECT run_id FROM touched) AND run.state <> 'draft') THEN
            RAISE EXCEPTION 'the figures of a run that is no longer a draft cannot be changed'
                USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NULL;
        """,
    )


class Figure(models.Model):
    """One number of one run. `value` is a count, a share between 0 and 1, or euros, after the metric's unit.

    `numerator` and `denominator` are there for shares. `year` is null for a stock.
    """

    run = models.ForeignKey(Run, on_delete=models.CASCADE, related_name="figures", verbose_name=_("run"))
    code = models.CharField(_("figure"), max_length=40)
    year = models.SmallIntegerField(_("year"), null=True)
    dimensions = models.JSONField(_("dimensions"), default=dict)
    value = models.DecimalField(_("value"), max_digits=24, decimal_places=12, null=True)
    numerator = models.BigIntegerField(_("numerator"), null=True)
    denominator = models.BigIntegerField(_("denominator"), null=True)

    class Meta:
        verbose_name = _("figure")
        verbose_name_plural = _("figures")
        indexes = [models.Index(name="figure_of_the_whole", fields=["run", "code"], condition=OF_THE_WHOLE)]
        constraints = [
            models.UniqueConstraint(
                name="figure_once",
                fields=["run", "code", "year", "dimensions"],
                nulls_distinct=False,
                violation_error_message=_("This figure is already there."),
            )
        ]
        triggers = [
            _only_of_drafts(pgtrigger.Insert, "new"),
            _only_of_drafts(pgtrigger.Delete, "old"),
            pgtrigger.Protect(name="figures_never_updated", operation=pgtrigger.Update),
        ]

    def __str__(self) -> str:
        return self.code
