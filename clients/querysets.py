"""Verbs on clients and their spells: `visible_to` first, `with_x` annotates x."""

import datetime as dt
from typing import TYPE_CHECKING, Any, Self

from django.apps import apps
from django.db import models
from django.db.models import Exists, OuterRef, Q, Subquery

from clients.enums import GrantScope
from core.periods import PeriodQuerySet
from core.sealing import blind_index

if TYPE_CHECKING:
    from accounts.models import User
    from clients.models import Client


class ClientQuerySet(models.QuerySet["Client"]):
    def visible_to(self, user: "User", on: dt.date) -> Self:
        """Clients whose file this person may open on that day: by assignment, team or grant, nothing else."""
        if not user.has_perm("clients.view_client"):
            return self.none()
        mine = Q(consultant=user) | (Q(team=user.team_id) if user.team_id else Q())
        given = Q(user=user) | (Q(team=user.team_id) if user.team_id else Q())
        return self.filter(
            Exists(_spells("Assignment").active_on(on).filter(mine))
            | Exists(_spells("Grant").active_on(on).filter(given, scope__in=GrantScope.opening_the_file()))
        )

    def in_pool(self, on: dt.date) -> Self:
        """Clients without an assignment: every consultant sees name, birth date and client number."""
        return self.filter(~Exists(_spells("Assignment").active_on(on)))

    def with_bsn(self, bsn: str) -> Self:
        """The client with this whole BSN (nine digits)."""
        return self.filter(bsn_index=blind_index(bsn))

    def with_rung(self, on: dt.date) -> Self:
        return self.annotate(rung=Subquery(_spells("LadderSpell").active_on(on).values("rung")[:1]))

    def with_consultant(self, on: dt.date) -> Self:
        current = _spells("Assignment").active_on(on)
        return self.annotate(
            consultant_id=Subquery(current.values("consultant")[:1]), team_id=Subquery(current.values("team")[:1])
        )


def _spells(model_name: str) -> PeriodQuerySet:
    """The spells of the outer query's client."""
    model: Any = apps.get_model("clients", model_name)
    return model.objects.filter(client=OuterRef("pk"))
