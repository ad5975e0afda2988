"""The sentence of a placement, the nightly figures and the independent computation say the same.

Random sequences of edits go through the services, on worlds whose dates lie on the edges of every rule.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounts.models import User
from clients.models import Client
from core.versions import version_of
from employers.models import Employer
from placements.models import Placement, PlacementEndReason
from placements.outlook import Outlook, outlook, verdicts
from placements.services import cancel_placement, change_placement, end_placement, record_placement
from targets.enums import RunCause
from targets.models import MetricRow
from targets.services import compute
from tests.factories import UserFactory
from tests.oracle.outflow import outflow_sustained
from tests.oracle.placements import placement_rows
from tests.oracle.world import Placement as Fact
from tests.oracle.world import World
from tests.oracle.worlds import KINDS, Case, cases, edge_days
from tests.targets.metrics.loading import load

pytestmark = pytest.mark.usefixtures("reference_data")

ACTS = ("record", "record", "change", "end", "cancel")


@dataclass(frozen=True)
class Edit:
    """One act: `which` chooses the placement or the client, `where` the employer; it may be refused."""

    act: str
    which: int
    where: int
    kind: str
    start: dt.date
    end: dt.date | None


@st.composite
def edited(draw: st.DrawFn) -> tuple[Case, list[Edit]]:
    """A world with the date to look at it, and what people then do."""
    case = draw(cases(max_clients=2))
    pivots = [one.start for one in case.world.placements] or [case.as_of]
    days = edge_days(draw(st.sampled_from(pivots)), case.as_of)
    edits = st.builds(
        Edit,
        act=st.sampled_from(ACTS),
        which=st.integers(0, 9),
        where=st.integers(0, 9),
        kind=st.sampled_from(KINDS),
        start=st.sampled_from([*pivots, *days]),
        end=st.none() | st.sampled_from(days),
    )
    return case, draw(st.lists(edits, min_size=1, max_size=6))


@settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(made=edited())
def test_the_sentence_the_figures_and_the_oracle_agree_after_any_edits(made: tuple[Case, list[Edit]]) -> None:
    case, edits = made
    with transaction.atomic():
        names = {number: name for name, number in load(case.world).items()}
        user = UserFactory(username="editor")
        for edit in edits:
            apply(edit, user)
        world = replace(case.world, placements=tuple(fact(one, names) for one in Placement.objects.all()))
        said = {one.number: outlook(one, today=case.as_of) for one in Placement.objects.all()}
        run = compute(as_of=case.as_of, cause=RunCause.COMMAND)
        rows = {
            (row.metric, row.subject): row
            for row in MetricRow.objects.of_run(run).filter(
                metric__in=["placements.counted", "outflow.sustained"]
            )
        }
        in_list = verdicts(list(Placement.objects.values_list("pk", flat=True)), as_of=case.as_of)
        numbers = dict(Placement.objects.values_list("number", "pk"))
        transaction.set_rollback(True)
    expected = placement_rows(world, case.as_of)
    started = {number: one for number, one in said.items() if one.placement.start <= case.as_of}
    assert {number: one.judgement.reason or "" for number, one in started.items()} == {
        number: expected[number].reason for number in started
    }
    for number in said:
        row = rows["placements.counted", number]
        assert row.reason == expected[number].reason == (in_list[numbers[number]] or "")
    assert ordinals(started) == ordinals_of_rows(world, expected)
    for number, one in started.items():
        agrees_with_its_rows(
            one, rows["placements.counted", number], rows.get(("outflow.sustained", number)), case.as_of
        )
    assert judged_for_outflow(started) == {row.subject for row in outflow_sustained(world, case.as_of).rows}


def apply(edit: Edit, user: User) -> None:
    """What a person does; what a rule refuses leaves everything as it was."""
    placements = list(Placement.objects.exclude(cancelled=True).order_by("pk"))
    who: dict[str, Any] = {"user": user, "reason": "test"}
    try:
        if edit.act == "record":
            client = chosen(list(Client.objects.order_by("pk")), edit.which)
            record_placement(placement=filled(Placement(client=client), edit), **who)
        elif placements:
            placement = chosen(placements, edit.which)
            who |= {"placement": placement, "version": version_of(placement)}
            if edit.act == "change":
                change_placement(**{**who, "placement": filled(placement, edit)})
            elif edit.act == "end":
                reason = PlacementEndReason.objects.first()
                end_placement(**who, end=edit.end or edit.start, end_reason=reason)
            else:
                cancel_placement(**who)
    except ValidationError as refused:
        if refused.message_dict.keys() != {"end"}:
            raise


def chosen(rows: list[Any], which: int) -> Any:
    return rows[which % len(rows)]


def filled(placement: Placement, edit: Edit) -> Placement:
    placement.employer = chosen(list(Employer.objects.order_by("kvk")), edit.where)
    placement.kind_id, placement.start, placement.end = edit.kind, edit.start, edit.end
    return placement


def fact(placement: Placement, names: Mapping[int, str]) -> Fact:
    return Fact(
        placement.number,
        names[placement.client.number],
        placement.employer.kvk,
        placement.kind_id,
        placement.start,
        placement.end,
        placement.cancelled,
    )


def ordinals(said: Mapping[str, Outlook]) -> dict[str, int]:
    return {number: one.ordinal for number, one in said.items() if one.ordinal is not None}


def ordinals_of_rows(world: World, rows: Mapping[str, Any]) -> dict[str, int]:
    """The counted placements of each year, numbered by start, then as METRICS.md puts numbers in order."""
    found: dict[str, int] = {}
    counted = [one for one in world.placements if rows[one.number].counted]
    for year in {one.start.year for one in counted}:
        of_year = [one for one in counted if one.start.year == year]
        of_year.sort(
            key=lambda one: (one.start, not one.number.isascii() or not one.number.isdigit(), key(one.number))
        )
        found |= {one.number: place for place, one in enumerate(of_year, 1)}
    return found


def key(number: str) -> tuple[int, str]:
    return (int(number), "") if number.isascii() and number.isdigit() else (0, number)


def agrees_with_its_rows(
    said: Outlook, counted: MetricRow, outflow: MetricRow | None, as_of: dt.date
) -> None:
    assert counted.dimensions["rung"] == (said.judgement.rung or "none")
    assert counted.policy == said.judgement.policy
    if said.counts:
        assert counted.dimensions["benefit"] == said.had_benefit
        assert bool(said.maturities) == (outflow is not None)
    if outflow is not None:
        mature = [one.months for one in said.maturities if one.day <= as_of]
        assert mature == [one.months for one in said.maturities if one.months <= outflow.dimensions["mature"]]


def judged_for_outflow(said: Mapping[str, Outlook]) -> set[str]:
    return {number for number, one in said.items() if one.maturities}
