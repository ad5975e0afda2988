"""The catalogue of instruments, the code lists and the policy of this room that the administrator keeps."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from clients.enums import Rung
from clients.models import TargetGroup
from core.administration.registry import Group, Table, register_table
from guidance.models import GuidancePolicy, Instrument, LifeArea, TrajectoryOutcome


def groups() -> Iterator[tuple[str, str]]:
    return ((group.code, group.label) for group in TargetGroup.objects.all())


register_table(
    Table(
        model=Instrument,
        group=Group.CODES,
        explanation=_("The catalogue of trajectories: by whom, out of which post, how long, and for whom."),
        choices={"rungs": lambda: Rung.choices, "target_groups": groups},
    )
)
register_table(
    Table(model=TrajectoryOutcome, group=Group.CODES, explanation=_("What can come of a trajectory."))
)
register_table(
    Table(
        model=LifeArea,
        group=Group.CODES,
        explanation=_("Parts of life in which something can stand in the way of work."),
    )
)
register_table(
    Table(
        model=GuidancePolicy,
        group=Group.POLICIES,
        explanation=_("How soon what is asked of a consultant."),
        key=("start",),
        series=(),
    )
)
