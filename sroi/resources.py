"""The lists as files; columns are named as in the import files where they mean the same (FORMATS.md)."""

from typing import Any

from import_export.fields import Field
from import_export.resources import Resource

from clients.resources import PlainWidget


class ContractResource(Resource):
    """Contracts with how far they are on the day of the file."""

    number = Field("number", "nummer")
    kvk = Field("contractor__kvk", "kvk")
    contractor = Field("contractor__name", "opdrachtnemer")
    description = Field("description", "omschrijving")
    kind = Field("kind", "soort")
    value = Field("progress__value", "waarde", PlainWidget())
    start = Field("start", "ingangsdatum", PlainWidget())
    end = Field("end", "einddatum", PlainWidget())
    percentage = Field("progress__percentage", "percentage", PlainWidget())
    department = Field("department", "afdeling")
    duty = Field(column_name="plicht")
    obligation = Field("progress__obligation", "verplichting", PlainWidget())
    accepted = Field("progress__accepted", "geaccepteerd", PlainWidget())
    reported = Field("progress__reported", "gemeld", PlainWidget())
    expected = Field("progress__expected", "verwacht_bij_einde", PlainWidget())
    at_risk = Field(column_name="risico")
    stage = Field("stage", "handhaving")

    def dehydrate_duty(self, contract: Any) -> str:
        return "ja" if contract.progress.has_duty else "nee"

    def dehydrate_at_risk(self, contract: Any) -> str:
        return "ja" if contract.progress.at_risk else "nee"


class ContributionResource(Resource):
    """Contributions with what they are worth on the day of the file. Never a BSN."""

    number = Field("number", "nummer")
    contract = Field("contract__number", "contract")
    block = Field("block_id", "bouwblok")
    client = Field("client__number", "klantnummer", PlainWidget())
    placement = Field("placement__number", "plaatsing")
    start = Field("start", "ingangsdatum", PlainWidget())
    end = Field("end", "einddatum", PlainWidget())
    hours_per_week = Field("hours_per_week", "uren_per_week", PlainWidget())
    units = Field("units", "eenheden", PlainWidget())
    status = Field("status", "status")
    euros = Field("worth__euros", "waarde", PlainWidget())
