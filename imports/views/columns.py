"""How a file is read: what it is, which column is which, which code is which."""

from dataclasses import replace
from functools import cached_property
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from core.requests import request_number
from core.versions import StaleError, version_of
from imports.detection import Detected
from imports.enums import Mode
from imports.kinds import Terms
from imports.layout import Layout
from imports.mapping_forms import CodesForm, ColumnsForm, LookForm
from imports.problems import FileRefusedError
from imports.profiles import change_profile, make_profile, teach_code
from imports.registry import kind_of
from imports.steps import Step
from imports.uploads.looking import look_again
from imports.uploads.services import choose_reading
from imports.views.upload_pages import UploadPage
from imports.words import DELIMITERS, kind_label

# What can be said of how a file is written: fields of `imports.layout.Layout`.
WAYS_OF_WRITING = ("encoding", "delimiter", "sheet")


class ColumnsView(UploadPage):
    """What was found in the file, and its columns with examples, to be taken as ours."""

    template_name = "imports/columns.html"

    def get(self, request: HttpRequest, key: int) -> HttpResponse:
        if self.upload.is_over:
            return HttpResponseRedirect(reverse("imports:upload", args=[key]))
        return self.show(None)

    def post(self, request: HttpRequest, key: int) -> HttpResponse:
        form = self.columns_form(request.POST)
        if self.upload.is_over or form is None:
            return HttpResponseRedirect(reverse("imports:upload", args=[key]))
        if not form.is_valid():
            return self.show(form, status=422)
        try:
            self.choose(form)
        except (ValidationError, StaleError) as error:
            form.add_error(
                None, getattr(error, "messages", [_("Somebody else changed this profile meanwhile.")])
            )
            return self.show(form, status=422)
        except FileRefusedError as error:
            messages.error(request, str(error))
        return HttpResponseRedirect(reverse("imports:upload", args=[key]))

    def choose(self, form: ColumnsForm) -> None:
        """Keep the profile that somebody names, and have the file read so."""
        given, layout = form.cleaned_data, self.kept(form)
        choose_reading(
            upload=self.upload,
            kind=given["kind"],
            mode=Mode(given["mode"]),
            reference_date=given["reference_date"],
            layout=layout,
            by=self.user,
        )

    def kept(self, form: ColumnsForm) -> Layout:
        """The layout, of a profile where somebody had it kept."""
        given, layout = form.cleaned_data, form.layout
        kept: dict[str, Any] = {
            "user": self.user,
            "header": form.detected.header,
            "layout": Layout(**{**layout.as_kept(), "columns": layout.columns or form.as_found}),
            "today": timezone.localdate(),
            "request": request_number(self.request),
        }
        profile = form.detected.profile
        if given["profile_name"]:
            made = make_profile(name=given["profile_name"], kind=given["kind"], **kept)
        elif given.get("change_profile") and profile:
            made = change_profile(profile=profile, version=version_of(profile), **kept)
        else:
            return layout
        # A profile is known by its headings, which are there only once the separator is: it need not hold it.
        return replace(made.layout, delimiter=layout.delimiter)

    def asked(self, name: str) -> str:
        """What somebody asked to be looked at, else how the file was read last."""
        source = self.request.POST if self.request.method == "POST" else self.request.GET
        before = {"kind": self.upload.kind, **self.upload.layout}
        return source[name] if name in source else before.get(name) or ""

    @cached_property
    def detected(self) -> Detected | str:
        """What the file is, or in words why it cannot be read as somebody asked."""
        try:
            return look_again(
                self.upload,
                self.terms,
                kind=self.asked("kind"),
                **{name: self.asked(name) for name in WAYS_OF_WRITING},
            )
        except FileRefusedError as error:
            return str(error)

    @property
    def terms(self) -> Terms:
        return Terms(timezone.localdate(), Mode(self.upload.mode), self.upload.reference_date)

    def columns_form(self, data: Any = None) -> ColumnsForm | None:
        """Nothing while it is not known what the file is."""
        if isinstance(self.detected, str) or self.detected.kind is None:
            return None
        return ColumnsForm(
            data,
            detected=self.detected,
            columns=kind_of(self.detected.kind).columns_of(self.terms, self.detected.header),
            today=timezone.localdate(),
            initial={
                "kind": self.detected.kind,
                **{name: self.asked(name) for name in WAYS_OF_WRITING},
                "mode": self.upload.mode,
                "reference_date": self.upload.reference_date,
            },
        )

    def show(self, form: ColumnsForm | None, *, status: int = 200) -> HttpResponse:
        detected = self.detected
        refused = detected if isinstance(detected, str) else ""
        found = None if isinstance(detected, str) else detected
        asked = {
            "kind": self.asked("kind") or (found.kind if found else ""),
            **{name: self.asked(name) for name in WAYS_OF_WRITING},
        }
        look = LookForm(initial=asked, sheets=found.sheets if found else ())
        return self.render(
            {
                **self.shown(step=Step.COLUMNS),
                "look": look,
                "refused": refused,
                "detected": found,
                "detected_kind": kind_label(found.kind) if found and found.kind else "",
                "delimiter": DELIMITERS.get(found.delimiter, found.delimiter) if found else "",
                "form": form or self.columns_form(),
            },
            status=status,
        )


class CodesView(UploadPage):
    """Codes of the file that are not on our lists: our code for each, for the whole file and its profile."""

    template_name = "imports/codes.html"

    def get(self, request: HttpRequest, key: int) -> HttpResponse:
        return self.show(self.form())

    def post(self, request: HttpRequest, key: int) -> HttpResponse:
        form = self.form(request.POST)
        if not form.is_valid():
            return self.show(form, status=422)
        upload = self.upload
        try:
            choose_reading(
                upload=upload,
                kind=upload.kind,
                mode=Mode(upload.mode),
                reference_date=upload.reference_date,
                layout=form.layout(upload.chosen_layout),
                by=self.user,
            )
            self.teach(form)
        except FileRefusedError as error:
            messages.error(request, str(error))
        return HttpResponseRedirect(reverse("imports:upload", args=[key]))

    def teach(self, form: CodesForm) -> None:
        """Have the profile of this file know these codes from now on."""
        profile = self.upload.profile
        if profile is None:
            return
        for column, theirs, ours in form.chosen:
            teach_code(
                user=self.user,
                profile=profile,
                column=column,
                theirs=theirs,
                ours=ours,
                today=timezone.localdate(),
                request=request_number(self.request),
            )

    def form(self, data: Any = None) -> CodesForm:
        self.must_be_open()
        reading = self.upload.reading
        if reading is None or not reading.unknown_codes:
            raise Http404
        terms = Terms(timezone.localdate(), Mode(self.upload.mode), self.upload.reference_date)
        columns = {column.name: column for column in kind_of(self.upload.kind).columns(terms)}
        return CodesForm(data, unknown=reading.unknown_codes, columns=columns, today=terms.today)

    def show(self, form: CodesForm, *, status: int = 200) -> HttpResponse:
        context = {**self.shown(step=Step.PREVIEW), "form": form, "profile": self.upload.profile}
        return self.render(context, status=status)
