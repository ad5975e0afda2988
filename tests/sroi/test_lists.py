"""The lists of social return: filters, files, and how many queries they take."""

import datetime as dt
from decimal import Decimal

import pytest
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.factories import ContractFactory, ContributionFactory, PlacementFactory
from tests.sroi.browsing import page, running, text, today


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("name", ["contracts", "contributions"])
def test_lists_can_be_had_as_a_file(coordinator: Browser, name: str, kind: str) -> None:
    ContributionFactory(contract__description="=1+1")
    answer = coordinator.get(reverse(f"sroi:{name}"), {"format": kind})
    content = b"".join(answer.streaming_content)  # type: ignore[attr-defined]
    assert answer.status_code == 200
    if kind == "csv" and name == "contracts":
        assert "'=1+1" in content.decode()
        assert "50000.00" in content.decode()


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"words": "schoonmaak"}, "SR-1"),
        ({"department": "vastgoed"}, "SR-1"),
        ({"kind": "diensten"}, "SR-1"),
        ({"phase": "over"}, "SR-2"),
        ({"state": "at_risk"}, "SR-1"),
        ({"state": "short"}, "SR-2"),
        ({"duty": "no"}, "SR-3"),
        ({"year": "2018"}, "SR-2"),
    ],
)
def test_contracts_are_found_by_each_filter(coordinator: Browser, asked: dict[str, str], found: str) -> None:
    running(number="SR-1", description="Schoonmaak", department="Vastgoed", kind="diensten")
    ContractFactory(number="SR-2", start=dt.date(2018, 1, 1), end=dt.date(2018, 12, 31))
    running(number="SR-3", worth=Decimal(1_000))
    shown = text(coordinator.get(reverse("sroi:contracts"), asked))
    assert [number for number in ("SR-1", "SR-2", "SR-3") if f">{number}<" in shown] == [found]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"status": "gemeld"}, "1"),
        ({"status": "geaccepteerd"}, "2"),
        ({"evidence": "missing"}, "1"),
        ({"candidate": "zonnebloem"}, "1"),
        ({"contract": "ZZ-2"}, "2"),
        ({"block": "WIA"}, "2"),
    ],
)
def test_contributions_are_found_by_each_filter(
    coordinator: Browser, asked: dict[str, str], found: str
) -> None:
    ContributionFactory(number="1", client__surname="Zonnebloem")
    placement = PlacementFactory()
    ContributionFactory(
        number="2",
        accepted=True,
        block__code="WIA",
        contract__number="ZZ-2",
        placement=placement,
        client=placement.client,
    )
    shown = text(coordinator.get(reverse("sroi:contributions"), asked))
    assert [number for number in ("1", "2") if f'">{number}</a>' in shown] == [found]


# With more than a page the rows of a list are counted.
COUNTS = {"contracts": 1, "contributions": 1}


@pytest.mark.parametrize("name", ["worklist", "overview", "contracts", "contributions", "proposals"])
def test_a_page_takes_as_many_queries_for_300_rows_as_for_3(coordinator: Browser, name: str) -> None:
    counts = []
    for number in (3, 297):
        for _ in range(number):
            contract = running()
            PlacementFactory(employer=contract.contractor, start=today())
            ContributionFactory(contract=contract)
        page(coordinator, name)
        with CaptureQueriesContext(connection) as queries:
            page(coordinator, name)
        counts.append(len(queries))
    assert counts[1] == counts[0] + COUNTS.get(name, 0)


def test_the_contract_s_page_takes_as_many_queries_for_300_contributions_as_for_3(
    coordinator: Browser,
) -> None:
    contract, counts = running(), []
    for number in (3, 297):
        for _ in range(number):
            ContributionFactory(contract=contract)
        page(coordinator, "contract", pk=contract.pk)
        with CaptureQueriesContext(connection) as queries:
            page(coordinator, "contract", pk=contract.pk)
        counts.append(len(queries))
    assert counts[0] == counts[1]
