"""Choosing a client or an employer by typing: a field for words, and the few that fit to choose from.

Without JavaScript a button of the form asks for them; with it they come while one types.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.functional import Promise

MOST_FOUND = 10
# One letter fits half of everybody.
SHORTEST_WORDS = 2


@dataclass(frozen=True)
class Option:
    """One that can be chosen: what the form sends, the name, and what tells it from one of the same name."""

    key: int
    value: str
    name: str
    details: str


@dataclass(frozen=True)
class Found:
    """What fits the words: at most MOST_FOUND, and whether there are more."""

    words: str
    options: list[Option]
    more: bool = False

    @property
    def searched(self) -> bool:
        return len(self.words) >= SHORTEST_WORDS


class FindWidget(forms.Widget):
    """The words and the options. The form fills in the rest for each request."""

    template_name = "placements/find.html"
    use_fieldset = True
    found: Found = Found("", [])
    label: str | Promise = ""
    hint: str | Promise = ""
    address: str = ""

    def use_required_attribute(self, initial: Any) -> bool:
        """Somebody must be chosen; words need not be typed."""
        return False

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        return {
            **context,
            "name": name,
            "words_name": words_name(name),
            "found": self.found,
            "chosen": "" if value is None else str(value),
            "label": self.label,
            "hint": self.hint,
            "address": self.address,
        }


class FindField(forms.ModelChoiceField):
    """The one that was chosen, by its public number (`to_field_name`) out of those that may be chosen."""

    widget = FindWidget

    def __init__(self, *, number: str, hint: str | Promise, **options: Any) -> None:
        super().__init__(queryset=None, to_field_name=number, **options)
        self.widget.label, self.widget.hint = self.label or "", hint


def words_name(name: str) -> str:
    return f"{name}_words"


def typed_words(data: Mapping[str, Any], name: str) -> str:
    return str(data.get(words_name(name), "")).strip()[:100]
