"""Re-indication step by step: what each does, when it is refused, and what follows from other rows."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from accounts.models import User
from clients.handover.one_client import seen
from clients.handover.services import acknowledge, take_back
from clients.models import Client, DiagnosisRequest, Grant
from core.versions import StaleError, version_of
from guidance.models import GuidancePolicy, Reindication
from guidance.reindication import services
from guidance.reindication.enums import Ending, State
from tests.factories import (
    DiagnosisFactory,
    DiagnosisModuleFactory,
    DiagnosisRequestFactory,
    LadderSpellFactory,
    ReindicationFactory,
    UserFactory,
)
from tests.guidance.days import TODAY, ago
from tests.guidance.reindications import asked, coupled, diagnosed, far_from_work, noted, state

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("policy")]


@pytest.fixture
def client(alice: User) -> Client:
    return far_from_work(alice)


def codes(error: pytest.ExceptionInfo[ValidationError]) -> str:
    return " ".join(error.value.messages)


def test_from_a_suspicion_to_rung_4_every_state_comes_by(
    alice: User, karim: User, charlie: User, client: Client
) -> None:
    DiagnosisModuleFactory(code="herindicatie")
    row = noted(client, alice, karim)
    assert (row.rung, row.team, row.noted_by, state(row)) == (2, alice.team, alice, State.TO_ASK)
    services.ask(user=karim, reindication=row, on=TODAY, reason="Herindicatie")
    assert state(row) == State.ASKED
    DiagnosisFactory(client=client, module_id="herindicatie", made_on=TODAY, mediation_months=18)
    assert state(row) == State.TO_COUPLE
    made = services.couple(
        user=karim, reindication=row, consultant=charlie, on=TODAY, shown=seen(client), reason="Herindicatie"
    )
    assert state(row) == State.TO_ACKNOWLEDGE
    assert client.assignments.get(end=None).consultant == charlie
    services.acknowledge_coupling(user=charlie, reindication=made, on=TODAY)
    assert state(row) == State.COUPLED
    client.ladder_spells.update(end=ago(1))
    LadderSpellFactory(client=client, rung=4, start=TODAY)
    assert state(row) == State.CLIMBED


def test_a_regie_consulent_of_another_team_gets_the_file_until_it_is_coupled(
    alice: User, charlie: User, client: Client
) -> None:
    regie = UserFactory(regie=True)
    row = diagnosed(client, alice, regie, 12)
    assert Client.objects.visible_to(regie, TODAY).get() == client
    services.couple(
        user=regie, reindication=row, consultant=charlie, on=TODAY, shown=seen(client), reason="Herindicatie"
    )
    assert Grant.objects.get().end == TODAY


def test_who_opens_the_file_already_needs_no_grant(alice: User, karim: User, client: Client) -> None:
    assert noted(client, alice, karim).grant is None
    assert not Grant.objects.exists()


@pytest.mark.parametrize("rung", [None, 3])
def test_only_who_stands_on_rung_1_or_2_is_re_indicated(alice: User, karim: User, rung: int | None) -> None:
    with pytest.raises(ValidationError) as error:
        noted(far_from_work(alice, on_rung=rung), alice, karim)
    assert "trede 1 of 2" in codes(error)


def test_who_left_the_file_is_not_re_indicated(alice: User, karim: User) -> None:
    with pytest.raises(ValidationError):
        noted(far_from_work(alice, served=False), alice, karim)


def test_a_second_one_waits_until_the_first_is_decided(alice: User, karim: User, client: Client) -> None:
    first = noted(client, alice, karim)
    with pytest.raises(ValidationError) as error:
        noted(client, alice, karim)
    assert "loopt al" in codes(error)
    services.end_reindication(
        user=karim, reindication=first, ending=Ending.NO_CHANGE, on=TODAY, reason="Toch niet"
    )
    assert noted(client, alice, karim).pk


def test_only_a_regie_consulent_is_asked_to_handle_it(alice: User, client: Client) -> None:
    with pytest.raises(ValidationError) as error:
        noted(client, alice, alice)
    assert "regie" in error.value.message_dict


def test_what_was_asked_already_is_the_request(alice: User, karim: User, client: Client) -> None:
    before = DiagnosisRequestFactory(client=client, module__code="herindicatie", asked_on=ago(9))
    row = asked(client, alice, karim)
    assert row.diagnosis_request == before
    assert DiagnosisRequest.objects.count() == 1


def test_a_request_that_was_withdrawn_is_asked_again(alice: User, karim: User, client: Client) -> None:
    row = asked(client, alice, karim, ago(5))
    DiagnosisRequest.objects.update(withdrawn_on=ago(1))
    assert state(row) == State.TO_ASK
    services.ask(user=karim, reindication=row, on=TODAY, reason="Opnieuw")
    assert state(row) == State.ASKED
    assert DiagnosisRequest.objects.count() == 2


@pytest.mark.parametrize(
    ("months", "now"),
    [(18, State.TO_COUPLE), (0, State.TO_COUPLE), (19, State.TO_DECIDE), (None, State.TO_DECIDE)],
)
def test_within_the_term_it_is_to_be_coupled(
    alice: User, karim: User, client: Client, months: int | None, now: State
) -> None:
    assert state(diagnosed(client, alice, karim, months)) == now


def test_the_term_is_that_of_the_day_of_the_diagnosis(alice: User, karim: User, client: Client) -> None:
    GuidancePolicy.objects.update(end=ago(1))
    values = GuidancePolicy.objects.values().get()
    for name in ("id", "start", "end", "period", "mediation_months"):
        values.pop(name)
    GuidancePolicy.objects.create(**values, start=TODAY, mediation_months=6)
    row = diagnosed(client, alice, karim, 12)
    assert state(row) == State.TO_DECIDE
    client.diagnoses.update(made_on=ago(1))
    DiagnosisRequest.objects.update(asked_on=ago(1))
    assert state(row) == State.TO_COUPLE


def test_another_module_or_an_earlier_day_answers_nothing(alice: User, karim: User, client: Client) -> None:
    row = asked(client, alice, karim)
    DiagnosisFactory(client=client, made_on=TODAY, mediation_months=3)
    DiagnosisFactory(client=client, module_id="herindicatie", made_on=ago(1), mediation_months=3)
    assert state(row) == State.ASKED


def test_what_was_said_later_holds_until_it_is_decided(alice: User, karim: User, client: Client) -> None:
    row = asked(client, alice, karim, ago(9))
    DiagnosisFactory(client=client, module_id="herindicatie", made_on=ago(5), mediation_months=30)
    assert state(row) == State.TO_DECIDE
    DiagnosisFactory(client=client, module_id="herindicatie", made_on=ago(2), mediation_months=9)
    assert state(row) == State.TO_COUPLE


def test_coupled_to_who_works_for_the_client_already_is_no_hand_over(
    alice: User, karim: User, client: Client
) -> None:
    row = coupled(client, alice, karim, to=alice)
    assert row.hand_over is None
    assert client.assignments.count() == 1
    services.acknowledge_coupling(user=alice, reindication=row, on=TODAY)
    row.refresh_from_db()
    assert row.acknowledged_on == TODAY


def test_a_hand_over_carries_the_note_and_is_acknowledged_once(
    alice: User, karim: User, charlie: User, client: Client
) -> None:
    row = coupled(client, alice, karim, to=charlie, note="Wil in de ochtend werken")
    assert row.hand_over is not None
    assert row.hand_over.clients.get().note == "Wil in de ochtend werken"
    acknowledge(user=charlie, hand_over=row.hand_over, day=TODAY)
    assert state(row) == State.COUPLED


def test_a_hand_over_that_is_taken_back_is_to_be_coupled_again(
    alice: User, karim: User, charlie: User, client: Client
) -> None:
    row = coupled(client, alice, karim, to=charlie)
    assert row.hand_over is not None
    take_back(user=karim, hand_over=row.hand_over, leaving=[], day=TODAY, reason="Vergissing")
    assert state(row) == State.TO_COUPLE
    with pytest.raises(ValidationError):
        noted(client, alice, karim)
    services.end_reindication(
        user=karim, reindication=row, ending=Ending.WITHDRAWN, on=TODAY, reason="Wil niet"
    )
    row.refresh_from_db()
    assert (row.coupled_on, row.hand_over, row.ended_on) == (None, None, TODAY)


def test_a_job_coach_is_no_consultant_to_couple_to(alice: User, karim: User, client: Client) -> None:
    with pytest.raises(ValidationError) as error:
        coupled(client, alice, karim, to=UserFactory(job_coach=True))
    assert "consultant" in error.value.message_dict


@pytest.mark.parametrize("months", [None, 24])
def test_without_the_term_it_is_not_coupled(
    alice: User, karim: User, charlie: User, client: Client, months: int | None
) -> None:
    row = diagnosed(client, alice, karim, months)
    with pytest.raises(ValidationError):
        services.couple(
            user=karim, reindication=row, consultant=charlie, on=TODAY, shown=seen(client), reason="Nee"
        )
    assert client.assignments.get().consultant == alice


def test_an_ending_withdraws_what_was_asked(alice: User, karim: User, client: Client) -> None:
    row = asked(client, alice, karim)
    services.end_reindication(
        user=karim, reindication=row, ending=Ending.WITHDRAWN, on=TODAY, reason="Op verzoek van de klant"
    )
    assert DiagnosisRequest.objects.get().withdrawn_on == TODAY
    assert state(row) == State.ENDED
    with pytest.raises(ValidationError):
        services.ask(user=karim, reindication=row, on=TODAY, reason="Toch")


def test_only_competensys_says_that_mediation_is_not_expected(
    alice: User, karim: User, client: Client
) -> None:
    row = asked(client, alice, karim)
    end = {"user": karim, "reindication": row, "on": TODAY, "reason": "Te ver"}
    with pytest.raises(ValidationError) as error:
        services.end_reindication(**end, ending=Ending.NOT_EXPECTED)  # type: ignore[arg-type]
    assert "ending" in error.value.message_dict
    DiagnosisFactory(client=client, module_id="herindicatie", made_on=TODAY, mediation_months=36)
    services.end_reindication(**end, ending=Ending.NOT_EXPECTED)  # type: ignore[arg-type]
    assert Reindication.objects.get().ending == Ending.NOT_EXPECTED


def test_a_stale_step_is_refused_with_the_stored_one(alice: User, karim: User, client: Client) -> None:
    row = asked(client, alice, karim)
    with pytest.raises(StaleError):
        services.end_reindication(
            user=karim,
            reindication=row,
            ending=Ending.WITHDRAWN,
            on=TODAY,
            reason="Nee",
            version=str(int(version_of(row)) - 1),
        )


def test_a_rung_of_before_the_diagnosis_is_no_step_up(alice: User, karim: User, client: Client) -> None:
    row = coupled(client, alice, karim, to=alice)
    services.acknowledge_coupling(user=alice, reindication=row, on=TODAY)
    client.ladder_spells.update(end=ago(2))
    LadderSpellFactory(client=client, rung=3, start=ago(1))
    assert state(row) == State.COUPLED
    client.ladder_spells.filter(rung=3).update(rung=4, start=TODAY + dt.timedelta(days=1))
    assert state(row) == State.COUPLED


def test_what_comes_after_the_decision_changes_nothing_of_it() -> None:
    row = ReindicationFactory(asked=ago(100), ended=ago(50), noted_on=ago(100))
    DiagnosisFactory(client=row.client, module_id="herindicatie", made_on=ago(10), mediation_months=3)
    found = Reindication.objects.with_steps(TODAY).get()
    assert (found.diagnosed_on, found.state) == (None, State.ENDED)  # type: ignore[attr-defined]
