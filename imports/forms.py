"""What people choose: a file with its terms, and what an import may leave out."""

import datetime as dt
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.day_field import DayField
from core.identifiers import mask_bsn
from imports.enums import Mode, Severity
from imports.kinds import Column, Terms
from imports.models import Import
from imports.previews import Place
from imports.problems import CellError, FileRefusedError
from imports.registry import kind_of, kinds
from imports.run import GONE_LIMIT
from imports.uploads.looking import look
from imports.uploads.receiving import LARGEST
from imports.uploads.services import Choices
from imports.values import stands_for_nothing

LONGEST_CELL = 2_000


class UploadForm(forms.Form):
    """A file, its kind and the terms on which it is read. The file is looked at before it is taken."""

    kind = forms.ChoiceField(
        label=_("Kind of file"),
        required=False,
        choices=lambda: [("", _("The file says so itself")), *kind_choices()],
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
        help_text=_(
            "CSV or Excel (.xlsx), at most 100 MB; the first line holds the headings. You may drag it here."
        ),
        error_messages={"empty": _("This file is empty.")},
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,.xlsx,text/csv,text/plain", "class": "drop-file"}),
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
        if {"kind", "mode", "reference_date", "file"} <= given.keys():
            self._look(given)
        elif {"kind", "mode"} <= given.keys():
            check_mode(self, given["kind"])
        return given

    def _look(self, given: dict[str, Any]) -> None:
        terms = Terms(self.today, Mode(given["mode"]), given["reference_date"])
        try:
            given["look"] = look(given["file"].file, given["kind"], terms)
            check_mode(self, given["look"].kind)
        except FileRefusedError as error:
            self.add_error("file", str(error))


def kind_choices() -> list[tuple[str, Any]]:
    return [(kind.code, kind.label) for kind in kinds()]


def check_mode(form: forms.Form, kind: str) -> None:
    """Whether files of this kind can be taken so; while the kind is not known, only that a date is there."""
    mode = Mode(form.cleaned_data["mode"])
    if kind and mode not in kind_of(kind).modes:
        form.add_error("mode", _("Files of this kind cannot be taken as a full file."))
    elif mode == Mode.FULL and not form.cleaned_data.get("reference_date", "unreadable"):
        form.add_error("reference_date", _("A full file needs a reference date."))


class CommitForm(forms.Form):
    """What must be decided before an import; fields are there only where there is something to decide.

    `revision` is that of the preview which the person looks at.
    """

    ENDED, PART = "ended", "part"

    revision = forms.IntegerField(widget=forms.HiddenInput)
    gone = forms.ChoiceField(
        label=_("What does it mean that these are not in the file?"),
        choices=[
            (ENDED, _("They have ended: end them on the day before the reference date")),
            (PART, _("The file holds only a part: leave them as they are, and show me the preview again")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Say what it means that they are not in the file.")},
    )
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

    def __init__(self, *arguments: Any, reading: Import, revision: int, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.fields["revision"].initial = revision
        if not reading.errors:
            del self.fields["skip_errors"]
        if not reading.gone:
            del self.fields["gone"]
        if not reading.gone or reading.gone_percent <= GONE_LIMIT:
            del self.fields["allow_gone"]
        if self.data.get("gone") == self.PART:
            # Nothing is imported yet, so nothing else needs to be decided.
            for name in ("skip_errors", "allow_gone"):
                self.fields.pop(name, None)

    @property
    def is_part(self) -> bool:
        return bool(self.cleaned_data.get("gone") == self.PART)

    @property
    def choices(self) -> Choices:
        given = {name: value for name, value in self.cleaned_data.items() if name != "gone"}
        return Choices(**given)


class RepairForm(forms.Form):
    """The cells of one row of a file, as they are read now. What is not a possible value is refused.

    A BSN is not shown in full: an empty field leaves it as it is.
    """

    version = forms.CharField(widget=forms.HiddenInput)

    def __init__(
        self,
        *arguments: Any,
        places: list[Place],
        cells: list[str],
        columns: dict[str, Column],
        **options: Any,
    ) -> None:
        super().__init__(*arguments, **options)
        self.places = {f"cell{place.place}": place for place in places}
        self.cells = cells
        self.columns = columns
        for name, place in self.places.items():
            cell = self.cell(place)
            self.fields[name] = forms.CharField(
                label=place.heading,
                # What is needed and hidden is kept as it is where nothing is typed.
                required=place.required and not place.secret,
                initial="" if place.secret else cell,
                strip=True,
                max_length=LONGEST_CELL,
                help_text=self.secret_help(cell) if place.secret else "",
            )

    def cell(self, place: Place) -> str:
        return self.cells[place.place] if place.place < len(self.cells) else ""

    def secret_help(self, cell: str) -> str:
        if not cell.strip():
            return gettext("Now empty.")
        return gettext("Now %(masked)s. Leave this empty to keep it.") % {"masked": mask_bsn(cell.strip())}

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        for name, place in self.places.items():
            if self.is_changed(name, given):
                self._check(name, self.columns[place.name], given[name])
        return given

    def is_changed(self, name: str, given: dict[str, Any]) -> bool:
        place, value = self.places[name], given.get(name)
        return value is not None and value != self.cell(place).strip() and not (place.secret and not value)

    def _check(self, name: str, column: Column, value: str) -> None:
        try:
            column.parse(value) if value and not stands_for_nothing(value) else None
        except CellError as error:
            if error.problem.severity == Severity.ERROR:
                self.add_error(name, str(error.problem))

    @property
    def changed_cells(self) -> dict[int, str]:
        """By place, those cells that somebody typed something else into."""
        return {
            place.place: self.cleaned_data[name]
            for name, place in self.places.items()
            if self.is_changed(name, self.cleaned_data)
        }
