"""The pages of an intake: who it is, the steps, and the end."""

import datetime as dt
from functools import cached_property
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from audit.reading import record
from clients.duplicates import duplicates
from clients.links import client_url
from clients.models import Client
from clients.views.pages import signed_in
from core.change_forms import add_errors
from core.pages import Page
from core.requests import request_number
from core.versions import BothVersions, StaleError, version_of
from guidance.intake.forms import FinishForm, PersonForm, StopForm
from guidance.intake.steps import Step, as_data
from guidance.intake.talk import Talk, answers_in_words
from guidance.models import Intake, IntakePage
from guidance.record_kinds import SOON
from guidance.services import intake as services

PURPOSE = "intake"
# What a step's form posts besides its answers.
NOT_ANSWERS = ("csrfmiddlewaretoken", "version", "autosave", "go")


class DatedPage(Page):
    permission = "guidance.hold_intake"

    @cached_property
    def today(self) -> dt.date:
        return timezone.localdate()

    @property
    def user(self) -> User:
        return signed_in(self.request)

    @property
    def act(self) -> dict[str, Any]:
        return {"user": self.user, "request": request_number(self.request)}


class NewIntakeView(DatedPage):
    """Who comes in: known already, perhaps, or new."""

    template_name = "guidance/intake/person.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.render({"form": PersonForm(on=self.today)})

    def post(self, request: HttpRequest) -> HttpResponse:
        form = PersonForm(request.POST, on=self.today)
        if not form.is_valid():
            return self.render({"form": form}, status=422)
        values = form.cleaned_data
        known = duplicates(
            bsn=values["bsn"],
            surname=values["surname"],
            birth_date=values["birth_date"],
            phone=values["phone"],
        )
        certain = any(one.certain for one in known)
        if known and (certain or "another" not in request.POST):
            return self.show_known(form, known, certain)
        try:
            intake = services.begin_for_new(
                client=form.person, bsn=values["bsn"], on=self.today, reason=_("Intake begun"), **self.act
            )
        except ValidationError as error:
            add_errors(form, error)
            return self.render({"form": form}, status=422)
        return redirect(reverse("guidance:intake", kwargs={"pk": intake.pk}))

    def show_known(self, form: PersonForm, known: list[Any], certain: bool) -> HttpResponse:
        """Who may be the same, and why; saying that it is somebody else is a decision."""
        record(self.request, clients=[one.client.pk for one in known], purpose=PURPOSE, fields="identity")
        consultants = Client.objects.filter(pk__in=[one.client.pk for one in known])
        named = {client.pk: client for client in consultants.with_consultant(self.today)}
        rows = [(one, named[one.client.pk]) for one in known]
        return self.render({"form": form, "known": rows, "certain": certain}, status=200)


class BeginIntakeView(DatedPage):
    """Begin the intake of somebody who is known."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, number: int) -> HttpResponse:
        client = get_object_or_404(Client, number=number)
        going_on = Intake.objects.open().filter(client=client).first()
        if going_on is not None and self.user.has_perm("clients.view_client", client):
            return redirect(reverse("guidance:intake", kwargs={"pk": going_on.pk}))
        try:
            intake = services.begin(client=client, on=self.today, reason=_("Intake begun"), **self.act)
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
            return redirect(reverse("guidance:new_intake"))
        return redirect(reverse("guidance:intake", kwargs={"pk": intake.pk}))


class IntakePageView(DatedPage):
    """A page about the intake in the address, for who may open its client's file."""

    @cached_property
    def intake(self) -> Intake:
        intake = get_object_or_404(Intake.objects.select_related("client"), pk=self.kwargs["pk"])
        if not self.user.has_perm("clients.view_client", intake.client):
            raise PermissionDenied
        return intake

    @cached_property
    def talk(self) -> Talk:
        return Talk(self.intake, self.user)

    def address(self, step: str = "") -> str:
        if not step:
            return reverse("guidance:intake", kwargs={"pk": self.intake.pk})
        if step == "end":
            return reverse("guidance:finish_intake", kwargs={"pk": self.intake.pk})
        return reverse("guidance:intake_step", kwargs={"pk": self.intake.pk, "step": step})

    def render(self, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
        record(self.request, clients=[self.intake.client_id], purpose=PURPOSE, fields="intake")
        frame = {"intake": self.intake, "client": self.intake.client, "talk": self.talk}
        return super().render({**frame, **context}, status=status)


class IntakeView(IntakePageView):
    """Goes on where the intake stands; one that has ended is shown with its answers."""

    template_name = "guidance/intake/answers.html"

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        if self.intake.state == "open":
            open_step = next((one.step for one in self.talk.states if not one.complete), None)
            return redirect(self.address(open_step.code if open_step else "end"))
        told = [(step.label, answers_in_words(self.talk.bound_forms[step.code])) for step in self.talk.steps]
        return self.render({"told": [(label, answers) for label, answers in told if answers]})


class StepView(IntakePageView):
    """One step: saved while it is typed, and again by the button that leads on."""

    template_name = "guidance/intake/step.html"

    @cached_property
    def step(self) -> Step:
        step = self.talk.step(self.kwargs["step"])
        if step is None:
            raise Http404
        return step

    @property
    def version(self) -> str:
        page = self.talk.pages.get(self.step.code)
        return version_of(page) if page else ""

    def get(self, request: HttpRequest, pk: int, step: str) -> HttpResponse:
        return self.show(self.talk.form_of(self.step, self.today), self.version)

    def post(self, request: HttpRequest, pk: int, step: str) -> HttpResponse:
        typed = {name: values for name, values in request.POST.lists() if name not in NOT_ANSWERS}
        autosave = "autosave" in request.POST
        try:
            page = services.save_page(
                intake=self.intake,
                step=self.step.code,
                typed=typed,
                version=request.POST.get("version", ""),
                at=timezone.now(),
                **self.act,
            )
        except StaleError as error:
            return self.stale(error, typed, autosave)
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
            return redirect(self.address())
        if autosave:
            return self.saved(page)
        del self.talk
        form = self.talk.bound_forms[self.step.code]
        if not form.is_valid():
            return self.show(form, version_of(page), status=422)
        following = self.talk.after(self.step.code)
        return redirect(self.address(following.code if following else "end"))

    def saved(self, page: IntakePage) -> HttpResponse:
        context = {"page": page, "version": version_of(page)}
        return render(self.request, "guidance/intake/saved.html", context)

    def stale(self, error: StaleError, typed: dict[str, list[str]], autosave: bool) -> HttpResponse:
        """Somebody else typed in this step. Saving of itself stops; the button shows both versions."""
        if autosave:
            return render(self.request, "guidance/intake/saved.html", {"other": error.stored})
        mine, theirs = self.step.form(as_data(typed)), self.step.form(as_data(error.stored.typed))
        told = dict(answers_in_words(theirs))
        both = [
            BothVersions(str(label), yours, told.get(label, "")) for label, yours in answers_in_words(mine)
        ]
        return self.show(mine, error.version, status=409, both=both)

    def show(self, form: forms.Form, version: str, *, status: int = 200, **more: Any) -> HttpResponse:
        other = self.talk.somebody_else(timezone.now())
        context = {"step": self.step, "form": form, "version": version, "other": other, **more}
        return self.render(context, status=status)


class FinishIntakeView(IntakePageView):
    """The end: everything that was said, what is missing, and what comes of it."""

    template_name = "guidance/intake/finish.html"

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        if self.intake.state != "open":
            return redirect(self.address())
        return self.show(
            FinishForm(on=self.today, initial={"consultant": self.user, "due_on": self.today + SOON})
        )

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        form = FinishForm(request.POST, on=self.today)
        if self.talk.missing:
            form.add_error(None, _("Complete the steps that are still open first."))
        if form.is_valid():
            try:
                services.finish(intake=self.intake, outcome=self.outcome(form), on=self.today, **self.act)
            except ValidationError as error:
                add_errors(form, error)
            else:
                messages.success(request, _("The intake is finished."))
                return redirect(self.destination())
        return self.show(form, status=422)

    def outcome(self, form: FinishForm) -> services.Outcome:
        talk = self.talk
        return services.Outcome(
            rung=form.cleaned_data["rung"],
            consultant=form.cleaned_data["consultant"],
            contact=talk.contact,
            financial_plan=talk.financial_plan,
            referred_to_fsp=talk.answers("money").get("referred_to_fsp", False),
            target_groups=frozenset(talk.answers("contact").get("target_groups", [])),
            obstacles=talk.obstacles,
            module=form.cleaned_data["module"],
            actions=tuple(
                services.FirstAction(what=what, due_on=form.cleaned_data["due_on"]) for what in form.planned
            ),
        )

    def destination(self) -> str:
        """The client's file, where one may still open it."""
        client = self.intake.client
        may_open = self.user.has_perm("clients.view_client", client)
        return client_url(client) if may_open else reverse("guidance:intakes")

    def show(self, form: forms.Form, *, status: int = 200) -> HttpResponse:
        told = [
            (state, answers_in_words(self.talk.bound_forms[state.step.code])) for state in self.talk.states
        ]
        return self.render({"form": form, "told": told}, status=status)


class StopIntakeView(IntakePageView):
    template_name = "guidance/intake/stop.html"

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self.render({"form": StopForm()})

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        form = StopForm(request.POST)
        if form.is_valid():
            try:
                services.stop(intake=self.intake, on=self.today, reason=form.cleaned_data["why"], **self.act)
            except ValidationError as error:
                add_errors(form, error)
            else:
                messages.success(request, _("The intake is stopped."))
                return redirect(reverse("guidance:intakes"))
        return self.render({"form": form}, status=422)
