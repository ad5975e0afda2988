"""Finding rows by name, as people remember it: a part of it, without capitals and diacritics, nearly right.

The rows have a `name_key` (core/plain_text.py) with two indexes: in order, and by three letters at a time.
"""

import re
from functools import reduce
from operator import add, or_
from typing import Any, Self

from django.contrib.postgres.search import TrigramWordSimilarity
from django.db import connection, models
from django.db.models import F, Q, Value

from core.plain_text import PlainText

# With one wrong letter nothing is left of a shorter word.
SHORTEST_NEAR = 4
# The share of its threes of letters that a word keeps with a letter too many, too few or wrong.
LEAST_ALIKE = 0.5


class NamedQuerySet(models.QuerySet):
    """Verbs of everything that has a `name_key`."""

    def with_words(self, words: str) -> Self:
        """Rows in whose name each of these words stands, wherever."""
        found = self
        for word in split(words):
            found = found.filter(name_key__contains=PlainText(Value(word)))
        return found

    def beginning_with(self, words: str) -> Self:
        """Of those `with_words`, the rows whose name begins with one of them."""
        begins = [Q(name_key__startswith=PlainText(Value(word))) for word in split(words)]
        return self.with_words(words).filter(reduce(or_, begins, Q()))

    def near(self, words: str) -> Self:
        """Rows in whose name each of these words stands, or a long one nearly; `closeness` tells how near.

        Asked with LEAST_ALIKE in force (`closest` sees to that).
        """
        found, closeness = self, []
        for word in split(words):
            plain = PlainText(Value(word))
            stands = Q(name_key__contains=plain)
            if len(word) >= SHORTEST_NEAR:
                stands |= Q(name_key__trigram_word_similar=plain) | _with_two_swapped(word)
                closeness.append(TrigramWordSimilarity(plain, "name_key"))  # type: ignore[arg-type]
            found = found.filter(stands)
        return found.annotate(closeness=reduce(add, closeness, Value(0.0)))


def _with_two_swapped(word: str) -> Q:
    """The word with two neighbouring letters the other way round, which leaves few threes as they were."""
    swapped = {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1)}
    return reduce(or_, (Q(name_key__contains=PlainText(Value(one))) for one in sorted(swapped)))


def split(words: str) -> list[str]:
    return re.split(r"[\s,;]+", words.strip(" ,;")) if words.strip(" ,;") else []


def closest(rows: Any, words: str, *, most: int) -> list[Any]:
    """At most so many rows of a NamedQuerySet: by name those that begin with a word, then those with the
    words inside, then those with typing errors, the nearest first.

    Up to three queries and, as a setting of one transaction, how much typing errors are forgiven.
    """
    by_name = ("name_key", "pk")
    found = list(rows.beginning_with(words).order_by(*by_name)[:most])
    if len(found) < most:
        found += _others(rows.with_words(words), found).order_by(*by_name)[: most - len(found)]
    if len(found) < most and any(len(word) >= SHORTEST_NEAR for word in split(words)):
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT set_config('pg_trgm.word_similarity_threshold', %s, true)", [str(LEAST_ALIKE)]
            )
        near = _others(rows.near(words), found).order_by(F("closeness").desc(), *by_name)
        found += near[: most - len(found)]
    return found


def _others(rows: Any, found: list[Any]) -> Any:
    return rows.exclude(pk__in=[row.pk for row in found])
