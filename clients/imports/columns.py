"""Columns that several kinds of files about clients share."""

from django.apps import apps
from django.utils.translation import gettext_noop

from accounts.models import User
from clients.enums import Gender
from imports import values
from imports.enums import Severity
from imports.kinds import Column, Terms
from imports.problems import CellError, shown
from imports.values import Parser

BSN = Column(name="bsn", field="bsn", parse=values.bsn, type="bsn", required=True)


def person_columns(terms: Terms) -> tuple[Column, ...]:
    """Who somebody is, as in every file that can bring a new client."""
    return (
        Column(name="achternaam", field="surname", parse=values.text(100), required=True),
        Column(name="voorvoegsel", field="prefix", parse=values.text(20)),
        Column(name="voorletters", field="initials", parse=values.text(20)),
        Column(
            name="geboortedatum",
            field="birth_date",
            parse=values.birth_date(terms.today),
            type="date",
            required=True,
        ),
        Column(
            name="geslacht", field="gender", parse=values.choice({gender: gender for gender in Gender.values})
        ),
        Column(name="postcode", field="postcode", parse=values.postcode),
        Column(name="huisnummer", field="house_number", parse=values.text(10)),
    )


def consultant_column() -> Column:
    return Column(name="consulent", field="consultant", parse=_consultant(), type="bigint")


def code_parser(model: str, error_code: str) -> Parser:
    """A code of a code list, as it is in the database now."""
    codes = apps.get_model(model).objects.values_list("code", flat=True)
    return values.choice({code: code for code in codes}, error_code)


def _consultant() -> Parser:
    """A user in use by user name or e-mail address; an unknown one is a warning, the client stays as it
    was.
    """
    known: dict[str, int] = {}
    for number, name, email in User.objects.filter(is_active=True).values_list("pk", "username", "email"):
        if email:
            known[email.casefold()] = number
        known[name.casefold()] = number

    def parse(cell: str) -> int:
        number = known.get(cell.casefold())
        if number is None:
            raise CellError(
                "consultant_unknown",
                gettext_noop("There is no user “%(value)s”: who works for this client stays as it was."),
                severity=Severity.WARNING,
                value=shown(cell),
            )
        return number

    return parse
