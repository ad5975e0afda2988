import pgtrigger
from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from clients.models import Client
from core.history import tracked
from core.periods import Period, period_in_order
from imports.models import Import
from placements.models import Placement
from placements.models.placement import NUMBER
from sroi.enums import ContributionStatus
from sroi.models.blocks import BuildingBlock
from sroi.models.contract import Contract
from sroi.querysets import ContributionQuerySet
from sroi.shares import NAME, SharesAtMostOne, shares_trigger

# Contributions that a person records here get a number of their own, not all digits as those of files are.
NUMBER_SEQUENCE = "sroi_contribution_number"


def own_number(value: int) -> str:
    return f"S-{value}"


@tracked()
class Contribution(Period):
    """What a contractor does for a contract: somebody at work for a period, or units of something.

    `hours_per_week` belong to blocks of a person, `units` to the others. `client` is none where the
    contractor names nobody, or somebody whom the service point does not know. `reason` says why it was
    rejected; a file gives none.
    """

    number = models.CharField(
        _("number"),
        max_length=40,
        unique=True,
        validators=[RegexValidator(NUMBER, _("Write a number without leading zeros."))],
    )
    contract = models.ForeignKey(
        Contract, on_delete=models.PROTECT, related_name="contributions", verbose_name=_("contract")
    )
    block = models.ForeignKey(
        BuildingBlock,
        on_delete=models.PROTECT,
        db_column="block",
        related_name="+",
        verbose_name=_("building block"),
    )
    client = models.ForeignKey(
        Client,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="sroi_contributions",
        verbose_name=_("candidate"),
    )
    placement = models.ForeignKey(
        Placement,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="sroi_contributions",
        verbose_name=_("placement"),
    )
    hours_per_week = models.DecimalField(
        _("hours a week"), max_digits=5, decimal_places=2, null=True, blank=True
    )
    units = models.DecimalField(_("units"), max_digits=12, decimal_places=2, null=True, blank=True)
    status = models.CharField(
        _("status"), max_length=12, choices=ContributionStatus, default=ContributionStatus.REPORTED
    )
    reason = models.CharField(_("reason"), max_length=200, blank=True)
    decided_on = models.DateField(_("decided on"), null=True, blank=True, editable=False)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("decided by"),
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

    objects = ContributionQuerySet.as_manager()

    class Meta:
        ordering = ["-start", "number"]
        verbose_name = _("contribution")
        verbose_name_plural = _("contributions")
        indexes = [models.Index(name="sroi_contribution_by_start", fields=["start", "id"])]
        constraints = [
            period_in_order("sroi_contribution_in_order"),
            models.CheckConstraint(
                name="sroi_contribution_number_form",
                condition=Q(number__regex=NUMBER),
                violation_error_message=_("Write a number without leading zeros."),
            ),
            models.CheckConstraint(
                name="sroi_contribution_status_known",
                condition=Q(status__in=ContributionStatus.values),
                violation_error_message=_("Choose a status from the list."),
            ),
            models.CheckConstraint(
                name="sroi_contribution_hours_plausible",
                condition=Q(hours_per_week__isnull=True) | Q(hours_per_week__gt=0, hours_per_week__lte=80),
                violation_error_message=_("Hours a week are more than 0 and at most 80."),
            ),
            models.CheckConstraint(
                name="sroi_contribution_units_plausible",
                condition=Q(units__isnull=True) | Q(units__gt=0),
                violation_error_message=_("Units are more than nothing."),
            ),
            models.CheckConstraint(
                name="sroi_contribution_measured",
                condition=Q(hours_per_week__isnull=False) | Q(units__isnull=False),
                violation_error_message=_("Give the hours a week of a person, or the units of the others."),
                violation_error_code="required_missing",
            ),
            models.CheckConstraint(
                name="sroi_rejection_has_reason",
                condition=~Q(status=ContributionStatus.REJECTED) | ~Q(reason="") | Q(source__isnull=False),
                violation_error_message=_("Say why the contribution is rejected."),
            ),
            SharesAtMostOne(
                name=NAME,
                violation_error_message=_(
                    "On one of these days this person already counts for a full week of 36 hours."
                ),
                violation_error_code="share_exceeded",
            ),
        ]
        triggers = [
            shares_trigger(pgtrigger.Insert, "inserted"),
            shares_trigger(pgtrigger.Update, "updated"),
        ]

    def __str__(self) -> str:
        return self.number

    def has_evidence(self) -> bool:
        """A document, or a placement of the service point itself."""
        return self.placement_id is not None or self.evidence.exists()
