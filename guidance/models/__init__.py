from guidance.models.handling import Handling
from guidance.models.policy import GuidancePolicy

__all__ = ["GuidancePolicy", "Handling"]
