"""What is promised: a commitment, and how it is spread over months."""

from django.db import models
from django.db.models import Func, Q, Value
from django.db.models.functions import Cast, Concat, ExtractYear
from django.utils.translation import gettext_lazy as _

from budget.enums import Category
from budget.models.money import MOST, EuroField, InYear, known_category
from budget.models.overrides import Overridable
from budget.models.posts import Post
from budget.querysets import CommitmentQuerySet
from clients.models import Client
from core.history import tracked
from core.periods import Period, period_in_order

NUMBER_SEQUENCE = "budget_commitment_number"


def next_number(prefix: str, sequence: str) -> Concat:
    """The next of our own numbers, drawn by the database: `V-100001`."""
    drawn = Func(Value(sequence), function="nextval", output_field=models.BigIntegerField())
    return Concat(
        Value(prefix), Cast(drawn, models.TextField()), output_field=models.CharField(max_length=40)
    )


@tracked()
class Commitment(Period, Overridable):
    """Euros promised out of a post for a period: for a client, or for a group (no client).

    The rooms above hold a foreign key to it; it knows nothing above itself. `category` is that of the
    client's rung on `day`, the day of the promise. `amount` is the sum of its months. Released means that
    what was not spent is free again: the amount is then what was spent, and nothing of it is open any more.
    """

    number = models.CharField(
        _("number"),
        max_length=40,
        unique=True,
        editable=False,
        db_default=next_number("V-", NUMBER_SEQUENCE),
    )
    post = models.ForeignKey(
        Post, on_delete=models.PROTECT, related_name="commitments", verbose_name=_("post")
    )
    category = models.CharField(_("category"), max_length=4, choices=Category)
    client = models.ForeignKey(
        Client,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="commitments",
        verbose_name=_("client"),
    )
    day = models.DateField(_("day of commitment"))
    end = models.DateField(_("last day"))
    amount = EuroField(_("amount"))
    text = models.CharField(_("what for"), max_length=200)
    released_on = models.DateField(_("released on"), null=True, blank=True, editable=False)

    objects = CommitmentQuerySet.as_manager()

    class Meta:
        ordering = ["-day", "-id"]
        verbose_name = _("commitment")
        verbose_name_plural = _("commitments")
        indexes = [models.Index(name="commitment_by_day", fields=["day", "id"])]
        constraints = [
            period_in_order("commitment_in_order"),
            models.CheckConstraint(
                name="commitment_plausible",
                condition=Q(amount__gt=0, amount__lte=MOST) | Q(amount=0, released_on__isnull=False),
                violation_error_message=_("An amount is more than nought and at most 100 million euros."),
                violation_error_code="number_invalid",
            ),
            known_category("commitment_category_known"),
            models.CheckConstraint(
                name="commitment_says_what_for",
                condition=~Q(text=""),
                violation_error_message=_("Say what the money is for."),
            ),
        ]

    def __str__(self) -> str:
        return self.number


@tracked()
class CommitmentMonth(InYear):
    """The part of a commitment that falls in one month, known by its first day."""

    commitment = models.ForeignKey(
        Commitment, on_delete=models.CASCADE, related_name="months", verbose_name=_("commitment")
    )
    month = models.DateField(_("month"))
    amount = EuroField(_("amount"))

    class Meta:
        ordering = ["commitment", "month"]
        verbose_name = _("month of a commitment")
        verbose_name_plural = _("months of a commitment")
        constraints = [
            models.UniqueConstraint(
                name="commitment_month_once",
                fields=["commitment", "month"],
                violation_error_message=_("This month of the commitment is there already."),
            ),
            models.CheckConstraint(
                name="commitment_month_in_year",
                condition=Q(year=ExtractYear("month")) & Q(month__day=1),
                violation_error_message=_("A month is known by its first day, and lies in its year."),
            ),
            models.CheckConstraint(
                name="commitment_month_plausible",
                condition=Q(amount__gte=0, amount__lte=MOST),
                violation_error_message=_("The amount of a month is nought or more."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.month:%Y-%m}"
