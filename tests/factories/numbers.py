"""Numbers of people who do not exist."""

from core.identifiers import normalise_bsn

# The range 9999xxxxx is never given out.
TEST_BSNS = [bsn for bsn in (f"9999{number:05d}" for number in range(100_000)) if normalise_bsn(bsn)]


def bsn_in_test_range(number: int) -> str:
    """The BSN with this place in the test range; there are some nine thousand."""
    return TEST_BSNS[number % len(TEST_BSNS)]
