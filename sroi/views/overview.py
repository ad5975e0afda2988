"""Progress added up: by contractor, department or year."""

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from employers.models import Employer
from placements.views.pages import DatedPage
from sroi.progress import Progress, added_up, progress_of

WAYS: Mapping[str, Any] = {
    "year": gettext_lazy("By year of the first day"),
    "department": gettext_lazy("By department"),
    "contractor": gettext_lazy("By contractor"),
}


class OverviewView(DatedPage):
    permission = "sroi.view_sroi"
    template_name = "sroi/overview.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        asked = request.GET.get("by", "")
        way = asked if asked in WAYS else "year"
        found = progress_of(self.today).values()
        sums = added_up(found, self.keys()[way])
        whole = added_up(found, lambda one: _("Together"))
        return self.render(
            {
                "way": way,
                "ways": WAYS.items(),
                "heading": WAYS[way],
                "sums": [(one, self.query(way, one.name)) for one in sums],
                "whole": whole[0] if whole else None,
            }
        )

    def keys(self) -> dict[str, Callable[[Progress], Any]]:
        names = dict(Employer.objects.filter(sroi_contracts__isnull=False).values_list("pk", "name"))
        return {
            "year": lambda one: one.start.year,
            "department": lambda one: one.department or _("No department"),
            "contractor": lambda one: names[one.contractor_id],
        }

    def query(self, way: str, name: Any) -> str:
        """The address of the list of contracts that shows what was added up."""
        filters = {"year": "year", "department": "department", "contractor": "words"}
        return urlencode({filters[way]: name, "duty": "yes"})
