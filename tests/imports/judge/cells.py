"""From the text of one cell to its value; one that cannot be read raises `UnreadableError` with the code."""

import datetime as dt
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

SCHEMES = ("PW", "IOAW", "IOAZ", "WW", "BBZ", "TOZO", "ANW")
BENEFIT_ENDS = (
    *("werk", "zelfstandig", "studie", "samenwonen", "inkomen_overig", "eigen_verzoek", "maatregel"),
    *("overig", "overleden", "verhuisd", "pensioen", "detentie"),
)
GROUPS = (
    *("jongere", "pro_vso", "schoolverlater", "arbeidsbeperking", "doelgroepregister", "beschut", "sw"),
    *("alleenstaande_ouder", "statushouder", "ww_instroom", "zzp", "ontslag_bedreigd", "flexwerker"),
    "55plus",
)
KINDS = (
    *("dienstverband", "uitzend", "detachering", "garantiebaan", "coronabaan", "bbl", "beschut"),
    *("proefplaatsing", "werkervaringsplaats", "bol", "vrijwillig", "zelfstandig"),
)
PLACEMENT_ENDS = (
    *("contract_afgelopen", "eigen_ontslag", "ontslag", "wederzijds", "omgezet", "afgerond", "ziekte"),
    "overig",
)
# Blocks of a person, and those that are counted in units.
PERSON_BLOCKS = (
    *("NUG", "JONGERE", "STAGE", "STAGE_VSO", "BBL_1_2", "BBL_3", "WW", "WIA", "PW", "BANENAFSPRAAK"),
)
BLOCKS = (*PERSON_BLOCKS, "BONUS_55", "BONUS_BEPERKING", "BONUS_VSO", "OPLEIDING", "ACTIVITEIT")
INSTRUMENTS = (
    *("empowerment", "werkervaring", "praktijkleren", "leerwerktraject", "hybride_leerlijn"),
    *("taal_werkvloer", "jobcoaching", "arrangement", "scholing", "sollicitatietraining"),
)
TRAJECTORY_OUTCOMES = ("werk", "diploma", "afgerond", "gestopt")
CONTRACTS = ("vast", "tijdelijk", "uitzend")
OLDEST = 110
ONE_DAY = dt.timedelta(days=1)

Parse = Callable[[str], Any]


class UnreadableError(Exception):
    """The code of what is wrong with a cell."""


def text(longest: int) -> Parse:
    def parse(cell: str) -> str:
        if len(cell) > longest:
            raise UnreadableError("value_invalid")
        return cell

    return parse


def one_of(codes: tuple[str, ...], error: str) -> Parse:
    def parse(cell: str) -> str:
        if cell not in codes:
            raise UnreadableError(error)
        return cell

    return parse


def date(cell: str) -> dt.date | None:
    if cell in ("31-12-9999", "00-00-0000"):
        return None
    for form in (r"(?P<d>\d{1,2})-(?P<m>\d{1,2})-(?P<y>\d{4})", r"(?P<y>\d{4})-?(?P<m>\d{2})-?(?P<d>\d{2})"):
        found = re.fullmatch(form, cell)
        if found:
            try:
                return dt.date(int(found["y"]), int(found["m"]), int(found["d"]))
            except ValueError as error:
                raise UnreadableError("date_invalid") from error
    raise UnreadableError("date_invalid")


def birth_date(today: dt.date) -> Parse:
    """Not in the future, and not an age over 110."""

    def parse(cell: str) -> dt.date | None:
        born = date(cell)
        oldest = today.replace(year=today.year - OLDEST - 1)
        if born and (born > today or born <= oldest):
            raise UnreadableError("birth_date_implausible")
        return born

    return parse


def bsn(cell: str) -> str:
    digits = cell.zfill(9) if len(cell) == 8 else cell
    if not re.fullmatch(r"[0-9]{9}", digits) or digits == "000000000":
        raise UnreadableError("bsn_invalid")
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    if sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=True)) % 11:
        raise UnreadableError("bsn_invalid")
    return digits


def kvk(cell: str) -> str:
    if not re.fullmatch(r"[0-9]{8}", cell):
        raise UnreadableError("kvk_invalid")
    return cell


def postcode(cell: str) -> str:
    found = cell.replace(" ", "").upper()
    if not re.fullmatch(r"[1-9][0-9]{3}[A-Z]{2}", found):
        raise UnreadableError("postcode_invalid")
    return found


def between(least: Decimal, most: Decimal) -> Parse:
    """A number with at most two decimals, with comma or point."""

    def parse(cell: str) -> Decimal:
        number = cell.replace(".", "").replace(",", ".") if "," in cell else cell
        either = "," not in cell and re.fullmatch(r"[1-9][0-9]{0,2}\.[0-9]{3}", cell)
        if either or not re.fullmatch(r"-?[0-9]+(\.[0-9]{1,2})?", number):
            raise UnreadableError("number_invalid")
        if not least <= Decimal(number) <= most:
            raise UnreadableError("number_invalid")
        return Decimal(number)

    return parse


# More than none.
hours = between(Decimal("0.01"), Decimal(80))


def year(cell: str) -> int:
    if not re.fullmatch(r"[0-9]{4}", cell):
        raise UnreadableError("number_invalid")
    return int(cell)


def euros(*, below_nought: bool) -> Parse:
    """With comma and points between thousands, or with a point and none; at most 100 million."""

    def parse(cell: str) -> Decimal:
        with_comma = re.fullmatch(r"-?([0-9]+|[1-9][0-9]{0,2}(\.[0-9]{3})+)(,[0-9]{1,2})?", cell)
        with_point = re.fullmatch(r"-?[0-9]+\.[0-9]{1,2}", cell)
        either = re.fullmatch(r"-?[1-9][0-9]{0,2}\.[0-9]{3}", cell)
        if either or not (with_comma or with_point):
            raise UnreadableError("number_invalid")
        amount = Decimal(cell if with_point else cell.replace(".", "").replace(",", "."))
        if abs(amount) > 100_000_000 or (not amount if below_nought else amount < 0):
            raise UnreadableError("number_invalid")
        return amount

    return parse


def number(cell: str) -> str:
    return str(int(cell)) if re.fullmatch(r"[0-9]+", cell) else text(40)(cell)


def rung(cell: str) -> int:
    if cell not in ("1", "2", "3", "4", "5", "6"):
        raise UnreadableError("rung_invalid")
    return int(cell)


def yes_or_no(cell: str) -> bool:
    return bool(one_of(("ja", "nee"), "value_invalid")(cell) == "ja")


def cancelled(cell: str) -> bool:
    one_of(("geannuleerd",), "value_invalid")(cell)
    return True


def whole_name(cell: str) -> tuple[str, str, str]:
    """Surname, prefix and initials of `A.B. de Vries` and `Vries, A.B. de`."""
    before, _, behind = cell.partition(",")
    words = behind.split() if behind else before.split()[:-1]
    surname = before if behind else before.split()[-1]
    prefixes = [word for word in words if word in ("de", "van", "der")]
    return surname, " ".join(prefixes), "".join(word for word in words if word not in prefixes)


def telephone(cell: str) -> str:
    if not re.fullmatch(r"[-+() 0-9]{6,20}", cell):
        raise UnreadableError("value_invalid")
    return cell


def email(cell: str) -> str:
    if not re.fullmatch(r"[a-z.]+@[a-z.]+[.][a-z]+", cell):
        raise UnreadableError("value_invalid")
    return cell


def sbi(cell: str) -> str:
    if not re.fullmatch(r"[0-9]{2,5}", cell):
        raise UnreadableError("value_invalid")
    return cell


def groups(cell: str) -> tuple[str, ...]:
    one = one_of(GROUPS, "code_unknown")
    return tuple(sorted({one(part.strip()) for part in cell.split(",") if part.strip()}))
