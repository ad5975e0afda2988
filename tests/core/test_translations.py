"""House rule: every text of the screen has its Dutch, with the same placeholders."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages import Message
from django.conf import settings

from core import translations
from core.translations import found_messages, known_messages, source_files, untranslated

PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%%|\{\w+\}")


def pairs() -> Iterator[tuple[str, str]]:
    """Each text with each of its Dutch forms."""
    for message in known_messages():
        if not message.id:
            continue
        if message.pluralizable:
            yield from zip(message.id, message.string, strict=True)
        else:
            yield message.id, message.string


def keys(messages: list[Message]) -> set[object]:
    return {message.id for message in messages if message.id}


def test_every_text_in_code_and_templates_is_in_the_catalogue() -> None:
    assert keys(list(found_messages())) - keys(list(known_messages())) == set()


def test_the_catalogue_holds_nothing_that_is_not_used() -> None:
    assert keys(list(known_messages())) - keys(list(found_messages())) == set()


def test_every_text_has_its_dutch() -> None:
    assert [message.id for message in untranslated(known_messages())] == []


def test_placeholders_are_the_same_in_dutch() -> None:
    different = [
        text
        for text, dutch in pairs()
        if dutch and sorted(PLACEHOLDER.findall(text)) != sorted(PLACEHOLDER.findall(dutch))
    ]
    assert different == []


def test_no_catalogue_holds_dates_or_line_numbers() -> None:
    text = translations.catalogue_file().source.read_text(encoding="utf-8")
    assert "POT-Creation-Date" not in text
    assert "\n#: " not in text


def test_tests_and_tools_are_not_translated() -> None:
    folders = {path.relative_to(settings.BASE_DIR).parts[0] for path in source_files(Path(settings.BASE_DIR))}
    assert {"core", "templates"} <= folders
    assert not folders & {"tests", "node_modules", ".venv"}


@pytest.fixture
def small_house(tmp_path: Path, settings: object) -> Path:
    """A house of one module and one template, with a catalogue of its own."""
    settings.BASE_DIR = tmp_path
    settings.LOCALE_PATHS = [tmp_path / "locale"]
    (tmp_path / "locale/nl/LC_MESSAGES").mkdir(parents=True)
    (tmp_path / "app/templates").mkdir(parents=True)
    (tmp_path / "app/texts.py").write_text('title = _("Placement")\nngettext("%(n)s day", "%(n)s days", 2)\n')
    (tmp_path / "app/templates/page.html").write_text(
        '<p title="{% translate "Employer" %}">\n  {% blocktranslate %}Since {{ day }}{% endblocktranslate %}'
    )
    return tmp_path


def test_texts_are_found_in_python_and_templates(small_house: Path) -> None:
    assert keys(list(found_messages())) == {
        "Placement",
        ("%(n)s day", "%(n)s days"),
        "Employer",
        "Since %(day)s",
    }


def test_an_update_keeps_dutch_and_drops_what_is_gone(small_house: Path) -> None:
    source = translations.catalogue_file().source
    source.write_text(
        f'{translations.HEADER}msgid "Placement"\nmsgstr "Plaatsing"\n\nmsgid "Gone"\nmsgstr "Weg"\n'
    )
    missing = translations.update_catalogue()
    assert "Plaatsing" in source.read_text(encoding="utf-8")
    assert "Gone" not in source.read_text(encoding="utf-8")
    assert len(missing) == 3


def test_the_compiled_catalogue_is_what_django_reads(small_house: Path) -> None:
    translations.update_catalogue()
    assert translations.compile_catalogue() == 4
    assert translations.catalogue_file().compiled.read_bytes()[:4] == bytes.fromhex("de120495")
