from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from clients.models import Client
from core.codes import Code
from core.history import tracked
from core.periods import Period, PeriodQuerySet, period_in_order, periods_apart
from guidance.enums import Help


@tracked()
class LifeArea(Code):
    """A part of life in which something can stand in the way of work: what work can ask, debts, housing, …"""

    class Meta(Code.Meta):
        verbose_name = _("life area")
        verbose_name_plural = _("life areas")


@tracked()
class Obstacle(Period):
    """Something in the way of work, as a closed code: whether help is needed, never what the matter is.

    Who may see it has a permission of its own (`guidance.view_obstacles`).
    """

    client = models.ForeignKey(
        Client, on_delete=models.PROTECT, related_name="obstacles", verbose_name=_("client")
    )
    area = models.ForeignKey(
        LifeArea, on_delete=models.PROTECT, db_column="area", related_name="+", verbose_name=_("life area")
    )
    help = models.CharField(
        _("help"), max_length=12, choices=[(one.value, one.label) for one in Help.obstacles()]
    )

    objects = PeriodQuerySet.as_manager()

    class Meta:
        ordering = ["client", "area", "start"]
        verbose_name = _("obstacle")
        verbose_name_plural = _("obstacles")
        constraints = [
            period_in_order("obstacle_in_order"),
            periods_apart(
                "obstacles_apart",
                "client",
                "area",
                message=_("This client already has an obstacle of this life area in that period."),
            ),
            models.CheckConstraint(
                name="obstacle_help_known",
                condition=Q(help__in=[one.value for one in Help.obstacles()]),
                violation_error_message=_("Choose what help is needed from the list."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.area}: {self.get_help_display()}"
