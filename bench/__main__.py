"""`make bench`: measure all themes, or those that are named."""

import argparse
import logging
import os
import sys
import traceback
from contextlib import suppress
from pathlib import Path
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wsp.settings.test")

import django

django.setup()

from bench.catalogue import THEMES  # noqa: E402  (needs Django)
from bench.database import start_services  # noqa: E402
from bench.declaration import Row, Theme  # noqa: E402
from bench.report import ROOT, Line, facts, table, write_json, write_page  # noqa: E402
from bench.sizes import FULL, TINY, Sizes  # noqa: E402
from bench.worlds import forget_all  # noqa: E402
from tests.database import maintenance  # noqa: E402

RESULTS = ROOT / "bench" / "results"


def main() -> None:
    asked = arguments()
    logging.disable(logging.INFO)
    start_services()
    folder = asked.to or (RESULTS / "tmp" if asked.tiny else RESULTS)
    try:
        for theme in THEMES:
            if not asked.only or theme.code in asked.only:
                carry_out(theme, TINY if asked.tiny else FULL, folder)
    finally:
        forget_all()
    if folder == RESULTS:
        write_page(folder, THEMES)


def carry_out(theme: Theme, sizes: Sizes, folder: Path) -> None:
    """Measure a theme, show it, and keep it; Ctrl-C ends it with what there is.

    A row that fails says so in the table and stops no other one; where their world fails, all rows say so.
    """
    print(f"\n{theme.title}\n", file=sys.stderr)
    with maintenance() as owner:
        said = facts(str(owner.info.parameter_status("server_version")))
    lines: list[Line] = []
    with suppress(KeyboardInterrupt):
        try:
            with theme.world(sizes) as world:
                for row in theme.rows:
                    lines.append(measured(theme, row, world))
                    print("  " + "  ".join(lines[-1].cells), file=sys.stderr)
        except Exception as error:
            traceback.print_exc()
            lines += [Line.failed(theme, row, error) for row in theme.rows[len(lines) :]]
    print(f"\n{theme.title}\n\n{table(lines)}")
    write_json(folder, theme, lines, said)


def measured(theme: Theme, row: Row, world: Any) -> Line:
    try:
        return Line.of(theme, row, row.measure(world))
    except Exception as error:
        traceback.print_exc()
        return Line.failed(theme, row, error)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench")
    codes = [theme.code for theme in THEMES]
    parser.add_argument("only", nargs="*", help=f"themes, else all: {', '.join(codes)}")
    parser.add_argument("--tiny", action="store_true", help="a world so small that nothing is proved")
    parser.add_argument("--to", type=Path, help="the folder where the JSON goes")
    asked = parser.parse_args()
    if unknown := set(asked.only) - set(codes):
        parser.error(f"no such theme: {', '.join(sorted(unknown))}")
    return asked


if __name__ == "__main__":
    main()
