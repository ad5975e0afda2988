"""The caseload, and the clients without a consultant."""

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.enums import Role
from audit.reading import record
from clients.filters import CaseloadFilterSet, PoolFilterSet
from clients.models import Client, TargetGroup
from clients.querysets import ClientQuerySet, longest_without_contact
from clients.resources import CaseloadResource
from clients.tables import POOL_COLUMNS, caseload_columns, with_caseload_details
from clients.views.pages import signed_in
from core.lists.columns import Column
from core.lists.views import ListPage

BY_NAME = {"name": F("name_key"), "birth_date": F("birth_date"), "number": F("number")}


class ClientListPage(ListPage):
    """A list of clients as of today; whom it shows is recorded."""

    default_sort = "name"
    fields_shown: str

    @cached_property
    def today(self) -> dt.date:
        return timezone.localdate()

    def shown(self, keys: Sequence[int], purpose: str) -> None:
        record(self.request, clients=keys, purpose=purpose, fields=self.fields_shown)


class CaseloadView(ClientListPage):
    """The clients whose file this person may open, one's own first."""

    permission = "clients.view_client"
    export_permission = "clients.export_clients"
    template_name = "clients/caseload.html"
    list_name = "caseload"
    fields_shown = "caseload"
    sorts = {**BY_NAME, "last_contact": longest_without_contact()}
    filterset_class = CaseloadFilterSet
    resource_class = CaseloadResource

    def everybody(self) -> ClientQuerySet:
        return Client.objects.visible_to(signed_in(self.request), self.today)

    def with_details(self, rows: Any) -> ClientQuerySet:
        return with_caseload_details(rows, self.today)

    def columns(self) -> Sequence[Column]:
        return caseload_columns(self.today, {group.code: group.label for group in TargetGroup.objects.all()})

    def defaults(self) -> Mapping[str, str]:
        """Who has clients begins with these; a team in the address asks for the whole team."""
        user = signed_in(self.request)
        has_clients = {Role.CONSULTANT, Role.REGIE_CONSULTANT} & set(user.roles)
        own = bool(has_clients) and not self.request.GET.get("team")
        return {"in_file": "yes", "consultant": str(user.pk) if own else CaseloadFilterSet.ALL}

    def filter_options(self) -> dict[str, Any]:
        return {"on": self.today}

    def context(self, *arguments: Any) -> dict[str, Any]:
        return {
            **super().context(*arguments),
            "caption": _("Caseload"),
            "today": self.today,
            "team": signed_in(self.request).team,
        }


class PoolView(ClientListPage):
    """The clients without a consultant: every consultant sees name, birth date and number, no more."""

    permission = "clients.view_pool"
    template_name = "clients/pool.html"
    list_name = "pool"
    fields_shown = "identity"
    sorts = BY_NAME
    filterset_class = PoolFilterSet

    def everybody(self) -> ClientQuerySet:
        return Client.objects.in_pool(self.today)

    def with_details(self, rows: Any) -> Any:
        return rows.defer("bsn_index", "bsn_sealed")

    def columns(self) -> Sequence[Column]:
        return POOL_COLUMNS

    def context(self, *arguments: Any) -> dict[str, Any]:
        return {**super().context(*arguments), "caption": _("Clients without a consultant")}
