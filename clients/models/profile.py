from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from clients.enums import HalloWerkStatus, ProfilePoint
from clients.models.client import Client
from core.history import tracked
from core.periods import Period, PeriodQuerySet, period_in_order, periods_apart
from imports.models import Import


@tracked()
class HalloWerkProfile(models.Model):
    """How far a client's profile on HalloWerk was on a day; the latest row up to a day holds on that day.

    `points` are those that the quality check of that day found right, and `checked_by` who looked; a file
    brings a status alone.
    """

    client = models.ForeignKey(
        Client, on_delete=models.PROTECT, related_name="hallowerk_profiles", verbose_name=_("client")
    )
    recorded_on = models.DateField(_("date"))
    status = models.CharField(_("status"), max_length=8, choices=HalloWerkStatus)
    points = ArrayField(
        models.CharField(max_length=16, choices=ProfilePoint),
        verbose_name=_("found right"),
        default=list,
        db_default=[],
        blank=True,
    )
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("checked by"),
    )
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
            models.CheckConstraint(
                name="hallowerk_points_known",
                condition=Q(points__contained_by=ProfilePoint.values),
                violation_error_message=_("Choose points from the list."),
            ),
            models.CheckConstraint(
                name="hallowerk_points_by_somebody",
                condition=Q(points=[]) | Q(checked_by__isnull=False),
                violation_error_message=_("Say who checked the profile."),
            ),
        ]

    @property
    def missing_points(self) -> list[ProfilePoint]:
        """What the check did not find right."""
        return [point for point in ProfilePoint if point.value not in self.points]


@tracked()
class HalloWerkConsent(Period):
    """That a client agrees to be shown to employers on HalloWerk: given on the first day, withdrawn on the
    last.
    """

    client = models.ForeignKey(
        Client, on_delete=models.PROTECT, related_name="hallowerk_consents", verbose_name=_("client")
    )

    objects = PeriodQuerySet.as_manager()

    class Meta:
        ordering = ["client", "start"]
        verbose_name = _("consent for HalloWerk")
        verbose_name_plural = _("consents for HalloWerk")
        constraints = [
            period_in_order("hallowerk_consent_in_order"),
            periods_apart(
                "hallowerk_consents_apart",
                "client",
                message=_("There is already a consent of this client in that period."),
            ),
        ]
