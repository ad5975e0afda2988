"""Rows that two runs see differently, in words."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from core.formatting import number
from targets.metrics.declaration import Metric
from targets.movements import Movement, Said
from targets.presentation.words import Words


@dataclass(frozen=True)
class ShownMovement:
    """One movement: what the older run said, what the newer one says, and what happened in between."""

    subject: str
    old: str
    new: str
    differences: list[str]
    causes: list[str]


@dataclass(frozen=True)
class Sums:
    """How many rows the newer run has more, has less, or says something else of."""

    added: int
    dropped: int
    changed: int
    counted_more: int
    counted_less: int

    @property
    def sentence(self) -> str:
        return _(
            "%(added)s rows came, %(dropped)s went, %(changed)s changed. "
            "Counted: %(more)s more and %(less)s fewer."
        ) % {
            "added": number(self.added),
            "dropped": number(self.dropped),
            "changed": number(self.changed),
            "more": number(self.counted_more),
            "less": number(self.counted_less),
        }


def sums_of(found: list[Movement], year: int | None = None) -> Sums:
    """The sums for one year, or for all: a row that went to another year went from this one."""
    pairs = [(_within(one.old, year), _within(one.new, year)) for one in found]
    return Sums(
        added=sum(old is None for old, _new in pairs),
        dropped=sum(new is None for _old, new in pairs),
        changed=sum(old is not None and new is not None for old, new in pairs),
        counted_more=sum(_counts(new) and not _counts(old) for old, new in pairs),
        counted_less=sum(_counts(old) and not _counts(new) for old, new in pairs),
    )


def of_year(found: list[Movement], year: int | None) -> list[Movement]:
    return [one for one in found if _within(one.old, year) or _within(one.new, year)]


def in_words(
    found: list[Movement], metric: Metric, words: Words, causes: Mapping[int, list[str]]
) -> list[ShownMovement]:
    return [
        ShownMovement(
            one.subject,
            _said(one.old, metric),
            _said(one.new, metric),
            _differences(one, words),
            causes.get(one.client_id, []) if one.client_id else [],
        )
        for one in found
    ]


def _within(said: Said | None, year: int | None) -> Said | None:
    return said if said is not None and (year is None or said.year == year) else None


def _counts(said: Said | None) -> bool:
    return said is not None and said.counted


def _said(said: Said | None, metric: Metric) -> str:
    if said is None:
        return _("not there")
    return _("Counted") if said.counted else str(metric.reasons.get(said.reason, said.reason))


def _differences(one: Movement, words: Words) -> list[str]:
    """The dimensions that both runs know and say differently."""
    if one.old is None or one.new is None:
        return []
    old, new = one.old.dimensions, one.new.dimensions
    return [
        _("%(name)s: %(old)s → %(new)s")
        % {
            "name": words.name(name),
            "old": words.value(name, old.get(name)),
            "new": words.value(name, new.get(name)),
        }
        for name in sorted(old.keys() | new.keys())
        if old.get(name) != new.get(name)
    ]
