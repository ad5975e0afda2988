from clients.models.access import Assignment, Grant
from clients.models.client import Client
from clients.models.codes import (
    BenefitEndReason,
    Competence,
    DiagnosisModule,
    Scheme,
    ServiceEndReason,
    TargetGroup,
)
from clients.models.diagnosis import Diagnosis, DiagnosisRequest, MedicalExamination
from clients.models.handover import HandedOverClient, HandOver
from clients.models.profile import HalloWerkConsent, HalloWerkProfile
from clients.models.spells import BenefitSpell, LadderSpell, ServiceSpell, TargetGroupSpell
from clients.models.unassigned import Unassigned

__all__ = [
    "Assignment",
    "BenefitEndReason",
    "BenefitSpell",
    "Client",
    "Competence",
    "Diagnosis",
    "DiagnosisModule",
    "DiagnosisRequest",
    "Grant",
    "HalloWerkConsent",
    "HalloWerkProfile",
    "HandOver",
    "HandedOverClient",
    "LadderSpell",
    "MedicalExamination",
    "Scheme",
    "ServiceEndReason",
    "ServiceSpell",
    "TargetGroup",
    "TargetGroupSpell",
    "Unassigned",
]
