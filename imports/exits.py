from enum import IntEnum


class Exit(IntEnum):
    """Exit statuses of the import commands (FORMATS.md, Command line)."""

    DONE = 0
    ERRORS = 1
    UNREADABLE = 2
    REFUSED = 3
    UNEXPECTED = 4
