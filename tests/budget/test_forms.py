"""What the forms of the controller do, and what they refuse."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client as Browser

from accounts.models import User
from budget.models import Allocation, Booking, BudgetYear, Commitment, Post, Transfer
from tests.budget.browsing import at, text_of
from tests.budget.reading import line
from tests.factories import ClientFactory
from tests.factories.budget import (
    CommitmentFactory,
    PostFactory,
)

pytestmark = pytest.mark.usefixtures("reference_data")

SignIn = Callable[[User], Browser]


def test_money_is_set_aside_and_changed_by_forms(gerda_s: Browser, training: Post) -> None:
    sent = {"post": training.pk, "category": "3-5", "amount": "1.234,56", "reason": "Amendement"}
    assert gerda_s.post(at("new_allocation", year=2021), sent).status_code == 302
    allocation = Allocation.objects.get(category="3-5")
    assert allocation.amount == Decimal("1234.56")
    form = gerda_s.get(at("change_allocation", pk=allocation.pk))
    version = form.context["form"].initial["version"]
    change = {"amount": "1000", "why": "Minder", "leave": "", "version": version}
    assert gerda_s.post(at("change_allocation", pk=allocation.pk), change).status_code == 302
    assert line(training, "3-5").allocated == 1000
    stale = gerda_s.post(at("change_allocation", pk=allocation.pk), change)
    assert stale.status_code == 409
    assert "Bewaar" in stale.text


@pytest.mark.parametrize("written", ["1,234.56", "1.234", "-", "€ 12", "-5", "100000001", ""])
def test_what_is_no_amount_is_refused_on_its_field(gerda_s: Browser, training: Post, written: str) -> None:
    sent = {"post": training.pk, "category": "3-5", "amount": written, "reason": "x"}
    answer = gerda_s.post(at("new_allocation", year=2021), sent)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["amount"]


def commitment_of(training: Post, **values: Any) -> dict[str, Any]:
    ordinary = {
        "post": training.pk,
        "client": "",
        "category": "alle",
        "day": "01-03-2021",
        "start": "01-03-2021",
        "end": "30-04-2021",
        "amount": "400",
        "text": "Cursus",
        "leave": "",
    }
    return {**ordinary, **values}


def test_a_commitment_is_made_changed_and_released_by_forms(gerda_s: Browser, training: Post) -> None:
    client = ClientFactory(on_rung=4, in_benefit=True)
    made = gerda_s.post(at("new_commitment"), commitment_of(training, client=client.number))
    commitment = Commitment.objects.get()
    assert made["Location"] == at("commitment", pk=commitment.pk)
    assert (commitment.category, commitment.client) == ("3-5", client)
    assert f"{client.number}" in text_of(gerda_s, at("commitment", pk=commitment.pk))
    change = at("change_commitment", pk=commitment.pk)
    form = gerda_s.get(change).context["form"].initial
    sent = {**form, "amount": "500,00", "start": "01-03-2021", "end": "31-03-2021", "why": "duurder"}
    assert gerda_s.post(change, {**sent, "leave": ""}).status_code == 302
    assert line(training, "3-5").committed == 500
    assert gerda_s.post(change, {**sent, "leave": ""}).status_code == 409
    release = at("release_commitment", pk=commitment.pk)
    version = gerda_s.get(release).context["form"].initial["version"]
    assert gerda_s.post(release, {"why": "gestopt", "version": version}).status_code == 302
    assert line(training, "3-5").committed == 0


def test_too_much_is_refused_in_words_and_done_with_leave(gerda_s: Browser, training: Post) -> None:
    sent = commitment_of(training, amount="1200")
    refused = gerda_s.post(at("new_commitment"), sent)
    assert refused.status_code == 422
    assert "200,00 euro onder nul" in refused.text
    assert gerda_s.post(at("new_commitment"), {**sent, "leave": "Spoed"}).status_code == 302
    assert Commitment.objects.get().override.reason == "Spoed"


def test_a_client_number_that_is_nobody_s_is_refused(gerda_s: Browser, training: Post) -> None:
    answer = gerda_s.post(at("new_commitment"), commitment_of(training, client="999999"))
    assert "Er is geen klant met dit nummer" in answer.text


def test_a_booking_is_recorded_matched_and_taken_back(gerda_s: Browser, training: Post) -> None:
    commitment = CommitmentFactory(post=training, amount=250)
    sent = {
        "year": 2021,
        "post": training.pk,
        "category": "alle",
        "day": "15-01-2021",
        "amount": "250,00",
        "text": f"Factuur {commitment.number}",
        "commitment": "",
        "leave": "",
    }
    assert gerda_s.post(at("new_booking"), sent).status_code == 302
    booking = Booking.objects.get()
    page = text_of(gerda_s, at("matches", year=2021))
    assert commitment.number in page
    assert "het nummer staat in de omschrijving, precies dit bedrag staat open" in page
    pair = {"booking": booking.pk, "commitment": commitment.pk}
    gerda_s.post(at("matches", year=2021), pair)
    booking.refresh_from_db()
    assert booking.commitment == commitment
    loosen = gerda_s.post(
        at("match_booking", pk=booking.pk), {"commitment": "", "why": "toch niet", "leave": ""}
    )
    assert loosen.status_code == 302
    assert gerda_s.post(at("counter_booking", pk=booking.pk), {"why": "dubbel"}).status_code == 302
    assert line(training).spent == 0
    again = gerda_s.post(at("counter_booking", pk=booking.pk), {"why": "dubbel"})
    assert again.status_code == 422


def test_a_booking_needs_a_post_or_a_commitment(gerda_s: Browser, training: Post) -> None:
    sent = {"year": 2021, "category": "alle", "day": "15-01-2021", "amount": "5", "text": ""}
    answer = gerda_s.post(at("new_booking"), sent)
    assert list(answer.context["form"].errors) == ["post"]


def test_a_transfer_is_asked_by_one_and_decided_by_another(
    gerda_s: Browser, bob: User, sign_in: SignIn, training: Post
) -> None:
    other = PostFactory(name="Coaching", fund=None, fund_id="participatiebudget")
    sent = {
        "from_post": training.pk,
        "from_category": "alle",
        "to_post": other.pk,
        "to_category": "alle",
        "amount": "100",
        "reason": "Meer vraag",
    }
    assert gerda_s.post(at("new_transfer", year=2021), sent).status_code == 302
    address = at("decide_transfer", pk=Transfer.objects.get().pk)
    assert "zelf gevraagd" in gerda_s.get(address).text
    own = gerda_s.post(address, {"decision": "approve", "leave": ""})
    assert own.status_code == 422
    assert "iemand anders" in own.text
    assert sign_in(bob).post(address, {"decision": "approve"}).status_code == 302
    assert line(other).allocated == 100
    assert sign_in(bob).post(address, {"decision": "perhaps"}).status_code == 404


def test_a_year_is_closed_by_a_form_and_then_has_no_forms(gerda_s: Browser, training: Post) -> None:
    sent = {"posts": [training.pk], "why": "Jaarrekening vastgesteld"}
    assert gerda_s.post(at("close", year=2021), sent).status_code == 302
    assert BudgetYear.objects.get(pk=2021).closed
    assert line(training, year=2022).allocated == 1000
    page = gerda_s.get(at("year", year=2021)).text
    assert "Afgesloten op" in page
    assert at("close", year=2021) not in page


def test_sheltered_places_stand_beside_the_contribution_of_the_state(
    gerda_s: Browser, training: Post
) -> None:
    sent = {"provider": "Werkse!", "places": "10,5", "price": "12.000,00", "contribution": "9000"}
    assert gerda_s.post(at("new_sheltered", year=2021), sent).status_code == 302
    page = text_of(gerda_s, at("year", year=2021))
    assert "Werkse! 10,5 € 12.000,00 € 9.000,00 € 126.000,00 € 31.500,00" in page
