"""Labels dealt exactly, chance that can be repeated."""

from collections import Counter
from datetime import date

import pytest

from wsp.demo.dealing import deal, sample, stream, years_after


def test_every_label_is_dealt_as_often_as_its_quota() -> None:
    labels = deal(stream(1), range(100), {"rare": 3, "some": 30, "rest": 67}, lambda item, label: 1.0)
    assert Counter(labels) == {"rare": 3, "some": 30, "rest": 67}


def test_an_item_never_gets_a_label_without_affinity() -> None:
    labels = deal(stream(2), range(10), {"high": 4, "any": 6}, lambda item, label: float(item >= 6))
    assert labels == ["any"] * 6 + ["high"] * 4


def test_a_quota_that_cannot_be_met_is_refused() -> None:
    with pytest.raises(ValueError, match="only 4 of 5"):
        deal(stream(3), range(10), {"high": 5, "any": 5}, lambda item, label: float(item >= 6))
    with pytest.raises(ValueError, match="9 labels for 10 items"):
        deal(stream(3), range(10), {"high": 4, "any": 5}, lambda item, label: 1.0)


def test_heavier_items_are_drawn_more_often() -> None:
    rng = stream(4)
    drawn = Counter(
        sample(rng, ("light", "heavy"), 1, {"light": 1.0, "heavy": 9.0}.__getitem__)[0] for _ in range(500)
    )
    assert drawn["heavy"] > 400


def test_a_stream_is_known_by_its_names() -> None:
    assert stream(5, "a", 1).random() == stream(5, "a", 1).random()
    assert stream(5, "a", 1).random() != stream(5, "a", 2).random()


def test_a_leap_day_becomes_the_28th() -> None:
    assert years_after(date(2020, 2, 29), 1) == date(2021, 2, 28)
