from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from budget.enums import Category
from budget.models.commitments import Commitment, next_number
from budget.models.money import EuroField, InYear, known_category, plausible
from budget.models.overrides import Overridable
from budget.models.posts import Post
from budget.querysets import BookingQuerySet
from core.history import tracked
from imports.models import Import

NUMBER_SEQUENCE = "budget_booking_number"
NUMBER = r"^(0|[1-9][0-9]*|.*[^0-9].*)$"


@tracked()
class Booking(InYear, Overridable):
    """Euros that were spent, or that came back (below nought).

    A booking is never edited: `counters` names the one that it takes back, of the same number and the next
    `sequence`. A file that says something else of a number gives a counter-booking and a new one.
    `commitment` is what it was spent on, once somebody confirmed that.
    """

    number = models.CharField(
        _("number"),
        max_length=40,
        db_default=next_number("B-", NUMBER_SEQUENCE),
        validators=[RegexValidator(NUMBER, _("Write a number without leading zeros."))],
    )
    sequence = models.PositiveSmallIntegerField(_("sequence"), default=1, db_default=1, editable=False)
    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="bookings", verbose_name=_("post"))
    category = models.CharField(_("category"), max_length=4, choices=Category)
    day = models.DateField(_("day"))
    amount = EuroField(_("amount"))
    text = models.CharField(_("description"), max_length=200, blank=True)
    commitment = models.ForeignKey(
        Commitment,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="bookings",
        verbose_name=_("commitment"),
    )
    counters = models.OneToOneField(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="countered_by",
        verbose_name=_("takes back"),
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

    objects = BookingQuerySet.as_manager()

    class Meta:
        ordering = ["-day", "-id"]
        verbose_name = _("booking")
        verbose_name_plural = _("bookings")
        indexes = [models.Index(name="booking_by_day", fields=["day", "id"])]
        constraints = [
            models.UniqueConstraint(
                name="booking_once",
                fields=["number", "sequence"],
                violation_error_message=_("There is a booking with this number already."),
            ),
            models.CheckConstraint(
                name="booking_number_form",
                condition=Q(number__regex=NUMBER),
                violation_error_message=_("Write a number without leading zeros."),
            ),
            plausible("booking_plausible", least=None),
            known_category("booking_category_known"),
        ]

    def __str__(self) -> str:
        return self.number
