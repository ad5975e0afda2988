"""The lists of the budget as files; columns are named as in the import files (FORMATS.md)."""

from import_export.fields import Field
from import_export.resources import Resource

from clients.resources import PlainWidget


class CommitmentResource(Resource):
    """What was promised. Of clients the number, never a name or BSN."""

    number = Field("number", "nummer")
    day = Field("day", "datum", PlainWidget())
    client = Field("client__number", "klantnummer", PlainWidget())
    post = Field("post__name", "post")
    category = Field("category", "categorie")
    start = Field("start", "ingangsdatum", PlainWidget())
    end = Field("end", "einddatum", PlainWidget())
    amount = Field("amount", "bedrag", PlainWidget())
    booked = Field("booked", "uitgegeven", PlainWidget())
    still_open = Field("still_open", "open", PlainWidget())
    text = Field("text", "omschrijving")
    released_on = Field("released_on", "vrijgegeven_op", PlainWidget())


class BookingResource(Resource):
    """What was spent."""

    number = Field("number", "nummer")
    year = Field("year_id", "jaar", PlainWidget())
    post = Field("post__name", "post")
    category = Field("category", "categorie")
    day = Field("day", "datum", PlainWidget())
    amount = Field("amount", "bedrag", PlainWidget())
    text = Field("text", "omschrijving")
    commitment = Field("commitment__number", "verplichting")
    counters = Field("counters__sequence", "boekt_tegen_volgnummer", PlainWidget())
