"""The list of trajectories as a file; columns are named as in the import files (FORMATS.md)."""

from import_export.fields import Field
from import_export.resources import Resource

from clients.resources import PlainWidget


class TrajectoryResource(Resource):
    """Which instrument a client got, for how long and at what cost. Never a BSN."""

    number = Field("number", "nummer")
    client = Field("client__number", "klantnummer", PlainWidget())
    instrument = Field("instrument_id", "instrument")
    start = Field("start", "ingangsdatum", PlainWidget())
    end = Field("end", "einddatum", PlainWidget())
    planned_end = Field("planned_end", "geplande_einddatum", PlainWidget())
    provider = Field("provider", "aanbieder")
    cost = Field("cost", "kosten", PlainWidget())
    outcome = Field("outcome_id", "resultaat")
    commitment = Field("commitment__number", "verplichting")
