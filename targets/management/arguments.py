"""What the commands of this room have in common."""

import argparse
import datetime as dt
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.utils.translation import gettext as _

from imports.exits import Exit
from imports.problems import CellError
from imports.values import date


def day(text: str) -> dt.date:
    """A date in any form that files know."""
    try:
        value = date(text)
    except CellError as error:
        raise argparse.ArgumentTypeError(str(error.problem)) from error
    if value is None:
        raise argparse.ArgumentTypeError(_("A date is needed."))
    return value


@contextmanager
def unforeseen(tell: Callable[[str, str], None]) -> Iterator[None]:
    """The last line of defence: a traceback on standard error, `tell(code, message)`, and the exit status."""
    try:
        yield
    except Exception:
        traceback.print_exc(file=sys.stderr)
        tell("unexpected", _("Something went wrong that was not foreseen. Nothing was stored."))
        sys.exit(Exit.UNEXPECTED)
