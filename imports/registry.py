"""What rooms above give to imports in `AppConfig.ready`: kinds of files, effects, steps, words of clients."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_noop

from accounts.models import User
from imports.kinds import Kind
from imports.problems import FileRefusedError

if TYPE_CHECKING:
    from imports.effects import Effect

# Called with the number of an import in the transaction in which it commits or is undone, while its journal
# still says what it changed. A step notes what is to be done and asks for a job, which runs after the commit.
Step = Callable[[int], None]

_kinds: dict[str, Kind] = {}
_effects: dict[str, "Effect"] = {}
_steps: list[Step] = []


def register(*kinds: Kind) -> None:
    for kind in kinds:
        _kinds[kind.code] = kind


def kind_of(code: str) -> Kind:
    if code not in _kinds:
        raise FileRefusedError(
            "kind_unknown",
            gettext_noop("“%(kind)s” is not a kind of file. Choose one of: %(kinds)s."),
            kind=code,
            kinds=", ".join(_kinds),
        )
    return _kinds[code]


def kinds() -> tuple[Kind, ...]:
    return tuple(_kinds.values())


def register_effect(*added: "Effect") -> None:
    """Add what an import may bring about; the same code again replaces the first."""
    for effect in added:
        _effects[effect.code] = effect


def effects() -> tuple["Effect", ...]:
    return tuple(_effects.values())


def register_step(step: Step) -> None:
    """Add what follows an import; the same step again is one."""
    if step not in _steps:
        _steps.append(step)


def take_steps(import_id: int) -> None:
    for step in _steps:
        step(import_id)


@dataclass(frozen=True)
class Person:
    """A client in words; `url` leads to the file of the client, for those who may open it."""

    number: str
    name: str
    url: str = ""


People = Callable[[Iterable[int], User], dict[int, Person]]


def _nobody(keys: Iterable[int], user: User) -> dict[int, Person]:
    return {}


_people: list[People] = [_nobody]


def register_people(people: People) -> None:
    """Say how clients are called: their keys to their words, as this person may know them."""
    _people[:] = [people]


def people(keys: Iterable[int], user: User) -> dict[int, Person]:
    return _people[0](keys, user)
