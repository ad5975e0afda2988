"""What people choose: a file with its terms, and what an import may leave out."""

import datetime as dt
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _

from core.day_field import DayField
from imports.enums import Mode
from imports.kinds import Terms
from imports.models import Import
from imports.problems import FileRefusedError
from imports.registry import kind_of, kinds
from imports.run import GONE_LIMIT
from imports.uploads.receiving import LARGEST
from imports.uploads.services import Choices, look


class UploadForm(forms.Form):
    """A file, its kind and the terms on which it is read. The file is looked at before it is taken."""

    kind = forms.ChoiceField(
        label=_("Kind of file"), choices=lambda: [(kind.code, kind.label) for kind in kinds()]
    )
    mode = forms.ChoiceField(
        label=_("What the file holds"), choices=Mode.choices, initial=Mode.DELTA, widget=forms.RadioSelect
    )
    reference_date = DayField(
        label=_("Reference date"),
        required=False,
        help_text=_(
            "From when facts without a date hold: today if you leave this empty. A full file needs one."
            " Day, month, year: 02-11-2026"
        ),
    )
    file = forms.FileField(
        label=_("File"),
        help_text=_("A CSV file of at most 100 MB; the first line holds the headings."),
        error_messages={"empty": _("This file is empty.")},
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,text/csv,text/plain"}),
    )

    def __init__(self, *arguments: Any, today: dt.date, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.today = today

    def clean_file(self) -> UploadedFile:
        file: UploadedFile = self.cleaned_data["file"]
        size = file.size or 0
        if size > LARGEST:
            raise ValidationError(
                _("This file is %(size)s, more than the %(most)s that fits. Divide it."),
                code="too_large",
                params={"size": filesizeformat(size), "most": filesizeformat(LARGEST)},
            )
        return file

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if {"kind", "mode"} <= given.keys():
            self._check_mode(kind_of(given["kind"]).modes, Mode(given["mode"]))
        if {"kind", "mode", "reference_date", "file"} <= given.keys():
            self._look(given)
        return given

    def _check_mode(self, possible: frozenset[Mode], mode: Mode) -> None:
        if mode not in possible:
            self.add_error("mode", _("Files of this kind cannot be taken as a full file."))
        elif mode == Mode.FULL and not self.cleaned_data.get("reference_date", "unreadable"):
            self.add_error("reference_date", _("A full file needs a reference date."))

    def _look(self, given: dict[str, Any]) -> None:
        terms = Terms(self.today, Mode(given["mode"]), given["reference_date"])
        try:
            look(given["file"].file, given["kind"], terms)
        except FileRefusedError as error:
            self.add_error("file", str(error))


class CommitForm(forms.Form):
    """What must be decided before an import; fields are there only where there is something to decide."""

    skip_errors = forms.BooleanField(
        label=_("Leave out the rows with errors and import the others"),
        error_messages={"required": _("Repair the file, or choose to leave these rows out.")},
    )
    allow_gone = forms.DecimalField(
        label=_("At most this share of what is stored may be gone, in %"),
        initial=Decimal(GONE_LIMIT),
        min_value=0,
        max_value=100,
        max_digits=4,
        decimal_places=1,
        localize=True,
        help_text=_(
            "What this file leaves out ends the day before the reference date. A higher share is refused:"
            " a file that is cut off would end far too much."
        ),
    )

    def __init__(self, *arguments: Any, reading: Import, **options: Any) -> None:
        super().__init__(*arguments, **options)
        if not reading.errors:
            del self.fields["skip_errors"]
        if not reading.gone:
            del self.fields["allow_gone"]

    @property
    def choices(self) -> Choices:
        return Choices(**self.cleaned_data)
