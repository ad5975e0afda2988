"""What a caseload is filtered by."""

import datetime as dt
from typing import Any

import django_filters
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import Team, User
from clients.enums import Rung
from clients.models import Client, Scheme, TargetGroup
from clients.querysets import ClientQuerySet
from clients.rules import duration_bounds, durations
from core.lists.filters import ListFilterSet

NO_RUNG = "none"
NEVER = "never"
DURATION_LABELS = {
    "0-1": _("up to 1 year"),
    "1-2": _("1 to 2 years"),
    "2-3": _("2 to 3 years"),
    "3-5": _("3 to 5 years"),
    "5+": _("over 5 years"),
}
IN_FILE = [("yes", _("In the file")), ("no", _("No longer in the file")), ("all", _("Both"))]
LAST_CONTACTS = [
    ("30", _("over 30 days ago")),
    ("60", _("over 60 days ago")),
    ("90", _("over 90 days ago")),
    (NEVER, pgettext_lazy("last contact", "never")),
]


class CaseloadFilterSet(ListFilterSet):
    """Filters of the caseload on one day (`on`), for the user of the request."""

    name = django_filters.CharFilter(label=_("Name or number"), method="by_name", max_length=100)
    consultant = django_filters.ChoiceFilter(label=_("Consultant"), method="by_consultant", empty_label=None)
    in_file = django_filters.ChoiceFilter(
        label=_("File"), choices=IN_FILE, method="by_file", empty_label=None
    )
    rung = django_filters.ChoiceFilter(
        label=_("Rung"),
        choices=[
            *((str(rung.value), f"{rung.value} {rung.label}") for rung in Rung),
            (NO_RUNG, _("No rung")),
        ],
        method="by_rung",
        empty_label=_("All rungs"),
    )
    scheme = django_filters.ModelChoiceFilter(
        label=_("Scheme"), queryset=Scheme.objects.all(), method="by_scheme", empty_label=_("All schemes")
    )
    duration = django_filters.ChoiceFilter(
        label=_("In benefit"),
        choices=[(code, DURATION_LABELS[code]) for code in durations()],
        method="by_duration",
        empty_label=_("However long"),
    )
    team = django_filters.ModelChoiceFilter(
        label=_("Team"),
        queryset=Team.objects.filter(active=True),
        method="by_team",
        empty_label=_("All teams"),
    )
    target_group = django_filters.ModelChoiceFilter(
        label=_("Target group"),
        queryset=TargetGroup.objects.all(),
        method="by_target_group",
        empty_label=_("All groups"),
    )
    last_contact = django_filters.ChoiceFilter(
        label=_("Last contact"), choices=LAST_CONTACTS, method="by_last_contact", empty_label=_("Whenever")
    )

    class Meta:
        model = Client
        fields: list[str] = []

    def __init__(self, *arguments: Any, on: dt.date, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.on = on
        self.filters["consultant"].extra["choices"] = self.consultants(self.request.user)

    @classmethod
    def consultants(cls, user: User) -> list[tuple[str, Any]]:
        """Oneself, then the others of one's team: clients of other teams are seen here by a grant only."""
        colleagues = User.objects.filter(is_active=True, team=user.team_id).exclude(pk=user.pk)
        others = colleagues.order_by("first_name", "last_name") if user.team_id else []
        names = [(str(one.pk), str(one)) for one in others]
        return [(cls.ALL, _("Everybody")), (str(user.pk), _("My own clients")), *names]

    def by_name(self, clients: ClientQuerySet, name: str, words: str) -> ClientQuerySet:
        return clients.named(words)

    def by_file(self, clients: ClientQuerySet, name: str, wanted: str) -> ClientQuerySet:
        if wanted == "yes":
            return clients.in_file(self.on)
        return clients.out_of_file(self.on) if wanted == "no" else clients

    def by_rung(self, clients: ClientQuerySet, name: str, rung: str) -> ClientQuerySet:
        return clients.on_rung(None if rung == NO_RUNG else int(rung), self.on)

    def by_scheme(self, clients: ClientQuerySet, name: str, scheme: Scheme) -> ClientQuerySet:
        return clients.with_scheme(scheme, self.on)

    def by_duration(self, clients: ClientQuerySet, name: str, duration: str) -> ClientQuerySet:
        after, until = duration_bounds(duration, self.on)
        return clients.with_benefit_since(after, until, self.on)

    def by_team(self, clients: ClientQuerySet, name: str, team: Team) -> ClientQuerySet:
        return clients.assigned_on(self.on, team=team)

    def by_consultant(self, clients: ClientQuerySet, name: str, consultant: str) -> ClientQuerySet:
        return clients if consultant == self.ALL else clients.assigned_on(self.on, consultant=int(consultant))

    def by_target_group(self, clients: ClientQuerySet, name: str, group: TargetGroup) -> ClientQuerySet:
        return clients.in_target_group(group, self.on)

    def by_last_contact(self, clients: ClientQuerySet, name: str, since: str) -> ClientQuerySet:
        if since == NEVER:
            return clients.filter(last_contact_on__isnull=True)
        latest = self.on - dt.timedelta(days=int(since))
        return clients.filter(Q(last_contact_on__lt=latest) | Q(last_contact_on__isnull=True))


class PoolFilterSet(ListFilterSet):
    """Of clients without a consultant only the name and number are known to who looks for one."""

    name = django_filters.CharFilter(label=_("Name or number"), method="by_name", max_length=100)

    class Meta:
        model = Client
        fields: list[str] = []

    def by_name(self, clients: ClientQuerySet, name: str, words: str) -> ClientQuerySet:
        return clients.named(words)
