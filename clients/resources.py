"""Lists of clients as files."""

from typing import Any

from import_export.fields import Field
from import_export.resources import Resource
from import_export.widgets import Widget


class PlainWidget(Widget):
    """Days and numbers as they are: the file's writer gives them their form."""

    def render(self, value: Any, obj: Any = None, **options: Any) -> Any:
        return value


class CaseloadResource(Resource):
    """The caseload: who, where on the ladder, in which benefit, with whom. Never a BSN.

    Column names are those of the import files where they mean the same (FORMATS.md).
    """

    number = Field("number", "klantnummer", PlainWidget())
    surname = Field("surname", "achternaam")
    prefix = Field("prefix", "voorvoegsel")
    initials = Field("initials", "voorletters")
    birth_date = Field("birth_date", "geboortedatum", PlainWidget())
    rung = Field("rung", "trede", PlainWidget())
    scheme = Field("scheme", "regeling")
    benefit_since = Field("benefit_since", "uitkering_sinds", PlainWidget())
    served_since = Field("served_since", "wsp_sinds", PlainWidget())
    target_groups = Field(column_name="doelgroepen")
    consultant = Field(column_name="consulent")
    team = Field("team_name", "team")
    last_contact_on = Field("last_contact_on", "laatste_contact", PlainWidget())

    def dehydrate_target_groups(self, client: Any) -> str:
        return ",".join(client.target_groups)

    def dehydrate_consultant(self, client: Any) -> str:
        return f"{client.consultant_first_name or ''} {client.consultant_last_name or ''}".strip()
