"""A closed year takes nothing any more: the database refuses it, this says so in words.

Every amount refers to its year together with the year's state (`InYear`); closing a year changes the state,
so that a new row, which says that the year is open, refers to nothing. Whoever is at work in the year holds
its row, and closing waits for them.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from budget.models import BudgetYear

RULE = "_year_open"


@contextmanager
def refused_when_closed() -> Iterator[None]:
    """Turn the database's refusal of a row in a closed year into a message for people."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        diagnostics = getattr(error.__cause__, "diag", None)
        if not (getattr(diagnostics, "constraint_name", None) or "").endswith(RULE):
            raise
        raise _closed() from error


def _closed() -> ValidationError:
    return ValidationError(
        _("This year is closed: nothing can be added to it or changed in it."), code="year_closed"
    )


def years(wanted: Iterable[int]) -> dict[int, BudgetYear]:
    """The budget years; raises ValidationError where one is not there."""
    asked = set(wanted)
    found = BudgetYear.objects.in_bulk(asked)
    missing = sorted(asked - found.keys())
    if missing:
        raise ValidationError(
            _("There is no budget year %(year)s."), code="year_unknown", params={"year": missing[0]}
        )
    return found


def refuse_closed(wanted: Iterable[int]) -> None:
    """Raises ValidationError where a year is closed or not there.

    For changes of what is there already, which the database does not refuse by itself. Closing waits for the
    locks of all posts, so that whoever holds the lock of one sees here what holds until the end.
    """
    if closed_among(wanted):
        raise _closed()


def closed_among(wanted: Iterable[int]) -> set[int]:
    """Those of the years that are closed."""
    return {year.pk for year in years(wanted).values() if year.closed}
