"""Trajectories: the list, and the page of one."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from audit.changes import Wanted, described, events
from audit.reading import record
from clients.views.pages import DatedPage
from core.lists.columns import Column
from core.lists.views import ListPage
from guidance.models import Trajectory
from guidance.trajectories.filters import TrajectoryFilterSet
from guidance.trajectories.querysets import TrajectoryQuerySet
from guidance.trajectories.resources import TrajectoryResource
from guidance.trajectories.tables import standing_badge, trajectory_columns

PURPOSE = "trajectory"
CHANGES_SHOWN = 20


class TrajectoriesView(ListPage, DatedPage):
    """The trajectories of the clients whose file this person may open, the latest first."""

    permission = "guidance.view_trajectory"
    export_permission = "guidance.export_trajectories"
    template_name = "guidance/trajectories.html"
    list_name = "trajectories"
    sorts = {"start": F("start")}
    default_sort = "-start"
    filterset_class = TrajectoryFilterSet
    resource_class = TrajectoryResource

    def everybody(self) -> TrajectoryQuerySet:
        return Trajectory.objects.visible_to(self.user, self.today)

    def with_details(self, rows: Any) -> TrajectoryQuerySet:
        related = rows.select_related("client", "instrument", "outcome", "commitment")
        found: TrajectoryQuerySet = related.defer("client__bsn_index", "client__bsn_sealed")
        return found

    def columns(self) -> Sequence[Column]:
        return trajectory_columns(self.today)

    def filter_options(self) -> dict[str, Any]:
        return {"on": self.today}

    def shown(self, keys: Sequence[int], purpose: str) -> None:
        clients = Trajectory.objects.filter(pk__in=keys).values_list("client", flat=True)
        record(self.request, clients=clients, purpose=purpose, fields="trajectory")

    def context(self, *arguments: Any) -> dict[str, Any]:
        return {**super().context(*arguments), "caption": _("Trajectories")}


class TrajectoryPage(DatedPage):
    """A page about the trajectory in the address; its permission is asked of that trajectory too."""

    @cached_property
    def trajectory(self) -> Trajectory:
        related = Trajectory.objects.select_related(
            "client", "instrument__post", "outcome", "commitment__post"
        )
        found = get_object_or_404(related, pk=self.kwargs["pk"])
        if not self.user.has_perm(self.permission, found):
            raise PermissionDenied
        return found

    def record(self) -> None:
        record(self.request, clients=[self.trajectory.client_id], purpose=PURPOSE, fields="trajectory")


class TrajectoryView(TrajectoryPage):
    """One trajectory: its facts, what it costs, what came of it, and what was done with it."""

    permission = "guidance.view_trajectory"
    template_name = "guidance/trajectory.html"

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        trajectory = self.trajectory
        self.record()
        changes = list(events(Trajectory, Wanted()).filter(pgh_obj_id=pk)[:CHANGES_SHOWN])
        may_change = not trajectory.cancelled and self.user.has_perm("guidance.change_trajectory")
        return self.render(
            {
                "trajectory": trajectory,
                "standing": standing_badge(trajectory, self.today),
                "certificates": list(trajectory.certificates.all()),
                "changes": described(Trajectory, changes),
                "may_change": may_change,
                "differs": _promise_differs(trajectory),
                "today": self.today,
            }
        )


def _promise_differs(trajectory: Trajectory) -> bool:
    """Whether a file gave another cost than what is promised; saving the facts again mends it."""
    promise = trajectory.commitment
    return promise is not None and promise.released_on is None and promise.amount != trajectory.cost
