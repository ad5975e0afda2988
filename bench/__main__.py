"""`make bench`: measure all themes, or those that are named."""

import argparse
import datetime as dt
import logging
import os
import sys
import time
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wsp.settings.test")

import django

django.setup()

from bench.catalogue import THEMES  # noqa: E402  (needs Django)
from bench.declaration import Theme  # noqa: E402
from bench.report import ROOT, Line, machine, table, write_json, write_page  # noqa: E402
from bench.sizes import FULL, TINY, Sizes  # noqa: E402
from bench.worlds import forget_all  # noqa: E402
from tests.database import maintenance  # noqa: E402

RESULTS = ROOT / "bench" / "results"


def main() -> None:
    asked = arguments()
    logging.disable(logging.INFO)
    chosen = [theme for theme in THEMES if not asked.only or theme.code in asked.only]
    began = time.monotonic()
    try:
        lines = [line for theme in chosen for line in measure(theme, TINY if asked.tiny else FULL)]
    finally:
        forget_all()
    took = time.monotonic() - began
    print("\n" + table(lines))
    print(f"\n{len(lines)} rows in {took:.0f} seconds.")
    with maintenance() as owner:
        facts = machine(str(owner.info.parameter_status("server_version")))
    day = dt.datetime.now(dt.UTC).date()
    whole = len(chosen) == len(THEMES) and not asked.tiny
    folder = RESULTS if whole else RESULTS / "tmp"
    write_json(asked.to or folder / f"{day.isoformat()}.json", lines, day, facts, took)
    if whole:
        write_page(lines, day, facts)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench")
    codes = [theme.code for theme in THEMES]
    parser.add_argument("only", nargs="*", help=f"themes, else all: {', '.join(codes)}")
    parser.add_argument("--tiny", action="store_true", help="a world so small that nothing is proved")
    parser.add_argument("--to", type=Path, help="where the JSON goes")
    asked = parser.parse_args()
    if unknown := set(asked.only) - set(codes):
        parser.error(f"no such theme: {', '.join(sorted(unknown))}")
    return asked


def measure(theme: Theme, sizes: Sizes) -> list[Line]:
    print(f"{theme.title}: making the world…", file=sys.stderr)
    lines = []
    with theme.world(sizes) as world:
        for row in theme.rows:
            line = Line.of(theme, row, row.measure(world))
            print("  " + "  ".join(line.cells), file=sys.stderr)
            lines.append(line)
    return lines


if __name__ == "__main__":
    main()
