from placements.models.codes import PlacementEndReason, PlacementKind
from placements.models.placement import Placement
from placements.models.policy import PlacementPolicy

__all__ = ["Placement", "PlacementEndReason", "PlacementKind", "PlacementPolicy"]
