from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from clients.enums import HalloWerkStatus
from clients.models.client import Client
from core.history import tracked
from imports.models import Import


@tracked()
class HalloWerkProfile(models.Model):
    """How far a client's profile on HalloWerk was on a day; the latest row up to a day holds on that day."""

    client = models.ForeignKey(
        Client, on_delete=models.PROTECT, related_name="hallowerk_profiles", verbose_name=_("client")
    )
    recorded_on = models.DateField(_("date"))
    status = models.CharField(_("status"), max_length=8, choices=HalloWerkStatus)
    source = models.ForeignKey(
        Import,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("import"),
    )

    class Meta:
        ordering = ["client", "recorded_on"]
        verbose_name = _("HalloWerk profile")
        verbose_name_plural = _("HalloWerk profiles")
        constraints = [
            models.UniqueConstraint(
                name="hallowerk_once_a_day",
                fields=["client", "recorded_on"],
                violation_error_message=_("There is already a status of this client on that day."),
            ),
            models.CheckConstraint(
                name="hallowerk_status_known",
                condition=Q(status__in=HalloWerkStatus.values),
                violation_error_message=_("Choose a status from the list."),
            ),
        ]
