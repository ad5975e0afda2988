"""What the list of users is filtered by."""

import django_filters
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.enums import Role
from accounts.models import Team, User
from core.lists.filters import ListFilterSet

ACTIVE = [("yes", _("Yes")), ("no", _("No")), (ListFilterSet.ALL, _("All"))]


class UserFilterSet(ListFilterSet):
    name = django_filters.CharFilter(
        label=_("Name, user name or e-mail address"), method="by_name", max_length=100
    )
    role = django_filters.ChoiceFilter(
        label=_("Role"), choices=Role.choices, method="by_role", empty_label=_("All")
    )
    team = django_filters.ModelChoiceFilter(
        label=_("Team"), queryset=Team.objects.all(), empty_label=_("All")
    )
    active = django_filters.ChoiceFilter(
        label=_("May sign in"), choices=ACTIVE, method="by_active", empty_label=None
    )

    class Meta:
        model = User
        fields: list[str] = []

    def by_name(self, users: "QuerySet[User]", name: str, words: str) -> "QuerySet[User]":
        """Each word stands in a name or in the e-mail address."""
        for word in words.split():
            users = users.filter(
                Q(first_name__icontains=word)
                | Q(last_name__icontains=word)
                | Q(username__icontains=word)
                | Q(email__icontains=word)
            )
        return users

    def by_role(self, users: "QuerySet[User]", name: str, role: str) -> "QuerySet[User]":
        return users.filter(roles__contains=[role])

    def by_active(self, users: "QuerySet[User]", name: str, wanted: str) -> "QuerySet[User]":
        return users if wanted == self.ALL else users.filter(is_active=wanted == "yes")
