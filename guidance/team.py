"""The work of a team beside each other: clients and facts that want action, for each of its consultants."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, QuerySet
from django.utils.functional import Promise

from accounts.enums import Role
from accounts.models import User
from clients.models import Assignment
from clients.worklist import worklist_sources
from guidance.my_day import Circle, counts_by_person

CONSULTING = [Role.CONSULTANT, Role.REGIE_CONSULTANT]


@dataclass(frozen=True)
class TeamRow:
    """One consultant: clients, all facts, and those of each kind of the table with its label."""

    person: User
    clients: int
    total: int
    cells: list[tuple[str | Promise, int]]


@dataclass(frozen=True)
class TeamTable:
    kinds: Sequence[str | Promise]
    rows: Sequence[TeamRow]

    @property
    def most_clients(self) -> int:
        return max((row.clients for row in self.rows), default=0)

    @property
    def most_facts(self) -> int:
        return max((row.total for row in self.rows), default=0)


def team_members(lead: User) -> "QuerySet[User]":
    """Those who work for clients in the team of its lead."""
    if lead.team_id is None:
        return User.objects.none()
    members = User.objects.filter(team=lead.team_id, is_active=True, roles__overlap=CONSULTING)
    return members.order_by("first_name", "last_name", "pk")


def team_table(lead: User, on: dt.date) -> TeamTable:
    """Three queries, whatever the team."""
    people = list(team_members(lead))
    keys = [person.pk for person in people]
    found = counts_by_person(Circle(keys, lead, on)) if keys else {}
    assigned = Assignment.objects.active_on(on).filter(consultant__in=keys).order_by()
    loads = dict(
        assigned.values("consultant").annotate(number=Count("*")).values_list("consultant", "number")
    )
    sources = [source for source in worklist_sources() if any(source.code in one for one in found.values())]
    rows = [
        TeamRow(
            person=person,
            clients=loads.get(person.pk, 0),
            total=sum(found.get(person.pk, {}).values()),
            cells=[(source.label, found.get(person.pk, {}).get(source.code, 0)) for source in sources],
        )
        for person in people
    ]
    return TeamTable([source.label for source in sources], rows)
