"""What follows from a client's spells and birth date, without the database."""

import datetime as dt
from collections.abc import Iterable
from typing import Protocol

from core.periods import add_months

# Bounds of the duration of a benefit in years, as in METRICS.md, M3: 0–1, 1–2, 2–3, 3–5, over 5.
DURATION_YEARS = (1, 2, 3, 5)


class Spell(Protocol):
    """Anything with a first day and an inclusive last day (None: open)."""

    start: dt.date
    end: dt.date | None


def holds_on(spell: Spell, day: dt.date) -> bool:
    return spell.start <= day and (spell.end is None or spell.end >= day)


def run_since(spells: Iterable[Spell], day: dt.date) -> dt.date | None:
    """The first day of the unbroken run of days that contains `day`; None where no spell holds then.

    Spells that touch or overlap make one run.
    """
    since: dt.date | None = None
    last: dt.date | None = None
    for spell in sorted(spells, key=lambda one: one.start):
        if spell.start > day:
            break
        if since is None or (last is not None and spell.start - last > dt.timedelta(days=1)):
            since, last = spell.start, spell.end
        elif last is not None:
            last = None if spell.end is None else max(last, spell.end)
    return since if since and (last is None or last >= day) else None


def whole_months(start: dt.date, day: dt.date) -> int:
    """The largest number of months N with `start` + N months on or before `day`."""
    months = (day.year - start.year) * 12 + day.month - start.month
    return months if add_months(start, months) <= day else months - 1


def age(birth_date: dt.date, day: dt.date) -> int:
    return whole_months(birth_date, day) // 12


def duration_bounds(code: str, day: dt.date) -> tuple[dt.date | None, dt.date]:
    """Of a duration (`1-2`, `5+`, in years): a run of it began after the first day and up to the second.

    A run that began on the bound itself lasts so many years: it belongs to the longer duration.
    """
    lower, _, upper = code.rstrip("+").partition("-")
    latest = add_months(day, -12 * int(lower))
    return (add_months(day, -12 * int(upper)) if upper else None), latest


def durations() -> list[str]:
    """The durations that DURATION_YEARS bounds: `0-1`, `1-2`, `2-3`, `3-5`, `5+`."""
    pairs = zip((0, *DURATION_YEARS), DURATION_YEARS, strict=False)
    return [f"{lower}-{upper}" for lower, upper in pairs] + [f"{DURATION_YEARS[-1]}+"]
