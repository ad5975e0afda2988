"""What background work there is: each app registers its kinds in `AppConfig.ready`."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from django.utils.functional import Promise

from core.jobs.progress import Progress

if TYPE_CHECKING:
    from core.jobs.models import Job

Work = Callable[[dict[str, Any], Progress], dict[str, Any] | None]


class Notice(NamedTuple):
    """That work ended, in one sentence, and the page of what came of it."""

    text: str
    url: str


@dataclass(frozen=True, kw_only=True)
class JobKind:
    """A kind of background work.

    `work(arguments, progress)` makes one service call in one transaction and returns a result (JSON) or
    None. It must be safe to run twice: a worker can die after its commit and before its job is marked as
    done. With `notice`, who asked is told on any page that it ended.
    """

    code: str
    label: str | Promise
    work: Work
    notice: "Callable[[Job], Notice] | None" = None


_kinds: dict[str, JobKind] = {}


def register(kind: JobKind) -> None:
    """Add a kind; the same code registered again replaces the first (`ready` may run twice)."""
    _kinds[kind.code] = kind


def kind_of(code: str) -> JobKind:
    """Raises KeyError for a kind that nobody registered."""
    return _kinds[code]


def telling_kinds() -> list[str]:
    """The kinds of which people are told that they ended."""
    return [kind.code for kind in _kinds.values() if kind.notice]
