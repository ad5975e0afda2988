"""Verbs on employers. Whoever may see employers sees all of them."""

from typing import Self

from core.names import NamedQuerySet


class EmployerQuerySet(NamedQuerySet):
    def named(self, words: str) -> Self:
        """Employers in whose name each of these words stands, wherever; or with this whole KvK number."""
        if words.isascii() and words.isdigit() and len(words) == 8:
            return self.filter(kvk=words)
        return self.with_words(words)
