from decimal import Decimal

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from budget.models.money import EuroField, InYear, plausible
from budget.models.posts import Fund
from budget.rules import cents
from core.history import tracked


@tracked()
class BudgetYear(models.Model):
    """A calendar year of the budget. A closed one takes no amount any more, whoever writes it."""

    year = models.PositiveSmallIntegerField(_("year"), primary_key=True)
    closed = models.BooleanField(_("closed"), default=False, db_default=False)
    closed_on = models.DateField(_("closed on"), null=True, blank=True)
    closed_by = models.ForeignKey(
        User,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("closed by"),
    )

    class Meta:
        ordering = ["year"]
        verbose_name = _("budget year")
        verbose_name_plural = _("budget years")
        constraints = [
            models.CheckConstraint(
                name="budget_year_plausible",
                condition=Q(year__range=(2000, 2100)),
                violation_error_message=_("A budget year lies between 2000 and 2100."),
            ),
            models.CheckConstraint(
                name="budget_year_closed_by_somebody",
                condition=Q(closed=False, closed_on__isnull=True, closed_by__isnull=True)
                | Q(closed=True, closed_on__isnull=False, closed_by__isnull=False),
                violation_error_message=_("A closed year says when it was closed, and by whom."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.year)


@tracked()
class StatedTotal(InYear):
    """What a paper says that the lines of a fund add up to in a year; compared, never used to mend them."""

    fund = models.ForeignKey(Fund, on_delete=models.PROTECT, db_column="fund", verbose_name=_("fund"))
    amount = EuroField(_("total"))
    source_text = models.CharField(_("source"), max_length=200)

    class Meta:
        ordering = ["year", "fund__order", "id"]
        verbose_name = _("stated total")
        verbose_name_plural = _("stated totals")
        constraints = [
            plausible("stated_total_plausible"),
            models.UniqueConstraint(
                name="stated_total_once",
                fields=["year", "fund", "source_text"],
                violation_error_message=_("This source already states a total for this fund and year."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year_id} {self.fund_id}"


@tracked()
class ShelteredPlaces(InYear):
    """Places of sheltered work at one provider in a year: what a place costs beside what the state pays."""

    provider = models.CharField(_("provider"), max_length=100)
    places = models.DecimalField(_("places"), max_digits=6, decimal_places=2)
    price = EuroField(_("price of a place"))
    contribution = EuroField(_("contribution of the state for a place"))

    class Meta:
        ordering = ["year", "provider"]
        verbose_name = _("sheltered places")
        verbose_name_plural = _("sheltered places")
        constraints = [
            plausible("sheltered_price_plausible", "price"),
            models.CheckConstraint(
                name="sheltered_places_plausible",
                condition=Q(places__gt=0, places__lte=9999),
                violation_error_message=_("The number of places is more than nought."),
            ),
            models.CheckConstraint(
                name="sheltered_contribution_plausible",
                condition=Q(contribution__gte=0, contribution__lte=100_000_000),
                violation_error_message=_("A contribution is nought or more."),
            ),
            models.UniqueConstraint(
                name="sheltered_provider_once",
                fields=["year", "provider"],
                violation_error_message=_("The places at this provider are there already for this year."),
            ),
        ]

    def __str__(self) -> str:
        return self.provider

    @property
    def cost(self) -> Decimal:
        """What all places cost together."""
        return cents(self.places * self.price)

    @property
    def own_cost(self) -> Decimal:
        """What the municipality pays itself, after the state's contribution."""
        return cents(self.places * (self.price - self.contribution))
