"""A small budget of this year and the one before: a promise, bookings, a transfer, a post below zero."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils import timezone

from budget.models import Allocation, Booking, BudgetYear, Commitment, Post, Transfer
from tests.factories import UserFactory
from tests.factories.budget import (
    AllocationFactory,
    BookingFactory,
    CommitmentFactory,
    OverrideFactory,
    ShelteredPlacesFactory,
    TransferFactory,
)


@dataclass(frozen=True)
class Money:
    year: int
    post: Post
    allocation: Allocation
    commitment: Commitment
    booking: Booking
    transfer: Transfer


def build(world: Any) -> Money:
    today = timezone.localdate()
    year = BudgetYear.objects.get(pk=today.year)
    january = today.replace(month=1, day=1)
    asking = UserFactory(username="greet", controller=True)
    training = Post.objects.get(name="Kandidaatontwikkeling")
    crisis = Post.objects.get(name="Crisisaanpak PW instroom vanaf maart 2020")
    council = {"year": year, "author": asking, "source_name": "raad"}
    allocation = AllocationFactory(**council, post=training, amount=Decimal("486875"))
    AllocationFactory(**council, post=crisis, category="1-2", amount=Decimal(90_000))
    override = OverrideFactory(by=asking)
    days = {"day": january, "start": january, "end": january.replace(day=31), "post": training}
    commitment = CommitmentFactory(
        **days,
        client=world.clients[0],
        category="3-5",
        amount=Decimal("1250.50"),
        text="Leerwerktraject met een lange omschrijving die op een telefoon moet passen",
        override=override,
        month__year=year,
        month__month=january,
    )
    booking = BookingFactory(
        year=year, post=training, day=today, amount=Decimal(250), text=f"Factuur {commitment.number}"
    )
    BookingFactory(year=year, post=Post.objects.get(name="Beschut werk"), day=today, amount=Decimal(99))
    transfer = TransferFactory(year=year, from_post=training, to_post=crisis, asked_by=asking, asked_on=today)
    ShelteredPlacesFactory(year=year)
    return Money(today.year, training, allocation, commitment, booking, transfer)
