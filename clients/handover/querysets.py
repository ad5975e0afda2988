"""Verbs on hand-overs: `visible_to` first."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Count, Q

from clients.enums import HandOverState

if TYPE_CHECKING:
    from accounts.models import User
    from clients.models import HandOver  # noqa: F401 - named in the class below


class HandOverQuerySet(models.QuerySet["HandOver"]):
    def visible_to(self, user: "User") -> Self:
        """Those that this person made or received, also as one of the team; a team lead sees all of it."""
        if not user.has_perm("clients.view_hand_over"):
            return self.none()
        seen = Q(made_by=user) | Q(consultant=user)
        if user.team_id:
            seen |= Q(team=user.team_id)
            if user.has_perm("clients.hand_over_team"):
                seen |= Q(made_by__team=user.team_id)
        return self.filter(seen)

    def received_by(self, user: "User") -> Self:
        """Those for this consultant, and those for the consultant's team and nobody in particular."""
        mine = Q(consultant=user)
        if user.team_id:
            mine |= Q(consultant__isnull=True, team=user.team_id)
        return self.filter(mine)

    def in_state(self, state: HandOverState) -> Self:
        if state is HandOverState.UNDONE:
            return self.filter(undone_on__isnull=False)
        waiting = state is HandOverState.WAITING
        return self.filter(undone_on__isnull=True, acknowledged_on__isnull=waiting)

    def with_size(self) -> Self:
        """`size`: how many clients went over."""
        return self.annotate(size=Count("clients"))
