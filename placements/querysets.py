"""Verbs on placements: `visible_to` first."""

import datetime as dt
from typing import TYPE_CHECKING, Self

from django.db.models import Exists, OuterRef

from clients.models import Client
from core.periods import PeriodQuerySet

if TYPE_CHECKING:
    from accounts.models import User


class PlacementQuerySet(PeriodQuerySet):
    def visible_to(self, user: "User", on: dt.date) -> Self:
        """Placements of the clients whose file this person may open on that day."""
        if not user.has_perm("placements.view_placement"):
            return self.none()
        return self.filter(Exists(Client.objects.visible_to(user, on).filter(pk=OuterRef("client"))))

    def running_on(self, day: dt.date) -> Self:
        return self.active_on(day).filter(cancelled=False)

    def over_on(self, day: dt.date) -> Self:
        return self.filter(cancelled=False, end__lt=day)

    def to_come_on(self, day: dt.date) -> Self:
        return self.filter(cancelled=False, start__gt=day)
