from sroi.models.blocks import BlockTable, BlockValue, BuildingBlock
from sroi.models.contract import Contract, Obligation, Option
from sroi.models.contribution import Contribution
from sroi.models.enforcement import EnforcementStep
from sroi.models.evidence import Evidence
from sroi.models.policy import SroiPolicy

__all__ = [
    "BlockTable",
    "BlockValue",
    "BuildingBlock",
    "Contract",
    "Contribution",
    "EnforcementStep",
    "Evidence",
    "Obligation",
    "Option",
    "SroiPolicy",
]
