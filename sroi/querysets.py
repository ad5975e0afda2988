"""Verbs on contracts, contributions and tables. Whoever may see social return sees all of it."""

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Self

from django.apps import apps
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Subquery

from clients.models import Client
from core.periods import PeriodQuerySet
from employers.models import Employer
from sroi.enums import ContributionStatus, Phase
from sroi.rules import FULL_WEEK

if TYPE_CHECKING:
    from accounts.models import User


class BlockTableQuerySet(models.QuerySet):
    def of_contract_from(self, day: dt.date) -> Any:
        """The table of a contract with this first day; the first speaks for all before it."""
        return self.filter(start__lte=day).order_by("start").last() or self.order_by("start").first()


class SroiQuerySet(PeriodQuerySet):
    def visible_to(self, user: "User") -> Self:
        return self if user.has_perm("sroi.view_sroi") else self.none()


class ContractQuerySet(SroiQuerySet):
    def in_phase(self, phase: Phase, on: dt.date) -> Self:
        if phase is Phase.TO_COME:
            return self.filter(start__gt=on)
        return self.filter(end__lt=on) if phase is Phase.OVER else self.active_on(on)

    def named(self, words: str) -> Self:
        """Contracts with this in the number or the description, or of a contractor with this name."""
        contractors = Employer.objects.named(words).values("pk")
        return self.filter(
            Q(number__icontains=words) | Q(description__icontains=words) | Q(contractor__in=contractors)
        )

    def with_stage(self) -> Self:
        """The last step of enforcement and its deadline, none where no step was taken."""
        steps: Any = apps.get_model("sroi", "EnforcementStep")
        latest = steps.objects.filter(contract=OuterRef("pk")).order_by("-taken_on", "-pk")
        return self.annotate(
            stage=Subquery(latest.values("stage")[:1]), deadline=Subquery(latest.values("deadline")[:1])
        )


class ObligationQuerySet(models.QuerySet):
    def latest_first(self) -> Self:
        """What was said last first: of one day what was added last."""
        return self.order_by(F("since").desc(nulls_last=True), "-pk")


class ContributionQuerySet(SroiQuerySet):
    def with_names(self) -> Self:
        """With what a page shows beside the numbers; nothing that is sealed."""
        return self.select_related(
            "block", "client", "contract__contractor", "placement", "decided_by"
        ).defer("client__bsn_index", "client__bsn_sealed")

    def with_evidence(self) -> Self:
        """`evident`: whether a document or a placement of the service point shows that it was done."""
        kept: Any = apps.get_model("sroi", "Evidence")
        documents = Exists(kept.objects.filter(contribution=OuterRef("pk")))
        return self.annotate(evident=Q(documents) | Q(placement__isnull=False))

    def without_evidence(self) -> Self:
        return self.with_evidence().filter(evident=False)

    def of_client_named(self, words: str) -> Self:
        return self.filter(client__in=Client.objects.named(words).values("pk"))

    def taking_days_of(self, contribution: Any) -> list[Any]:
        """The accepted contributions of the same person that leave too few hours on a day of this one.

        They are those that run on the first day on which all together would count for more than a full week.
        """
        if not contribution.block.per_person or contribution.hours_per_week is None:
            return []
        others = self.filter(
            client=contribution.client_id, status=ContributionStatus.ACCEPTED, block__per_person=True
        ).exclude(pk=contribution.pk)
        held: list[Any] = [one for one in others.select_related("contract") if _meet(one, contribution)]
        firsts = sorted({max(other.start, contribution.start) for other in held})
        own = _hours(contribution)
        for day in firsts:
            on_day = [other for other in held if other.start <= day and (not other.end or other.end >= day)]
            if own + sum(map(_hours, on_day)) > FULL_WEEK:
                return on_day
        return []


def _meet(one: Any, other: Any) -> bool:
    return (one.end is None or other.start <= one.end) and (other.end is None or one.start <= other.end)


def _hours(contribution: Any) -> Decimal:
    return min(contribution.hours_per_week, Decimal(FULL_WEEK))
