from guidance.models.entries import Calculation, ClientDocument, ContactMoment, Note
from guidance.models.handling import Handling
from guidance.models.instruments import Instrument, TrajectoryOutcome
from guidance.models.intake import Intake, IntakePage
from guidance.models.matching import MatchingProfile
from guidance.models.obstacle import LifeArea, Obstacle
from guidance.models.plan import Action, Goal, Referral
from guidance.models.policy import GuidancePolicy
from guidance.models.reindication import Reindication
from guidance.models.trajectories import Certificate, Trajectory

__all__ = [
    "Action",
    "Calculation",
    "Certificate",
    "ClientDocument",
    "ContactMoment",
    "Goal",
    "GuidancePolicy",
    "Handling",
    "Instrument",
    "Intake",
    "IntakePage",
    "LifeArea",
    "MatchingProfile",
    "Note",
    "Obstacle",
    "Referral",
    "Reindication",
    "Trajectory",
    "TrajectoryOutcome",
]
