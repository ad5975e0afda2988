import datetime as dt
from decimal import Decimal

import factory
from factory.django import DjangoModelFactory

from budget.enums import Category
from budget.models import (
    Allocation,
    Booking,
    BudgetPolicy,
    BudgetYear,
    Commitment,
    CommitmentMonth,
    Fund,
    Override,
    Post,
    ShelteredPlaces,
    StatedTotal,
    Transfer,
)
from tests.factories.accounts import UserFactory
from tests.factories.clients import CodeFactory

YEAR = 2021


class BudgetYearFactory(DjangoModelFactory):
    """A year; the one that is there already, when it is. `closed_by=gerda` closes it."""

    class Meta:
        model = BudgetYear
        django_get_or_create = ("year",)

    year = YEAR


class FundFactory(CodeFactory):
    class Meta:
        model = Fund

    code = "participatiebudget"


class PostFactory(DjangoModelFactory):
    """A post of the participation budget; `allocated=1000` sets so much aside for everybody in 2021."""

    class Meta:
        model = Post
        skip_postgeneration_save = True

    name = factory.Sequence(lambda number: f"Post {number}")
    fund = factory.SubFactory(FundFactory)

    @factory.post_generation
    def allocated(self: Post, create: bool, amount: int | Decimal | None, **more: object) -> None:
        if amount is not None:
            AllocationFactory(post=self, amount=amount, **more)


class InYearFactory(DjangoModelFactory):
    class Meta:
        abstract = True

    year = factory.SubFactory(BudgetYearFactory)


class AllocationFactory(InYearFactory):
    class Meta:
        model = Allocation

    post = factory.SubFactory(PostFactory)
    category = Category.ALL
    amount = Decimal(1000)
    reason = "Vastgesteld"
    author = factory.SubFactory(UserFactory, controller=True)


class OverrideFactory(DjangoModelFactory):
    class Meta:
        model = Override

    by = factory.SubFactory(UserFactory, controller=True)
    reason = "Afgesproken met de wethouder"
    short = Decimal(10)


class TransferFactory(InYearFactory):
    """A transfer that was asked for."""

    class Meta:
        model = Transfer

    from_post = factory.SubFactory(PostFactory)
    from_category = Category.ALL
    to_post = factory.SubFactory(PostFactory)
    to_category = Category.ALL
    amount = Decimal(100)
    reason = "Meer vraag"
    asked_by = factory.SubFactory(UserFactory, controller=True)
    asked_on = dt.date(YEAR, 3, 1)


class CommitmentFactory(DjangoModelFactory):
    """A promise for January of 2021, with its month."""

    class Meta:
        model = Commitment
        skip_postgeneration_save = True

    post = factory.SubFactory(PostFactory)
    category = Category.ALL
    day = dt.date(YEAR, 1, 4)
    start = dt.date(YEAR, 1, 4)
    end = dt.date(YEAR, 1, 29)
    amount = Decimal(100)
    text = "Cursus"

    @classmethod
    def _create(cls, model_class: type[Commitment], *args: object, **kwargs: object) -> Commitment:
        commitment = super()._create(model_class, *args, **kwargs)
        commitment.refresh_from_db(fields=["number"])
        return commitment

    @factory.post_generation
    def month(self: Commitment, create: bool, given: object, **more: object) -> None:
        CommitmentMonthFactory(commitment=self, amount=self.amount, **more)


class CommitmentMonthFactory(InYearFactory):
    class Meta:
        model = CommitmentMonth

    month = dt.date(YEAR, 1, 1)


class BookingFactory(InYearFactory):
    class Meta:
        model = Booking

    number = factory.Sequence(lambda number: str(number + 1))
    post = factory.SubFactory(PostFactory)
    category = Category.ALL
    day = dt.date(YEAR, 2, 1)
    amount = Decimal(50)


class StatedTotalFactory(InYearFactory):
    class Meta:
        model = StatedTotal

    fund = factory.SubFactory(FundFactory)
    amount = Decimal(1000)
    source_text = "Begroting"


class ShelteredPlacesFactory(InYearFactory):
    class Meta:
        model = ShelteredPlaces

    provider = "Werkse!"
    places = Decimal(10)
    price = Decimal(12000)
    contribution = Decimal(9000)


class BudgetPolicyFactory(DjangoModelFactory):
    """The policy of METRICS.md, from 2014 on."""

    class Meta:
        model = BudgetPolicy

    start = dt.date(2014, 1, 1)
    far_share = Decimal("0.15")
    deviation_share = Decimal("0.05")
