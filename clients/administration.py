"""The code lists of this room that the administrator keeps."""

from django.utils.translation import gettext_lazy as _

from clients.models import (
    BenefitEndReason,
    Competence,
    DiagnosisModule,
    Scheme,
    ServiceEndReason,
    TargetGroup,
)
from core.administration.registry import Group, Table, register_table

for model, explanation in (
    (Scheme, _("Benefit schemes, and which of them are general benefit.")),
    (BenefitEndReason, _("Why a benefit ends, and what that means for outflow.")),
    (TargetGroup, _("Groups with an approach of their own.")),
    (ServiceEndReason, _("Why the service point closes a file.")),
    (DiagnosisModule, _("Modules of Competensys, and for how many months what they say is valid.")),
    (Competence, _("Competences that the form of a diagnosis asks for, by their Dutch label.")),
):
    register_table(Table(model=model, group=Group.CODES, explanation=explanation))
