"""Gives the lists (core/lists/saved.py) the filters that somebody keeps, own ones first."""

from collections.abc import Sequence
from typing import Any

from django.db.models import F, Q
from django.urls import reverse

from accounts.models import SavedFilter
from accounts.perms import shares_filters
from accounts.saved_filters.services import save_filter
from core.lists.saved import Saved, register_store


class FilterStore:
    def of(self, user: Any, list_name: str) -> Sequence[Saved]:
        mine = Q(user=user) | Q(team=user.team_id) if user.team_id else Q(user=user)
        found = SavedFilter.objects.filter(mine, list_name=list_name)
        may_share = self.may_share(user)
        return [
            Saved(
                name=one.name,
                query=one.query,
                shared=one.team_id is not None,
                change=reverse("saved_filter", kwargs={"pk": one.pk}) if one.user_id or may_share else "",
            )
            for one in found.order_by(F("user").asc(nulls_last=True), "name")
        ]

    def may_share(self, user: Any) -> bool:
        return shares_filters(user)

    def save(self, *, user: Any, list_name: str, name: str, query: str, shared: bool, request: str) -> None:
        save_filter(user=user, list_name=list_name, name=name, query=query, shared=shared, request=request)


register_store(FilterStore())
