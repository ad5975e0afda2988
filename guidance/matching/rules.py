"""How complete a matching profile is, and what is missing. No database."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Point:
    """What an employer must know to find somebody: filled in when each of these fields is."""

    label: str | Promise
    fields: tuple[str, ...]


# Each counts the same. VUM itself obliges to the postcode and the distance; without the others a match says
# nothing. Licences, courses and languages do not count: who has none would never be complete.
POINTS = (
    Point(_("which work the client wants"), ("occupations",)),
    Point(_("in which sectors"), ("sectors",)),
    Point(_("how many hours"), ("hours_min", "hours_max")),
    Point(_("at which times"), ("working_times",)),
    Point(_("from where and how far the client travels"), ("postcode", "distance_km")),
    Point(_("by which transport"), ("transport",)),
    Point(_("from when the client is available"), ("available_from",)),
    Point(_("which kind of work"), ("agreements",)),
    Point(_("education"), ("education_level", "education_status")),
    Point(_("what the client can do"), ("skills",)),
    Point(_("how well the client speaks and writes Dutch"), ("dutch_spoken", "dutch_written")),
    Point(_("a presentation in the client's own words"), ("presentation",)),
)


def missing(profile: Any) -> Sequence[Point]:
    """The points that are not filled in; all of them where there is no profile."""
    return [point for point in POINTS if profile is None or not _filled(profile, point)]


def completeness(profile: Any) -> int:
    """The share of the points that is filled in, in whole percents, rounded down: 100 means all."""
    return 100 * (len(POINTS) - len(missing(profile))) // len(POINTS)


def _filled(profile: Any, point: Point) -> bool:
    return all(getattr(profile, name) not in (None, "", []) for name in point.fields)
