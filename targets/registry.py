"""Which metrics there are, in the order in which they are computed, and which of them a figure belongs to."""

from targets.metrics.catalogue import METRICS
from targets.metrics.declaration import Figures, Metric


def metrics() -> tuple[Metric, ...]:
    return METRICS


def metric_of(code: str) -> tuple[Metric, Figures | None]:
    """The metric with this code, or the metric and its figures of this code. Raises KeyError for neither.

    A metric and some of its figures often share a code.
    """
    for metric in METRICS:
        for figures in metric.figures:
            if figures.code == code:
                return metric, figures
        if metric.code == code:
            return metric, None
    raise KeyError(code)
