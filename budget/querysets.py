"""Verbs on commitments and bookings."""

from typing import TYPE_CHECKING, Any, Self

from django.apps import apps
from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Q, Subquery, Sum, Value, When
from django.db.models.functions import Coalesce, Greatest

from core.periods import PeriodQuerySet

if TYPE_CHECKING:
    from accounts.models import User
    from budget.models import Post

EUROS: Any = models.DecimalField(max_digits=14, decimal_places=2)
NOUGHT = Value(0, output_field=EUROS)


class CommitmentQuerySet(PeriodQuerySet):
    def visible_to(self, user: "User") -> Self:
        """All of them, for who may see the lines of the budget."""
        return self if user.has_perm("budget.view_lines") else self.none()

    def in_year(self, year: int) -> Self:
        """Commitments of which a part falls in the year."""
        months = apps.get_model("budget", "CommitmentMonth").objects.order_by()
        return self.filter(Exists(months.filter(commitment=OuterRef("pk"), year=year, amount__gt=0)))

    def with_booked(self) -> Self:
        """`booked`: what was spent on it; `still_open`: what of it is not, nothing of a released one."""
        bookings = apps.get_model("budget", "Booking").objects.order_by()
        booked = (
            bookings.filter(commitment=OuterRef("pk"))
            .values("commitment")
            .annotate(sum=Sum("amount"))
            .values("sum")
        )
        return self.annotate(booked=Coalesce(Subquery(booked), NOUGHT)).annotate(
            still_open=Case(
                When(released_on__isnull=True, then=Greatest(F("amount") - F("booked"), NOUGHT)),
                default=NOUGHT,
                output_field=EUROS,
            )
        )


class BookingQuerySet(models.QuerySet):
    def visible_to(self, user: "User") -> Self:
        """All of them, for who may see the lines of the budget."""
        return self if user.has_perm("budget.view_lines") else self.none()

    def standing(self) -> Self:
        """Bookings that were not taken back and take no other one back."""
        return self.filter(counters__isnull=True, countered_by__isnull=True)

    def loose(self) -> Self:
        """Standing bookings that were not matched to a commitment."""
        return self.standing().filter(commitment__isnull=True)

    def by_month(self) -> Any:
        """Sums of each post and month: `post`, `month` (its number) and `sum`."""
        return self.order_by().values("post", month=F("day__month")).annotate(sum=Sum("amount"))


class TransferQuerySet(models.QuerySet):
    def touching(self, post: "Post") -> Self:
        """Transfers from or to a post."""
        return self.filter(Q(from_post=post) | Q(to_post=post))
