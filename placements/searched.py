"""Placements in the search of every page: by the whole number."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.utils.translation import gettext_lazy

from audit.reading import record
from core.search import Hit, Question, SearchProvider, register
from placements.links import placement_url
from placements.models import Placement


def find(request: HttpRequest, asked: Question) -> Sequence[Hit]:
    """Numbers of all digits are kept without leading zeros, our own ones in capitals. A BSN is none."""
    if asked.bsn:
        return []
    numbers = {asked.words, asked.words.upper(), asked.digits.lstrip("0")} - {""}
    placements = Placement.objects.visible_to(asked.user, asked.on).filter(number__in=numbers)
    found = list(
        placements.select_related("client", "employer").defer("client__bsn_index", "client__bsn_sealed")
    )
    record(request, clients=[one.client_id for one in found], purpose="search", fields="placement")
    return [Hit(one.number, f"{one.client.name}, {one.employer}", placement_url(one)) for one in found]


register(
    SearchProvider(
        name="placements",
        label=gettext_lazy("Placements"),
        order=40,
        permission="placements.view_placement",
        find=find,
    )
)
