"""The catalogue of trajectories: what can be given, by whom, for how long, to whom and out of which post."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from budget.models import Post
from core.codes import Code
from core.history import tracked


@tracked()
class Instrument(Code):
    """A kind of trajectory (`instrument`). What is left empty asks nothing.

    `rungs` and `target_groups` say who may get it: on one of these rungs on the first day, a member of one of
    these groups. `maximum_months` is the longest that may be planned. `srg_code` is the municipality's code
    of the facility in the statistics of reintegration; the map can be edited.
    """

    provider = models.CharField(
        _("provider"), max_length=100, blank=True, help_text=_("Who usually gives it.")
    )
    post = models.ForeignKey(
        Post,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="instruments",
        verbose_name=_("budget post"),
    )
    maximum_months = models.PositiveSmallIntegerField(_("longest duration in months"), null=True, blank=True)
    rungs = ArrayField(
        models.PositiveSmallIntegerField(), verbose_name=_("rungs"), default=list, db_default=[], blank=True
    )
    target_groups = ArrayField(
        models.CharField(max_length=32),
        verbose_name=_("target groups"),
        default=list,
        db_default=[],
        blank=True,
    )
    srg_code = models.CharField(_("SRG code"), max_length=8, blank=True)

    class Meta(Code.Meta):
        verbose_name = _("instrument")
        verbose_name_plural = _("instruments")
        constraints = [
            *Code.Meta.constraints,
            models.CheckConstraint(
                name="instrument_rungs_known",
                condition=Q(rungs__contained_by=[1, 2, 3, 4, 5, 6]),
                violation_error_message=_("Rungs are numbers from 1 to 6."),
            ),
            models.CheckConstraint(
                name="instrument_lasts_some_months",
                condition=Q(maximum_months__isnull=True) | Q(maximum_months__gt=0),
                violation_error_message=_("The longest duration is more than 0 months."),
            ),
        ]


@tracked()
class TrajectoryOutcome(Code):
    """What came of a trajectory (`resultaat`)."""

    class Meta(Code.Meta):
        verbose_name = _("outcome of a trajectory")
        verbose_name_plural = _("outcomes of a trajectory")
