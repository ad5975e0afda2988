"""What guidance puts on a client's page: contact, plan, notes, documents, referrals, calculators."""

import datetime as dt
from typing import Any

from django.db.models import F, Q
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from clients.models import Client
from clients.registry import HistorySource, Panel, register_history, register_panel
from clients.views.pages import signed_in
from core.formatting import short_day
from guidance.enums import ActionState, GoalState
from guidance.forms import ContactWithActionForm
from guidance.models import Action, Calculation, ClientDocument, ContactMoment, Goal, Note, Referral
from guidance.record_kinds import RECORD_KINDS, SOON

SHOWN = 5
# How long what was closed stays in sight in the plan.
LATELY = dt.timedelta(days=30)


def contacts_of(request: HttpRequest, client: Client, on: dt.date) -> dict[str, Any]:
    """The last contacts, and the small form for the next one."""
    form = None
    if request.user.has_perm("clients.change_client", client):
        contact = RECORD_KINDS["contact"].new(client, signed_in(request), on)
        form = ContactWithActionForm(instance=contact, initial={"next_on": on + SOON}, auto_id="contact-%s")
    contacts = client.contactmoments.select_related("by")[: SHOWN + 1]
    return {"rows": list(contacts), "form": form}


def plan_of(request: HttpRequest, client: Client, on: dt.date) -> dict[str, Any]:
    """Open goals with their actions, actions of no goal, and what was closed lately."""
    actions = client.actions.select_related("owner").filter(
        Q(state=ActionState.OPEN) | Q(closed_on__gte=on - LATELY)
    )
    by_goal: dict[int | None, list[Action]] = {}
    for action in actions.order_by(F("closed_on").asc(nulls_first=True), "due_on", "pk"):
        by_goal.setdefault(action.goal_id, []).append(action)
    goals = [goal for goal in client.goals.all() if goal.state == GoalState.OPEN or goal.pk in by_goal]
    return {
        "goals": [(goal, by_goal.pop(goal.pk, [])) for goal in goals],
        "actions": [action for rest in by_goal.values() for action in rest],
        "today": on,
    }


def notes_of(request: HttpRequest, client: Client, on: dt.date) -> dict[str, Any]:
    return {"rows": list(client.notes.select_related("by")[: SHOWN + 1])}


def documents_of(request: HttpRequest, client: Client, on: dt.date) -> dict[str, Any]:
    return {"rows": list(client.documents.select_related("added_by"))}


def referrals_of(request: HttpRequest, client: Client, on: dt.date) -> dict[str, Any]:
    return {"rows": list(client.referrals.all())}


def calculations_of(request: HttpRequest, client: Client, on: dt.date) -> dict[str, Any]:
    return {"rows": list(client.calculations.select_related("by"))}


_PANELS = (
    ("contacts", gettext_lazy("Contact"), 1, contacts_of),
    ("plan", gettext_lazy("Plan"), 2, plan_of),
    ("notes", gettext_lazy("Notes"), 30, notes_of),
    ("documents", gettext_lazy("Documents"), 31, documents_of),
    ("referrals", gettext_lazy("Referrals"), 32, referrals_of),
    ("calculations", gettext_lazy("Calculators"), 33, calculations_of),
)
for name, title, order, context in _PANELS:
    register_panel(
        Panel(
            name=name,
            title=title,
            order=order,
            permission="clients.view_client",
            template=f"guidance/parts/{name}.html",
            context=context,
        )
    )


def contact_in_words(event: Any) -> str:
    return _("Contact on %(day)s: %(kind)s") % {
        "day": short_day(event.on),
        "kind": event.get_kind_display(),
    }


register_history(
    HistorySource(model=ContactMoment, subject=contact_in_words, text="about"),
    HistorySource(model=Goal, subject=lambda event: _("Goal: %(aim)s") % {"aim": event.aim}),
    HistorySource(model=Action, subject=lambda event: _("Action: %(what)s") % {"what": event.what}),
    HistorySource(
        model=Note,
        subject=lambda event: _("Note of %(day)s") % {"day": short_day(event.on)},
        text="text",
    ),
    HistorySource(
        model=ClientDocument, subject=lambda event: _("Document: %(title)s") % {"title": event.title}
    ),
    HistorySource(
        model=Referral,
        subject=lambda event: (
            _("Referral: %(direction)s %(party)s")
            % {"direction": event.get_direction_display().lower(), "party": event.get_party_display()}
        ),
        text="about",
    ),
    HistorySource(
        model=Calculation,
        subject=lambda event: _("Calculator: %(tool)s") % {"tool": event.get_tool_display()},
        text="outcome",
    ),
)
