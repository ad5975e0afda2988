"""The list of placements as a file; columns are named as in the import files (FORMATS.md)."""

from typing import Any

from import_export.fields import Field
from import_export.resources import Resource

from clients.resources import PlainWidget


class PlacementResource(Resource):
    """Who was placed where. Never a BSN."""

    number = Field("number", "nummer")
    client = Field("client__number", "klantnummer", PlainWidget())
    kvk = Field("employer__kvk", "kvk")
    employer = Field("employer__name", "werkgever")
    kind = Field("kind_id", "soort")
    start = Field("start", "ingangsdatum", PlainWidget())
    end = Field("end", "einddatum", PlainWidget())
    hours_per_week = Field("hours_per_week", "uren_per_week", PlainWidget())
    contract = Field("contract", "contract")
    end_reason = Field("end_reason_id", "reden_einde")
    cancelled = Field(column_name="status")

    def dehydrate_cancelled(self, placement: Any) -> str:
        return "geannuleerd" if placement.cancelled else ""
