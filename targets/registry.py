"""Which metrics there are, in the order in which they are computed. Filled in `AppConfig.ready`."""

from targets.metrics.declaration import Figures, Metric

_metrics: dict[str, Metric] = {}


def register(*metrics: Metric) -> None:
    """Add metrics after those that are there. The same code registered again replaces the first.

    Raises ValueError where a metric reads the rows of one that does not come before it.
    """
    for metric in metrics:
        if metric.base is not None and metric.base not in _metrics:
            raise ValueError(f"{metric.code} reads {metric.base}, which is not registered before it.")
        _metrics[metric.code] = metric


def metrics() -> tuple[Metric, ...]:
    return tuple(_metrics.values())


def metric_of(code: str) -> tuple[Metric, Figures | None]:
    """The metric with this code, or the metric and its figures of this code. Raises KeyError for neither."""
    for metric in _metrics.values():
        for figures in metric.figures:
            if figures.code == code:
                return metric, figures
    return _metrics[code], None
