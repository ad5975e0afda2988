"""Every row of the bench can be measured: on a world so small that its figures prove nothing."""

import json
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path

import pytest

from bench.__main__ import measured
from bench.declaration import Measured, Row, Theme, at_most
from bench.report import Line
from tests.test_house_rules import ROOT


def test_a_row_that_fails_says_so_in_the_table() -> None:
    def fail(world: None) -> Measured:
        raise ValueError("nothing to measure")

    row = Row(name="nothing", unit="ms", beside="", measure=fail, must=at_most(1))
    theme = Theme(code="none", title="None", world=lambda sizes: nullcontext(), rows=(row,))
    line = measured(theme, row, None)
    assert isinstance(line, Line)
    assert line.cells == ("nothing", "–", "1", "", "failed", "ValueError", "")


@pytest.mark.slow
@pytest.mark.usefixtures("embedded_services")
def test_every_row_of_the_bench_can_be_measured(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "bench", "--tiny", "--to", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr
    rows = {path.stem: json.loads(path.read_text())["rows"] for path in tmp_path.iterdir()}
    assert {theme: len(measured) for theme, measured in rows.items()} == {
        "imports": 11,
        "metrics": 6,
        "pages": 7,
        "history": 2,
        "testdb": 1,
    }
    assert all(
        row["value"] > 0 or row["unit"] == "exponent" for of_theme in rows.values() for row in of_theme
    )
