"""A BSN at rest: opened only in its own row, under its own key, and found only as a whole."""

from typing import Any

import pytest
from cryptography.exceptions import InvalidTag

from clients.models import Client
from core import sealing
from core.sealing import blind_index, blind_indexes, seal, seal_all, unseal
from tests.factories import ClientFactory
from tests.factories.numbers import TEST_BSNS

ONE, OTHER = TEST_BSNS[:2]


def test_what_was_sealed_opens_again() -> None:
    assert unseal(seal(ONE, blind_index(ONE)), blind_index(ONE)) == ONE


def test_many_are_indexed_and_sealed_as_each_would_be() -> None:
    numbers = TEST_BSNS[:50]
    indexes = blind_indexes(numbers)
    assert indexes == [blind_index(number) for number in numbers]
    sealed = seal_all(numbers, indexes)
    assert [unseal(value, index) for value, index in zip(sealed, indexes, strict=True)] == numbers
    assert len({value[1:13] for value in sealed}) == len(sealed)  # a nonce of its own for each


def test_sealing_twice_gives_something_else_and_never_the_number() -> None:
    index = blind_index(ONE)
    first, second = seal(ONE, index), seal(ONE, index)
    assert first != second
    assert ONE.encode() not in first


def test_a_sealed_value_moved_to_another_row_or_column_does_not_open() -> None:
    sealed = seal(ONE, blind_index(ONE))
    with pytest.raises(InvalidTag):
        unseal(sealed, blind_index(OTHER))
    with pytest.raises(InvalidTag):
        unseal(sealed, blind_index(ONE), column="partner_bsn")


def test_a_changed_byte_is_noticed() -> None:
    sealed = bytearray(seal(ONE, blind_index(ONE)))
    sealed[-1] ^= 1
    with pytest.raises(InvalidTag):
        unseal(bytes(sealed), blind_index(ONE))


def test_a_new_key_seals_and_the_old_one_still_opens(settings: Any) -> None:
    old = seal(ONE, blind_index(ONE))
    newest = max(settings.BSN_KEYS) + 1
    settings.BSN_KEYS = {**settings.BSN_KEYS, newest: bytes(range(32))}
    sealing._cipher.cache_clear()
    try:
        new = seal(ONE, blind_index(ONE))
        assert new[0] == newest
        assert unseal(old, blind_index(ONE)) == unseal(new, blind_index(ONE)) == ONE
    finally:
        sealing._cipher.cache_clear()


@pytest.mark.django_db
def test_a_client_is_found_by_the_whole_bsn_and_shown_masked() -> None:
    client = ClientFactory(bsn=ONE)
    ClientFactory(bsn=OTHER)
    assert Client.objects.with_bsn(ONE).get() == client
    assert not Client.objects.with_bsn(ONE[:8]).exists()
    client.refresh_from_db()
    assert client.bsn == ONE
    assert client.masked_bsn.endswith(ONE[-3:])
    assert ONE not in f"{client!r}{client}{client.masked_bsn}"
