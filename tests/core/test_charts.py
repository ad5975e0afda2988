"""Charts are geometry: what is drawn, said and tabled comes from the same numbers."""

import re
from datetime import date, timedelta

import pytest
from django.template import Context, Template
from django.utils import translation

from core.charts.bars import horizontal_bars
from core.charts.burn_up import YearTotals, burn_up
from core.charts.cohorts import Cohort, CohortCell, CohortTable, cohort_bars
from core.charts.columns import columns
from core.charts.geometry import coordinate, round_steps, shortened
from core.charts.ladder_flow import Flow, ladder_flow
from core.charts.lines import Line, Point, survival_lines
from core.charts.model import Cell, Chart, Drawing, Row, Series, Shape

RUNG_NAMES = {
    **{str(rung): f"{rung} trede" for rung in range(1, 7)},
    "none": "–",
    "new": "nieuw",
    "left": "weg",
}


def shapes_of(drawing: Drawing, tag: str) -> list[Shape]:
    return [shape for mark in drawing.marks for shape in mark.shapes if shape.tag == tag]


def rendered(chart: Chart | CohortTable) -> str:
    return Template("{% chart drawn %}").render(Context({"drawn": chart}))


def kinds_chart(**links: str) -> Chart:
    rows = [Row("Reguliere baan", (Cell(1200, links.get("regular", "")),)), Row("BBL", (Cell(300),))]
    return horizontal_bars("Plaatsingen per soort", rows, [Series("Plaatsingen")], row_heading="Soort")


class TestGeometry:
    @pytest.mark.parametrize(
        ("value", "text"), [(12.5, "12.5"), (3.0, "3"), (0.04, "0"), (-0.01, "0"), (1234.56, "1234.6")]
    )
    def test_coordinates_have_a_point_and_at_most_one_decimal(self, value: float, text: str) -> None:
        assert coordinate(value) == text

    @pytest.mark.parametrize(
        ("maximum", "steps"), [(365, [0, 100, 200, 300, 400]), (0, [0, 1]), (3, [0, 1, 2, 3])]
    )
    def test_axis_ends_on_a_round_value_that_holds_the_maximum(self, maximum: int, steps: list[int]) -> None:
        assert round_steps(maximum) == steps

    def test_a_long_label_is_cut_with_an_ellipsis(self) -> None:
        assert shortened("Ontwikkeling richting werk", 60).endswith("…")
        assert shortened("Zorg", 60) == "Zorg"


class TestBars:
    def test_widths_are_in_proportion(self) -> None:
        long, short = shapes_of(kinds_chart().drawings[0], "rect")
        assert float(long.attributes["width"]) == pytest.approx(4 * float(short.attributes["width"]), abs=0.3)

    def test_the_name_says_every_number(self) -> None:
        assert kinds_chart().name == "Plaatsingen per soort: Reguliere baan 1.200; BBL 300"

    def test_drawing_and_table_have_the_same_link(self) -> None:
        chart = kinds_chart(regular="/rijen/?soort=regulier")
        links = {mark.href for mark in chart.drawings[0].marks if mark.href}
        assert (
            links
            == {"/rijen/?soort=regulier"}
            == {cell.href for row in chart.table.rows for cell in row if cell.href}
        )

    def test_parts_lie_end_to_end_and_add_up(self) -> None:
        rows = [Row("0–1 jaar", (Cell(300), Cell(100)))]
        chart = horizontal_bars("Duur", rows, [Series("PW"), Series("IOAW", "kind-4")], row_heading="Duur")
        first, second = shapes_of(chart.drawings[0], "rect")
        end_of_first = float(first.attributes["x"]) + float(first.attributes["width"])
        assert end_of_first == pytest.approx(float(second.attributes["x"]), abs=0.2)
        assert [cell.text for cell in chart.table.rows[0]] == ["0–1 jaar", "300", "100", "400"]
        assert [item.label for item in chart.legend] == ["PW", "IOAW"]

    def test_no_rows_and_only_zeros_are_drawn_too(self) -> None:
        assert horizontal_bars("Leeg", [], [Series("x")], row_heading="Soort").drawings[0].marks == ()
        assert horizontal_bars("Nul", [Row("a", (Cell(0),))], [Series("x")], row_heading="Soort").drawings


class TestColumns:
    def test_stacked_parts_reach_the_height_of_their_sum(self) -> None:
        series = [Series("Regulier", "kind-1"), Series("BBL", "kind-2")]
        chart = columns("Per maand", [Row("jan", (Cell(30), Cell(10)))], series, row_heading="Maand")
        heights = [float(shape.attributes["height"]) + 1 for shape in shapes_of(chart.drawings[0], "rect")]
        assert heights[0] == pytest.approx(3 * heights[1], abs=0.3)
        assert "40" in [shape.text for shape in shapes_of(chart.drawings[0], "text")]

    def test_grouped_columns_stand_side_by_side(self) -> None:
        series = [Series("2025"), Series("2026", "kind-1")]
        chart = columns(
            "Kwartaal", [Row("K1", (Cell(8), Cell(4)))], series, row_heading="Kwartaal", stacked=False
        )
        left, right = shapes_of(chart.drawings[0], "rect")
        assert float(left.attributes["x"]) < float(right.attributes["x"])
        assert chart.name == "Kwartaal: K1 2025 8, 2026 4"
        assert chart.table.head == ("Kwartaal", "2025", "2026")

    def test_a_number_still_to_come_has_no_column_and_no_value(self) -> None:
        series = [Series("2025"), Series("2026", "kind-1")]
        chart = columns(
            "Kwartaal", [Row("K4", (Cell(8), Cell(None)))], series, row_heading="Kwartaal", stacked=False
        )
        assert len(shapes_of(chart.drawings[0], "rect")) == 1
        assert chart.name == "Kwartaal: K4 2025 8"
        assert [cell.text for cell in chart.table.rows[0]] == ["K4", "8", "–"]


class TestBurnUp:
    totals = YearTotals(2020, date(2020, 3, 15), 366, [(date(2020, 1, 10), 5), (date(2020, 3, 1), 20)])

    def test_pace_is_the_share_of_the_year_gone_leap_day_included(self) -> None:
        assert self.totals.pace(date(2020, 12, 31)) == 366
        assert self.totals.pace(date(2020, 2, 29)) == 60

    def test_month_ends_stop_at_the_day_of_the_figures(self) -> None:
        assert self.totals.month_ends() == [date(2020, 1, 31), date(2020, 2, 29), date(2020, 3, 15)]

    def test_the_table_gives_added_total_and_pace(self) -> None:
        rows = [[cell.text for cell in row] for row in burn_up("Plaatsingen", self.totals).table.rows]
        assert rows == [["jan", "5", "5", "31"], ["feb", "0", "5", "60"], ["mrt", "15", "20", "75"]]

    def test_only_begun_months_link_to_their_rows(self) -> None:
        chart = burn_up(
            "Plaatsingen", self.totals, month_links={month: f"?maand={month}" for month in range(1, 13)}
        )
        assert [mark.href for mark in chart.drawings[0].marks if mark.href] == [
            "?maand=1",
            "?maand=2",
            "?maand=3",
        ]

    def test_a_year_without_a_placement_is_drawn(self) -> None:
        chart = burn_up("Plaatsingen", YearTotals(2021, date(2021, 1, 1), 365, []))
        assert "0 tot dan" in chart.name

    def test_a_whole_year_stays_inside_the_drawing(self) -> None:
        daily = [(date(2021, 1, 1) + timedelta(days=day), day * 2) for day in range(365)]
        chart = burn_up("Plaatsingen", YearTotals(2021, date(2021, 12, 31), 365, daily))
        for drawing in chart.drawings:
            (course,) = shapes_of(drawing, "polyline")
            pairs = [tuple(map(float, pair.split(","))) for pair in course.attributes["points"].split()]
            assert all(0 <= x <= float(drawing.width) and 0 <= y <= float(drawing.height) for x, y in pairs)


class TestLadderFlow:
    flows = (
        Flow("1", "2", 30, "?van=1&naar=2"),
        Flow("2", "2", 100),
        Flow("3", "2", 4),
        Flow("new", "none", 5),
        Flow("4", "left", 6),
        Flow("5", "6", 0),
    )

    def chart(self) -> Chart:
        return ladder_flow("Stappen", self.flows, RUNG_NAMES, then="31 dec 2019", now="31 dec 2020")

    def test_the_name_says_how_many_rose_stayed_fell_and_came_or_left(self) -> None:
        assert (
            self.chart().name == "Stappen: 30 omhoog, 100 gelijk, 4 omlaag, 11 gekomen, weg of zonder trede"
        )

    def test_empty_flows_are_left_out(self) -> None:
        assert len(shapes_of(self.chart().drawings[0], "path")) == len(self.chart().table.rows) == 5

    def test_everything_fits_the_drawing(self) -> None:
        for drawing in self.chart().drawings:
            for node in shapes_of(drawing, "rect"):
                assert float(node.attributes["y"]) + float(node.attributes["height"]) <= float(drawing.height)

    def test_no_clients_at_all_is_drawn(self) -> None:
        assert ladder_flow("Stappen", (), RUNG_NAMES, then="a", now="b").table.rows == ()


class TestCohorts:
    cohort = Cohort("2020", (CohortCell(0, 80, 100, 0), CohortCell(12, 30, 40, running=60, other_exit=2)))

    def test_running_is_no_part_of_the_share(self) -> None:
        assert self.cohort.after(12).shown_share == "75%"

    def test_a_cohort_without_mature_placements_has_no_share(self) -> None:
        assert CohortCell(12, 0, 0, running=9).shown_share == "–"

    def test_the_table_shows_running_apart(self) -> None:
        page = rendered(CohortTable("Duurzaam", "Jaar", (self.cohort,)))
        assert "30 van 40" in page
        assert "60 lopend" in page

    def test_bars_show_what_runs_as_an_open_box(self) -> None:
        chart = cohort_bars("Na 12 maanden", [self.cohort], 12, row_heading="Jaar")
        assert [cell.text for cell in chart.table.rows[0]] == ["2020", "30", "10", "2", "60", "102"]
        assert shapes_of(chart.drawings[0], "rect")[-1].style == "tone-running"


class TestSurvivalLines:
    def test_a_line_ends_where_nothing_is_mature(self) -> None:
        lines = [
            Line("2019", tuple(Point(month, 1 - month / 100, 50) for month in range(25))),
            Line("2020", (Point(0, 0.9, 40), Point(1, 0.8, 20))),
        ]
        chart = survival_lines("Duurzaam", lines)
        assert "2020: 80% na 1 maanden" in chart.name
        assert [cell.text for cell in chart.table.rows[2]] == ["2", "98% van 50", "–"]

    def test_more_lines_than_can_be_told_apart_are_refused(self) -> None:
        with pytest.raises(ValueError, match="told apart"):
            survival_lines("Duurzaam", [Line(str(year), ()) for year in range(6)])


class TestMarkup:
    def test_both_drawings_and_the_table_are_on_the_page_without_inline_style(self) -> None:
        page = rendered(kinds_chart(regular="?soort=regulier"))
        assert page.count("<svg") == 2
        assert page.count('role="group"') == 2
        assert page.count('href="?soort=regulier"') == 3
        assert "style=" not in page

    @pytest.mark.parametrize("language", ["nl", "en"])
    def test_no_coordinate_follows_the_number_format_of_a_language(self, language: str) -> None:
        with translation.override(language):
            page = rendered(kinds_chart())
        for number in re.findall(r' (?:x|y|width|height)="([^"]*)"', page):
            float(number)

    def test_labels_are_escaped(self) -> None:
        chart = horizontal_bars("<b>", [Row("<i>", (Cell(1),))], [Series("x")], row_heading="<u>")
        assert not re.search(r"<[biu]>", rendered(chart))
