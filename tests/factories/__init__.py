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
    CertificateFactory,
    GuidancePolicyFactory,
    HandlingFactory,
    InstrumentFactory,
    TrajectoryFactory,
    TrajectoryOutcomeFactory,
)
from tests.factories.handover import HandedOverClientFactory, HandOverFactory
from tests.factories.imports import ImportFactory
from tests.factories.intake import IntakeFactory, IntakePageFactory, LifeAreaFactory, ObstacleFactory
from tests.factories.placements import PlacementFactory, PlacementPolicyFactory
from tests.factories.sroi import ContractFactory, ContributionFactory

__all__ = [
    "AssignmentFactory",
    "BenefitSpellFactory",
    "CertificateFactory",
    "ClientFactory",
    "ContractFactory",
    "ContributionFactory",
    "EmployerFactory",
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
    "ObstacleFactory",
    "PlacementFactory",
    "PlacementPolicyFactory",
    "ServiceSpellFactory",
    "TargetGroupSpellFactory",
    "TeamFactory",
    "TrajectoryFactory",
    "TrajectoryOutcomeFactory",
    "UserFactory",
]
