"""Handing over a caseload: choosing clients, the balance before it is done, the receipt, taking it back."""

import dataclasses
from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from audit.reading import record
from clients.filters import CaseloadFilterSet
from clients.handover.balance import RUNGS, balance
from clients.handover.forms import ChosenForm, ReceiverForm
from clients.handover.lists import HAND_OVER_COLUMNS, HandOverFilterSet
from clients.handover.services import MOST_CLIENTS, hand_over
from clients.links import hand_over_url
from clients.models import Assignment, Client, HandOver
from clients.querysets import ClientQuerySet
from clients.tables import name_cell
from clients.views.lists import CaseloadView
from clients.views.pages import DatedPage, signed_in
from core.change_forms import add_errors
from core.lists.columns import Column
from core.lists.views import ListPage
from core.requests import request_number
from core.versions import with_version

PURPOSE = "hand_over"
TICKED = "ticked"


def tick_cell(client: Any) -> str:
    """The box belongs to the form below the list, as a form cannot stand in another one."""
    return format_html(
        '<span class="row-tick"><input type="checkbox" form="hand-over" name="client" value="{}" '
        'aria-label="{}"><span>{}</span></span>',
        client.number,
        _("Tick %(name)s") % {"name": client.name},
        name_cell(client),
    )


class HandOversView(ListPage):
    """The hand-overs that this person made or received."""

    permission = "clients.view_hand_over"
    template_name = "clients/handover/list.html"
    list_name = "hand_overs"
    sorts = {"day": F("day")}
    default_sort = "-day"
    filterset_class = HandOverFilterSet

    def everybody(self) -> Any:
        return HandOver.objects.visible_to(signed_in(self.request))

    def with_details(self, rows: Any) -> Any:
        return rows.with_size().select_related("made_by", "consultant", "team")

    def columns(self) -> Sequence[Column]:
        return HAND_OVER_COLUMNS

    def context(self, *arguments: Any) -> dict[str, Any]:
        return {**super().context(*arguments), "caption": _("Hand-overs")}


class ChooseClientsView(CaseloadView):
    """The caseload again, with a box before each client: the ticked ones go over, or all that were found."""

    permission = "clients.hand_over"
    export_permission = ""
    template_name = "clients/handover/choose.html"
    list_name = "hand_over"

    def everybody(self) -> ClientQuerySet:
        return Client.objects.to_hand_over_by(signed_in(self.request), self.today)

    def columns(self) -> Sequence[Column]:
        return [
            dataclasses.replace(column, cell=tick_cell) if column.always else column
            for column in super().columns()
        ]

    def context(self, *arguments: Any) -> dict[str, Any]:
        return {
            **super().context(*arguments),
            "caption": _("Clients that you may hand over"),
            "most": MOST_CLIENTS,
        }


class PrepareHandOverView(DatedPage):
    """To whom, why and with which notes; then the balance; then it is done. The button names the step.

    What was typed goes along through every step. Nothing is kept before the last one.
    """

    permission = "clients.hand_over"
    template_name = "clients/handover/prepare.html"

    def post(self, request: HttpRequest) -> HttpResponse:
        if "step" not in request.POST:
            return self.begin()
        receiver, chosen = ReceiverForm(request.POST), self.chosen_form(request.POST)
        if request.POST["step"] == "edit":
            return self.show(ReceiverForm(initial=request.POST.dict()), chosen)
        if not (receiver.is_valid() & chosen.is_valid()):
            return self.show(receiver, chosen, status=422)
        if request.POST["step"] == "check":
            return self.check(receiver, chosen)
        return self.save(receiver, chosen)

    def begin(self) -> HttpResponse:
        """From the list: the clients that were ticked there, or all that its filters find."""
        mine = Client.objects.to_hand_over_by(self.user, self.today)
        if self.request.POST.get("which") == TICKED:
            numbers = [int(one) for one in self.request.POST.getlist("client") if one.isdigit()]
            found = mine.filter(number__in=numbers)
        else:
            filters = CaseloadFilterSet(
                self.request.GET, mine, defaults={}, request=self.request, on=self.today
            )
            found = filters.qs if filters.form.is_valid() else mine.none()
        keys = list(found.order_by("name_key", "pk").values_list("pk", flat=True)[: MOST_CLIENTS + 1])
        if not keys or len(keys) > MOST_CLIENTS:
            too_many = _("Hand over at most %(most)d clients at once.") % {"most": MOST_CLIENTS}
            messages.error(self.request, too_many if keys else _("Tick at least one client."))
            return redirect(f"{reverse('clients:choose_clients')}?{self.request.GET.urlencode()}")
        assignments = Assignment.objects.active_on(self.today).filter(client__in=keys)
        return self.show(ReceiverForm(), ChosenForm(assignments=self.in_order(assignments)))

    def chosen_form(self, data: Any) -> ChosenForm:
        """The same assignments as were shown; whose no longer exist is found by who saves."""
        keys = [int(name.removeprefix("version-")) for name in data if name.startswith("version-")]
        mine = Client.objects.to_hand_over_by(self.user, self.today)
        shown = Assignment.objects.filter(pk__in=keys[:MOST_CLIENTS], client__in=mine.values("pk"))
        return ChosenForm(data, assignments=self.in_order(shown))

    def in_order(self, assignments: Any) -> Any:
        related = assignments.select_related("client", "consultant", "team")
        hidden = related.defer("client__bsn_index", "client__bsn_sealed")
        return with_version(hidden).order_by("client__name_key", "pk")

    def show(self, receiver: ReceiverForm, chosen: ChosenForm, *, status: int = 200) -> HttpResponse:
        self.record(chosen)
        return self.render({"form": receiver, "chosen": chosen}, status=status)

    def check(self, receiver: ReceiverForm, chosen: ChosenForm) -> HttpResponse:
        if not chosen.going:
            receiver.add_error(None, _("Tick at least one client."))
            return self.show(receiver, chosen, status=422)
        self.record(chosen)
        to = {name: receiver.cleaned_data[name] for name in ("consultant", "team")}
        context = {
            "receiver": to["consultant"] or to["team"],
            "why": receiver.cleaned_data["why"],
            "going": [(one, note.value()) for one, goes, note, _version in chosen.rows if goes.value()],
            "lines": balance([one.client_id for one in chosen.going], **to, day=self.today),
            "rungs": RUNGS,
            "typed": [
                (name, value)
                for name, value in self.request.POST.items()
                if name not in ("step", "csrfmiddlewaretoken")
            ],
        }
        self.template_name = "clients/handover/check.html"  # type: ignore[misc]
        return self.render(context)

    def save(self, receiver: ReceiverForm, chosen: ChosenForm) -> HttpResponse:
        values = receiver.cleaned_data
        try:
            made = hand_over(
                user=self.user,
                chosen=chosen.chosen(),
                consultant=values["consultant"],
                team=values["team"],
                day=self.today,
                reason=values["why"],
                request=request_number(self.request),
            )
        except ValidationError as error:
            add_errors(receiver, error)
            return self.show(receiver, chosen, status=422)
        messages.success(self.request, _("The clients were handed over."))
        return redirect(hand_over_url(made))

    def record(self, chosen: ChosenForm) -> None:
        clients = [one.client_id for one in chosen.assignments]
        record(self.request, clients=clients, purpose=PURPOSE, fields="assignment")
