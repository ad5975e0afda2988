"""Two people at once: the second one reads what is wrong, in words."""

import datetime as dt
import threading

import pytest
from django.core.exceptions import ValidationError
from django.db import connections, transaction

from clients.models import Client, LadderSpell
from core.constraints import readable_violations
from tests.factories import ClientFactory

NEW_YEAR = dt.date(2020, 1, 1)


@pytest.mark.django_db(transaction=True)
def test_of_two_overlapping_spells_the_second_is_refused_with_the_rule_s_own_words() -> None:
    client = ClientFactory()
    refusals: list[list[str]] = []
    asked = threading.Event()

    def second() -> None:
        try:
            spell = LadderSpell(client=Client(pk=client.pk), rung=5, start=NEW_YEAR)
            spell.full_clean()  # sees nothing wrong: the other one has not committed yet
            asked.set()
            with readable_violations(LadderSpell):
                spell.save()
        except ValidationError as error:
            refusals.append(error.messages)
        finally:
            asked.set()
            connections.close_all()

    thread = threading.Thread(target=second)
    with transaction.atomic():
        LadderSpell.objects.create(client=client, rung=4, start=NEW_YEAR)
        thread.start()
        assert asked.wait(20)
    thread.join(20)
    rules = {rule.name: str(rule.get_violation_error_message()) for rule in LadderSpell._meta.constraints}
    assert refusals == [[rules["rungs_apart"]]]
    assert LadderSpell.objects.get().rung == 4


@pytest.mark.django_db
def test_after_a_refusal_the_transaction_goes_on() -> None:
    client = ClientFactory(on_rung=4)
    with pytest.raises(ValidationError), readable_violations(LadderSpell):
        LadderSpell.objects.create(client=client, rung=5, start=NEW_YEAR)
    assert LadderSpell.objects.get().rung == 4
