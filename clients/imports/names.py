"""A whole name in one cell, taken apart: surname, prefix, initials. Pure rules.

Forms: `J.P. van der Berg`, `Jan Piet van der Berg`, `Berg, J.P. van der`, `van der Berg, J.P.` and the last
two without a comma, with or without a title. Prefixes are words of table 36 of the population register.
"""

import re
from typing import NamedTuple

from django.utils.translation import gettext_noop

from imports import values
from imports.problems import CellError, shown

PREFIXES = frozenset({
    "aan", "af", "al", "am", "auf", "aus", "aw", "bei", "ben", "bij", "bin", "boven", "d'", "da", "dal",
    "dalla", "das", "de", "degli", "dei", "del", "den", "der", "des", "di", "do", "don", "dos", "du", "een",
    "el", "het", "i", "im", "in", "la", "las", "le", "les", "lo", "los", "of", "onder", "op", "over", "'s",
    "'t", "te", "ten", "ter", "the", "thoe", "to", "toe", "tot", "uit", "uijt", "unter", "van", "vander",
    "ver", "vom", "von", "voor", "vor", "zu", "zum", "zur",
})  # fmt: skip
TITLES = frozenset({"dhr", "dhr.", "heer", "mevr", "mevr.", "mevrouw", "mijnheer", "mw", "mw."})
INITIALS = re.compile(r"(?:[A-Z]|[A-Z][a-z]{1,2}\.|IJ|\.)+")
LONGEST_SURNAME, LONGEST_REST = 100, 20

surname_text, short_text = values.text(LONGEST_SURNAME), values.text(LONGEST_REST)


class Name(NamedTuple):
    """In the order in which it is kept while a file is read."""

    surname: str
    prefix: str
    initials: str


def whole_name(cell: str) -> list[str]:
    """The parts of a name, as a column of a file gives them."""
    surname, prefix, initials = taken_apart(cell)
    if not surname:
        raise CellError("value_invalid", gettext_noop("“%(value)s” is not a name."), value=shown(cell))
    return [surname_text(surname), short_text(prefix), short_text(initials)]


def taken_apart(name: str) -> Name:
    """Surname, prefix and initials. What is not told is empty; prefixes stay as they are written."""
    words = [word for word in name.replace(",", " , ").split() if word.casefold() not in TITLES]
    before, behind = _surname_first(words)
    if behind:
        prefix, surname = _prefix_first(before)
        prefix += [word for word in behind if _is_prefix(word)]
        given = [word for word in behind if not _is_prefix(word)]
    else:
        given, rest = _given_first(_whole_surnames([word for word in words if word != ","]))
        prefix, surname = _prefix_first(rest)
    return Name(" ".join(surname), " ".join(prefix), initials_of(given))


def _surname_first(words: list[str]) -> tuple[list[str], list[str]]:
    """What stands before and behind the comma, or before and behind a surname that initials follow."""
    if "," in words:
        place = words.index(",")
        return words[:place], [word for word in words[place:] if word != ","]
    place = len(words)
    while place > 1 and (_is_prefix(words[place - 1]) or "." in words[place - 1]):
        place -= 1
    behind = words[place:]
    return (
        (words[:place], behind)
        if any("." in word for word in behind) and "." not in words[0]
        else (words, [])
    )


def _prefix_first(words: list[str]) -> tuple[list[str], list[str]]:
    """The prefix at the beginning, and what follows it; the last word is always a name."""
    count = 0
    while count < len(words) - 1 and _is_prefix(words[count]):
        count += 1
    return words[:count], words[count:]


def _given_first(words: list[str]) -> tuple[list[str], list[str]]:
    """The given names at the beginning, and the rest: from the first prefix on, else the last word.

    Initials end where the first word stands that is none: behind them a surname may have several words.
    """
    count = 0
    while count < len(words) and not _is_prefix(words[count]):
        if count and _are_initials(words[count - 1]) and not _are_initials(words[count]):
            break
        count += 1
    return (words[:count], words[count:]) if count < len(words) or not words else (words[:-1], words[-1:])


def _whole_surnames(words: list[str]) -> list[str]:
    """`Jansen-de Vries` and `Jansen - de Vries` are one word each."""
    joined: list[str] = []
    for word in words:
        if joined and (word == "-" or joined[-1].endswith("-") or _ends_in_prefix(joined[-1])):
            joined[-1] += word if word == "-" or joined[-1].endswith("-") else f" {word}"
        else:
            joined.append(word)
    return joined


def _ends_in_prefix(word: str) -> bool:
    return "-" in word and _is_prefix(word.rpartition("-")[2].rpartition(" ")[2])


def _is_prefix(word: str) -> bool:
    return word.casefold() in PREFIXES


def _are_initials(word: str) -> bool:
    return INITIALS.fullmatch(word) is not None and (word.isupper() or "." in word)


def initials_of(given: list[str]) -> str:
    """`J.P.` of `J.P.`, `JP`, `J P` and `Jan Piet`; letters that belong together stay so (`Th.`)."""
    return "".join(map(_initial, given))


def _initial(word: str) -> str:
    if "." in word:
        return word if word.endswith(".") else f"{word}."
    letters = word if _are_initials(word) and len(word) <= 4 else word[:1]
    return "".join(f"{letter}." for letter in letters.upper())
