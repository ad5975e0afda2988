from pathlib import Path

import pytest

from imports import values
from imports.kinds import Column
from imports.mapping import map_columns
from imports.problems import FileRefusedError
from imports.reading import Source, open_source

COLUMNS = (
    Column(name="kvk", field="kvk", parse=values.kvk, required=True),
    Column(name="lsa_partner_sinds", field="since", parse=values.date),
)


def opened(folder: Path, content: bytes, encoding: str | None = None) -> Source:
    path = folder / "file.csv"
    path.write_bytes(content)
    return open_source(path, encoding)


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_the_separator_is_found_in_the_header(tmp_path: Path, delimiter: str) -> None:
    source = opened(tmp_path, f"a{delimiter}b\n1{delimiter}2\n".encode())
    assert (source.delimiter, source.header) == (delimiter, ["a", "b"])


@pytest.mark.parametrize(
    ("content", "encoding"),
    [("naam;b\nZoë;1", "utf-8"), ("\ufeffnaam;b\nZoë;1", "utf-8")],
)
def test_utf8_is_read_with_and_without_bom(tmp_path: Path, content: str, encoding: str) -> None:
    source = opened(tmp_path, content.encode())
    assert source.encoding == encoding
    assert source.header[0] == "naam"
    assert next(source.rows()).cells[0] == "Zoë"


def test_windows_1252_is_found_when_it_is_no_utf8(tmp_path: Path) -> None:
    source = opened(tmp_path, "naam;b\nZoë €;1".encode("cp1252"))
    assert source.encoding == "windows-1252"
    assert next(source.rows()).cells[0] == "Zoë €"


@pytest.mark.parametrize(
    ("content", "encoding"), [(b"a;b\n\x00;1", None), (b"a;\xff", "utf-8"), (b"a;b", "klingon")]
)
def test_what_cannot_be_decoded_is_refused(tmp_path: Path, content: bytes, encoding: str | None) -> None:
    with pytest.raises(FileRefusedError) as refused:
        opened(tmp_path, content, encoding)
    assert refused.value.code == "encoding_invalid"


def test_a_row_has_the_line_it_starts_on_and_blank_lines_are_skipped(tmp_path: Path) -> None:
    source = opened(tmp_path, b'a;b\r\n1;"two\r\nlines"\r\n\r\n   \r\n3;4\r\n')
    assert [(row.line, row.cells) for row in source.rows()] == [(2, ["1", "two\r\nlines"]), (6, ["3", "4"])]


def test_headings_are_found_in_any_spelling_and_order(tmp_path: Path) -> None:
    mapping = map_columns(["LSA-partner sinds", "Iets", "KVK", ""], COLUMNS)
    assert [column.name for column in mapping.columns] == ["lsa_partner_sinds", "kvk"]
    assert (mapping.places, mapping.ignored) == ((0, 2), ("Iets",))


@pytest.mark.parametrize(
    ("header", "code"),
    [(["naam"], "column_missing"), (["kvk", "KvK"], "columns_too_many"), ([], "column_missing")],
)
def test_a_header_that_is_wrong_stops_the_file(header: list[str], code: str) -> None:
    with pytest.raises(FileRefusedError) as refused:
        map_columns(header, COLUMNS)
    assert refused.value.code == code
