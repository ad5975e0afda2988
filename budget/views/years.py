"""Years as a whole: one year, all years, controls, the file, closing."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from budget.exports import workbook
from budget.forms import CloseYearForm, ShelteredPlacesForm, StatedTotalForm
from budget.links import year_url
from budget.models import BudgetYear, Post
from budget.presentation.controls import Controls
from budget.presentation.history import AllYears
from budget.presentation.year import YearPage
from budget.services import close_year, keep_figure
from budget.views.pages import ActPage, BudgetPage, YearMixin
from core.lists.exports import FILE_KINDS


class YearView(YearMixin):
    """One year: allocated, committed, spent and available of every post, and what is to be expected."""

    template_name = "budget/year.html"

    def get(self, request: HttpRequest, year: int) -> HttpResponse:
        shown = YearPage(self.year, self.today)
        years = BudgetYear.objects.filter(year__lte=self.today.year + 1)
        return self.render(
            {
                "year": self.year,
                "page": shown,
                "years": years,
                "may_change": self.user.has_perm("budget.change_budget") and not self.year.closed,
            }
        )


class CurrentYearView(YearView):
    """The year of today."""

    def setup(self, request: HttpRequest, *arguments: Any, **keys: Any) -> None:
        super().setup(request, *arguments, **keys)
        self.kwargs["year"] = self.today.year

    def get(self, request: HttpRequest) -> HttpResponse:  # type: ignore[override]
        return super().get(request, self.today.year)


class AllYearsView(BudgetPage):
    """Every year that has anything, beside each other."""

    template_name = "budget/years.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.render({"history": AllYears(self.today)})


class ControlsView(YearMixin):
    """What does not add up in a year, or asks for somebody."""

    permission = "budget.view_lines"
    template_name = "budget/controls.html"

    def get(self, request: HttpRequest, year: int) -> HttpResponse:
        controls = Controls(YearPage(self.year, self.today))
        return self.render({"year": self.year, "controls": controls})


class YearFileView(YearMixin):
    """The year as a spreadsheet whose sums are formulas."""

    permission = "budget.export_budget"

    def get(self, request: HttpRequest, year: int) -> HttpResponse:
        content, clients = workbook(YearPage(self.year, self.today))
        self.record_clients(clients)
        response = HttpResponse(content, content_type=FILE_KINDS["xlsx"].content_type)
        response["Content-Disposition"] = f'attachment; filename="begroting-{year}.xlsx"'
        return response


class CloseYearView(YearMixin, ActPage):
    permission = "budget.change_budget"
    template_name = "budget/form.html"

    def texts(self) -> dict[str, Any]:
        return {
            "title": _("Close %(year)s") % {"year": self.year.pk},
            "explanation": _(
                "A closed year takes nothing any more: no allocation, commitment, booking or transfer. This "
                "cannot be taken back."
            ),
            "button": _("Close the year"),
            "back": year_url(self.year.pk),
            "done": _("%(year)s is closed.") % {"year": self.year.pk},
        }

    def form(self, data: Any = None) -> CloseYearForm:
        posts = Post.objects.filter(pk__in=[row.post.pk for row in YearPage(self.year, self.today).rows])
        return CloseYearForm(data, posts=posts)

    def act(self, values: dict[str, Any], common: dict[str, Any]) -> str:
        close_year(
            **common,
            year=self.year,
            on=self.today,
            carry_over=list(values["posts"]),
            reason=values["why"],
        )
        return year_url(self.year.pk)


class StatedTotalView(YearMixin, ActPage):
    """What a paper says that a fund adds up to."""

    permission = "budget.change_budget"
    template_name = "budget/form.html"

    def texts(self) -> dict[str, Any]:
        return {
            "title": _("Total that a source states for %(year)s") % {"year": self.year.pk},
            "explanation": _("It is compared with the lines; it never changes them."),
            "button": _("Save"),
            "back": year_url(self.year.pk, "controls"),
            "done": _("The total is saved."),
        }

    def form(self, data: Any = None) -> StatedTotalForm:
        form = StatedTotalForm(data)
        form.instance.year = self.year
        return form

    def act(self, values: dict[str, Any], common: dict[str, Any]) -> str:
        keep_figure(**common, row=self.form(self.request.POST).save(commit=False), reason=_("Stated total"))
        return year_url(self.year.pk, "controls")


class ShelteredPlacesView(YearMixin, ActPage):
    """Places of sheltered work at a provider, with price and contribution."""

    permission = "budget.change_budget"
    template_name = "budget/form.html"

    def texts(self) -> dict[str, Any]:
        return {
            "title": _("Sheltered places in %(year)s") % {"year": self.year.pk},
            "explanation": _("What a place costs, beside what the state contributes to it."),
            "button": _("Save"),
            "back": year_url(self.year.pk),
            "done": _("The places are saved."),
        }

    def form(self, data: Any = None) -> ShelteredPlacesForm:
        form = ShelteredPlacesForm(data)
        form.instance.year = self.year
        return form

    def act(self, values: dict[str, Any], common: dict[str, Any]) -> str:
        row = self.form(self.request.POST).save(commit=False)
        keep_figure(**common, row=row, reason=_("Sheltered places"))
        return reverse("budget:year", kwargs={"year": self.year.pk})
