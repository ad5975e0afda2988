from tests.factories.accounts import TeamFactory, UserFactory
from tests.factories.clients import (
    AssignmentFactory,
    BenefitSpellFactory,
    ClientFactory,
    GrantFactory,
    HalloWerkConsentFactory,
    HalloWerkProfileFactory,
    LadderSpellFactory,
    ServiceSpellFactory,
    TargetGroupSpellFactory,
)
from tests.factories.employers import EmployerFactory
from tests.factories.guidance import (
    ActionFactory,
    CalculationFactory,
    CertificateFactory,
    ClientDocumentFactory,
    ContactMomentFactory,
    GoalFactory,
    GuidancePolicyFactory,
    HandlingFactory,
    InstrumentFactory,
    MatchingProfileFactory,
    NoteFactory,
    ReferralFactory,
    TrajectoryFactory,
    TrajectoryOutcomeFactory,
)
from tests.factories.handover import HandedOverClientFactory, HandOverFactory
from tests.factories.imports import ImportFactory
from tests.factories.intake import IntakeFactory, IntakePageFactory, LifeAreaFactory, ObstacleFactory
from tests.factories.placements import PlacementFactory, PlacementPolicyFactory
from tests.factories.sroi import ContractFactory, ContributionFactory

__all__ = [
    "ActionFactory",
    "AssignmentFactory",
    "BenefitSpellFactory",
    "CalculationFactory",
    "CertificateFactory",
    "ClientDocumentFactory",
    "ClientFactory",
    "ContactMomentFactory",
    "ContractFactory",
    "ContributionFactory",
    "EmployerFactory",
    "GoalFactory",
    "GrantFactory",
    "GuidancePolicyFactory",
    "HalloWerkConsentFactory",
    "HalloWerkProfileFactory",
    "HandOverFactory",
    "HandedOverClientFactory",
    "HandlingFactory",
    "ImportFactory",
    "InstrumentFactory",
    "IntakeFactory",
    "IntakePageFactory",
    "LadderSpellFactory",
    "LifeAreaFactory",
    "MatchingProfileFactory",
    "NoteFactory",
    "ObstacleFactory",
    "PlacementFactory",
    "PlacementPolicyFactory",
    "ReferralFactory",
    "ServiceSpellFactory",
    "TargetGroupSpellFactory",
    "TeamFactory",
    "TrajectoryFactory",
    "TrajectoryOutcomeFactory",
    "UserFactory",
]
