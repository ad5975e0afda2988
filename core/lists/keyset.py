"""Pages of a list, as fast at the end as at the beginning: each goes on after a row, none counts rows.

A page is asked for by the key of the row before or after it (`?after=` or `?before=`), never by values of
that row: names do not belong in an address.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import BooleanField, F, Func, Value

# Counting stops here: a person does not need to know whether there are 40,000 or 41,000.
MOST_COUNTED = 1000


@dataclass(frozen=True)
class Position:
    """Where a page begins: after the row with key `after`, or ends: before that with key `before`."""

    after: int | None = None
    before: int | None = None


@dataclass(frozen=True)
class KeysetPage:
    """The keys of some rows in order, and those by which the neighbours are asked for (None at an end).

    `rows` are filled in by who reads them.
    """

    keys: Sequence[int] = ()
    previous: int | None = None
    following: int | None = None
    rows: Sequence[Any] = ()


def keyset_page(
    rows: models.QuerySet[Any],
    *,
    key: Any,
    descending: bool,
    position: Position,
    size: int,
    everybody: models.QuerySet[Any],
) -> KeysetPage:
    """The rows at a position, in the order of the expression `key`, which is never null, then of their keys.

    The row of the position is looked up in `everybody`, so that a page is found also when that row no longer
    passes the filters; where it is not there at all, the list begins at the top.
    """
    backwards = position.before is not None and position.after is None
    start = _value(everybody, key, position.before if backwards else position.after)
    backwards = backwards and start is not None
    falling = descending != backwards
    found = rows.annotate(sort_key=key)
    if start is not None:
        found = found.filter(_beyond(start, falling))
    direction = "-" if falling else ""
    ordered = found.order_by(f"{direction}sort_key", f"{direction}pk")
    page = list(ordered.values_list("pk", flat=True)[: size + 1])
    more, page = len(page) > size, page[:size]
    if backwards:
        page.reverse()
    has_previous, has_following = (more, True) if backwards else (start is not None, more)
    return KeysetPage(
        keys=page,
        previous=page[0] if page and has_previous else None,
        following=page[-1] if page and has_following else None,
    )


def capped_count(rows: models.QuerySet[Any]) -> int:
    """The number of rows, at most one more than MOST_COUNTED."""
    return rows.order_by()[: MOST_COUNTED + 1].count()


def _value(everybody: models.QuerySet[Any], key: Any, pk: int | None) -> tuple[Any, int] | None:
    if pk is None:
        return None
    return everybody.filter(pk=pk).annotate(sort_key=key).order_by().values_list("sort_key", "pk").first()


def _beyond(start: tuple[Any, int], falling: bool) -> Func:
    """`(sort_key, id) > (…, …)` as one comparison of rows, which an index on both answers."""
    value, pk = start
    return Func(
        _row(F("sort_key"), F("pk")),
        _row(Value(value), Value(pk)),
        template="%(expressions)s",
        arg_joiner=" < " if falling else " > ",
        output_field=BooleanField(),
    )


def _row(*values: Any) -> Func:
    return Func(*values, template="(%(expressions)s)", output_field=BooleanField())
