"""Values on a command line, read as those in a file are."""

import argparse
import datetime as dt

from django.utils.translation import gettext as _

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


def percentage(text: str) -> float:
    value = float(text.replace(",", "."))
    if not 0 <= value <= 100:
        raise argparse.ArgumentTypeError(_("A percentage lies between 0 and 100."))
    return value
