"""Verbs on trajectories: `visible_to` first."""

import datetime as dt
from typing import TYPE_CHECKING, Self

from django.db.models import Exists, OuterRef

from clients.models import Client
from core.periods import PeriodQuerySet
from guidance.enums import Standing

if TYPE_CHECKING:
    from accounts.models import User


class TrajectoryQuerySet(PeriodQuerySet):
    def visible_to(self, user: "User", on: dt.date) -> Self:
        """Trajectories of the clients whose file this person may open on that day."""
        if not user.has_perm("guidance.view_trajectory"):
            return self.none()
        return self.filter(Exists(Client.objects.visible_to(user, on).filter(pk=OuterRef("client"))))

    def standing(self, standing: Standing, on: dt.date) -> Self:
        """Trajectories that stand so on that day."""
        if standing is Standing.CANCELLED:
            return self.filter(cancelled=True)
        told = self.filter(cancelled=False)
        if standing is Standing.TO_COME:
            return told.filter(start__gt=on)
        return told.filter(end__lt=on) if standing is Standing.OVER else told.active_on(on)

    def of_client_named(self, words: str) -> Self:
        """Trajectories of a client with this number, or in whose name each of these words stands."""
        return self.filter(client__in=Client.objects.named(words).values("pk"))
