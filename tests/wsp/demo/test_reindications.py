"""The demo's re-indications: somebody at every step, and who rose did so on the diagnosis."""

from datetime import date, timedelta

import pytest
from django.core.management import call_command

from clients.models import LadderSpell
from guidance.models import Reindication
from guidance.reindication.enums import State, Step
from guidance.reindication.funnel import funnel
from tests.factories import ClientFactory, LadderSpellFactory, TeamFactory, UserFactory
from wsp.demo.reindications import write_reindications

UNTIL = date(2021, 1, 31)

pytestmark = pytest.mark.django_db


def test_somebody_stands_at_every_step() -> None:
    call_command("load_reference", verbosity=0)
    team = TeamFactory()
    regie, consultant = UserFactory(regie=True, team=team), UserFactory(consultant=True, team=team)
    for number in range(60):
        ClientFactory(assigned_to=regie, in_benefit=True, on_rung=1 + number % 2)
    risen = [ClientFactory(assigned_to=consultant, in_benefit=True) for _ in range(5)]
    for client in risen:
        day = date(2020, 10, 1)
        LadderSpellFactory(client=client, rung=2, end=day - timedelta(days=1))
        LadderSpellFactory(client=client, rung=4, start=day)
    write_reindications(2021, UNTIL)
    found = funnel(Reindication.objects.with_steps(UNTIL))
    assert all(numbers.total for numbers in found.steps.values()), found.steps
    assert all(numbers.total for numbers in found.states.values()), found.states
    assert found.steps[Step.CLIMBED].total == found.states[State.CLIMBED].total == len(risen)
    assert LadderSpell.objects.filter(rung=4, diagnosis__advised_rung=4).count() == len(risen)
    for row in Reindication.objects.all():
        row.full_clean()
