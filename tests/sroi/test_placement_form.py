"""The form of a placement says, before it is saved, what it adds to which contract."""

import datetime as dt
from decimal import Decimal

import pytest
from django.test import Client as Browser
from django.urls import reverse

from accounts.models import User
from placements.models import Placement
from sroi.placement_page import additions, block_of
from tests.factories import ClientFactory, ContractFactory, PlacementFactory
from tests.factories.placements import PlacementKindFactory
from tests.sroi.browsing import plain

TODAY = dt.date(2020, 6, 1)


def placed(**values: object) -> Placement:
    kind = PlacementKindFactory(code=values.pop("kind", "dienstverband"))
    return PlacementFactory(kind=kind, start=TODAY, hours_per_week=Decimal(36), **values)


def test_a_placement_adds_to_each_running_contract_with_a_duty() -> None:
    client = ClientFactory(in_benefit=True)
    contract = ContractFactory(number="SR-1", start=dt.date(2020, 1, 1), end=dt.date(2021, 5, 31))
    ContractFactory(number="SR-2", contractor=contract.contractor, worth=Decimal(1_000))
    ContractFactory(number="SR-3", contractor=contract.contractor, end=dt.date(2020, 5, 31))
    said = additions(placed(client=client, employer=contract.contractor), TODAY)
    assert said is not None
    (line,) = said["additions"]
    assert plain(line["sentence"]) == "€ 40.000,00 voor contract SR-1, als “Participatiewet”."
    assert plain(line["calculation"]) == "€ 40.000,00 per jaar × 36/36 × 365/365 = € 40.000,00"


def test_a_placement_elsewhere_adds_nothing() -> None:
    ContractFactory()
    assert additions(placed(), TODAY) is None


@pytest.mark.parametrize(
    ("kind", "facts", "block"),
    [
        ("bbl", {"in_benefit": True}, "BBL_1_2"),
        ("dienstverband", {"in_group": "doelgroepregister", "in_benefit": True}, "BANENAFSPRAAK"),
        ("dienstverband", {"in_benefit": "IOAW"}, "PW"),
        ("dienstverband", {"in_benefit": "WW"}, "WW"),
        ("dienstverband", {}, "NUG"),
    ],
)
def test_the_block_follows_from_the_job_the_register_or_the_benefit(
    kind: str, facts: dict[str, object], block: str
) -> None:
    assert block_of(placed(kind=kind, client=ClientFactory(**facts))) == block


def test_the_form_says_it_before_the_placement_is_saved(alice: User) -> None:
    client = ClientFactory(assigned_to=alice, in_benefit=True, on_rung=4)
    contract = ContractFactory(number="SR-1", start=dt.date(2020, 1, 1), end=dt.date(2021, 5, 31))
    browser = Browser()
    browser.force_login(alice)
    given = {
        "client": client.number,
        "employer": contract.contractor.kvk,
        "kind": "dienstverband",
        "start": "01-06-2020",
        "hours_per_week": "36",
        "step": "check",
    }
    answer = browser.post(reverse("placements:new"), given)
    assert "€ 40.000,00 voor contract SR-1" in plain(answer.content.decode())
    assert not Placement.objects.exists()
