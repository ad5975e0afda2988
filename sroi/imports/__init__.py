"""The kinds of files of this room: contracts and contributions."""

from imports.registry import register
from sroi.imports.contracts import ContractFile
from sroi.imports.contributions import ContributionFile

register(ContractFile(), ContributionFile())
