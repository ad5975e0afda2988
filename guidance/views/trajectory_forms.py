"""Recording, changing, ending and cancelling a trajectory, and its certificates."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from clients.views.pages import ClientPage
from core.change_forms import add_errors, both_versions, keep_typed
from core.requests import request_number
from core.versions import StaleError, version_of
from guidance.links import trajectory_url
from guidance.models import Certificate, Trajectory
from guidance.trajectories import services
from guidance.trajectories.catalogue import offers
from guidance.trajectories.forms import (
    CancelTrajectoryForm,
    CertificateForm,
    ChangeTrajectoryForm,
    EndTrajectoryForm,
    TrajectoryForm,
)
from guidance.views.trajectories import TrajectoryPage


class NewTrajectoryView(ClientPage):
    """A new trajectory of the client in the address, with what each instrument asks and what is left."""

    permission = "guidance.plan_trajectory"
    template_name = "guidance/new_trajectory.html"

    def get(self, request: HttpRequest, number: int) -> HttpResponse:
        return self.show(TrajectoryForm(on=self.today, instance=self.new, initial={"start": self.today}))

    def post(self, request: HttpRequest, number: int) -> HttpResponse:
        form = TrajectoryForm(request.POST, on=self.today, instance=self.new)
        if form.is_valid():
            try:
                made = services.record_trajectory(
                    user=self.user,
                    trajectory=form.instance,
                    today=self.today,
                    reason=_("Trajectory recorded"),
                    request=request_number(request),
                )
                messages.success(request, _("Trajectory %(number)s is saved.") % {"number": made.number})
                return redirect(trajectory_url(made))
            except ValidationError as error:
                add_errors(form, error)
        return self.show(form, status=422)

    @property
    def new(self) -> Trajectory:
        return Trajectory(client=self.client)

    def show(self, form: TrajectoryForm, *, status: int = 200) -> HttpResponse:
        self.record("trajectory")
        context = {
            "client": self.client,
            "form": form,
            "offers": offers(self.client, self.today),
            "year": self.today.year,
        }
        return self.render(context, status=status)


class TrajectoryFormPage(TrajectoryPage):
    """A form about a stored trajectory, and the service that it leads to."""

    permission = "guidance.change_trajectory"
    template_name = "guidance/trajectory_form.html"

    def texts(self) -> dict[str, Any]:
        """Title, explanation and button of the page, and what is said when it is done."""
        raise NotImplementedError

    def form(self, data: Any = None, **initial: Any) -> Any:
        raise NotImplementedError

    def save(self, form: Any, act: dict[str, Any]) -> None:
        raise NotImplementedError

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self.show(self.form(version=version_of(self.trajectory)))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        form = self.form(request.POST)
        if not form.is_valid():
            return self.show(form, status=422)
        act = {"user": self.user, "request": request_number(request), "reason": form.cleaned_data["why"]}
        try:
            self.save(form, act)
        except StaleError as error:
            return self.show_both(form, error)
        except ValidationError as error:
            add_errors(form, error)
            return self.show(form, status=422)
        messages.success(request, self.texts()["done"])
        return redirect(trajectory_url(self.trajectory))

    def show(self, form: BaseForm, *, status: int = 200, **more: Any) -> HttpResponse:
        self.record()
        context = {"trajectory": self.trajectory, "form": form, **self.texts(), **more}
        return self.render(context, status=status)

    def show_both(self, form: Any, error: StaleError) -> HttpResponse:
        """What was typed stays, beside what somebody else saved; saving again is a decision then."""
        keep_typed(form, error)
        del self.trajectory
        return self.show(form, status=409, both=both_versions(form, self.form()))


class ChangeTrajectoryView(TrajectoryFormPage):
    def texts(self) -> dict[str, Any]:
        return {
            "title": _("Change trajectory %(number)s") % {"number": self.trajectory.number},
            "explanation": _("What is promised out of the budget follows the cost and the planned period."),
            "button": _("Save"),
            "done": _("Saved."),
        }

    def form(self, data: Any = None, **initial: Any) -> ChangeTrajectoryForm:
        return ChangeTrajectoryForm(data, on=self.today, instance=self.trajectory, initial=initial)

    def save(self, form: Any, act: dict[str, Any]) -> None:
        version = form.cleaned_data["version"]
        services.change_trajectory(trajectory=form.instance, version=version, today=self.today, **act)


class EndTrajectoryView(TrajectoryFormPage):
    def texts(self) -> dict[str, Any]:
        return {
            "title": _("End trajectory %(number)s") % {"number": self.trajectory.number},
            "explanation": _(
                "What it does not cost any more is free again on the budget post. The trajectory still "
                "counts for the year in which it started."
            ),
            "button": _("Save the last day"),
            "done": _("The last day is saved."),
        }

    def form(self, data: Any = None, **initial: Any) -> EndTrajectoryForm:
        trajectory = self.trajectory
        end = trajectory.end or min(self.today, trajectory.planned_end or self.today)
        known = {"end": max(end, trajectory.start), "outcome": trajectory.outcome_id}
        return EndTrajectoryForm(data, on=self.today, initial={**known, **initial})

    def save(self, form: Any, act: dict[str, Any]) -> None:
        values = form.cleaned_data
        services.end_trajectory(
            trajectory=self.trajectory,
            end=values["end"],
            outcome=values["outcome"],
            cost=values["cost"],
            version=values["version"],
            today=self.today,
            **act,
        )


class CancelTrajectoryView(TrajectoryFormPage):
    def texts(self) -> dict[str, Any]:
        return {
            "title": _("Cancel trajectory %(number)s") % {"number": self.trajectory.number},
            "explanation": _(
                "Only for a trajectory that never came about. It stays visible and counts for nothing; what "
                "was promised for it is free again. This cannot be taken back. Did it begin? Then end it "
                "instead."
            ),
            "button": _("Cancel this trajectory"),
            "done": _("The trajectory is cancelled."),
        }

    def form(self, data: Any = None, **initial: Any) -> CancelTrajectoryForm:
        return CancelTrajectoryForm(data, on=self.today, initial=initial)

    def save(self, form: Any, act: dict[str, Any]) -> None:
        version = form.cleaned_data["version"]
        services.cancel_trajectory(trajectory=self.trajectory, version=version, today=self.today, **act)


class AddCertificateView(TrajectoryPage):
    """What the client can show after the trajectory."""

    permission = "guidance.change_trajectory"
    template_name = "guidance/trajectory_form.html"

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self.show(CertificateForm(instance=self.new, initial={"awarded_on": self.today}))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        form = CertificateForm(request.POST, instance=self.new)
        if form.is_valid():
            try:
                services.add_certificate(
                    user=self.user,
                    certificate=form.instance,
                    reason=_("Certificate recorded"),
                    request=request_number(request),
                )
                messages.success(request, _("Saved."))
                return redirect(trajectory_url(self.trajectory))
            except ValidationError as error:
                add_errors(form, error)
        return self.show(form, status=422)

    @property
    def new(self) -> Certificate:
        return Certificate(trajectory=self.trajectory)

    def show(self, form: CertificateForm, *, status: int = 200) -> HttpResponse:
        self.record()
        texts = {"title": _("Add a certificate"), "button": _("Save")}
        return self.render({"trajectory": self.trajectory, "form": form, **texts}, status=status)


class RemoveCertificateView(TrajectoryPage):
    """Take away a certificate that was recorded by mistake."""

    permission = "guidance.change_trajectory"

    def post(self, request: HttpRequest, pk: int, certificate: int) -> HttpResponse:
        found = get_object_or_404(Certificate, pk=certificate, trajectory=self.trajectory)
        services.remove_certificate(
            user=self.user,
            certificate=found,
            reason=_("Certificate was recorded by mistake"),
            request=request_number(request),
        )
        messages.success(request, _("The certificate was taken away."))
        return redirect(trajectory_url(self.trajectory))
