"""Verbs on matching profiles."""

from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Q

from guidance.matching.rules import POINTS

if TYPE_CHECKING:
    from guidance.models import MatchingProfile  # noqa: F401 - named in the class below


class MatchingProfileQuerySet(models.QuerySet["MatchingProfile"]):
    def complete(self) -> Self:
        """Those of which every point is filled in (`rules.missing` says nothing)."""
        return self.filter(*(self._filled(name) for point in POINTS for name in point.fields))

    def _filled(self, name: str) -> Q:
        field: Any = self.model._meta.get_field(name)
        return Q(**{f"{name}__isnull": False}) if field.null else ~Q(**{name: field.get_default()})
