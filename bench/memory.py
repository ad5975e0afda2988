"""Peak memory of one piece of work: a program of its own, because memory once used is not given back.

`python -m bench.memory <work> <file> <database>` prints the MiB above what the process needed before.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wsp.settings.test")

import django

django.setup()

import pandas as pd  # noqa: E402  (needs Django)
from django.db import connection  # noqa: E402

from bench.database import as_application  # noqa: E402
from bench.themes.imports import TERMS  # noqa: E402
from imports.services import preview  # noqa: E402
from tests.database import use  # noqa: E402


def resident(field: str) -> int:
    """`VmRSS` (now) or `VmHWM` (at its highest) in KiB, as Linux says."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(field))


def look_at(path: Path) -> None:
    preview(kind="benefits", path=path, terms=TERMS)


def read_with_pandas(path: Path) -> None:
    pd.read_csv(path, sep=";", dtype=str)


WORKS: dict[str, Callable[[Path], None]] = {"preview": look_at, "pandas": read_with_pandas}


def main() -> None:
    work, path, database = sys.argv[1:]
    use(database)
    with as_application():
        connection.ensure_connection()
        idle = resident("VmRSS")
        WORKS[work](Path(path))
    print((resident("VmHWM") - idle) / 1024)


if __name__ == "__main__":
    main()
