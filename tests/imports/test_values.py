import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from imports import values
from imports.problems import CellError

TODAY = dt.date(2021, 3, 15)


@pytest.mark.parametrize("cell", ["31-12-2020", "2020-12-31", "20201231"])
def test_a_date_is_written_in_three_ways(cell: str) -> None:
    assert values.date(cell) == dt.date(2020, 12, 31)


def test_a_date_may_lack_leading_zeros() -> None:
    assert values.date("1-2-2020") == dt.date(2020, 2, 1)


@pytest.mark.parametrize("cell", ["31-12-9999", "00-00-0000", "9999-12-31", "00000000"])
def test_a_date_that_stands_for_none_is_empty(cell: str) -> None:
    assert values.date(cell) is None


@pytest.mark.parametrize("cell", ["31-02-2020", "2020-1231", "31/12/2020", "12-2020", "٣١-12-2020", "44562"])
def test_what_is_no_date_is_refused(cell: str) -> None:
    assert code_of(values.date, cell) == "date_invalid"


@pytest.mark.parametrize(
    ("cell", "number"),
    [("1.234,56", "1234.56"), ("1234.56", "1234.56"), ("32,5", "32.5"), ("0.125", "0.125"), ("-3", "-3")],
)
def test_a_number_has_a_comma_or_a_point(cell: str, number: str) -> None:
    assert values.number(decimals=3)(cell) == Decimal(number)


@pytest.mark.parametrize("cell", ["1.234", "1,2,3", "12a", "1.23.4", "1,234.56"])
def test_a_number_that_could_be_either_or_none_is_refused(cell: str) -> None:
    assert code_of(values.number(), cell) == "number_invalid"


def test_a_number_outside_its_bounds_is_refused() -> None:
    hours = values.number(above=Decimal(0), most=Decimal(80))
    assert [code_of(hours, cell) for cell in ("0", "81", "32,555")] == ["number_invalid"] * 3


@pytest.mark.parametrize(("cell", "number"), [("007", "7"), ("000", "0"), ("A007", "A007")])
def test_a_reference_of_digits_is_a_whole_number(cell: str, number: str) -> None:
    assert values.reference(cell) == number


def test_a_birth_date_is_that_of_somebody_alive() -> None:
    parse = values.birth_date(TODAY)
    assert parse("15-03-2021") == TODAY
    assert parse("15-03-1911") == dt.date(1911, 3, 15)  # 110 today
    assert {code_of(parse, cell) for cell in ("16-03-2021", "15-03-1910")} == {"birth_date_implausible"}


def test_a_list_of_codes_is_read_in_any_case_once_each() -> None:
    parse = values.several(values.choice({"jongere": "jongere", "zzp": "zzp"}, "code_unknown"))
    assert parse("ZZP, jongere,zzp") == ["jongere", "zzp"]
    assert code_of(parse, "jongere, anders") == "code_unknown"


def test_a_message_never_quotes_a_bsn() -> None:
    with pytest.raises(CellError) as refused:
        values.date("999990019")
    assert "999990019" not in str(refused.value.problem)


def code_of(parse: values.Parser, cell: str) -> Any:
    with pytest.raises(CellError) as refused:
        parse(cell)
    return refused.value.problem.code
