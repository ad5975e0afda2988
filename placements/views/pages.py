"""What pages about one placement share: who may see it, and that its client is recorded."""

import datetime as dt
from functools import cached_property
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone

from accounts.models import User
from audit.changes import Wanted, described, events
from audit.reading import record
from core.pages import Page
from placements import wording
from placements.facts import facts
from placements.models import Placement
from placements.outlook import Outlook, outlook
from placements.registry import consequences
from placements.tables import standing_badge

PURPOSE = "placement"
CHANGES_SHOWN = 20


class DatedPage(Page):
    """A page that knows who asks, and which day it is."""

    @property
    def user(self) -> User:
        user = self.request.user
        assert isinstance(user, User)
        return user

    @cached_property
    def today(self) -> dt.date:
        return timezone.localdate()


class PlacementPage(DatedPage):
    """A page about the placement in the address; its permission is asked of that placement too."""

    @cached_property
    def placement(self) -> Placement:
        placements = Placement.objects.select_related("client", "employer", "kind", "end_reason")
        placement = get_object_or_404(placements, pk=self.kwargs["pk"])
        if not self.user.has_perm(self.permission, placement):
            raise PermissionDenied
        return placement

    def record(self) -> None:
        record(self.request, clients=[self.placement.client_id], purpose=PURPOSE, fields="placement")


def in_words(said: Outlook, today: dt.date) -> dict[str, Any]:
    """An outlook as its template shows it."""
    return {
        "counts": said.counts,
        "verdict": wording.verdict(said),
        "reason": wording.reason(said),
        "sustainability": wording.sustainability(said),
        "maturities": [(wording.months(one.months), one.day, one.day <= today) for one in said.maturities],
    }


class PlacementView(PlacementPage):
    """One placement: its facts, what it means for the figures, and what was done with it."""

    permission = "placements.view_placement"
    template_name = "placements/placement.html"

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        placement = self.placement
        self.record()
        changes = list(events(Placement, Wanted()).filter(pgh_obj_id=pk)[:CHANGES_SHOWN])
        return self.render(
            {
                "placement": placement,
                "facts": facts(placement),
                "standing": standing_badge(placement, self.today),
                "outlook": in_words(outlook(placement, today=self.today), self.today),
                "consequences": consequences(placement, self.today),
                "changes": described(Placement, changes),
                "may_change": not placement.cancelled and self.user.has_perm("placements.change_placement"),
            }
        )
