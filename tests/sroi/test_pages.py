"""The pages of social return as people see them: who may, what they show, how many queries they take."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client as Browser
from django.urls import reverse

from accounts.models import User
from audit.models import ReadingLog
from core.versions import version_of
from sroi.models import BlockTable, Contract, Contribution
from tests.factories import (
    ClientFactory,
    ContractFactory,
    ContributionFactory,
    EmployerFactory,
    PlacementFactory,
)
from tests.factories.sroi import OptionFactory
from tests.sroi.browsing import page, running, text, today

PAGES = [
    "worklist",
    "proposals",
    "overview",
    "contracts",
    "contributions",
    "tables",
    "new_contract",
    "report",
]


@pytest.mark.parametrize("name", PAGES)
def test_the_coordinator_sees_every_page(coordinator: Browser, name: str) -> None:
    ContributionFactory(contract=running())
    assert page(coordinator, name).status_code == 200


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("person", ["alice", "bob", "dirk", "erica", "gerda", "joke", "karim"])
def test_nobody_else_sees_them(request: pytest.FixtureRequest, person: str, name: str) -> None:
    browser = Browser()
    browser.force_login(request.getfixturevalue(person))
    assert page(browser, name).status_code == 403


def test_a_contract_says_what_it_owes_what_was_done_and_who_is_needed(coordinator: Browser) -> None:
    contract = running()
    contribution = ContributionFactory(contract=contract, accepted=True, start=contract.start, end=None)
    shown = text(page(coordinator, "contract", pk=contract.pk))
    assert "Plicht: € 1.000.000,00 is gelijk aan of hoger dan € 150.000,00" in shown
    assert "per jaar × 36/36 ×" in shown
    assert "te gaan = " in shown
    assert contribution.client.name in shown


def test_who_is_named_is_recorded_and_nothing_of_rung_or_benefit_is_shown(coordinator: Browser) -> None:
    client = ClientFactory(surname="Zonnebloem", on_rung=4, in_benefit=True, in_group="statushouder")
    contribution = ContributionFactory(client=client, block__code="BANENAFSPRAAK")
    shown = text(page(coordinator, "contribution", pk=contribution.pk))
    assert "Zonnebloem" in shown
    assert "Statushouder" in shown
    assert "trede 4" not in shown.lower()
    assert "participatiewet" not in shown.lower()
    log = ReadingLog.objects.latest("pk")
    assert (log.clients, log.purpose, log.fields) == ([client.pk], "sroi", "identity")


def test_the_coordinator_cannot_open_the_file_of_a_candidate(coordinator: Browser) -> None:
    client = ContributionFactory().client
    assert coordinator.get(reverse("clients:client", kwargs={"number": client.number})).status_code == 403


def test_a_contract_is_recorded_by_form(coordinator: Browser) -> None:
    employer = EmployerFactory()
    given = {
        "number": "SR-1",
        "kvk": employer.kvk,
        "description": "Onderhoud wegen",
        "kind": "werken",
        "department": "Stadsbeheer",
        "value": "150.000,00",
        "percentage": "",
        "start": "01-02-2020",
        "end": "31-01-2022",
    }
    answer = coordinator.post(reverse("sroi:new_contract"), given)
    contract = Contract.objects.get()
    assert answer.status_code == 302
    assert (contract.contractor, contract.obligations.get().value) == (employer, Decimal(150_000))


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("value", "0", "Dit bedrag is hoger dan nul."),
        ("value", "-1", "Dit bedrag is hoger dan nul."),
        ("percentage", "100,01", "Een percentage ligt tussen 0 en 100."),
        ("end", "31-01-2020", "De laatste dag ligt voor de eerste dag."),
        ("kvk", "99999999", "Er is geen werkgever met dit KvK-nummer."),
    ],
)
def test_a_contract_with_something_wrong_is_refused_in_words_and_nothing_is_lost(
    coordinator: Browser, field: str, value: str, said: str
) -> None:
    given = {
        "number": "SR-1",
        "kvk": EmployerFactory().kvk,
        "description": "Onderhoud wegen",
        "value": "150000",
        "start": "01-02-2020",
        "end": "31-01-2022",
        field: value,
    }
    answer = coordinator.post(reverse("sroi:new_contract"), given)
    assert answer.status_code == 422
    assert said in text(answer)
    assert "Onderhoud wegen" in text(answer)
    assert not Contract.objects.exists()


def test_a_contribution_is_calculated_before_it_is_saved(coordinator: Browser) -> None:
    contract = ContractFactory(number="SR-1")
    given = {
        "contract_number": "SR-1",
        "block": "PW",
        "start": "01-01-2020",
        "end": "31-12-2020",
        "hours_per_week": "36",
        "client_number": "",
        "placement_number": "",
        "units": "",
    }
    looked = coordinator.post(reverse("sroi:report"), {**given, "step": "check"})
    assert "€ 40.000,00 per jaar × 36/36 × 366/365 = € 40.109,59" in text(looked)
    assert not Contribution.objects.exists()
    coordinator.post(reverse("sroi:report"), {**given, "step": "save"})
    saved = Contribution.objects.get()
    assert (saved.contract, saved.status, saved.number[:2]) == (contract, "gemeld", "S-")


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("contract_number", "SR-9", "Er is geen contract met dit nummer."),
        ("client_number", "1", "Er is geen klant met dit nummer."),
        ("placement_number", "404", "Er is geen plaatsing met dit nummer."),
        ("hours_per_week", "", "Vul de uren per week van een persoon in"),
        ("end", "31-12-2019", "De laatste dag ligt voor de eerste dag."),
    ],
)
def test_a_contribution_with_something_wrong_is_refused_in_words(
    coordinator: Browser, field: str, value: str, said: str
) -> None:
    ContractFactory(number="SR-1")
    given = {"contract_number": "SR-1", "block": "PW", "start": "01-01-2020", "hours_per_week": "36"}
    answer = coordinator.post(reverse("sroi:report"), {**given, field: value})
    assert answer.status_code == 422
    assert said in text(answer)
    assert not Contribution.objects.exists()


def test_a_placement_at_a_contractor_is_proposed_and_fills_in_the_form(coordinator: Browser) -> None:
    contract = running(number="SR-1")
    placement = PlacementFactory(
        employer=contract.contractor, start=today(), hours_per_week=Decimal(32), number="P-7"
    )
    shown = text(page(coordinator, "proposals"))
    assert placement.client.name in shown
    form = text(coordinator.get(reverse("sroi:report"), {"contract": "SR-1", "placement": "P-7"}))
    assert f'value="{placement.client.number}"' in form
    assert 'value="32,00"' in form
    ContributionFactory(contract=contract, placement=placement, client=placement.client)
    assert placement.client.name not in text(page(coordinator, "proposals"))


def test_accepting_and_rejecting_tell_the_contractor_no_more_than_that(coordinator: Browser) -> None:
    placement = PlacementFactory()
    contribution = ContributionFactory(placement=placement, client=placement.client)
    address = reverse("sroi:accept", kwargs={"pk": contribution.pk})
    coordinator.post(address, {"version": version_of(contribution)})
    contribution.refresh_from_db()
    assert contribution.status == "geaccepteerd"
    other = ContributionFactory()
    address = reverse("sroi:reject", kwargs={"pk": other.pk})
    coordinator.post(address, {"version": version_of(other), "why": "Andere regeling"})
    shown = text(page(coordinator, "contribution", pk=other.pk))
    assert "Niet geaccepteerd" in shown


def test_a_stale_change_shows_both_versions(coordinator: Browser) -> None:
    contract = ContractFactory(description="Onderhoud wegen")
    Contract.objects.update(description="Onderhoud bruggen")
    given = {
        "kvk": contract.contractor.kvk,
        "description": "Onderhoud tunnels",
        "start": "01-01-2020",
        "end": "31-12-2021",
        "why": "typefout",
        "version": "1",
    }
    answer = coordinator.post(reverse("sroi:change_contract", kwargs={"pk": contract.pk}), given)
    assert answer.status_code == 409
    assert "Onderhoud bruggen" in text(answer)
    assert "Onderhoud tunnels" in text(answer)


def test_evidence_is_added_and_handed_out_to_be_saved(
    coordinator: Browser, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "DOCUMENT_ROOT", tmp_path)
    contribution = ContributionFactory()
    address = reverse("sroi:add_evidence", kwargs={"pk": contribution.pk})
    wrong = coordinator.post(address, {"document": SimpleUploadedFile("loonstrook.pdf", b"MZ program")})
    assert wrong.status_code == 422
    content = b"%PDF-1.4 loonstrook"
    coordinator.post(address, {"document": SimpleUploadedFile("loonstrook.pdf", content)})
    kept = contribution.evidence.get()
    answer = page(coordinator, "evidence", pk=contribution.pk, evidence=kept.pk)
    assert b"".join(answer.streaming_content) == content  # type: ignore[attr-defined]
    assert answer["Content-Disposition"].startswith("attachment")
    again = coordinator.post(address, {"document": SimpleUploadedFile("anders.pdf", content)})
    assert "al bewijs" in text(again)


def test_a_new_table_shows_what_it_changes_before_it_is_saved(coordinator: Browser) -> None:
    contract = ContractFactory(number="SR-1")
    ContributionFactory(contract=contract, accepted=True, start="2021-01-01", end="2021-12-31")
    given = {"start": "01-01-2016", "source_text": "Tabel van 2016", "value_PW": "30000", "months_PW": "12"}
    looked = text(coordinator.post(reverse("sroi:new_table"), {**given, "step": "look"}))
    assert "€ 40.000,00 wordt € 30.000,00" in looked
    assert not BlockTable.objects.filter(start="2016-01-01").exists()
    assert coordinator.post(reverse("sroi:new_table"), {**given, "step": "save"}).status_code == 302
    assert BlockTable.objects.get(start="2016-01-01").values.get().maximum_months == 12
    assert "€ 30.000,00" in text(page(coordinator, "contract", pk=contract.pk))


def test_the_tables_say_for_which_contracts_a_later_table_is_used(coordinator: Browser) -> None:
    ContractFactory()
    shown = text(page(coordinator, "tables"))
    assert "wordt ook voor 1 eerder contract gebruikt, tot de oudere tabel is ingevoerd." in shown


def test_an_option_is_called_from_the_page_of_the_contract(coordinator: Browser) -> None:
    option = OptionFactory()
    contract = option.contract
    assert "Optie 1" in text(page(coordinator, "contract", pk=contract.pk))
    address = reverse("sroi:call_option", kwargs={"pk": contract.pk, "option": option.pk})
    coordinator.post(
        address, {"called_on": "01-07-2020", "why": "tweede fase", "version": version_of(contract)}
    )
    assert contract.obligations.count() == 2


def test_a_step_of_enforcement_begins_with_a_reminder_and_the_deadline_of_the_policy(
    coordinator: Browser,
) -> None:
    contract = ContractFactory()
    address = reverse("sroi:take_step", kwargs={"pk": contract.pk})
    deadline = today() + dt.timedelta(days=14)
    assert f'value="{deadline:%d-%m-%Y}"' in text(coordinator.get(address))
    given = {"stage": "reminder", "taken_on": f"{today():%d-%m-%Y}", "deadline": f"{deadline:%d-%m-%Y}"}
    coordinator.post(address, given)
    assert contract.enforcement.get().deadline == deadline
    assert "Waarschuwing" in text(coordinator.get(address))


def test_an_employer_s_page_shows_its_contracts_to_the_coordinator_only(
    coordinator: Browser, alice: User
) -> None:
    contract = running(number="SR-77")
    address = reverse("employers:employer", kwargs={"kvk": contract.contractor.kvk})
    assert "SR-77" in text(coordinator.get(address))
    consultant = Browser()
    consultant.force_login(alice)
    assert "SR-77" not in text(consultant.get(address))
