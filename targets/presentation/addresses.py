"""Addresses of the rows behind figures. A dimension is a parameter of the same name."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse

from targets.models import Run

# What runs keep as a number or as true or false; all else is text, also where it looks like a number.
WHOLE_NUMBERS = frozenset({"month", "months", "rung", "from", "from_january", "to"})
YES_OR_NO = frozenset({"benefit", "served", "partial"})
# Parameters that are no dimension.
OTHERS = frozenset({"run", "year", "show", "after", "names", "against"})


@dataclass(frozen=True)
class Links:
    """Addresses of the rows of one run; empty for somebody who may not see rows."""

    run: Run
    allowed: bool

    def rows(self, code: str, *, year: int | None = None, show: str = "", **dimensions: Any) -> str:
        if not self.allowed:
            return ""
        asked = {"run": self.run.pk, "year": year, **dimensions, "show": show}
        return f"{reverse('targets:rows', args=[code])}?{query_of(asked)}"


def query_of(asked: Mapping[str, Any]) -> str:
    """The parameters that have a value, as a query string."""
    return urlencode([(name, as_text(value)) for name, value in asked.items() if value not in (None, "")])


def dimensions_of(parameters: QueryDict) -> dict[str, Any]:
    """The dimensions in an address, each in the type in which runs keep it."""
    return {
        name: _typed(name, value) for name, value in parameters.items() if name not in OTHERS and value != ""
    }


def as_text(value: Any) -> str:
    """A value as it stands in an address."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _typed(name: str, value: str | list[object]) -> Any:
    text = str(value)
    if name in WHOLE_NUMBERS and text.isascii() and text.isdigit() and len(text) < 5:
        return int(text)
    if name in YES_OR_NO and text in ("true", "false"):
        return text == "true"
    return text
