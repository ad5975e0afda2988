"""The texts of the screen: found in code and templates, kept in one catalogue for each language.

Message ids are English; Dutch stands in `locale/nl/LC_MESSAGES/django.po`. The catalogue is sorted and holds
neither line numbers nor dates, so that two branches that add texts merge.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

LANGUAGE = "nl"
NOT_SHOWN = {
    "tests",
    "bench",
    "docs",
    "node_modules",
    "frontend",
    "static",
    "staticfiles",
    "locale",
    "fixtures",
}
KEYWORDS = {
    **DEFAULT_KEYWORDS,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
HEADER = """\
msgid ""
msgstr ""
"Language: nl\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""


@dataclass(frozen=True)
class CatalogueFile:
    """The two files of a language: the one that people edit and the one that Django reads."""

    source: Path
    compiled: Path


def catalogue_file() -> CatalogueFile:
    source = Path(settings.LOCALE_PATHS[0]) / LANGUAGE / "LC_MESSAGES" / "django.po"
    return CatalogueFile(source, source.with_suffix(".mo"))


def found_messages() -> Catalog:
    """Every text that code and templates mark for translation, untranslated."""
    catalog = Catalog(locale=LANGUAGE)
    for path in sorted(source_files(Path(settings.BASE_DIR))):
        for message in _messages_of(path):
            catalog[message.id] = message
    return catalog


def source_files(root: Path) -> Iterator[Path]:
    """Python of the packages and all templates; not what only developers see."""
    for folder in root.iterdir():
        if folder.is_dir() and folder.name not in NOT_SHOWN and not folder.name.startswith("."):
            yield from folder.rglob("*.py")
            yield from (path for path in folder.rglob("*.html") if "templates" in path.parts)
            yield from (path for path in folder.rglob("*.txt") if "templates" in path.parts)


def known_messages() -> Catalog:
    """The catalogue as it is kept, with its translations."""
    source = catalogue_file().source
    if not source.exists():
        return Catalog(locale=LANGUAGE)
    with source.open("rb") as stream:
        return read_po(stream, locale=LANGUAGE)


def update_catalogue() -> list[Message]:
    """Write what was found, with the translations that are known; returns what has none."""
    found, known = found_messages(), known_messages()
    for message in found:
        kept = known.get(message.id, context=message.context) if message.id else None
        if kept is not None and kept.pluralizable == message.pluralizable:
            message.string = kept.string
    buffer = io.BytesIO()
    write_po(buffer, found, omit_header=True, no_location=True, sort_output=True, width=100)
    catalogue_file().source.write_text(HEADER + buffer.getvalue().decode(), encoding="utf-8")
    return untranslated(found)


def untranslated(catalog: Catalog) -> list[Message]:
    """Messages without a translation; a plural needs each of its forms."""
    return [message for message in catalog if message.id and not _is_translated(message)]


def compile_catalogue() -> int:
    """Write the compiled file in one step; returns the number of texts."""
    files = catalogue_file()
    catalog = known_messages()
    buffer = io.BytesIO()
    write_mo(buffer, catalog)
    unfinished = files.compiled.with_suffix(".mo.part")
    unfinished.write_bytes(buffer.getvalue())
    unfinished.replace(files.compiled)
    return len(catalog)


def _messages_of(path: Path) -> Iterator[Message]:
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        # Django turns a template into something like Python; only its calls matter, its indentation does not.
        text = "\n".join(line.strip() for line in templatize(text, origin=str(path)).splitlines())
    for _line, text_id, _comments, context in extract("python", io.BytesIO(text.encode()), KEYWORDS):
        yield Message(text_id, context=context)


def _is_translated(message: Message) -> bool:
    return all(message.string) if isinstance(message.string, tuple | list) else bool(message.string)
