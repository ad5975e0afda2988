from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from clients.models import Client
from core.history import tracked
from core.periods import Period, period_in_order
from employers.models import Employer
from imports.models import Import
from placements.enums import Contract
from placements.models.codes import PlacementEndReason, PlacementKind
from placements.querysets import PlacementQuerySet

NUMBER = r"^(0|[1-9][0-9]*|.*[^0-9].*)$"

# Placements that a person records here get a number of their own: not all digits, as those of files are, and
# of one length, so that a later one comes after an earlier one.
NUMBER_SEQUENCE = "placements_placement_number"
FIRST_OWN_NUMBER, LAST_OWN_NUMBER = 100_001, 999_999


def own_number(value: int) -> str:
    return f"P-{value}"


@tracked()
class Placement(Period):
    """A client at work, or at something on the way to it, at one employer.

    `number` is kept in one form: all digits without leading zeros, so that 007 and 7 are one number.
    Placements of a client may overlap: two jobs at once happen.
    """

    number = models.CharField(
        _("number"),
        max_length=40,
        unique=True,
        validators=[RegexValidator(NUMBER, _("Write a number without leading zeros."))],
    )
    client = models.ForeignKey(
        Client, on_delete=models.PROTECT, related_name="placements", verbose_name=_("client")
    )
    employer = models.ForeignKey(
        Employer, on_delete=models.PROTECT, related_name="placements", verbose_name=_("employer")
    )
    kind = models.ForeignKey(
        PlacementKind, on_delete=models.PROTECT, db_column="kind", related_name="+", verbose_name=_("kind")
    )
    hours_per_week = models.DecimalField(
        _("hours a week"), max_digits=5, decimal_places=2, null=True, blank=True
    )
    contract = models.CharField(_("contract"), max_length=12, choices=Contract, blank=True)
    end_reason = models.ForeignKey(
        PlacementEndReason,
        on_delete=models.PROTECT,
        db_column="end_reason",
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("reason of the end"),
    )
    cancelled = models.BooleanField(_("cancelled"), default=False)
    source = models.ForeignKey(
        Import,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("import"),
    )

    objects = PlacementQuerySet.as_manager()

    class Meta:
        ordering = ["-start", "number"]
        verbose_name = _("placement")
        verbose_name_plural = _("placements")
        indexes = [models.Index(name="placement_by_start", fields=["start", "id"])]
        constraints = [
            period_in_order("placement_in_order"),
            models.CheckConstraint(
                name="placement_number_form",
                condition=Q(number__regex=NUMBER),
                violation_error_message=_("Write a number without leading zeros."),
            ),
            models.CheckConstraint(
                name="placement_hours_plausible",
                condition=Q(hours_per_week__isnull=True) | Q(hours_per_week__gt=0, hours_per_week__lte=80),
                violation_error_message=_("Hours a week are more than 0 and at most 80."),
            ),
            models.CheckConstraint(
                name="placement_contract_known",
                condition=Q(contract="") | Q(contract__in=Contract.values),
                violation_error_message=_("Choose a contract from the list."),
            ),
        ]

    def __str__(self) -> str:
        return self.number
