"""The budget of the paper through the real commands: its totals, its crisis funds, its 15 / 85."""

import json
from contextlib import suppress
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from budget.models import BudgetYear
from budget.presentation.controls import Controls
from budget.presentation.year import YearPage
from tests.people import TODAY

FILE = Path(__file__).resolve().parents[3] / "shared" / "data" / "rijswijk-2020" / "budget.csv"

pytestmark = [
    pytest.mark.skipif(not FILE.is_file(), reason="the files of ../shared/data are absent"),
    pytest.mark.django_db,
]


@pytest.fixture
def figures(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    """The figures of the budget after the real commands."""
    call_command("load_reference")
    for command in (
        ("import_file", "budget", str(FILE), "--commit", "--json"),
        ("recompute_metrics", "--as-of", "2020-12-31", "--json"),
    ):
        capsys.readouterr()
        with suppress(SystemExit):
            call_command(*command)
    answer = json.loads(capsys.readouterr().out)
    return [figure for figure in answer["metrics"] if figure["metric"] == "budget.allocated"]


def test_the_paper_s_amounts_come_out_to_the_cent(figures: list[dict[str, Any]]) -> None:
    posts = {
        (figure["year"], figure["dimensions"]["post"], figure["dimensions"]["category"]): figure["value"]
        for figure in figures
        if "post" in figure["dimensions"]
    }
    funds = {
        (figure["year"], figure["dimensions"]["fund"]): figure["value"]
        for figure in figures
        if "fund" in figure["dimensions"]
    }
    assert funds[2021, "participatiebudget"] == 2_529_750
    assert funds[2021, "steunpakket"] == 477_000
    assert funds[2021, "structureel"] == 100_000
    assert [funds[year, "participatiebudget"] for year in (2014, 2018, 2020)] == [2313633, 1970954, 2261790]
    assert posts[2021, "Beschut werk", "alle"] == 246_993
    assert sum(1 for year, _post, _category in posts if year == 2021) == 13


def test_the_screen_shares_by_key_and_shows_what_the_paper_contradicts(figures: list[dict[str, Any]]) -> None:
    page = YearPage(BudgetYear.objects.get(pk=2021), TODAY)
    allocated = page.shares[0]
    assert (allocated.far, allocated.near) == (Decimal("379462.50"), Decimal("2150287.50"))
    totals = {(one.stated, one.lines, one.agrees) for one in Controls(page).totals()}
    assert (Decimal(2_529_750), Decimal(2_529_750), True) in totals
    assert (Decimal(477_000), Decimal(477_000), True) in totals
    assert (Decimal(497_000), Decimal(477_000), False) in totals
