"""What background work there is: each app registers its kinds in `AppConfig.ready`."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

from core.jobs.progress import Progress

Work = Callable[[dict[str, Any], Progress], dict[str, Any] | None]


@dataclass(frozen=True, kw_only=True)
class JobKind:
    """A kind of background work.

    `work(arguments, progress)` makes one service call in one transaction and returns a result (JSON) or
    None. It must be safe to run twice: a worker can die after its commit and before its job is marked as
    done.
    """

    code: str
    label: str | Promise
    work: Work


_kinds: dict[str, JobKind] = {}


def register(kind: JobKind) -> None:
    """Add a kind; the same code registered again replaces the first (`ready` may run twice)."""
    _kinds[kind.code] = kind


def kind_of(code: str) -> JobKind:
    """Raises KeyError for a kind that nobody registered."""
    return _kinds[code]
