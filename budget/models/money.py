"""Amounts in euros, and the year that an amount belongs to."""

from decimal import Decimal
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from budget.enums import Category

# No amount of a municipality's participation budget comes near it: what is larger is a slip of the pen.
MOST = Decimal(100_000_000)


class EuroField(models.DecimalField):
    """Euros and cents."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        options["max_digits"], options["decimal_places"] = 12, 2
        super().__init__(*arguments, **options)

    def deconstruct(self) -> Any:
        name, path, arguments, options = super().deconstruct()
        del options["max_digits"], options["decimal_places"]
        return name, path, arguments, options


class InYear(models.Model):
    """An amount of one budget year.

    `year_closed` goes along with the year: together they refer to the year and its state (migration 0001), a
    new row says `false`, and so the database itself refuses it once the year is closed.
    """

    year = models.ForeignKey(
        "budget.BudgetYear",
        on_delete=models.PROTECT,
        db_column="year",
        related_name="+",
        verbose_name=_("year"),
    )
    year_closed = models.BooleanField(default=False, db_default=False, editable=False)

    class Meta:
        abstract = True


def plausible(name: str, field: str = "amount", *, least: int | None = 0) -> models.CheckConstraint:
    """The rule that an amount is above `least` (None: below nought too, but never nought) and not absurd."""
    if least is None:
        condition = Q((f"{field}__gte", -MOST), (f"{field}__lte", MOST)) & ~Q((field, 0))
        message = _("An amount is not nought, and at most 100 million euros.")
    else:
        condition = Q((f"{field}__gt", least), (f"{field}__lte", MOST))
        message = _("An amount is more than nought and at most 100 million euros.")
    return models.CheckConstraint(
        name=name,
        condition=condition,
        violation_error_message=message,
        violation_error_code="number_invalid",
    )


def known_category(name: str, field: str = "category") -> models.CheckConstraint:
    return models.CheckConstraint(
        name=name,
        condition=Q((f"{field}__in", Category.values)),
        violation_error_message=_("Choose a category from the list."),
    )
