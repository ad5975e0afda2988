"""Two coordinators accept a person-day at the same moment: one of them is refused in words."""

import datetime as dt
import threading

import pytest
from django.core.exceptions import ValidationError
from django.db import connections, transaction

from core.constraints import readable_violations
from sroi.enums import ContributionStatus
from sroi.models import Contribution
from tests.factories import ContributionFactory


@pytest.mark.django_db(transaction=True)
def test_of_two_who_accept_at_the_same_moment_the_second_is_refused() -> None:
    first = ContributionFactory()
    other = ContributionFactory(client=first.client, start=dt.date(2020, 12, 31), end=None)
    refusals: list[list[str]] = []
    asked = threading.Event()

    def second() -> None:
        try:
            mine = Contribution.objects.select_related("block").get(pk=other.pk)
            mine.status = ContributionStatus.ACCEPTED
            mine.full_clean()  # sees nothing wrong: the first one has not committed yet
            asked.set()
            with readable_violations(Contribution):
                mine.save()
        except ValidationError as error:
            refusals.append(error.messages)
        finally:
            asked.set()
            connections.close_all()

    thread = threading.Thread(target=second)
    with transaction.atomic():
        Contribution.objects.filter(pk=first.pk).update(status=ContributionStatus.ACCEPTED)
        thread.start()
        assert asked.wait(20)
    thread.join(20)
    assert refusals == [
        ["Op een van deze dagen telt deze persoon al mee voor een volledige week van 36 uur."]
    ]
    accepted = Contribution.objects.filter(status=ContributionStatus.ACCEPTED)
    assert list(accepted) == [first]
