"""Verbs on runs and on the rows behind figures."""

import datetime as dt
import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import BooleanField, Case, Exists, F, OuterRef, Q, TextField, Value, When
from django.db.models.expressions import RawSQL

from targets.enums import RunState

if TYPE_CHECKING:
    from targets.metrics.declaration import Outcome
    from targets.models import MetricRow, Run  # noqa: F401  (names in the generic bases)


class RunQuerySet(models.QuerySet["Run"]):
    def standing(self) -> Self:
        """Runs that nothing has taken the place of."""
        return self.exclude(state=RunState.SUPERSEDED)

    def best_first(self) -> Self:
        """The latest date first; of one date what was published before a draft, then the newest."""
        published = Case(When(state=RunState.PUBLISHED, then=Value(0)), default=Value(1))
        return self.order_by("-as_of", published, "-finished_at")

    def current_drafts(self) -> Self:
        """Drafts that nothing was built upon: the last of their series, which may still change."""
        later = self.model.objects.filter(series=OuterRef("series"), sequence__gt=OuterRef("sequence"))
        return self.filter(~Exists(later), state=RunState.DRAFT).order_by("series")

    def on_or_before(self, day: dt.date) -> Self:
        return self.filter(as_of__lte=day).standing().best_first()


class MetricRowQuerySet(models.QuerySet["MetricRow"]):
    def of_run(self, run: "Run") -> Self:
        """The rows as that run saw them, whatever has happened to the data since."""
        still_there = Q(last__isnull=True) | Q(last__gte=run.sequence)
        return self.filter(still_there, series=run.series, first__lte=run.sequence)

    def with_verdict(self, outcome: "Outcome | None" = None) -> Self:
        """Annotate `counts` and `because`: what the row says itself, or for a number of months."""
        if outcome is None:
            return self.annotate(counts=F("counted"), because=F("reason"))
        # Not input: the expressions are constants of the metric's declaration.
        return self.annotate(
            counts=RawSQL(outcome.counted, (), output_field=BooleanField()),  # noqa: S611
            because=RawSQL(outcome.reason, (), output_field=TextField()),  # noqa: S611
        )

    def with_dimensions(self, dimensions: Mapping[str, Any]) -> Self:
        """Rows that have each of these values; where a row holds a list, the value is one of it."""
        rows = self
        for name, value in dimensions.items():
            holds = RawSQL(
                '("targets_metricrow"."dimensions" -> %s) @> %s::jsonb',
                (name, json.dumps(value, default=str)),
                output_field=BooleanField(),
            )
            rows = rows.filter(holds)
        return rows
