"""Numbers that the law and registers prescribe: BSN, KvK number, postcode. Pure rules, no database.

Sources: Wet algemene bepalingen burgerservicenummer (the eleven test), Handelsregister (8 digits), postcode
1234 AB without the letter pairs SA, SD and SS.
"""

import re
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

BSN_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
# It passes the test and is nobody's.
NOBODY = "000000000"
POSTCODE = r"[1-9][0-9]{3}(?!SA|SD|SS)[A-Z]{2}"


def _sums(weights: tuple[int, ...]) -> dict[str, int]:
    """What each three digits add to the sum of the eleven test."""
    return {
        digits: sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=True))
        for digits in map("{:03}".format, range(1000))
    }


# Looked up instead of multiplied: a file of a million rows asks a million times.
FIRST, MIDDLE, LAST = _sums(BSN_WEIGHTS[:3]), _sums(BSN_WEIGHTS[3:6]), _sums(BSN_WEIGHTS[6:])


def normalise_bsn(text: str) -> str | None:
    """The nine digits of a BSN that passes the eleven test, else None. A lost leading zero is given back."""
    return whole_bsns([text.zfill(9)])[0] if len(text) >= 8 else None


def whole_bsns(texts: Iterable[str]) -> list[str | None]:
    """Each text that is a BSN as it stands, nine digits that pass the eleven test; None for any other.

    Many at once, for files. Only three digits are in a table, so that nothing else need be asked.
    """
    never = 0.1  # three of it are no whole number either
    first, middle, last = FIRST.get, MIDDLE.get, LAST.get
    return [
        text
        if (first(text[:3], never) + middle(text[3:6], never) + last(text[6:], never)) % 11 == 0
        and text != NOBODY
        else None
        for text in texts
    ]


def mask_bsn(bsn: str) -> str:
    """A BSN as it may be shown: only the last three digits."""
    return "••••••" + bsn[-3:]


def normalise_kvk(text: str) -> str | None:
    return text if re.fullmatch(r"[0-9]{8}", text) else None


def normalise_postcode(text: str) -> str | None:
    """`1234AB`, else None."""
    postcode = text.replace(" ", "").upper()
    return postcode if re.fullmatch(POSTCODE, postcode) else None


def validate_bsn(text: str) -> None:
    if normalise_bsn(text) is None:
        raise ValidationError(
            _("This is not a BSN: it must have nine digits and pass the eleven test."), code="bsn_invalid"
        )


def validate_kvk(text: str) -> None:
    if normalise_kvk(text) is None:
        raise ValidationError(_("A KvK number has eight digits."), code="kvk_invalid")


def validate_postcode(text: str) -> None:
    if normalise_postcode(text) is None:
        raise ValidationError(_("A postcode looks like 1234 AB."), code="postcode_invalid")
