"""The time axis: bars in their place, above each other where they hold together."""

import datetime as dt

from clients.registry import Bar
from clients.time_axis import DrawnLane, time_axis
from core.charts.model import Chart

TODAY = dt.date(2020, 6, 1)
BENEFIT = Bar(dt.date(2018, 1, 1), None, "PW", "kind-1")


def drawn(*lanes: DrawnLane) -> Chart:
    chart = time_axis("A. Voorbeeld", lanes, TODAY)
    assert chart is not None
    return chart


def test_nothing_known_is_no_chart() -> None:
    assert time_axis("A. Voorbeeld", [DrawnLane("Benefit", [])], TODAY) is None


def test_the_name_tells_what_the_drawing_shows() -> None:
    chart = drawn(DrawnLane("Benefit", [BENEFIT]), DrawnLane("Rung", []))
    assert chart.name == "A. Voorbeeld: Benefit PW (1 jan 2018 – nu)"


def test_an_open_bar_reaches_to_today_and_a_closed_one_to_its_last_day() -> None:
    closed = Bar(dt.date(2018, 1, 1), dt.date(2019, 3, 17), "4", "rung-4")
    wide = drawn(DrawnLane("Benefit", [BENEFIT]), DrawnLane("Rung", [closed])).drawings[0]
    bars = [shape for mark in wide.marks for shape in mark.shapes if shape.tag == "rect"]
    ends = [float(bar.attributes["x"]) + float(bar.attributes["width"]) for bar in bars]
    assert ends[0] == float(wide.width)
    assert 0.45 < (ends[1] - 96) / (float(wide.width) - 96) < 0.55


def test_what_holds_at_the_same_time_stands_above_each_other() -> None:
    jobs = [Bar(dt.date(2019, month, 1), dt.date(2019, month + 1, 15), f"Job {month}") for month in (1, 2, 5)]
    one = drawn(DrawnLane("Placements", jobs[:1])).drawings[0]
    three = drawn(DrawnLane("Placements", jobs)).drawings[0]
    rows = {shape.attributes["y"] for mark in three.marks for shape in mark.shapes if shape.tag == "rect"}
    assert len(rows) == 2
    assert float(three.height) > float(one.height)


def test_words_stand_in_a_bar_only_where_they_fit() -> None:
    short = Bar(dt.date(2020, 1, 1), dt.date(2020, 1, 3), "A long name", "main")
    wide = drawn(DrawnLane("Benefit", [BENEFIT]), DrawnLane("Rung", [short])).drawings[0]
    words = [shape.text for mark in wide.marks for shape in mark.shapes if shape.tag == "text"]
    assert "PW" in words
    assert "A long name" not in words


def test_the_table_holds_every_bar_with_its_days() -> None:
    chart = drawn(DrawnLane("Benefit", [BENEFIT]))
    assert [[cell.text for cell in row] for row in chart.table.rows] == [["Benefit", "PW", "1 jan 2018", "–"]]
