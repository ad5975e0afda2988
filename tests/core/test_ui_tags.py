"""The small parts of a page, in both languages."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django import forms
from django.core.paginator import Paginator
from django.template import Context, RequestContext, Template
from django.test import RequestFactory
from django.utils import translation

from core import formatting
from core.templatetags.ui import is_short


def rendered(source: str, **context: object) -> str:
    return Template(source).render(Context(context)).strip()


class TestFormatting:
    def test_a_moment_just_after_midnight_has_the_day_that_it_is_here(self) -> None:
        moment = datetime(2026, 11, 23, 23, 20, tzinfo=UTC)
        assert rendered("{{ at|short_day }} {{ at|long_day }}", at=moment) == "24 nov 2026 24 november 2026"

    @pytest.mark.parametrize(
        ("language", "text"), [("nl", "1.234,50 · 72% · 2 nov 2026"), ("en", "1,234.50 · 72% · 2 Nov 2026")]
    )
    def test_numbers_shares_and_days_follow_the_language(self, language: str, text: str) -> None:
        source = "{{ amount|number:2 }} · {{ share|percent }} · {{ day|short_day }}"
        with translation.override(language):
            shown = rendered(source, amount=Decimal("1234.5"), share=0.715, day=date(2026, 11, 2))
        assert shown == text

    def test_half_is_rounded_up(self) -> None:
        assert formatting.number(Decimal("2.5")) == "3"
        assert formatting.percent(Decimal("0.125")) == "13%"

    def test_nothing_is_a_dash(self) -> None:
        assert (
            rendered("{{ x|number }}{{ x|percent }}{{ x|short_day }}{{ x|masked_bsn }}{{ x|yes_no }}", x=None)
            == "–––––"
        )

    def test_a_period_with_an_open_end(self) -> None:
        assert rendered("{% period start end %}", start=date(2020, 1, 1), end=None) == "vanaf 1 jan 2020"


def test_a_bsn_shows_its_last_three_digits_only() -> None:
    assert rendered("{{ bsn|masked_bsn }}", bsn="999912345") == "••••••345"


def test_the_ladder_glyph_fills_up_to_the_rung() -> None:
    assert rendered("{% ladder_glyph 4 %}").count("ladder-glyph__on") == 4
    assert rendered("{% ladder_glyph rung %}", rung=None).count("ladder-glyph__on") == 0


class TestMeter:
    def test_width_is_a_share_with_a_point(self) -> None:
        assert 'width="32.0"' in rendered("{% meter 1 2 %}")

    def test_over_the_maximum_is_full_and_a_signal(self) -> None:
        meter = rendered("{% meter 3 2 %}")
        assert "meter--signal" in meter
        assert 'width="64.0"' in meter

    def test_no_maximum_is_empty(self) -> None:
        assert 'width="0.0"' in rendered("{% meter 3 0 %}")


def test_a_key_figure_links_to_its_rows_and_says_its_definition() -> None:
    shown = rendered('{% key_figure "Geteld" "297" beside="van 365" definition="Wat telt" href="/rijen/" %}')
    assert 'href="/rijen/"' in shown
    assert 'aria-label="Geteld: 297 van 365. Toon de rijen"' in shown
    assert "Wat telt" in shown


def test_a_key_figure_with_nothing_beside_it_is_spoken_without_a_blank() -> None:
    shown = rendered('{% key_figure "Geteld" "297" href="/rijen/" %}')
    assert 'aria-label="Geteld: 297. Toon de rijen"' in shown


def test_a_card_is_a_section_named_by_its_heading() -> None:
    card = rendered('{% card title="Per soort" size="wide" %}inhoud{% endcard %}')
    assert 'aria-labelledby="card-per-soort"' in card
    assert 'id="card-per-soort"' in card
    assert "inhoud" in card


def test_a_table_can_be_scrolled_with_the_keyboard() -> None:
    table = rendered('{% data_table caption="Rijen" %}<tbody></tbody>{% enddata_table %}')
    assert 'tabindex="0"' in table
    assert ">Rijen</caption>" in table


class TestSortHeader:
    def header(self, query: str) -> str:
        return rendered('{% sort_header "name" "Klant" %}', request=RequestFactory().get(f"/?{query}"))

    def test_keeps_the_filters_and_forgets_the_page(self) -> None:
        header = self.header("team=2&page=3")
        assert 'aria-sort="none"' in header
        assert 'href="?team=2&amp;sort=name"' in header

    def test_a_second_time_sorts_downwards(self) -> None:
        assert 'href="?sort=-name"' in self.header("sort=name")


def test_the_pager_keeps_the_filters() -> None:
    request = RequestFactory().get("/?team=2")
    context = RequestContext(request, {"page": Paginator(range(60), 25).page(2)})
    pager = Template("{% pager page %}").render(context)
    assert "26–50 van 60" in pager
    assert 'href="?team=2&amp;page=3"' in pager


class EmployerForm(forms.Form):
    name = forms.CharField(label="Naam", help_text="Zoals bij de KvK.")
    sector = forms.ChoiceField(label="Sector", choices=[("", "Kies"), ("zorg", "Zorg")], required=False)
    kind = forms.ChoiceField(label="Soort", widget=forms.RadioSelect, choices=[("a", "A")])


class TestForms:
    def test_controls_have_the_class_of_the_design_system(self) -> None:
        form = str(EmployerForm())
        assert "utrecht-textbox" in form
        assert "utrecht-select" in form

    def test_errors_are_summed_up_with_links_and_described_at_the_field(self) -> None:
        form = str(EmployerForm({}))
        assert '<a class="utrecht-link" href="#id_name">' in form
        assert 'aria-describedby="id_name_helptext id_name_error"' in form
        assert 'id="id_name_error"' in form

    def test_what_is_optional_says_so(self) -> None:
        assert str(EmployerForm()).count("(niet verplicht)") == 1


@pytest.mark.parametrize(
    ("text", "short"),
    [("12 jan 2020", True), ("met uitkering", True), (1234, True), ("4 Ontwikkeling richting werk", False)],
)
def test_days_numbers_and_a_word_or_two_are_short(text: object, short: bool) -> None:
    assert is_short(text) is short
