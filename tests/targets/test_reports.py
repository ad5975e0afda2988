"""What pages and commands read: figures in one query, the rows behind each, and that they add up."""

import datetime as dt
import json
from dataclasses import replace
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from clients.models import Client
from targets import registry
from targets.enums import RunCause
from targets.metrics.declaration import Query
from targets.models import Run
from targets.reports import figures_of, latest_run, page_of, rows_behind, tally
from targets.services import compute, publish
from tests.factories import ClientFactory
from tests.targets.fake import WOMEN

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("fake_metrics")]

pytest_plugins = ["tests.people"]

DAY = dt.date(2020, 6, 1)


@pytest.fixture
def run() -> Run:
    for number in range(12):
        ClientFactory(
            gender="MVV"[number % 3],
            birth_date=dt.date(1980 + number % 2, 1, 1),
            postcode=("2282AB", "2283AB")[number % 2],
            house_number=str(number % 5),
        )
    return compute(as_of=DAY, cause=RunCause.COMMAND)


def test_every_figure_is_the_sum_of_its_rows_also_after_the_data_changed(run: Run) -> None:
    Client.objects.update(gender="X", postcode="2289AA")
    compute(as_of=DAY + dt.timedelta(days=1), cause=RunCause.COMMAND)
    numbers = figures_of(run).numbers
    assert len(numbers) > 20
    for number in numbers:
        found = tally(
            number.code, rows_behind(run, number.code, year=number.year, dimensions=number.dimensions)
        )
        if number.denominator is not None:
            assert (number.numerator, number.denominator) == (found.counted, found.denominator)
        else:
            assert number.value == (found.total if "reason" in number.dimensions else found.counted), number


def test_figures_are_read_in_one_query_and_then_asked_in_any_way(run: Run) -> None:
    with CaptureQueriesContext(
        connection,
    ) as queries:
        figures = figures_of(run, ["clients.women", "clients.high"])
        women = figures.get("clients.women", year=1980)
        places = figures.cut("clients.women", "place", year=1981)
    assert len(queries) == 1
    assert women is not None
    assert women.value == 4
    assert {place.dimensions["place"]: place.value for place in places} == {"2283AB": 4}
    assert figures.get("clients.women", year=1800) is None
    assert figures.years("clients.women") == [1980, 1981]
    high = figures.get("clients.high", year=1980, months=3)
    assert high is not None
    assert high.denominator == 4


def test_rows_are_read_page_by_page(run: Run) -> None:
    rows = rows_behind(run, "clients.women")
    subjects, after = [], None
    while True:
        page = page_of(rows, after=after, size=5)
        subjects += [row.subject for row in page.rows]
        after = page.after
        if after is None:
            break
    assert subjects == [row.subject for row in rows]
    assert len(subjects) == 12


def test_unknown_codes_and_months_that_mean_nothing_are_refused(run: Run) -> None:
    with pytest.raises(KeyError):
        rows_behind(run, "clients.unknown")
    with pytest.raises(ValueError, match="months"):
        rows_behind(run, "clients.young_women", dimensions={"months": 3})


def test_of_one_date_the_published_run_speaks(run: Run, bob: User) -> None:
    assert latest_run(DAY - dt.timedelta(days=1)) is None
    assert latest_run(DAY + dt.timedelta(days=9)) == run
    publish(run=run, by=bob)
    restated = compute(as_of=DAY, cause=RunCause.COMMAND)
    assert latest_run(DAY) == run
    publish(run=restated, by=bob)
    assert latest_run(DAY) == restated


def output(capsys: pytest.CaptureFixture[str], *command: str) -> tuple[str, str, int]:
    status = 0
    try:
        call_command(*command)
    except SystemExit as end:
        status = int(end.code or 0)
    captured = capsys.readouterr()
    return captured.out, captured.err, status


def test_recompute_prints_one_json_object(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    out, err, status = output(capsys, "recompute_metrics", "--as-of", "2020-06-01", "--json")
    found = json.loads(out)
    assert (status, found["as_of"], found["run"], found["complete_to"]) == (0, "2020-06-01", run.pk, None)
    assert found["policy"]
    assert {
        "metric": "clients.women",
        "year": 1980,
        "dimensions": {},
        "value": 4,
        "numerator": None,
        "denominator": None,
    } in found["metrics"]
    shares = [one for one in found["metrics"] if one["metric"] == "clients.high" and one["numerator"]]
    assert all(one["value"] == pytest.approx(one["numerator"] / one["denominator"]) for one in shares)
    assert "clients.women" in err


def test_recompute_without_a_date_does_yesterday(capsys: pytest.CaptureFixture[str]) -> None:
    output(capsys, "recompute_metrics")
    yesterday = dt.datetime.now(tz=dt.UTC).date() - dt.timedelta(days=1)
    assert abs((Run.objects.get().as_of - yesterday).days) <= 1


def test_a_date_in_the_future_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    out, _, status = output(capsys, "recompute_metrics", "--as-of", "2999-01-01", "--json")
    assert (json.loads(out)["error"]["code"], status) == ("date_invalid", 2)


def test_what_nobody_foresaw_ends_with_four_and_says_so_in_json(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    broken = replace(WOMEN, rows=lambda as_of: Query("SELECT nothing"))
    monkeypatch.setattr(registry, "METRICS", (broken,))
    out, err, status = output(capsys, "recompute_metrics", "--as-of", "2020-06-01", "--json")
    assert (json.loads(out)["error"]["code"], status) == ("unexpected", 4)
    assert "Traceback" not in err
    assert "command_failed" in caplog.text
    assert not Run.objects.exists()


def lines(text: str) -> list[dict[str, Any]]:
    header, *rows = [line.split(";") for line in text.strip().splitlines()]
    return [dict(zip(header, row, strict=True)) for row in rows]


def test_explain_lists_the_rows_of_the_figure(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    out, err, status = output(
        capsys, "explain_metric", "clients.women", "--as-of", "2020-06-01", "--year", "1980"
    )
    rows = lines(out)
    assert status == 0
    assert list(rows[0]) == [
        "metric", "year", "subject", "counted", "reason", "policy", "start", "floor", "marks", "place",
    ]  # fmt: skip
    assert [row["counted"] for row in rows].count("true") == 4
    assert {row["reason"] for row in rows} == {"", "other"}
    assert rows[0]["policy"] == "2014-01-01"
    assert "4" in err


def test_explain_by_months_writes_a_file_that_adds_up(
    run: Run, tmp_path: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "out.csv"
    out, _, status = output(
        capsys, "explain_metric", "clients.high", "--as-of", "01-06-2020", "--months", "3", "--csv", str(file)
    )
    rows = lines(file.read_text(encoding="utf-8-sig"))
    high = [one for one in figures_of(run, ["clients.high"]).numbers if one.dimensions["months"] == 3]
    assert (out, status) == ("", 0)
    assert [row["counted"] for row in rows].count("true") == sum(one.numerator or 0 for one in high)
    assert {row["reason"] for row in rows} == {"", "low", "other"}


def test_explain_never_shows_a_name_or_a_bsn(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    out, err, _ = output(capsys, "explain_metric", "clients.women", "--as-of", "2020-06-01")
    for client in Client.objects.all():
        assert client.surname not in out + err
        assert client.bsn not in out + err


@pytest.mark.parametrize(
    "arguments",
    [
        ["clients.unknown", "--as-of", "2020-06-01"],
        ["clients.women", "--as-of", "1999-01-01"],
        ["clients.young_women", "--as-of", "2020-06-01", "--months", "3"],
    ],
)
def test_a_wrong_call_of_explain_ends_with_two(
    run: Run, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    out, err, status = output(capsys, "explain_metric", *arguments)
    assert (out, status) == ("", 2)
    assert err
