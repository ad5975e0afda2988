"""The stored clients without anybody, against the assignments themselves, whatever writes these."""

import datetime as dt
import random

import pytest
from django.db import connection
from django.db.models import F

from accounts.models import User
from clients.models import Assignment, Client, Unassigned
from tests.factories import AssignmentFactory, ClientFactory
from tests.people import TODAY

pytestmark = pytest.mark.django_db


def stored() -> set[int]:
    return set(Unassigned.objects.values_list("client_id", flat=True))


def computed() -> set[int]:
    held = {row.client_id for row in Assignment.objects.all() if row.end is None}
    return set(Client.objects.values_list("pk", flat=True)) - held


def in_pool(on: dt.date) -> set[int]:
    rows = list(Assignment.objects.all())
    held = {row.client_id for row in rows if row.start <= on and (row.end is None or row.end >= on)}
    return set(Client.objects.values_list("pk", flat=True)) - held


def any_day() -> dt.date:
    return TODAY + dt.timedelta(days=random.randint(-30, 30))


def begin(client: Client, user: User) -> None:
    """An assignment after all others of this client, without an end or with one."""
    before = Assignment.objects.filter(client=client).order_by("start").last()
    if before and before.end is None:
        return
    start = before.end + dt.timedelta(days=random.randint(1, 5)) if before and before.end else any_day()
    end = random.choice([None, start + dt.timedelta(days=random.randint(0, 9))])
    AssignmentFactory(client=client, consultant=user, start=start, end=end)


def write_something(clients: list[Client], user: User) -> None:
    some = Assignment.objects.filter(client__in=random.sample(clients, 3))
    match random.randint(0, 4):
        case 0:
            begin(random.choice(clients), user)
        case 1:
            some.filter(end=None).update(end=F("start") + dt.timedelta(days=3))
        case 2:
            # Opened again: only the last one of a client may be.
            for row in some.exclude(end=None).order_by("-start")[:1]:
                if not Assignment.objects.filter(client=row.client, start__gt=row.start).exists():
                    Assignment.objects.filter(pk=row.pk).update(end=None)
        case 3:
            some.delete()
        case _:
            some.update(consultant=user)


@pytest.mark.parametrize("seed", range(4))
def test_what_is_stored_is_what_the_assignments_say_after_any_writing(seed: int, alice: User) -> None:
    random.seed(seed)
    clients = ClientFactory.create_batch(6)
    for _ in range(40):
        write_something(clients, alice)
        assert stored() == computed()
        day = any_day()
        assert set(Client.objects.in_pool(day).values_list("pk", flat=True)) == in_pool(day)


def test_a_client_who_is_removed_leaves_nothing(alice: User) -> None:
    gone, stays = ClientFactory(), ClientFactory()
    gone.delete()
    assert stored() == {stays.pk}


def test_a_merge_that_ends_one_and_begins_another_is_followed(alice: User) -> None:
    """As imports write: several kinds of change in one statement."""
    ended, begun = ClientFactory(assigned_to=alice), ClientFactory()
    with connection.cursor() as cursor:
        cursor.execute(
            """
            MERGE INTO clients_assignment AS held
            USING clients_client AS client ON held.client_id = client.id
            WHEN MATCHED THEN UPDATE SET "end" = %(day)s
            WHEN NOT MATCHED THEN INSERT (client_id, consultant_id, start, reason)
                VALUES (client.id, %(user)s, %(day)s, '')""",
            {"day": TODAY, "user": alice.pk},
        )
    assert stored() == {ended.pk}
    assert begun.pk not in stored()
