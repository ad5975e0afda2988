"""The stored rows behind a figure: a page, and the same rows as a file."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.functional import cached_property

from audit.reading import record
from clients.models import Client
from core.pages import Page
from targets.exports import write_rows
from targets.forms import RowsQuestion
from targets.models import Run
from targets.presentation.addresses import dimensions_of
from targets.presentation.drilldown import Drilldown
from targets.registry import metric_of
from targets.reports import page_of

# Excel reads a file as UTF-8 only when it begins with this mark.
BYTE_ORDER_MARK = "\ufeff"


class FigurePage(Page):
    """A page about the rows that one address asks for; an address that makes no sense is not found.

    Whoever sees figures may ask; the metric says who sees its rows.
    """

    permission = "targets.view_dashboard"

    @cached_property
    def question(self) -> RowsQuestion:
        form = RowsQuestion(self.request.GET)
        # The database knows no such character.
        if not form.is_valid() or "%00" in self.request.GET.urlencode():
            raise Http404
        return form

    def drilldown(self, code: str) -> Drilldown:
        check_opens(self.request, code)
        asked = self.question.cleaned_data
        drilldown = Drilldown(
            run=asked["run"],
            code=code,
            year=asked["year"],
            show=asked["show"],
            dimensions=dimensions_of(self.request.GET),
        )
        try:
            drilldown.check()
        except (KeyError, ValueError) as error:
            raise Http404 from error
        return drilldown


class RowsView(FigurePage):
    template_name = "targets/rows.html"

    def get(self, request: HttpRequest, code: str) -> HttpResponse:
        drilldown = self.drilldown(code)
        page = page_of(drilldown.rows, after=self.question.cleaned_data["after"])
        clients = {row.client_id for row in page.rows if row.client_id}
        may_see_names = request.user.has_perm("targets.view_names")
        with_names = may_see_names and self.question.cleaned_data["names"]
        names = names_of(clients) if with_names else {}
        record(request, clients=clients, purpose="figures", fields="identity" if with_names else "figure_row")
        return self.render(
            {
                "drilldown": drilldown,
                "run": drilldown.run,
                "rows": drilldown.shown(page.rows, names),
                "following": drilldown.query(after=page.after, names=with_names or None)
                if page.after
                else "",
                "is_first": self.question.cleaned_data["after"] is None,
                "may_see_names": may_see_names,
                "with_names": with_names,
                "names_query": drilldown.query(names=None if with_names else "true"),
                "other_runs": Run.objects.standing().exclude(pk=drilldown.run.pk)[:60],
            }
        )


class RowsExportView(FigurePage):
    """Exactly these rows as CSV: numbers and dimensions, never a name."""

    def get(self, request: HttpRequest, code: str) -> HttpResponse:
        drilldown = self.drilldown(code)
        keys = drilldown.rows.order_by().values_list("client_id", flat=True)
        clients = (key for key in keys if key)
        record(request, clients=clients, purpose="figures_export", fields="figure_row")
        response = HttpResponse(content_type="text/csv; charset=utf-8")
        name = f"{code}-{drilldown.run.as_of.isoformat()}.csv"
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        response.write(BYTE_ORDER_MARK)
        write_rows(response, code, drilldown.rows)
        return response


def check_opens(request: HttpRequest, code: str) -> None:
    """Raises PermissionDenied for who may not see the rows of this figure, Http404 where there is none."""
    try:
        metric, _figures = metric_of(code)
    except KeyError as error:
        raise Http404 from error
    if not any(request.user.has_perm(permission) for permission in metric.opened_by):
        raise PermissionDenied


def names_of(clients: set[int]) -> dict[int, str]:
    """The names of clients by key, in one query; who was destroyed has none any more."""
    found = Client.objects.filter(pk__in=clients).only("surname", "prefix", "initials")
    return {client.pk: client.name for client in found}
