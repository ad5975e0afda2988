"""The oracle gives exactly the published figures of the synthetic municipality."""

from decimal import Decimal
from typing import Any

import pytest

from tests.oracle import rijswijk
from tests.oracle.figures import Result
from tests.oracle.metrics import all_metrics
from tests.oracle.world import World
from tests.oracle.world_rules import violations

pytestmark = pytest.mark.skipif(not rijswijk.FOLDER.is_dir(), reason="the files of ../shared/data are absent")
YEARS = range(2016, 2021)


@pytest.fixture(scope="module")
def world() -> World:
    return rijswijk.load()


@pytest.fixture(scope="module")
def result(world: World) -> Result:
    return all_metrics(world, rijswijk.AS_OF)


@pytest.fixture(scope="module")
def expected() -> dict[str, Any]:
    return rijswijk.expected()


def found(result: Result, metric: str, *names: str, years: range = YEARS) -> dict[str, dict[Any, Any]]:
    """The figures of a metric whose dimensions are exactly `names`: year → dimension values → value."""
    return {
        str(year): {
            figure.dimensions[names[0]] if names else "": figure.value
            for figure in result.figures
            if figure.metric == metric and figure.year == year and set(figure.dimensions) == set(names)
        }
        for year in years
    }


def total(result: Result, metric: str) -> dict[str, Any]:
    return {year: by_year[""] for year, by_year in found(result, metric).items()}


def test_the_files_obey_the_rules_of_a_world(world: World) -> None:
    assert violations(world) == []


def test_counted(result: Result, expected: dict[str, Any]) -> None:
    assert total(result, "placements.counted") == expected["counted"]


def test_excluded(result: Result, expected: dict[str, Any]) -> None:
    assert found(result, "placements.excluded", "reason") == expected["excluded"]


def test_by_month(result: Result, expected: dict[str, Any]) -> None:
    by_month = found(result, "placements.counted", "month")
    assert {
        year: [one.get(month, 0) for month in range(1, 13)] for year, one in by_month.items()
    } == expected["by_month"]


def test_by_kind(result: Result, expected: dict[str, Any]) -> None:
    assert found(result, "placements.counted", "kind") == expected["by_kind"]


def test_sustained(result: Result, expected: dict[str, Any]) -> None:
    metric = "outflow.sustained"
    for year in YEARS:
        for months in (0, 3, 6, 12):
            rate = result.figure(metric, year, months=months)
            parts = {
                part: result.figure(metric, year, months=months, part=part).value
                for part in ("running", "other_exit")
            }
            figures = {"numerator": rate.numerator, "denominator": rate.denominator, **parts}
            assert figures == expected["sustained"][str(year)][str(months)], (year, months)


def test_stock(result: Result, expected: dict[str, Any]) -> None:
    stock = {
        f"{figure.dimensions['group']} {figure.dimensions['bucket']}": figure.value
        for figure in result.figures
        if figure.metric == "benefits.stock" and "group" in figure.dimensions
    }
    assert stock == expected["stock"]


def test_ladder(result: Result, expected: dict[str, Any]) -> None:
    ladder = {
        f"{figure.dimensions['rung']} {'benefit' if figure.dimensions['benefit'] else 'nug'}": figure.value
        for figure in result.figures
        if figure.metric == "ladder.stock" and "rung" in figure.dimensions
    }
    assert ladder == expected["ladder"]


def test_transitions(result: Result, expected: dict[str, Any]) -> None:
    since = expected["transitions"]["since"]
    transitions = {
        f"{figure.dimensions['from']} > {figure.dimensions['to']}": figure.value
        for figure in result.figures
        if figure.metric == "ladder.transitions" and figure.dimensions["since"] == since
    }
    assert transitions == expected["transitions"]["counts"]


def test_hallowerk(result: Result, expected: dict[str, Any]) -> None:
    coverage = result.figure("hallowerk.coverage")
    assert {"numerator": coverage.numerator, "denominator": coverage.denominator} == expected["hallowerk"]


def test_shares(result: Result, expected: dict[str, Any]) -> None:
    parts = {"benefit": "benefit", "served": "served", "wsp_file": "file", "nug": "nug"}
    shares = {name: result.figure("wsp.reach", part=part).value for name, part in parts.items()}
    assert shares == expected["shares"]


@pytest.mark.parametrize("name", ["obligation", "contracts", "realised", "paid_jobs"])
def test_sroi(result: Result, expected: dict[str, Any], name: str) -> None:
    exact = {year: Decimal(str(value)) for year, value in expected["sroi"][name].items()}
    assert total(result, f"sroi.{name}") == exact


def test_trajectories(result: Result, expected: dict[str, Any]) -> None:
    assert total(result, "trajectories.started") == expected["trajectories"]


def test_budget_adds_up_to_the_totals_of_the_paper(result: Result) -> None:
    allocated = [figure for figure in result.figures if figure.metric == "budget.allocated"]

    def euros(year: int, posts: str) -> Decimal:
        return sum(
            (
                Decimal(figure.value or 0)
                for figure in allocated
                if figure.year == year and str(figure.dimensions["post"]).startswith(posts)
            ),
            Decimal(0),
        )

    assert [euros(year, "Participatiebudget") for year in (2014, 2018, 2020)] == [
        2_313_633,
        1_970_954,
        2_261_790,
    ]
    assert euros(2021, "Crisisaanpak") == 477_000
    assert euros(2021, "") - euros(2021, "Crisisaanpak") - euros(2021, "Maatschappelijke") == 2_529_750


def test_nothing_expected_is_left_out(expected: dict[str, Any]) -> None:
    assert set(expected) == {
        "as_of", "counted", "excluded", "by_month", "by_kind", "sustained", "stock", "ladder", "transitions",
        "hallowerk", "shares", "sroi", "trajectories",
    }  # fmt: skip
