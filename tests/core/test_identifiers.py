"""BSN, KvK number and postcode, as law and registers prescribe them."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from core.identifiers import (
    BSN_WEIGHTS,
    mask_bsn,
    normalise_bsn,
    normalise_kvk,
    normalise_postcode,
    validate_bsn,
    validate_kvk,
    validate_postcode,
    whole_bsns,
)
from tests.factories.numbers import TEST_BSNS


def test_a_bsn_passes_the_eleven_test() -> None:
    assert normalise_bsn(TEST_BSNS[0]) == TEST_BSNS[0]
    assert len(TEST_BSNS) > 9000


@pytest.mark.parametrize(
    "text", ["000000000", "00000000", "", "99990001", "9999000199", "99990001a", "٩٩٩٩٠٠٠١٩"]
)
def test_what_is_no_bsn_is_refused(text: str) -> None:
    assert normalise_bsn(text) is None
    with pytest.raises(ValidationError) as refusal:
        validate_bsn(text)
    assert refusal.value.code == "bsn_invalid"


@given(st.lists(st.text("0123456789٩²a -", min_size=7, max_size=10) | st.sampled_from(TEST_BSNS)))
def test_many_are_looked_at_as_each_would_be(texts: list[str]) -> None:
    texts += ["000000000"]
    assert whole_bsns(texts) == [text if normalise_bsn(text) == text else None for text in texts]


def test_a_lost_leading_zero_is_given_back() -> None:
    eight = next(text for number in range(10, 99) if normalise_bsn(text := f"{number:08d}"))
    assert normalise_bsn(eight) == "0" + eight


@given(st.integers(0, 999_999_999))
def test_one_wrong_digit_is_always_found(number: int) -> None:
    """No weight is a multiple of eleven, so changing one digit changes the outcome of the test."""
    digits = f"{number:09d}"
    total = sum(weight * int(digit) for weight, digit in zip(BSN_WEIGHTS, digits, strict=True))
    assert (normalise_bsn(digits) == digits) is (total % 11 == 0 and number > 0)
    if normalise_bsn(digits):
        wrong = digits[:4] + str((int(digits[4]) + 1) % 10) + digits[5:]
        assert normalise_bsn(wrong) is None


def test_a_number_whose_digits_weigh_nothing_together_is_a_bsn_all_the_same() -> None:
    weightless = f"{218:09d}"  # 2 × 3 + 1 × 2 − 8 × 1 = 0
    assert normalise_bsn(weightless) == weightless
    assert normalise_bsn("000000000") is None


def test_a_shown_bsn_keeps_its_last_three_digits_only() -> None:
    bsn = TEST_BSNS[7]
    assert mask_bsn(bsn) == "••••••" + bsn[-3:]


@pytest.mark.parametrize(
    ("text", "kvk"), [("01234567", "01234567"), ("1234567", None), ("123456789", None), ("1234567x", None)]
)
def test_a_kvk_number_has_eight_digits(text: str, kvk: str | None) -> None:
    assert normalise_kvk(text) == kvk
    if kvk is None:
        with pytest.raises(ValidationError):
            validate_kvk(text)


@pytest.mark.parametrize(
    ("text", "postcode"),
    [
        ("2281 ab", "2281AB"),
        ("2281AB", "2281AB"),
        ("0281AB", None),
        ("2281SS", None),
        ("2281SA", None),
        ("2281SD", None),
        ("2281SB", "2281SB"),
        ("2281A", None),
        ("", None),
    ],
)
def test_a_postcode_is_four_digits_and_two_letters(text: str, postcode: str | None) -> None:
    assert normalise_postcode(text) == postcode
    if postcode is None:
        with pytest.raises(ValidationError):
            validate_postcode(text)
