"""Contracts in the search of every page: by the beginning of their number."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.utils.translation import gettext_lazy

from core.search import MOST_HITS, Hit, Question, SearchProvider, register
from sroi.links import contract_url
from sroi.models import Contract


def find(request: HttpRequest, asked: Question) -> Sequence[Hit]:
    """A BSN is no number of a contract."""
    if asked.bsn:
        return []
    contracts = Contract.objects.visible_to(asked.user).filter(number__istartswith=asked.words)
    found = contracts.select_related("contractor").order_by("number")[:MOST_HITS]
    return [Hit(one.number, f"{one.description}, {one.contractor}", contract_url(one)) for one in found]


register(
    SearchProvider(
        name="sroi_contracts",
        label=gettext_lazy("Contracts with social return"),
        order=50,
        permission="sroi.view_sroi",
        find=find,
    )
)
