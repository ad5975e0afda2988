"""My day: what wants action of a consultant; and the same of a team, for its lead."""

import datetime as dt
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from audit.reading import record
from clients.views.pages import signed_in
from clients.worklist import Act, worklist_sources
from core.pages import Page
from core.requests import request_number
from guidance.forms import HandleForm
from guidance.models import Handling
from guidance.my_day import Circle, Fact, FactsPage, counts, facts_page, find, place_of
from guidance.services.handling import deal_with, put_off, take_back
from guidance.team import team_members, team_table

PURPOSE = "my_day"
PAGE_SIZE = 50
# What stands in the address of the list, and goes along when a fact is dealt with.
KEPT = ("consultant", "kind", "after", "before")


class DayPage(Page):
    """A page of somebody's own facts, or of a colleague's for who leads the team."""

    permission = "guidance.view_my_day"

    @cached_property
    def today(self) -> dt.date:
        return timezone.localdate()

    @cached_property
    def parameters(self) -> QueryDict:
        return self.request.POST if self.request.method == "POST" else self.request.GET

    @cached_property
    def person(self) -> User:
        """Whose day it is: one's own, or that of a member of the team that one leads."""
        user, asked = signed_in(self.request), self.parameters.get("consultant", "")
        if not asked or not user.has_perm("guidance.view_team_day"):
            return user
        key = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 10 else 0
        return get_object_or_404(team_members(user), pk=key)

    @cached_property
    def circle(self) -> Circle:
        return Circle([self.person.pk], signed_in(self.request), self.today)

    def address(self, **more: str) -> str:
        """The same part of the same list."""
        kept = {name: self.parameters[name] for name in KEPT if self.parameters.get(name)}
        return reverse("guidance:my_day", query={**kept, **more})


class MyDayView(DayPage):
    template_name = "guidance/my_day.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.show()

    def show(self, form: HandleForm | None = None, *, status: int = 200) -> HttpResponse:
        page = facts_page(
            self.circle,
            kind=self.parameters.get("kind", ""),
            after=self.parameters.get("after", ""),
            before=self.parameters.get("before", ""),
            size=PAGE_SIZE,
        )
        done = list(self._dealt_with())
        shown = [fact.client.pk for fact in page.facts] + [one.client_id for one in done]
        record(self.request, clients=shown, purpose=PURPOSE, fields="worklist")
        return self.render(
            {
                "page": page,
                "rows": [(fact, self._link(fact)) for fact in page.facts],
                "kinds": self._kinds(),
                "person": self.person,
                "own": self.person == self.request.user,
                "today": self.today,
                "first": self._next_of(page),
                "done": done,
                "form": form,
                "kept": [(name, self.parameters[name]) for name in KEPT if self.parameters.get(name)],
            },
            status=status,
        )

    def _kinds(self) -> list[dict[str, Any]]:
        """The kinds that there are facts of, each with its number, and all together first."""
        found, chosen = counts(self.circle), self.parameters.get("kind", "")
        all_of_them = {"label": _("All"), "number": sum(found.values()), "code": "", "current": not chosen}
        return [all_of_them] + [
            {
                "label": source.label,
                "number": found.get(source.code, 0),
                "code": source.code,
                "current": source.code == chosen,
            }
            for source in worklist_sources()
            if source.code in found or source.code == chosen
        ]

    def _link(self, fact: Fact) -> str:
        """Where one deals with a fact; a form there leads back here, to the fact after it."""
        return f"{fact.link}?{urlencode({'next': self.address(at=fact.token)})}"

    def _next_of(self, page: FactsPage) -> str:
        """The fact that the keyboard stands at: the one after the fact that was just dealt with."""
        place = place_of(self.parameters.get("at", ""))
        if place is None:
            return ""
        later = (fact.token for fact in page.facts if (place_of(fact.token) or place) > place)
        return next(later, page.facts[-1].token if page.facts else "")

    def _dealt_with(self) -> Any:
        """What one dealt with today, to be taken back where it was a slip."""
        mine = Handling.objects.filter(handled_by=signed_in(self.request), handled_on=self.today)
        return mine.select_related("client").defer("client__bsn_index", "client__bsn_sealed")


class HandleView(MyDayView):
    """One click: what came of a fact."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        form = HandleForm(request.POST, on=self.today)
        if not form.is_valid():
            return self.show(form, status=422)
        values, source = form.cleaned_data, form.chosen_source
        client = find(self.circle, source, values["key"], values["due"])
        if client is None:
            messages.info(request, _("This was dealt with meanwhile."))
            return redirect(self.address())
        act = Act(
            user=signed_in(request),
            client=client,
            key=values["key"],
            on=self.today,
            request=request_number(request),
        )
        try:
            if form.chosen_outcome:
                deal_with(source=source, outcome=form.chosen_outcome, due=values["due"], act=act)
            else:
                until, reason = values["until"], values["reason"]
                put_off(source=source, due=values["due"], act=act, until=until, reason=reason)
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
            return redirect(self.address())
        messages.success(request, _("%(client)s: dealt with.") % {"client": client.name})
        return redirect(self.address(at=f"{values['due']}.{source.code}.{values['key']}"))


class TakeBackView(DayPage):
    """Have back what one put away today."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        user = signed_in(request)
        handling = get_object_or_404(Handling, pk=pk, handled_by=user, handled_on=self.today)
        take_back(user=user, handling=handling, request=request_number(request))
        messages.success(request, _("It is on the list again."))
        return redirect(self.address())


class TeamDayView(DayPage):
    """Who of the team has how much to do: facts by kind, beside the number of clients."""

    permission = "guidance.view_team_day"
    template_name = "guidance/team_day.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.render({"table": team_table(signed_in(request), self.today), "today": self.today})
