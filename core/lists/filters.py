"""Filters of a list: a django-filter set that says in words what it filters by, and how to drop each."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from django.db import models
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict
from django_filters import FilterSet

# What the address holds besides filters, and a page of which means nothing once a filter changed.
POSITION = ("after", "before")


@dataclass(frozen=True)
class ActiveFilter:
    """A filter that is in force, with the address (query string) of the same list without it."""

    label: str
    value: str
    without: str


class ListFilterSet(FilterSet):
    """Filters with defaults, which hold as long as the address says nothing else; `all` drops a default."""

    ALL: ClassVar[str] = "all"

    def __init__(
        self,
        data: QueryDict,
        queryset: "models.QuerySet[Any]",
        *,
        defaults: Mapping[str, str],
        **options: Any,
    ) -> None:
        self.given = data
        self.defaults = defaults
        completed: MultiValueDict[str, str] = MultiValueDict(dict(data.lists()))
        for name, value in defaults.items():
            completed.setdefault(name, value)
        super().__init__(completed, queryset, **options)

    def active(self) -> list[ActiveFilter]:
        """The filters in force, in the order of the form."""
        found = []
        for name, field in self.form.fields.items():
            value = self.form.cleaned_data.get(name)
            if value in (None, "", [], self.ALL):
                continue
            found.append(ActiveFilter(str(field.label), _in_words(field, value), self._without(name)))
        return found

    def _without(self, name: str) -> str:
        left = self.given.copy()
        for gone in (name, *POSITION):
            left.pop(gone, None)
        if name in self.defaults:
            left[name] = self.ALL
        return left.urlencode()


def _in_words(field: Any, value: Any) -> str:
    """A chosen value as the form shows it."""
    if isinstance(value, models.Model):
        return str(value)
    choices = dict(getattr(field, "choices", ()))
    return str(choices.get(str(value), choices.get(value, value)))
