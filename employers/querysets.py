"""Verbs on employers. Whoever may see employers sees all of them."""

from typing import Self

from django.db import models
from django.db.models import Value

from core.plain_text import PlainText


class EmployerQuerySet(models.QuerySet):
    def named(self, words: str) -> Self:
        """Employers in whose name each of these words stands, wherever; or with this whole KvK number."""
        if words.isascii() and words.isdigit() and len(words) == 8:
            return self.filter(kvk=words)
        found = self
        for word in words.split():
            found = found.filter(name_key__contains=PlainText(Value(word)))
        return found
