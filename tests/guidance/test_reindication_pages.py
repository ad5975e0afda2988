"""The pages of re-indication: the steps in the browser, who is refused, and what is recorded."""

import re
from typing import Any

import pytest
from django.http import HttpResponse
from django.urls import reverse

from accounts.models import User
from audit.models import ReadingLog
from clients.models import Client, DiagnosisRequest
from core.versions import version_of
from guidance.models import Reindication
from guidance.reindication.enums import Ending, State
from tests.audit.readings import recorded_reading
from tests.clients.browsing import file_url, signed_in
from tests.factories import DiagnosisModuleFactory, UserFactory
from tests.guidance.days import TODAY
from tests.guidance.reindications import asked, coupled, diagnosed, far_from_work, noted, state

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("policy")]
FORMS = ("couple_reindication", "end_reindication")
BUTTONS = ("ask_reindication", "acknowledge_coupling")


@pytest.fixture
def client(alice: User) -> Client:
    return far_from_work(alice)


def note_url(client: Client) -> str:
    return reverse("guidance:note_suspicion", kwargs={"number": client.number})


def url(row: Reindication, page: str) -> str:
    return reverse(f"guidance:{page}", kwargs={"number": row.client.number, "pk": row.pk})


def panel(user: User, client: Client) -> Any:
    page = signed_in(user).get(file_url(client))
    return next((one for one in page.context["panels"] if one["name"] == "reindication"), None)


def listed(user: User, **asked_for: Any) -> HttpResponse:
    return signed_in(user).get(reverse("guidance:reindications", query=asked_for))


def test_alice_notes_a_change_and_karim_does_the_rest(
    alice: User, karim: User, charlie: User, client: Client
) -> None:
    DiagnosisModuleFactory(code="herindicatie")
    assert panel(alice, client)["may_note"]
    page = signed_in(alice).get(note_url(client))
    assert page.context["form"]["regie"].value() == karim.pk
    sent = signed_in(alice).post(note_url(client), {"why": "Doet vrijwilligerswerk", "regie": karim.pk})
    assert sent.headers["Location"] == file_url(client)
    row = Reindication.objects.get()
    assert not panel(alice, client)["may_handle"]
    assert panel(karim, client)["may_handle"]
    assert signed_in(karim).post(url(row, "ask_reindication")).status_code == 302
    assert state(row) == State.ASKED


def test_coupled_the_file_leaves_and_the_list_keeps_it(
    alice: User, karim: User, charlie: User, client: Client
) -> None:
    row = diagnosed(client, alice, karim, 12)
    form = signed_in(karim).get(url(row, "couple_reindication")).context["form"]
    values = {name: form[name].value() for name in ("version", "seen")}
    answer = signed_in(karim).post(
        url(row, "couple_reindication"), {**values, "consultant": charlie.pk, "note": "Graag in de ochtend"}
    )
    assert answer.headers["Location"] == reverse("guidance:reindications")
    assert [one.pk for one, _ in listed(karim).context["rows"]] == [row.pk]
    assert file_url(client) not in listed(karim).content.decode()
    assert not panel(charlie, client)["latest"].received_on
    assert panel(charlie, client)["may_acknowledge"]
    signed_in(charlie).post(url(row, "acknowledge_coupling"))
    assert state(row) == State.COUPLED


def test_it_is_ended_with_a_reason(alice: User, karim: User, client: Client) -> None:
    row = diagnosed(client, alice, karim, 24)
    page = signed_in(karim).get(url(row, "end_reindication"))
    assert page.context["form"]["ending"].value() == Ending.NOT_EXPECTED
    values = {"ending": "not_expected", "version": version_of(row)}
    refused = signed_in(karim).post(url(row, "end_reindication"), {**values, "why": ""})
    assert (refused.status_code, list(refused.context["form"].errors)) == (422, ["why"])
    signed_in(karim).post(url(row, "end_reindication"), {**values, "why": "Duurt te lang"})
    assert state(row) == State.ENDED
    assert "Duurt te lang" in signed_in(alice).get(file_url(client)).content.decode()


def test_a_stale_form_is_shown_again_and_saved_knowingly(alice: User, karim: User, client: Client) -> None:
    row = noted(client, alice, karim)
    values = {"ending": "withdrawn", "why": "Op verzoek", "version": version_of(row)}
    Reindication.objects.update(why="Werkt weer twee dagen")
    stale = signed_in(karim).post(url(row, "end_reindication"), values)
    assert stale.status_code == 409
    assert "twee dagen" in stale.content.decode()
    again = {**values, "version": stale.context["form"]["version"].value()}
    assert signed_in(karim).post(url(row, "end_reindication"), again).status_code == 302
    assert state(row) == State.ENDED


def test_words_of_health_are_asked_back(alice: User, karim: User, client: Client) -> None:
    page = signed_in(alice).post(note_url(client), {"why": "Is niet meer depressief", "regie": karim.pk})
    assert (page.status_code, list(page.context["form"].errors)) == (422, ["sure"])
    assert not Reindication.objects.exists()


def test_a_button_that_comes_too_late_says_so(alice: User, karim: User, client: Client) -> None:
    row = asked(client, alice, karim)
    answer = signed_in(karim).post(url(row, "ask_reindication"), follow=True)
    assert "Wacht op Competensys" in answer.content.decode()
    assert DiagnosisRequest.objects.count() == 1


@pytest.mark.parametrize("person", ["bob", "charlie", "dirk", "erica", "gerda", "hans", "joke"])
def test_who_has_no_part_in_it_notes_and_handles_nothing(
    person: str, alice: User, karim: User, client: Client, request: pytest.FixtureRequest
) -> None:
    user, row = request.getfixturevalue(person), noted(client, alice, karim)
    browser = signed_in(user)
    assert browser.post(note_url(far_from_work(alice)), {"why": "x", "regie": karim.pk}).status_code == 403
    for page in (*FORMS, *BUTTONS):
        assert browser.post(url(row, page)).status_code == 403, page
    for page in FORMS:
        assert browser.get(url(row, page)).status_code == 403, page
    assert state(row) == State.TO_ASK


def test_a_consultant_does_not_ask_or_couple(alice: User, karim: User, client: Client) -> None:
    row = noted(client, alice, karim)
    for page in ("ask_reindication", *FORMS):
        assert signed_in(alice).post(url(row, page)).status_code == 403, page


def test_a_regie_consulent_of_another_file_is_refused(alice: User, karim: User, client: Client) -> None:
    row = noted(client, alice, karim)
    assert signed_in(UserFactory(regie=True)).get(url(row, "end_reindication")).status_code == 403


@pytest.mark.parametrize("person", ["karim", "joke", "bob"])
def test_only_the_consultant_it_led_to_acknowledges(
    person: str, alice: User, karim: User, client: Client, request: pytest.FixtureRequest
) -> None:
    row = coupled(client, alice, karim, to=alice)
    user = request.getfixturevalue(person)
    assert signed_in(user).post(url(row, "acknowledge_coupling")).status_code == 403
    nadia = UserFactory(consultant=True, team=alice.team)
    assert signed_in(nadia).post(url(row, "acknowledge_coupling")).status_code == 403
    assert state(row) == State.TO_ACKNOWLEDGE


@pytest.mark.parametrize(
    ("person", "status"),
    [("karim", 200), ("joke", 200), ("bob", 200)]
    + [(person, 403) for person in ("alice", "dirk", "erica", "gerda", "hans")],
)
def test_who_may_see_the_funnel_and_its_lists(
    person: str, status: int, request: pytest.FixtureRequest
) -> None:
    browser = signed_in(request.getfixturevalue(person))
    for name in ("reindication_funnel", "reindications"):
        assert browser.get(reverse(f"guidance:{name}")).status_code == status


def test_another_team_s_clients_are_not_in_the_list(alice: User, karim: User, client: Client) -> None:
    noted(client, alice, karim)
    assert len(listed(karim).context["rows"]) == 1
    assert len(listed(UserFactory(regie=True)).context["rows"]) == 0
    assert len(listed(UserFactory(team_lead=True)).context["rows"]) == 0


def test_a_reader_without_diagnoses_sees_no_panel(alice: User, karim: User, client: Client) -> None:
    noted(client, alice, karim)
    coach = UserFactory(job_coach=True, team=alice.team)
    assert panel(coach, client) is None


def test_near_work_there_is_nothing_to_re_indicate(alice: User) -> None:
    assert panel(alice, far_from_work(alice, on_rung=4)) is None


def test_the_readings_are_recorded(alice: User, karim: User, client: Client) -> None:
    row = noted(client, alice, karim)
    with recorded_reading(client, purpose="reindications"):
        listed(karim)
    with recorded_reading(client, purpose="client_file"):
        signed_in(karim).get(url(row, "end_reindication"))
    signed_in(karim).get(file_url(client))
    assert ReadingLog.objects.filter(fields__contains="reindication", purpose="client_file").count() == 2


def test_the_list_is_a_file_without_a_bsn_and_not_for_a_manager(
    alice: User, karim: User, bob: User, client: Client
) -> None:
    noted(client, alice, karim)
    with recorded_reading(client, purpose="export"):
        answer = listed(karim, format="csv")
        text = b"".join(answer.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    assert text.splitlines()[0].startswith("klantnummer;trede_toen;team_toen;gesignaleerd_op")
    assert not re.search(r"(?<!\d)\d{9}(?!\d)", text)
    assert listed(bob, format="csv").status_code == 403


@pytest.mark.parametrize(
    ("asked_for", "found"),
    [
        ({}, 1),
        ({"year": TODAY.year - 1}, None),
        ({"rung": "1"}, 0),
        ({"rung": "2"}, 1),
        ({"state": "to_ask"}, 1),
        ({"state": "asked"}, 0),
        ({"step": "suspected"}, 1),
        ({"step": "asked"}, 0),
        ({"client": "berg"}, 1),
        ({"client": "niemand"}, 0),
    ],
)
def test_the_list_is_filtered(alice: User, karim: User, asked_for: dict[str, Any], found: int | None) -> None:
    noted(far_from_work(alice, surname="Berg"), alice, karim)
    page = listed(karim, **asked_for)
    assert (len(page.context["rows"]) if page.status_code == 200 else None) == found


def test_the_timeline_tells_it(alice: User, karim: User, client: Client) -> None:
    noted(client, alice, karim)
    page = signed_in(alice).get(file_url(client, "timeline")).content.decode()
    assert "Herindicatie, gesignaleerd op" in page
    assert "Werkt weer in de buurttuin" in page


def test_the_timeline_names_to_whom_a_client_was_coupled(alice: User, karim: User, client: Client) -> None:
    coupled(client, alice, karim, to=alice)
    page = signed_in(alice).get(file_url(client, "timeline"))
    told = {(one.label, one.new) for happening in page.context["happenings"] for one in happening.differences}
    assert ("gekoppeld aan", "Alice") in told
