"""What the commands of the house have in common: how they end."""

import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import IntEnum

logger = logging.getLogger(__name__)


class Exit(IntEnum):
    """Exit statuses of the commands that work with files and figures."""

    DONE = 0
    ERRORS = 1
    UNREADABLE = 2
    REFUSED = 3
    UNEXPECTED = 4


@contextmanager
def unforeseen(tell: Callable[[str, str], None], message: str) -> Iterator[None]:
    """The last line of defence: what happened goes to the log, which leaves personal data out, `message` to
    whoever asked, by `tell(code, message)`, and the exit status says so.
    """
    try:
        yield
    except Exception:
        logger.exception("command_failed")
        tell("unexpected", message)
        sys.exit(Exit.UNEXPECTED)
