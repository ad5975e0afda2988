"""Filters that people keep under a name. Who keeps them lies above this room and says so in a registry."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django_filters import CharFilter

from core.lists.filters import ListFilterSet


@dataclass(frozen=True)
class Saved:
    """A filter that is kept: what the address of its list holds, and where one renames or removes it."""

    name: str
    query: str
    shared: bool
    change: str


class Store(Protocol):
    """Who keeps filters, by the name of a list; each raises ValidationError where a rule refuses it."""

    def of(self, user: Any, list_name: str) -> Sequence[Saved]: ...

    def may_share(self, user: Any) -> bool: ...

    def save(
        self, *, user: Any, list_name: str, name: str, query: str, shared: bool, request: str
    ) -> None: ...


class SaveFilterForm(forms.Form):
    """Under which name the present filter is kept, and for whom."""

    prefix = "saved"

    name = forms.CharField(label=_("Name of this filter"), max_length=60)
    shared = forms.BooleanField(label=_("For my whole team"), required=False)

    def __init__(self, *arguments: Any, may_share: bool, **options: Any) -> None:
        super().__init__(*arguments, **options)
        if not may_share:
            del self.fields["shared"]


_stores: list[Store] = []


def register_store(store: Store) -> None:
    _stores[:] = [store]


def filter_store() -> Store:
    return _stores[0]


def present_filter(filterset: ListFilterSet, sort: str, columns: Sequence[str] | None) -> str:
    """What of an address can be kept: choices of the list's own filters, its order and its columns.

    What was typed to find one person or thing is not: a name does not belong in what others read.
    """
    kept = QueryDict(mutable=True)
    for name, declared in filterset.filters.items():
        values = filterset.given.getlist(name)
        if not isinstance(declared, CharFilter) and values and (any(values) or name in filterset.defaults):
            kept.setlist(name, values)
    if sort:
        kept["sort"] = sort
    if columns is not None:
        kept.setlist("columns", ["", *columns])
    return kept.urlencode()
