"""Every row of the bench can be measured: on a world so small that its figures prove nothing."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.test_house_rules import ROOT


@pytest.mark.slow
@pytest.mark.usefixtures("embedded_services")
def test_every_row_of_the_bench_can_be_measured(tmp_path: Path) -> None:
    results = tmp_path / "results.json"
    command = [sys.executable, "-m", "bench", "--tiny", "--to", str(results)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    rows = json.loads(results.read_text(encoding="utf-8"))["rows"]
    assert {row["theme"] for row in rows} == {"imports", "metrics", "pages", "history", "testdb"}
    assert all(row["value"] > 0 or row["unit"] == "exponent" for row in rows)
