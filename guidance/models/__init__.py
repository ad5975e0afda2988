from guidance.models.handling import Handling
from guidance.models.instruments import Instrument, TrajectoryOutcome
from guidance.models.intake import Intake, IntakePage
from guidance.models.obstacle import LifeArea, Obstacle
from guidance.models.policy import GuidancePolicy
from guidance.models.trajectories import Certificate, Trajectory

__all__ = [
    "Certificate",
    "GuidancePolicy",
    "Handling",
    "Instrument",
    "Intake",
    "IntakePage",
    "LifeArea",
    "Obstacle",
    "Trajectory",
    "TrajectoryOutcome",
]
