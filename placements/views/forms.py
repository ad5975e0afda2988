"""Recording and changing a placement: the form, the check step that says what it means, and saving."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from audit.reading import record
from core.change_forms import add_errors, keep_typed
from core.requests import request_number
from core.versions import StaleError, version_of
from placements.facts import both_versions, facts
from placements.find_field import words_name
from placements.finders import FINDERS
from placements.forms import ChangePlacementForm, PlacementForm
from placements.links import placement_url
from placements.models import Placement
from placements.outlook import outlook
from placements.registry import consequences
from placements.services import change_placement, record_placement
from placements.views.pages import PURPOSE, DatedPage, PlacementPage, in_words


class PlacementFormPage(DatedPage):
    """The steps that recording and changing share; the button that was pressed names the step.

    `find` looks for what was typed, `edit` leads back to the form, `check` says what the placement means, and
    `save` saves it. What was typed goes along through every step.
    """

    permission = "placements.change_placement"
    template_name = "placements/form.html"
    title: str

    def form(self, data: Any = None, **options: Any) -> PlacementForm:
        raise NotImplementedError

    def save(self, form: PlacementForm) -> Placement:
        raise NotImplementedError

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        step = request.POST.get("step")
        if step in ("find", "edit"):
            return self.show(self.form(initial=request.POST.dict()))
        form = self.form(request.POST)
        if not form.is_valid():
            return self.show(form, status=422)
        if step != "save":
            return self.check(form)
        try:
            placement = self.save(form)
        except StaleError as error:
            return self.show_both(form, error)
        except ValidationError as error:
            add_errors(form, error)
            return self.show(form, status=422)
        messages.success(request, _("Placement %(number)s is saved.") % {"number": placement.number})
        return redirect(placement_url(placement))

    def show(self, form: PlacementForm, *, status: int = 200, **more: Any) -> HttpResponse:
        self.record_shown(form)
        return self.render({"form": form, "title": self.title, **more}, status=status)

    def show_both(self, form: PlacementForm, error: StaleError) -> HttpResponse:
        """What was typed stays, beside what somebody else saved; saving again is a decision then."""
        keep_typed(form, error)
        stored = Placement.objects.get(pk=error.stored.pk)
        return self.show(form, status=409, both=both_versions(form.instance, stored))

    def check(self, form: PlacementForm) -> HttpResponse:
        """What the placement means, with the same values in hidden fields."""
        self.record_shown(form)
        placement = form.instance
        context = {
            "title": self.title,
            "facts": facts(placement),
            "placement": placement,
            "outlook": in_words(outlook(placement, today=self.today), self.today),
            "consequences": consequences(placement, self.today),
            "typed": [(name, form.data.get(name, "")) for name in form.fields],
        }
        return render(self.request, "placements/check.html", context)

    def record_shown(self, form: PlacementForm) -> None:
        record(self.request, clients=form.client_keys, purpose=PURPOSE, fields="identity")

    def act(self, form: PlacementForm) -> dict[str, Any]:
        """What the services are told of every act."""
        return {"user": self.user, "placement": form.instance, "request": request_number(self.request)}


class NewPlacementView(PlacementFormPage):
    """A new placement; `?client=` and `?employer=` fill in a client number or KvK number."""

    @property
    def title(self) -> str:  # type: ignore[override]
        return _("New placement")

    def form(self, data: Any = None, **options: Any) -> PlacementForm:
        typed = data if data is not None else options.get("initial", {})
        return PlacementForm(data, user=self.user, on=self.today, typed=typed, **options)

    def get(self, request: HttpRequest) -> HttpResponse:
        given = {name: request.GET[name] for name in FINDERS if name in request.GET}
        return self.show(self.form(initial=given))

    def save(self, form: PlacementForm) -> Placement:
        return record_placement(**self.act(form), reason=_("Placement recorded"))


class ChangePlacementView(PlacementFormPage, PlacementPage):
    @property
    def title(self) -> str:  # type: ignore[override]
        return _("Change placement %(number)s") % {"number": self.placement.number}

    def form(self, data: Any = None, **options: Any) -> PlacementForm:
        placement = self.placement
        initial = {"employer": placement.employer, **options.pop("initial", {})}
        typed = data if data is not None else initial
        return ChangePlacementForm(
            data, user=self.user, on=self.today, typed=typed, instance=placement, initial=initial, **options
        )

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self.show(self.form(initial={"version": version_of(self.placement)}))

    def save(self, form: PlacementForm) -> Placement:
        values = form.cleaned_data
        return change_placement(**self.act(form), version=values["version"], reason=values["why"])

    def record_shown(self, form: PlacementForm) -> None:
        self.record()

    def render(self, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
        return super().render({"placement": self.placement, **context}, status=status)


class FindView(DatedPage):
    """What fits the words that are typed, and what is chosen already: asked for by the form while one types.

    A POST, because names do not belong in an address.
    """

    permission = "placements.change_placement"
    template_name = "placements/found.html"

    def post(self, request: HttpRequest, what: str) -> HttpResponse:
        if what not in FINDERS:
            raise Http404
        typed = {words_name(what): request.POST.get(words_name(what), "")}
        chosen = request.POST.get(what, "")
        form = PlacementForm(user=self.user, on=self.today, typed=typed, initial={what: chosen})
        record(request, clients=form.client_keys, purpose=PURPOSE, fields="identity")
        return self.render({"name": what, "found": form.found(what), "chosen": chosen})
