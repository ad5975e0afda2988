"""What the demo writes in files: the same each time, of clients with a consultant, within the rules."""

from datetime import date

import pytest

from clients.models import Client, LadderSpell
from guidance.models import Action, ContactMoment, Goal
from tests.factories import ClientFactory, UserFactory
from wsp.demo.guidance import write_files

UNTIL = date(2021, 1, 31)

pytestmark = pytest.mark.django_db


def test_files_of_clients_with_a_consultant_are_filled() -> None:
    consultant = UserFactory(consultant=True)
    clients = [ClientFactory(assigned_to=consultant, in_benefit=True, on_rung=4) for _ in range(40)]
    ClientFactory(in_benefit=True)
    write_files(2021, UNTIL)
    spoken = Client.objects.exclude(last_contact_on=None)
    assert set(spoken) <= set(clients)
    assert spoken.count() > 30
    assert ContactMoment.objects.count() >= spoken.count()
    assert Goal.objects.exists()
    assert Action.objects.open().exists()
    assert not LadderSpell.objects.filter(expected_on=None, client__in=clients).exists()
