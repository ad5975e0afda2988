"""How many clients everybody concerned has before and after a hand-over, by rung."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from accounts.enums import Role
from accounts.models import Team, User
from clients.enums import Rung
from clients.models import Client

# A column a rung, the last for clients on none.
RUNGS: tuple[int | None, ...] = (*(rung.value for rung in Rung), None)
# A consultant, or a team where nobody in particular works for the client.
Holder = tuple[int | None, int | None]


@dataclass(frozen=True)
class Change:
    """A number before and after."""

    before: int
    after: int

    @property
    def changes(self) -> bool:
        return self.before != self.after


@dataclass(frozen=True)
class Line:
    """One consultant or team: all clients, and those on each rung of RUNGS."""

    name: str
    total: Change
    rungs: list[Change]


def holder(consultant: int | None, team: int | None) -> Holder:
    return (consultant, None) if consultant else (None, team)


def balance(
    clients: Iterable[int], *, consultant: User | None, team: Team | None, day: dt.date
) -> list[Line]:
    """Everybody who gives, the receiver, and the other consultants of the receiver's team.

    Three queries, however many clients.
    """
    moved = list(_held(day).filter(pk__in=list(clients)).values_list("consultant_id", "team_id", "rung"))
    receiver = holder(consultant.pk if consultant else None, team.pk if team else None)
    before: Counter[tuple[Holder, int | None]] = Counter()
    names = _names({holder(one, other) for one, other, _rung in moved} | {receiver}, team)
    for one, other, rung, count in _counted(names, day):
        before[holder(one, other), rung] += count
    after = before.copy()
    for one, other, rung in moved:
        after[holder(one, other), rung] -= 1
        after[receiver, rung] += 1
    return [_line(name, key, before, after) for key, name in sorted(names.items(), key=lambda pair: pair[1])]


def _line(name: str, key: Holder, before: Counter[Any], after: Counter[Any]) -> Line:
    rungs = [Change(before[key, rung], after[key, rung]) for rung in RUNGS]
    total = Change(sum(one.before for one in rungs), sum(one.after for one in rungs))
    return Line(name, total, rungs)


def _held(day: dt.date) -> Any:
    return Client.objects.with_rung(day).with_consultant(day).order_by()


def _counted(holders: Iterable[Holder], day: dt.date) -> Any:
    consultants = [consultant for consultant, _team in holders if consultant]
    teams = [team for _consultant, team in holders if team]
    concerned = Q(consultant_id__in=consultants) | Q(consultant_id__isnull=True, team_id__in=teams)
    counted = _held(day).filter(concerned).values("consultant_id", "team_id", "rung")
    return counted.annotate(count=Count("pk")).values_list("consultant_id", "team_id", "rung", "count")


def _names(holders: set[Holder], team: Team | None) -> dict[Holder, str]:
    """Those who give or receive, and the receiver's colleagues, with their names."""
    wanted = Q(pk__in=[consultant for consultant, _team in holders if consultant])
    if team:
        wanted |= Q(team=team, is_active=True, roles__overlap=[Role.CONSULTANT, Role.REGIE_CONSULTANT])
    names: dict[Holder, str] = {(user.pk, None): str(user) for user in User.objects.filter(wanted)}
    for one in Team.objects.filter(pk__in=[key for _consultant, key in holders if key]):
        names[None, one.pk] = _("%(team)s, nobody in particular") % {"team": one}
    return names
