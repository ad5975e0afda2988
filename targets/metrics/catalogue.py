"""All metrics of the house, each after the one whose rows it reads."""

from targets.metrics.benefits import BENEFITS_STOCK
from targets.metrics.budget import BUDGET_LINES
from targets.metrics.hallowerk import HALLOWERK_COVERAGE
from targets.metrics.ladder import LADDER_STOCK, LADDER_TRANSITIONS
from targets.metrics.outflow import OUTFLOW_PARTIAL, OUTFLOW_SUSTAINED
from targets.metrics.placements import PLACEMENTS_COUNTED
from targets.metrics.reach import WSP_REACH
from targets.metrics.sroi import SROI_AT_RISK, SROI_OBLIGATION, SROI_PAID_JOBS, SROI_REALISED
from targets.metrics.trajectories import TRAJECTORIES_STARTED

METRICS = (
    PLACEMENTS_COUNTED,
    OUTFLOW_SUSTAINED,
    OUTFLOW_PARTIAL,
    BENEFITS_STOCK,
    WSP_REACH,
    LADDER_STOCK,
    LADDER_TRANSITIONS,
    HALLOWERK_COVERAGE,
    TRAJECTORIES_STARTED,
    SROI_OBLIGATION,
    SROI_REALISED,
    SROI_PAID_JOBS,
    SROI_AT_RISK,
    BUDGET_LINES,
)
