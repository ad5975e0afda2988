"""Files of other systems about people that are known here: how to reach them, and what their file misses.

Such a file (the Sonar dashboard, for one) brings nobody in: it has no birth date. What other files bring too,
name, gender and address, it only completes where it is empty here, so that the two do not undo each other
every month; telephone and e-mail, which only it brings, it takes over. The surname is all there is to know a
mistyped BSN by.
"""

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from clients.enums import Gender
from clients.imports import people
from clients.imports.columns import BSN
from clients.imports.names import whole_name
from imports import values
from imports.enums import People, Severity
from imports.kinds import Check, Column, Kind, Merge, Terms
from imports.problems import CellError, shown
from imports.staged import Staged

SURNAME, PREFIX, INITIALS = (f"r.whole_name[{place}]" for place in (1, 2, 3))
NUMBER = "nullif(concat(r.house_number, r.addition), '')"


class ClientDetailFile(Kind):
    code = "client_details"
    label = _("Particulars of known clients")
    table = "clients_client"
    identity = ("bsn_index",)
    required_identity = identity
    people = People.KNOWN

    def columns(self, terms: Terms) -> tuple[Column, ...]:
        genders = values.choice({gender: gender for gender in Gender.values})
        telephone = values.pattern(
            r"[0-9+() -]{6,20}", gettext_noop("“%(value)s” is not a telephone number, or more than one.")
        )
        return (
            BSN,
            Column(name="naam", field="whole_name", parse=whole_name, type="text[]"),
            Column(name="geslacht", field="gender", parse=genders),
            Column(name="telefoon", field="phone", parse=telephone),
            Column(name="email", field="email", parse=_email),
            Column(name="postcode", field="postcode", parse=values.postcode),
            Column(name="huisnummer", field="house_number", parse=values.text(6)),
            Column(name="toevoeging", field="addition", parse=values.text(4)),
        )

    def relations(self, staged: Staged) -> list[Check]:
        return [people.unknown_clients(staged)]

    def match(self, staged: Staged) -> str:
        return f"""
            SELECT r.line, c.id AS client_id, c.id AS target_id
            FROM {staged.rows} r LEFT JOIN clients_client c ON c.bsn_index = r.bsn_index
        """

    def conflicts(self, staged: Staged) -> list[Check]:
        return [
            Check(
                code="identity_conflict",
                column="naam",
                message=gettext_noop("This BSN belongs to a client with another surname. Check the BSN."),
                sql=f"""
                    SELECT r.line FROM {staged.rows} r JOIN clients_client c ON c.bsn_index = r.bsn_index
                    WHERE {_compared(SURNAME)} <> {_compared("c.surname")}
                        AND {_compared(f"{PREFIX} || {SURNAME}")} <> {_compared("c.prefix || c.surname")}
                """,
            )
        ]

    def warnings(self, staged: Staged) -> list[Check]:
        return [
            Check(
                code="address_differs",
                column="postcode",
                message=gettext_noop("The address that is stored is another one. It stays as it is."),
                severity=Severity.WARNING,
                sql=f"""
                    SELECT r.line FROM {staged.good} r JOIN clients_client c ON c.bsn_index = r.bsn_index
                    WHERE c.postcode <> '' AND c.postcode <> r.postcode
                """,
            )
        ]

    def outcomes(self, staged: Staged) -> str:
        return f"""
            SELECT r.line, CASE WHEN {_differs()} THEN 'changed' ELSE 'unchanged' END AS outcome
            FROM {staged.good} r JOIN clients_client c ON c.bsn_index = r.bsn_index
        """

    def merges(self, staged: Staged) -> list[Merge]:
        updates = ", ".join(f"{field} = {sql}" for field, sql in AFTER.items())
        return [
            Merge(
                table="clients_client",
                sql=f"""
                    MERGE INTO clients_client c USING {staged.good} r ON c.bsn_index = r.bsn_index
                    WHEN MATCHED AND ({_differs()}) THEN UPDATE SET {updates}
                """,
            )
        ]


def _completed(stored: str, told: str) -> str:
    return f"coalesce(nullif({stored}, ''), {told}, '')"


def _compared(name: str) -> str:
    """A surname as it is compared: of a double one the first, in plain text."""
    return f"plain_text(split_part(replace({name}, ' ', ''), '-', 1))"


# Each field of a stored client `c` as it is after the row `r`. A stored surname may hold its prefix already;
# a house number belongs to its postcode.
AFTER = {
    "prefix": f"""CASE WHEN {_compared(SURNAME)} = {_compared("c.surname")}
        THEN {_completed("c.prefix", PREFIX)} ELSE c.prefix END""",
    "initials": _completed("c.initials", INITIALS),
    "gender": _completed("c.gender", "r.gender"),
    "postcode": _completed("c.postcode", "r.postcode"),
    "house_number": f"""CASE WHEN c.postcode IN ('', r.postcode)
        THEN {_completed("c.house_number", NUMBER)} ELSE c.house_number END""",
    "phone": "coalesce(r.phone, c.phone)",
    "email": "coalesce(r.email, c.email)",
}


def _differs() -> str:
    return " OR ".join(f"c.{field} <> {sql}" for field, sql in AFTER.items())


def _email(cell: str) -> str:
    try:
        validate_email(cell)
    except ValidationError as error:
        raise CellError(
            "value_invalid", gettext_noop("“%(value)s” is not an e-mail address."), value=shown(cell)
        ) from error
    return cell
