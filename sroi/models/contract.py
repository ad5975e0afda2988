from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.periods import Period, period_in_order
from employers.models import Employer
from imports.models import Import
from placements.models.placement import NUMBER
from sroi.enums import ContractKind, OptionKind
from sroi.querysets import ContractQuerySet, ObligationQuerySet


@tracked()
class Contract(Period):
    """What the municipality buys of a contractor. Its value stands in its obligations; the last one holds.

    `number` is kept in one form, as that of a placement: all digits without leading zeros.
    """

    number = models.CharField(
        _("number"),
        max_length=40,
        unique=True,
        validators=[RegexValidator(NUMBER, _("Write a number without leading zeros."))],
    )
    contractor = models.ForeignKey(
        Employer, on_delete=models.PROTECT, related_name="sroi_contracts", verbose_name=_("contractor")
    )
    description = models.CharField(_("description"), max_length=200)
    kind = models.CharField(_("kind"), max_length=12, choices=ContractKind, blank=True)
    department = models.CharField(_("department"), max_length=80, blank=True)
    source = models.ForeignKey(
        Import,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("import"),
    )

    end = models.DateField(_("last day"))

    objects = ContractQuerySet.as_manager()

    class Meta:
        ordering = ["-start", "number"]
        verbose_name = _("contract")
        verbose_name_plural = _("contracts")
        indexes = [models.Index(name="sroi_contract_by_start", fields=["start", "id"])]
        constraints = [
            period_in_order("sroi_contract_in_order"),
            models.CheckConstraint(
                name="sroi_contract_number_form",
                condition=Q(number__regex=NUMBER),
                violation_error_message=_("Write a number without leading zeros."),
            ),
            models.CheckConstraint(
                name="sroi_contract_kind_known",
                condition=Q(kind="") | Q(kind__in=ContractKind.values),
                violation_error_message=_("Choose a kind from the list."),
            ),
            models.CheckConstraint(
                name="sroi_contract_described",
                condition=~Q(description=""),
                violation_error_message=_("A description is needed."),
            ),
        ]

    def __str__(self) -> str:
        return self.number


@tracked()
class Option(models.Model):
    """More work or more time that a contract allows for. It adds to the obligation once it is called."""

    contract = models.ForeignKey(
        Contract, on_delete=models.CASCADE, related_name="options", verbose_name=_("contract")
    )
    kind = models.CharField(_("kind"), max_length=12, choices=OptionKind)
    description = models.CharField(_("description"), max_length=200)
    value = models.DecimalField(_("value without VAT"), max_digits=14, decimal_places=2)
    until = models.DateField(_("new last day"), null=True, blank=True)
    called_on = models.DateField(_("called on"), null=True, blank=True, editable=False)

    class Meta:
        ordering = ["contract", "id"]
        verbose_name = _("option or extension")
        verbose_name_plural = _("options and extensions")
        constraints = [
            models.CheckConstraint(
                name="sroi_option_kind_known",
                condition=Q(kind__in=OptionKind.values),
                violation_error_message=_("Choose option or extension."),
            ),
            models.CheckConstraint(
                name="sroi_option_value_above_nothing",
                condition=Q(value__gt=0),
                violation_error_message=_("The value is more than nothing."),
                violation_error_code="value_not_positive",
            ),
            models.CheckConstraint(
                name="sroi_extension_has_last_day",
                condition=Q(kind=OptionKind.EXTENSION, until__isnull=False)
                | Q(~Q(kind=OptionKind.EXTENSION), until__isnull=True),
                violation_error_message=_("An extension has a new last day; an option has none."),
            ),
        ]

    def __str__(self) -> str:
        return self.description


@tracked()
class Obligation(models.Model):
    """The value of a contract, and its own percentage, from `since` on (none: from the contract's first day).

    A change is a new row, and the old one stays: which rows there are says how the obligation grew. The row
    that holds on a day is the last with `since` up to that day; of one day the one that was added last.
    `value` is in euros without VAT; no `percentage` means that of the policy.
    """

    contract = models.ForeignKey(
        Contract, on_delete=models.CASCADE, related_name="obligations", verbose_name=_("contract")
    )
    since = models.DateField(_("since"), null=True, blank=True)
    value = models.DecimalField(_("value without VAT"), max_digits=14, decimal_places=2)
    percentage = models.DecimalField(
        _("percentage of its own"), max_digits=5, decimal_places=2, null=True, blank=True
    )
    reason = models.CharField(_("reason"), max_length=200, blank=True)
    option = models.OneToOneField(
        Option,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="obligation",
        verbose_name=_("option or extension"),
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

    objects = ObligationQuerySet.as_manager()

    class Meta:
        ordering = ["contract", F("since").asc(nulls_first=True), "id"]
        verbose_name = _("obligation")
        verbose_name_plural = _("obligations")
        constraints = [
            models.UniqueConstraint(
                name="sroi_obligation_begins_once",
                fields=["contract"],
                condition=Q(since__isnull=True),
                violation_error_message=_("The contract has a value from its first day already."),
            ),
            models.CheckConstraint(
                name="sroi_obligation_value_above_nothing",
                condition=Q(value__gt=0),
                violation_error_message=_("The value of a contract is more than nothing."),
                violation_error_code="value_not_positive",
            ),
            models.CheckConstraint(
                name="sroi_obligation_percentage",
                condition=Q(percentage__isnull=True) | Q(percentage__range=(0, 100)),
                violation_error_message=_("A percentage is from 0 to 100."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.contract_id} {self.value}"
