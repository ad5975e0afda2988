"""Recording, changing, ending and cancelling: what they keep, what they refuse, and what history says."""

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, transaction

from accounts.models import User
from core.versions import StaleError, version_of
from placements.models import Placement, PlacementEndReason
from placements.services import cancel_placement, change_placement, end_placement, record_placement
from tests.factories import ClientFactory, EmployerFactory, PlacementFactory

pytestmark = pytest.mark.usefixtures("reference_data")

START = dt.date(2020, 3, 2)


def new(**values: Any) -> Placement:
    ordinary = {
        "client": ClientFactory(),
        "employer": EmployerFactory(),
        "kind_id": "dienstverband",
        "start": START,
    }
    return Placement(**{**ordinary, **values})


def last_event(placement: Placement) -> Any:
    return Placement.pgh_event_model.objects.filter(pgh_obj_id=placement.pk).latest("pgh_id")  # type: ignore[attr-defined]


def test_numbers_of_our_own_follow_each_other_and_go_around_those_of_files(alice: User) -> None:
    first = record_placement(user=alice, placement=new(), reason="test")
    value = int(first.number.removeprefix("P-"))
    PlacementFactory(number=f"P-{value + 1}")
    second = record_placement(user=alice, placement=new(), reason="test")
    assert second.number == f"P-{value + 2}"


def test_history_says_who_why_and_by_which_request(alice: User) -> None:
    placement = record_placement(user=alice, placement=new(), reason="Gevonden", request="r1")
    metadata = last_event(placement).pgh_context.metadata
    assert (metadata["user"], metadata["reason"], metadata["request"]) == (alice.pk, "Gevonden", "r1")


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"end": START - dt.timedelta(1)}, "end"),
        ({"kind_id": "onbekend"}, "kind"),
        ({"contract": "mondeling"}, "contract"),
        ({"hours_per_week": 81}, "__all__"),
    ],
)
def test_what_breaks_a_rule_is_refused_on_its_field_and_nothing_is_kept(
    alice: User, values: dict[str, Any], field: str
) -> None:
    with pytest.raises(ValidationError) as refused:
        record_placement(user=alice, placement=new(**values), reason="test")
    assert list(refused.value.message_dict) == [field]
    assert not Placement.objects.exists()


def test_a_change_leaves_client_and_number_as_they_are(alice: User) -> None:
    placement = PlacementFactory(number="12")
    client, other = placement.client, ClientFactory()
    placement.client, placement.number, placement.kind_id = other, "13", "bbl"
    change_placement(user=alice, placement=placement, version=version_of(placement), reason="test")
    stored = Placement.objects.get()
    assert (stored.client, stored.number, stored.kind_id) == (client, "12", "bbl")


def test_an_end_can_be_corrected(alice: User) -> None:
    placement, reason = PlacementFactory(), PlacementEndReason.objects.first()
    assert reason is not None
    for end in (dt.date(2020, 6, 30), dt.date(2020, 7, 31)):
        version = version_of(placement)
        end_placement(
            user=alice, placement=placement, end=end, end_reason=reason, version=version, reason="test"
        )
        assert Placement.objects.get().end == end


def test_what_is_cancelled_is_not_changed_any_more(alice: User) -> None:
    placement = PlacementFactory(cancelled=True)
    with pytest.raises(ValidationError, match="geannuleerd"):
        cancel_placement(user=alice, placement=placement, version=version_of(placement), reason="test")


def test_who_read_an_older_version_is_refused_and_told_what_is_stored(alice: User) -> None:
    placement = PlacementFactory()
    version = version_of(placement)
    with transaction.atomic():  # a writing of its own, which gives the row another version
        Placement.objects.update(hours_per_week=12)
    with pytest.raises(StaleError) as refused:
        cancel_placement(user=alice, placement=placement, version=version, reason="test")
    assert refused.value.stored.hours_per_week == 12
    assert refused.value.version == version_of(placement)
    assert not Placement.objects.get().cancelled


@pytest.mark.runtime_role
def test_the_application_may_draw_numbers(as_application: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('placements_placement_number')")
        assert cursor.fetchone()[0] >= 100_001
