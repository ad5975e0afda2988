"""What is read of a diagnosis. No database."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from core.formatting import short_day
from core.periods import add_months


def competence_name(heading: str) -> str:
    """One spelling of a competence: case, spaces, hyphens and underscores do not matter in a heading."""
    return " ".join(heading.replace("_", " ").replace("-", " ").split()).capitalize()


def expires_on(made_on: dt.date, valid_months: int | None) -> dt.date | None:
    """The day on which a diagnosis holds no longer; None where it holds for good."""
    return add_months(made_on, valid_months) if valid_months else None


def competences(profiles: Iterable[Mapping[str, float]]) -> list[str]:
    """The names that these profiles score, each once, by the alphabet."""
    return sorted({name for scores in profiles for name in scores})


def diagnosis_in_words(diagnosis: Any) -> str:
    """A diagnosis as somebody chooses it: by which module, of when, and the rung that it advised."""
    words = f"{diagnosis.module}, {short_day(diagnosis.made_on)}"
    if diagnosis.advised_rung is None:
        return words
    advised = _("advised rung %(rung)s") % {"rung": diagnosis.advised_rung}
    return f"{words}: {advised}"
