"""What holds for a client from a first to a last day. No two of one kind overlap: the database refuses it."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from clients.enums import Rung
from clients.models.client import Client
from clients.models.codes import BenefitEndReason, Scheme, ServiceEndReason, TargetGroup
from clients.models.diagnosis import Diagnosis
from clients.querysets import BenefitSpellQuerySet
from core.history import tracked
from core.periods import Period, PeriodQuerySet, period_in_order, periods_apart
from imports.models import Import


class ImportedPeriod(Period):
    """A period that a file may have brought; `source` is the import that made or last changed it."""

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
        abstract = True


@tracked()
class BenefitSpell(ImportedPeriod):
    """An unbroken receipt of one benefit scheme. Days of schemes with `general_benefit` make B(client)."""

    client = models.ForeignKey(
        Client, on_delete=models.PROTECT, related_name="benefit_spells", verbose_name=_("client")
    )
    # No index on the codes: it would serve the removal of a code alone, and every row of an import would pay.
    scheme = models.ForeignKey(
        Scheme,
        on_delete=models.PROTECT,
        db_column="scheme",
        db_index=False,
        related_name="+",
        verbose_name=_("scheme"),
    )
    end_reason = models.ForeignKey(
        BenefitEndReason,
        on_delete=models.PROTECT,
        db_column="end_reason",
        db_index=False,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("reason of the end"),
    )

    objects = BenefitSpellQuerySet.as_manager()

    class Meta:
        ordering = ["client", "start"]
        verbose_name = _("benefit spell")
        verbose_name_plural = _("benefit spells")
        constraints = [
            period_in_order("benefit_in_order"),
            periods_apart(
                "benefits_apart",
                "client",
                "scheme",
                message=_("This client already has a benefit of this scheme in that period."),
            ),
        ]


@tracked()
class LadderSpell(ImportedPeriod):
    """A rung of the ladder. It holds until the next one: a new rung ends the one before on the day before.

    `backdated_on` marks what a person set or corrected on a later day than its first: who looked before that
    day saw something else. What a file brings is not marked: it tells of the past by its nature.
    `diagnosis` is the one that the rung was set on, of this client and not of a later day; a file names none.
    """

    client = models.ForeignKey(
        Client, on_delete=models.PROTECT, related_name="ladder_spells", verbose_name=_("client")
    )
    rung = models.PositiveSmallIntegerField(
        _("rung"), choices=Rung, validators=[MinValueValidator(1), MaxValueValidator(6)]
    )
    reason = models.CharField(_("reason"), max_length=200, blank=True)
    expected_on = models.DateField(
        _("ready for work, expected"),
        null=True,
        blank=True,
        help_text=_("Only on rung 4: when this client is expected to be ready for work."),
    )
    # An index of its own, which the rungs of files do not pay for.
    diagnosis = models.ForeignKey(
        Diagnosis,
        on_delete=models.PROTECT,
        db_index=False,
        null=True,
        blank=True,
        related_name="rungs",
        verbose_name=_("on the diagnosis"),
    )
    backdated_on = models.DateField(
        _("set or corrected afterwards, on"), null=True, blank=True, editable=False
    )

    objects = PeriodQuerySet.as_manager()

    class Meta:
        ordering = ["client", "start"]
        verbose_name = _("ladder spell")
        verbose_name_plural = _("ladder spells")
        indexes = [
            models.Index(name="rung_on_diagnosis", fields=["diagnosis"], condition=Q(diagnosis__isnull=False))
        ]
        constraints = [
            period_in_order("rung_in_order"),
            periods_apart(
                "rungs_apart", "client", message=_("This client already stands on a rung in that period.")
            ),
            models.CheckConstraint(
                name="rung_one_to_six",
                condition=Q(rung__range=(1, 6)),
                violation_error_message=_("A rung is a number from 1 to 6."),
                violation_error_code="rung_invalid",
            ),
            models.CheckConstraint(
                name="rung_backdated_afterwards",
                condition=Q(backdated_on__isnull=True) | Q(backdated_on__gt=F("start")),
                violation_error_message=_("Only what is set after its first day is back-dated."),
            ),
            models.CheckConstraint(
                name="rung_expected_on_four",
                condition=Q(expected_on__isnull=True) | Q(rung=Rung.DEVELOPMENT, expected_on__gte=F("start")),
                violation_error_message=_(
                    "Only rung 4 has a day on which work is expected, and it lies after the first day."
                ),
            ),
        ]


@tracked()
class ServiceSpell(ImportedPeriod):
    """A stay in the service point's file."""

    client = models.ForeignKey(
        Client, on_delete=models.PROTECT, related_name="service_spells", verbose_name=_("client")
    )
    end_reason = models.ForeignKey(
        ServiceEndReason,
        on_delete=models.PROTECT,
        db_column="end_reason",
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("reason of the end"),
    )

    objects = PeriodQuerySet.as_manager()

    class Meta:
        ordering = ["client", "start"]
        verbose_name = _("service spell")
        verbose_name_plural = _("service spells")
        constraints = [
            period_in_order("service_in_order"),
            periods_apart(
                "services_apart", "client", message=_("This client is already in the file in that period.")
            ),
        ]


@tracked()
class TargetGroupSpell(ImportedPeriod):
    """Membership of a target group. Youth, 55+ and NUG also follow from birth date and benefit."""

    client = models.ForeignKey(
        Client, on_delete=models.PROTECT, related_name="target_group_spells", verbose_name=_("client")
    )
    group = models.ForeignKey(
        TargetGroup,
        on_delete=models.PROTECT,
        db_column="target_group",
        related_name="+",
        verbose_name=_("target group"),
    )

    objects = PeriodQuerySet.as_manager()

    class Meta:
        ordering = ["client", "start"]
        verbose_name = _("target group membership")
        verbose_name_plural = _("target group memberships")
        constraints = [
            period_in_order("target_group_in_order"),
            periods_apart(
                "target_groups_apart",
                "client",
                "group",
                message=_("This client already belongs to this target group in that period."),
            ),
        ]
