"""All that happened to a client, as far back as anything is kept: by kind, by person, in a period."""

import datetime as dt
from typing import Any

from django import forms
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from clients.history import Asked, happenings
from clients.models import Client
from clients.registry import history_sources
from clients.views.pages import ClientPage, signed_in
from core.day_field import DayField

PAGE_SIZE = 50


class TimelineForm(forms.Form):
    """What a timeline is narrowed to. People are those who worked for the client, and one's colleagues."""

    kind = forms.ChoiceField(label=_("Kind"), required=False)
    person = forms.ModelChoiceField(
        label=_("By"), queryset=User.objects.none(), required=False, empty_label=_("Everybody")
    )
    first = DayField(label=_("From"), required=False, help_text="")
    last = DayField(label=_("Up to"), required=False, help_text="")

    def __init__(self, data: Any, *, client: Client, reader: User) -> None:
        super().__init__(data)
        kinds = [(one.code, one.label) for one in history_sources() if reader.has_perm(one.permission)]
        everything: list[tuple[str, Any]] = [("", _("All kinds"))]
        kind: Any = self.fields["kind"]
        kind.choices = everything + sorted(kinds, key=lambda one: one[1])
        near = Q(pk__in=client.assignments.values("consultant")) | Q(pk=reader.pk)
        if reader.team_id:
            near |= Q(team=reader.team_id)
        person: Any = self.fields["person"]
        person.queryset = User.objects.filter(near).order_by("first_name", "last_name")


class TimelineView(ClientPage):
    permission = "clients.view_client"
    template_name = "clients/timeline.html"

    def get(self, request: HttpRequest, number: int) -> HttpResponse:
        client, reader = self.client, signed_in(request)
        form = TimelineForm(request.GET, client=client, reader=reader)
        self.record("file")
        if not form.is_valid():
            context = {"client": client, "form": form, "happenings": [], "older": ""}
            return self.render(context, status=400)
        asked = Asked(**form.cleaned_data, before=self._before())
        found, older = happenings(client, reader, asked, PAGE_SIZE)
        return self.render(
            {
                "client": client,
                "form": form,
                "happenings": found,
                "older": older.isoformat() if older else "",
            }
        )

    def _before(self) -> dt.datetime | None:
        try:
            moment = parse_datetime(self.request.GET.get("before", ""))
        except ValueError:
            return None
        return moment if moment and moment.tzinfo else None
