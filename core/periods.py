"""Periods with an inclusive last day, as every spell of the house has them.

`end` empty means that the period is still open. The generated column `period` serves the exclusion
constraints and the queries on one day; people and forms only see `start` and `end`.
"""

import calendar
import datetime as dt
from typing import Any, Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Deferrable, ExpressionWrapper, F, Func, Q, Value
from django.utils.translation import gettext_lazy as _


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day of the month so many months later, or the month's last day where there is none.

    Equal to PostgreSQL's `date + interval`: 31 January + 1 month is 28 or 29 February (METRICS.md,
    Conventions).
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))


def days_later(day: Any, days: Any) -> ExpressionWrapper:
    """The day so many days later, in the database: an interval would make a moment of it."""
    return ExpressionWrapper(day + days, output_field=models.DateField())


def months_later(day: Any, months: Any) -> Func:
    """The day so many months later, in the database, as `add_months` counts them."""
    return Func(
        day,
        months,
        template="(%(expressions)s))::date",
        arg_joiner=" + make_interval(months => ",
        output_field=models.DateField(),
    )


class DateRange(Func):
    """`daterange(start, end, '[]')`: both days belong to it."""

    function = "daterange"
    output_field = DateRangeField()

    def __init__(self, start: Any, end: Any, **extra: Any) -> None:
        super().__init__(start, end, Value("[]"), **extra)


class PeriodQuerySet(models.QuerySet):
    """Verbs of everything that has a first and a last day."""

    def active_on(self, day: dt.date) -> Self:
        return self.filter(start__lte=day).filter(Q(end__isnull=True) | Q(end__gte=day))

    def started_by(self, day: dt.date) -> Self:
        return self.filter(start__lte=day)


class Period(models.Model):
    """A first day and an inclusive last day; no last day means open."""

    start = models.DateField(_("first day"))
    end = models.DateField(_("last day"), null=True, blank=True)
    period = models.GeneratedField(
        expression=DateRange(F("start"), F("end")), output_field=DateRangeField(), db_persist=True
    )

    class Meta:
        abstract = True

    def clean(self) -> None:
        # Reported here first: a range that ends before it starts makes the database raise a DataError.
        if self.start and self.end and self.end < self.start:
            raise ValidationError(
                {
                    "end": ValidationError(
                        _("The last day lies before the first day."), code="end_before_start"
                    )
                }
            )


def period_in_order(name: str) -> models.CheckConstraint:
    """The rule that a period does not end before it starts."""
    return models.CheckConstraint(
        name=name,
        condition=Q(end__isnull=True) | Q(end__gte=F("start")),
        violation_error_message=_("The last day lies before the first day."),
        violation_error_code="end_before_start",
    )


def periods_apart(name: str, *same: str, message: Any = None) -> ExclusionConstraint:
    """The rule that no two rows that are equal in `same` overlap.

    Deferrable, because a statement that shortens one spell and inserts the next passes through an overlap.
    """
    return ExclusionConstraint(
        name=name,
        expressions=[*[(field, RangeOperators.EQUAL) for field in same], ("period", RangeOperators.OVERLAPS)],
        deferrable=Deferrable.IMMEDIATE,
        violation_error_message=message or _("This period overlaps one that is there already."),
        violation_error_code="overlap",
    )
