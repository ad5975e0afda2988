"""What moved between two runs."""

from django.http import Http404, HttpRequest, HttpResponse

from audit.reading import record
from core.pages import Page
from targets.causes import causes_of
from targets.forms import MovementQuestion
from targets.movements import movements
from targets.presentation.moved import in_words, of_year, sums_of
from targets.presentation.words import Words
from targets.registry import metric_of
from targets.views.rows import check_opens

# More is nothing that a person reads; the sums are of all.
MOST_SHOWN = 200


class MovementsView(Page):
    """The rows of a figure's metric that differ from those of another run."""

    permission = "targets.view_dashboard"
    template_name = "targets/movements.html"

    def get(self, request: HttpRequest, code: str) -> HttpResponse:
        form = MovementQuestion(request.GET)
        check_opens(request, code)
        metric, _figures = metric_of(code)
        if not form.is_valid():
            raise Http404
        new, old, year = (form.cleaned_data[name] for name in ("run", "against", "year"))
        found = of_year(movements(old, new, metric=metric.code), year)
        first = found[:MOST_SHOWN]
        clients = {one.client_id for one in first if one.client_id}
        record(request, clients=clients, purpose="figures", fields="figure_row")
        return self.render(
            {
                "metric": metric,
                "code": code,
                "old": old,
                "new": new,
                "year": year,
                "sums": sums_of(found, year),
                "total": len(found),
                "movements": in_words(first, metric, Words.read(), causes_of(clients, old, new)),
            }
        )
