from targets.models.figure import Figure
from targets.models.policy import MetricPolicy
from targets.models.row import MetricRow
from targets.models.run import NIGHTLY, Run
from targets.models.target import Target
from targets.models.touched import TouchedClient

__all__ = ["NIGHTLY", "Figure", "MetricPolicy", "MetricRow", "Run", "Target", "TouchedClient"]
