"""The policy and the targets of this room that the administrator keeps."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from clients.enums import HalloWerkStatus, Rung
from core.administration.registry import Group, Table, register_table
from targets.models import MetricPolicy, Target
from targets.registry import metrics

RUNG_FIELDS = ("far_rungs", "middle_rungs", "near_rungs", "profile_rungs")


def figures() -> Iterator[tuple[str, str]]:
    """Every figure that a target can be set for."""
    for metric in metrics():
        for code in dict.fromkeys([metric.code, *(figures.code for figures in metric.figures)]):
            yield code, f"{metric.label} ({code})"


register_table(
    Table(
        model=MetricPolicy,
        group=Group.POLICIES,
        explanation=_("Groups of duration and age, distances of rungs and the window of the figures."),
        key=("start",),
        series=(),
        choices={
            **dict.fromkeys(RUNG_FIELDS, lambda: Rung.choices),
            "profile_status": lambda: HalloWerkStatus.choices,
        },
    )
)
register_table(
    Table(
        model=Target,
        group=Group.POLICIES,
        explanation=_("What the municipality aims for, figure by figure."),
        key=("metric", "start"),
        series=("metric",),
        choices={"metric": figures},
    )
)
