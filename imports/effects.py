"""What an import brings about beyond its own rows, told in the preview and in the report.

Rooms above register effects (`imports.registry.register_effect`). An effect reads the journal of the import,
`imports_change`: in the preview that of a rehearsal, which is taken back afterwards.
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import Any

from imports.registry import effects


@dataclass(frozen=True)
class Told:
    """How many of how many it is about, and which clients (keys) those are."""

    count: int
    of: int
    clients: list[int] = field(default_factory=list)


@dataclass(frozen=True)
class Sentence:
    """An effect as people read it."""

    code: str
    text: str
    count: int


class Effect(ABC):
    """One thing worth telling. `code` is kept with the import; only imports of `kinds` are asked."""

    code: str
    kinds: frozenset[str]

    @abstractmethod
    def find(self, import_id: int) -> Told:
        """Asked within the transaction of the import, after its writes."""

    @abstractmethod
    def sentence(self, told: Told) -> str:
        """What matters, in one sentence."""


def find_effects(kind: str, import_id: int) -> list[dict[str, Any]]:
    """Every effect that this import of a kind has, as it is kept."""
    found = ((effect, effect.find(import_id)) for effect in effects() if kind in effect.kinds)
    return [
        {"code": effect.code, "count": told.count, "of": told.of, "clients": told.clients}
        for effect, told in found
        if told.count
    ]


def sentences(kept: list[dict[str, Any]]) -> list[Sentence]:
    known = {effect.code: effect for effect in effects()}
    return [
        Sentence(each["code"], known[each["code"]].sentence(_told(each)), each["count"])
        for each in kept
        if each["code"] in known
    ]


def _told(kept: dict[str, Any]) -> Told:
    return Told(kept["count"], kept["of"], kept["clients"])
