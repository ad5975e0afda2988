from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from budget.models import Commitment
from budget.models.money import MOST, EuroField
from clients.models import Client
from core.history import tracked
from core.periods import Period, period_in_order
from guidance.enums import CertificateKind
from guidance.models.instruments import Instrument, TrajectoryOutcome
from guidance.trajectories.querysets import TrajectoryQuerySet
from imports.models import Import

NUMBER = r"^(0|[1-9][0-9]*|.*[^0-9].*)$"
CREBO = r"^[0-9]{5}$"

# Trajectories that a person records here get a number of their own: not all digits, as those of files are.
NUMBER_SEQUENCE = "guidance_trajectory_number"


def own_number(value: int) -> str:
    return f"T-{value}"


@tracked()
class Trajectory(Period):
    """An instrument given to a client from a first to a last day; before it starts the first day is planned.

    `number` is kept in one form: all digits without leading zeros. `cost` is what it costs in all; one that
    was recorded here has it promised out of the budget (`commitment`), one that a file brought has not.
    Trajectories of a client may overlap.
    """

    number = models.CharField(
        _("number"),
        max_length=40,
        unique=True,
        validators=[RegexValidator(NUMBER, _("Write a number without leading zeros."))],
    )
    client = models.ForeignKey(
        Client, on_delete=models.PROTECT, related_name="trajectories", verbose_name=_("client")
    )
    instrument = models.ForeignKey(
        Instrument,
        on_delete=models.PROTECT,
        db_column="instrument",
        related_name="trajectories",
        verbose_name=_("instrument"),
    )
    provider = models.CharField(_("provider"), max_length=100, blank=True)
    planned_start = models.DateField(_("planned first day"), null=True, blank=True)
    planned_end = models.DateField(_("planned last day"), null=True, blank=True)
    cost = EuroField(_("cost"), null=True, blank=True)
    commitment = models.OneToOneField(
        Commitment,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="trajectory",
        verbose_name=_("commitment"),
    )
    outcome = models.ForeignKey(
        TrajectoryOutcome,
        on_delete=models.PROTECT,
        db_column="outcome",
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("outcome"),
    )
    cancelled = models.BooleanField(_("cancelled"), default=False, db_default=False)
    source = models.ForeignKey(
        Import,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("import"),
    )

    objects = TrajectoryQuerySet.as_manager()

    class Meta:
        ordering = ["-start", "number"]
        verbose_name = _("trajectory")
        verbose_name_plural = _("trajectories")
        indexes = [models.Index(name="trajectory_by_start", fields=["start", "id"])]
        constraints = [
            period_in_order("trajectory_in_order"),
            models.CheckConstraint(
                name="trajectory_number_form",
                condition=Q(number__regex=NUMBER),
                violation_error_message=_("Write a number without leading zeros."),
            ),
            models.CheckConstraint(
                name="trajectory_planned_forward",
                condition=Q(planned_end__isnull=True) | Q(planned_end__gte=F("planned_start")),
                violation_error_message=_("The planned last day lies before the planned first day."),
                violation_error_code="end_before_start",
            ),
            models.CheckConstraint(
                name="trajectory_cost_plausible",
                condition=Q(cost__isnull=True) | Q(cost__gte=0, cost__lte=MOST),
                violation_error_message=_("A cost is nought or more, and at most 100 million euros."),
                violation_error_code="number_invalid",
            ),
        ]

    def __str__(self) -> str:
        return self.number


@tracked()
class Certificate(models.Model):
    """What a client can show after a trajectory. An MBO statement says of which qualification (crebo)."""

    trajectory = models.ForeignKey(
        Trajectory, on_delete=models.PROTECT, related_name="certificates", verbose_name=_("trajectory")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=CertificateKind)
    name = models.CharField(_("name"), max_length=100, blank=True)
    crebo = models.CharField(
        _("crebo number"),
        max_length=5,
        blank=True,
        validators=[RegexValidator(CREBO, _("A crebo number has 5 digits."))],
    )
    awarded_on = models.DateField(_("awarded on"))

    class Meta:
        ordering = ["trajectory", "awarded_on", "id"]
        verbose_name = _("certificate")
        verbose_name_plural = _("certificates")
        constraints = [
            models.UniqueConstraint(
                name="certificate_once",
                fields=["trajectory", "kind", "crebo"],
                violation_error_message=_("This certificate is there already."),
            ),
            models.CheckConstraint(
                name="certificate_kind_known",
                condition=Q(kind__in=CertificateKind.values),
                violation_error_message=_("Choose a kind from the list."),
            ),
            models.CheckConstraint(
                name="certificate_crebo_form",
                condition=Q(crebo="") | Q(crebo__regex=CREBO),
                violation_error_message=_("A crebo number has 5 digits."),
            ),
            models.CheckConstraint(
                name="certificate_with_crebo",
                condition=~Q(kind__in=CertificateKind.with_crebo(), crebo=""),
                violation_error_message=_("An MBO statement needs its crebo number."),
            ),
        ]

    def __str__(self) -> str:
        return " ".join(part for part in (str(self.get_kind_display()), self.name, self.crebo) if part)
