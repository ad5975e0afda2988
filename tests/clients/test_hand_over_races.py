"""Two people hand over the same client at once: one does, the other reads that somebody was earlier."""

import datetime as dt
import threading

import pytest
from django.core.exceptions import ValidationError
from django.db import connections, transaction

from clients.handover.services import Chosen, hand_over
from clients.models import Assignment, HandOver
from core.versions import with_version
from tests.factories import ClientFactory, TeamFactory, UserFactory

TODAY = dt.date(2020, 6, 1)


@pytest.mark.django_db(transaction=True)
def test_the_second_of_two_waits_and_is_refused() -> None:
    team = TeamFactory()
    first, second, receiver = (UserFactory(team_lead=True, team=team) for _ in range(3))
    client = ClientFactory(in_team=team)
    chosen = {one.pk: Chosen(one.version) for one in with_version(Assignment.objects.all())}
    refusals: list[list[str]] = []
    started = threading.Event()

    def late() -> None:
        started.set()
        try:
            hand_over(user=second, chosen=chosen, consultant=second, team=team, day=TODAY, reason="Ik")
        except ValidationError as error:
            refusals.append(error.messages)
        finally:
            connections.close_all()

    thread = threading.Thread(target=late)
    with transaction.atomic():
        hand_over(user=first, chosen=chosen, consultant=receiver, team=team, day=TODAY, reason="Zij")
        thread.start()
        assert started.wait(20)
    thread.join(20)
    assert len(refusals) == 1
    assert client.surname in refusals[0][0]
    assert HandOver.objects.get().consultant == receiver
    assert client.assignments.get(end=None).consultant == receiver
