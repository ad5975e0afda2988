"""Files about clients: who they are, benefits, rungs, profiles, diagnoses, and how to reach them."""

from clients.imports.benefits import BenefitFile
from clients.imports.clients import ClientFile
from clients.imports.competensys import CompetensysFile
from clients.imports.details import ClientDetailFile
from clients.imports.hallowerk import HalloWerkFile
from clients.imports.ladder import LadderFile
from clients.imports.named import named
from imports.registry import register, register_people

register(ClientFile(), BenefitFile(), LadderFile(), HalloWerkFile(), CompetensysFile(), ClientDetailFile())
register_people(named)
