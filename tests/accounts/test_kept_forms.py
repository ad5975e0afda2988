"""A form that is sent after its session ended comes back to who typed it, and to nobody else."""

from typing import Any

import pytest
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client as Browser
from django.urls import reverse

from accounts import kept_forms
from accounts.kept_forms import KeptForm, fetch, keep
from accounts.models import User
from clients.models import Client, LadderSpell
from tests.factories import ClientFactory, UserFactory
from tests.factories.accounts import PASSWORD
from tests.factories.numbers import bsn_in_test_range

pytestmark = pytest.mark.django_db

TYPED = {"rung": "4", "start": "01-06-2020", "why": "Diagnose gezien"}


@pytest.fixture(autouse=True)
def _empty_cache() -> None:
    cache.clear()


@pytest.fixture
def client(alice: User) -> Client:
    return ClientFactory(assigned_to=alice)


def form_of(client: Client) -> str:
    return reverse("clients:add_spell", kwargs={"number": client.number, "kind": "rung"})


def sign_in(browser: Browser, user: User, **parameters: Any) -> HttpResponse:
    return browser.post(
        reverse("account_login"), {"login": user.username, "password": PASSWORD, **parameters}
    )


def session_ends(browser: Browser) -> None:
    browser.session.flush()


def at_the_form(user: User, client: Client) -> Browser:
    """Somebody who signed in, opened the form and typed so long that the session ended."""
    browser = Browser()
    sign_in(browser, user)
    assert browser.get(form_of(client)).status_code == 200
    session_ends(browser)
    return browser


def following(answer: HttpResponse) -> str:
    """Where the sign-in leads to."""
    return answer.headers["Location"].partition("next=")[2]


def test_it_comes_back_after_signing_in_and_is_saved_by_the_button(alice: User, client: Client) -> None:
    browser = at_the_form(alice, client)
    sent = browser.post(form_of(client), TYPED)
    assert not LadderSpell.objects.exists()
    assert "is bewaard" in browser.get(sent.headers["Location"]).text
    back = sign_in(browser, alice, next=following(sent))
    page = browser.get(back.headers["Location"])
    assert "Diagnose gezien" in page.text
    answer = browser.post(back.headers["Location"], dict(page.context["form"].pairs), follow=True)
    assert answer.redirect_chain[0] == (form_of(client), 307)
    assert LadderSpell.objects.get(client=client).rung == 4


def test_it_is_gone_after_it_was_sent(alice: User, client: Client) -> None:
    browser = at_the_form(alice, client)
    kept = following(browser.post(form_of(client), TYPED))
    sign_in(browser, alice)
    browser.post(kept, TYPED)
    assert browser.get(kept).status_code == 404


def test_somebody_else_at_that_browser_does_not_see_it(alice: User, client: Client) -> None:
    browser = at_the_form(alice, client)
    kept = following(browser.post(form_of(client), TYPED))
    sign_in(browser, UserFactory(consultant=True))
    assert browser.get(kept).status_code == 404
    assert browser.post(kept, TYPED).status_code == 404


def test_who_never_signed_in_here_has_nothing_kept(client: Client) -> None:
    answer = Browser().post(form_of(client), TYPED)
    assert "/accounts/kept/" not in answer.headers["Location"]


def test_nothing_is_kept_in_clear(alice: User, client: Client) -> None:
    browser = at_the_form(alice, client)
    sent = browser.post(form_of(client), {**TYPED, "bsn": bsn_in_test_range(7)})
    sealed = cache.get(f"kept-form:{following(sent).split('/')[-2]}")
    for value in (TYPED["why"], TYPED["start"], bsn_in_test_range(7), form_of(client)):
        assert value.encode() not in sealed


def test_a_bsn_is_masked_when_it_is_shown_again(alice: User) -> None:
    bsn = bsn_in_test_range(8)
    token = keep(KeptForm("/guidance/intakes/new/", {"bsn": [bsn]}), user_id=alice.pk)
    browser = Browser()
    browser.force_login(alice)
    page = browser.get(reverse("kept_form", kwargs={"token": token}))
    assert page.context["typed"] == [f"••••••{bsn[-3:]}"]


def test_passwords_and_what_is_too_large_are_not_kept(alice: User) -> None:
    token = keep(KeptForm("/", {"password1": ["geheim"], "why": ["x"]}), user_id=alice.pk)
    assert token is not None
    kept = fetch(token, user_id=alice.pk)
    assert kept is not None
    assert kept.fields == {"why": ["x"]}
    assert keep(KeptForm("/", {"why": ["x" * 300_000]}), user_id=alice.pk) is None


def test_it_is_kept_for_an_hour(alice: User, monkeypatch: pytest.MonkeyPatch) -> None:
    seconds: list[int] = []
    monkeypatch.setattr(kept_forms.cache, "set", lambda key, value, term: seconds.append(term))
    keep(KeptForm("/", {"why": ["x"]}), user_id=alice.pk)
    assert seconds == [3600]


def test_a_part_of_a_page_leads_the_whole_page_to_the_sign_in(alice: User, client: Client) -> None:
    browser = at_the_form(alice, client)
    headers = {"HX-Request": "true", "HX-Current-URL": f"http://testserver{form_of(client)}"}
    asked = browser.get(form_of(client), headers=headers)
    assert asked.status_code == 204
    assert asked.headers["HX-Redirect"] == f"{reverse('account_login')}?next={form_of(client)}"
    sent = browser.post(form_of(client), TYPED, headers=headers)
    assert "/accounts/kept/" in sent.headers["HX-Redirect"]


def test_another_host_is_never_led_to(alice: User, client: Client) -> None:
    browser = at_the_form(alice, client)
    headers = {"HX-Request": "true", "HX-Current-URL": "https://elsewhere.example/clients/"}
    assert browser.get(form_of(client), headers=headers).headers["HX-Redirect"].endswith("?next=/")


def with_an_old_token(user: User, client: Client, **headers: str) -> tuple[Browser, HttpResponse]:
    """Somebody sends a form that they opened before they signed in anew in another window."""
    browser = Browser(enforce_csrf_checks=True)
    browser.force_login(user)
    old = browser.get(form_of(client)).context["csrf_token"]
    browser.cookies["csrftoken"] = "n" * 32
    typed = {**TYPED, "csrfmiddlewaretoken": str(old)}
    return browser, browser.post(form_of(client), typed, headers=headers)


def test_a_form_whose_token_is_old_comes_back_as_well(alice: User, client: Client) -> None:
    browser, sent = with_an_old_token(alice, client, origin="http://testserver")
    page = browser.get(sent.headers["Location"])
    assert "Diagnose gezien" in page.text
    token = {"csrfmiddlewaretoken": str(page.context["csrf_token"])}
    own = {"origin": "http://testserver"}
    browser.post(sent.headers["Location"], {**TYPED, **token}, headers=own, follow=True)
    assert LadderSpell.objects.get(client=client).rung == 4


def test_a_part_of_a_page_with_an_old_token_leads_the_whole_page_to_it(alice: User, client: Client) -> None:
    headers = {"origin": "http://testserver", "HX-Request": "true"}
    _, sent = with_an_old_token(alice, client, **headers)
    assert sent.status_code == 204
    assert "/accounts/kept/" in sent.headers["HX-Redirect"]


@pytest.mark.parametrize("headers", [{}, {"origin": "https://elsewhere.example"}])
def test_what_another_site_sent_is_refused_and_not_kept(
    alice: User, client: Client, headers: dict[str, str]
) -> None:
    _, sent = with_an_old_token(alice, client, **headers)
    assert sent.status_code == 403
    assert "niet meer geldig" in sent.text
    assert not LadderSpell.objects.exists()


def test_a_stranger_with_an_old_token_has_nothing_kept(client: Client) -> None:
    browser = Browser(enforce_csrf_checks=True)
    sent = browser.post(form_of(client), TYPED, headers={"origin": "http://testserver"})
    assert sent.status_code == 403
