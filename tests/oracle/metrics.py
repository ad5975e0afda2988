"""Every metric by its name, and all of them together."""

from collections.abc import Callable
from datetime import date

from tests.oracle.benefits import benefits_stock, wsp_reach
from tests.oracle.budget import budget_lines
from tests.oracle.figures import Result, joined
from tests.oracle.ladder import hallowerk_coverage, ladder_stock, ladder_transitions
from tests.oracle.outflow import outflow_partial, outflow_sustained
from tests.oracle.placements import placements_counted
from tests.oracle.sroi import sroi_obligation, sroi_paid_jobs, sroi_realised
from tests.oracle.trajectories import trajectories_started
from tests.oracle.world import World

METRICS: dict[str, Callable[[World, date], Result]] = {
    "placements.counted": placements_counted,
    "outflow.sustained": outflow_sustained,
    "outflow.partial": outflow_partial,
    "benefits.stock": benefits_stock,
    "wsp.reach": wsp_reach,
    "ladder.stock": ladder_stock,
    "ladder.transitions": ladder_transitions,
    "hallowerk.coverage": hallowerk_coverage,
    "trajectories.started": trajectories_started,
    "sroi.obligation": sroi_obligation,
    "sroi.realised": sroi_realised,
    "sroi.paid_jobs": sroi_paid_jobs,
    "budget": budget_lines,
}


def all_metrics(world: World, as_of: date) -> Result:
    """The figures and rows of every metric."""
    return joined(metric(world, as_of) for metric in METRICS.values())
