from imports.models.journal import Change
from imports.models.preview import PreviewedRow, Repair
from imports.models.profile import MappingProfile
from imports.models.record import Import
from imports.models.staging import Finding, Match, StagedRow
from imports.models.upload import Upload

__all__ = [
    "Change",
    "Finding",
    "Import",
    "MappingProfile",
    "Match",
    "PreviewedRow",
    "Repair",
    "StagedRow",
    "Upload",
]
