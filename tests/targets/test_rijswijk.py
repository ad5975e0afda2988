"""The synthetic municipality through the real commands gives exactly the published figures."""

import datetime as dt
import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from clients.models import BenefitSpell
from placements.models import Placement
from targets.enums import RunCause
from targets.models import Run
from targets.reports import figures_of, rows_behind, tally
from targets.services import compute

FILES = Path(__file__).resolve().parents[3] / "shared" / "data" / "rijswijk-2020"
KINDS = (
    *("employers", "clients", "benefits", "ladder", "placements", "hallowerk"),
    *("sroi_contracts", "sroi_contributions", "trajectories"),
)
AS_OF = "2020-12-31"
NOTHING = dict.fromkeys(("numerator", "denominator", "running", "other_exit"), 0)
# Contracts of earlier years are in the files too; the figures of these are published.
YEARS = range(2016, 2021)

pytestmark = [
    pytest.mark.skipif(not FILES.is_dir(), reason="the files of ../shared/data are absent"),
    pytest.mark.django_db,
    pytest.mark.slow,
]


class Answer:
    """The JSON of recompute_metrics, asked by figure and the names of its dimensions."""

    def __init__(self, text: str) -> None:
        self.content = json.loads(text)

    def cut(self, metric: str, *names: str, **fixed: Any) -> list[dict[str, Any]]:
        return [
            figure
            for figure in self.content["metrics"]
            if figure["metric"] == metric
            and set(figure["dimensions"]) == {*names, *fixed}
            and all(figure["dimensions"][name] == value for name, value in fixed.items())
        ]

    def by_year(self, metric: str, name: str) -> dict[str, dict[Any, Any]]:
        found: dict[str, dict[Any, Any]] = defaultdict(dict)
        for figure in self.cut(metric, name):
            found[str(figure["year"])][figure["dimensions"][name]] = figure["value"]
        return found


@pytest.fixture(scope="module")
def expected() -> dict[str, Any]:
    return json.loads((FILES / "expected.json").read_text(encoding="utf-8"))


def run_command(capsys: pytest.CaptureFixture[str], *command: str) -> str:
    status: Any = 0
    try:
        call_command(*command)
    except SystemExit as end:
        status = end.code
    captured = capsys.readouterr()
    assert not status, captured.err
    return captured.out


@pytest.fixture
def answer(capsys: pytest.CaptureFixture[str]) -> Answer:
    """The figures of the imported files."""
    run_command(capsys, "load_reference")
    for kind in KINDS:
        run_command(capsys, "import_file", kind, str(FILES / f"{kind}.csv"), "--commit", "--json")
    return Answer(run_command(capsys, "recompute_metrics", "--as-of", AS_OF, "--json"))


def test_the_imported_files_give_the_published_figures(answer: Answer, expected: dict[str, Any]) -> None:
    assert answer.content["as_of"] == AS_OF
    assert dt.date.fromisoformat(answer.content["complete_to"]) <= dt.date(2020, 12, 31)
    assert {str(one["year"]): one["value"] for one in answer.cut("placements.counted")} == expected["counted"]
    excluded = answer.by_year("placements.excluded", "reason")
    assert {year: excluded[year] for year in expected["excluded"]} == expected["excluded"]
    months = answer.by_year("placements.counted", "month")
    assert {
        year: [found.get(month, 0) for month in range(1, 13)] for year, found in months.items()
    } == expected["by_month"]
    assert answer.by_year("placements.counted", "kind") == expected["by_kind"]
    assert sustained(answer) == expected["sustained"]
    assert {
        f"{one['dimensions']['group']} {one['dimensions']['bucket']}": one["value"]
        for one in answer.cut("benefits.stock", "group", "bucket")
    } == expected["stock"]
    assert {
        f"{one['dimensions']['rung']} {'benefit' if one['dimensions']['benefit'] else 'nug'}": one["value"]
        for one in answer.cut("ladder.stock", "rung", "benefit")
    } == expected["ladder"]
    assert {
        f"{one['dimensions']['from']} > {one['dimensions']['to']}": one["value"]
        for one in answer.cut("ladder.transitions", "from", "to", since=expected["transitions"]["since"])
    } == expected["transitions"]["counts"]
    (coverage,) = answer.cut("hallowerk.coverage")
    assert {name: coverage[name] for name in ("numerator", "denominator")} == expected["hallowerk"]
    parts = {"benefit": "benefit", "served": "served", "wsp_file": "file", "nug": "nug"}
    reach = {one["dimensions"]["part"]: one["value"] for one in answer.cut("wsp.reach", "part")}
    assert {name: reach[part] for name, part in parts.items()} == expected["shares"]
    started = {str(one["year"]): one["value"] for one in answer.cut("trajectories.started")}
    assert started == expected["trajectories"]
    assert {
        name: {str(one["year"]): one["value"] for one in answer.cut(f"sroi.{name}") if one["year"] in YEARS}
        for name in expected["sroi"]
    } == expected["sroi"]


def test_figures_are_the_sum_of_their_rows_also_after_the_data_changed(answer: Answer) -> None:
    run = Run.objects.get(pk=answer.content["run"])
    Placement.objects.filter(kind="uitzend").update(kind="beschut")
    BenefitSpell.objects.filter(end=None).delete()
    compute(as_of=dt.date(2021, 1, 1), cause=RunCause.NIGHT)
    # Every seventh: all kinds of figures are among them.
    for number in figures_of(run).numbers[::7]:
        rows = rows_behind(run, number.code, year=number.year, dimensions=number.dimensions)
        found = tally(number.code, rows)
        if found.counted_sum is not None:
            assert number.value in (found.counted_sum, found.total_sum), number
        elif number.numerator is not None:
            assert number.numerator == found.counted, number
        else:
            assert number.value == (found.counted or found.total), number
        # These are shares of the clients on all moves; the rows behind one are those of that move.
        if number.denominator is not None and number.code != "ladder.shares":
            assert number.denominator == found.denominator, number


def sustained(answer: Answer) -> dict[str, Any]:
    """What a figure of nothing would say is 0."""
    found: dict[str, Any] = defaultdict(lambda: {str(months): dict(NOTHING) for months in (0, 3, 6, 12)})
    for months in (0, 3, 6, 12):
        for figure in answer.cut("outflow.sustained", months=months):
            cohort = found[str(figure["year"])][str(months)]
            cohort |= {name: figure[name] for name in ("numerator", "denominator")}
        for part in ("running", "other_exit"):
            for figure in answer.cut("outflow.sustained", months=months, part=part):
                found[str(figure["year"])][str(months)][part] = figure["value"]
    return found
