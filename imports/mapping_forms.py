"""What people say about how a file is read: its columns, and codes that we call otherwise."""

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from core.day_field import DayField
from imports.detection import Detected
from imports.enums import Mode
from imports.forms import check_mode, kind_choices
from imports.kinds import Column
from imports.layout import Layout
from imports.models import MappingProfile
from imports.profiles import check_layout, with_code
from imports.values import codes_of
from imports.words import DELIMITERS

ENCODINGS = [
    ("", _("As it was found")),
    ("utf-8", "UTF-8"),
    ("windows-1252", "Windows-1252"),
    ("utf-16", "UTF-16"),
]
SEPARATORS = [("", _("As it was found")), *DELIMITERS.items()]
UNMAPPED = ""


class LookForm(forms.Form):
    """What a file is and how it is written, where what was found is wrong. Asked by GET: it only looks."""

    kind = forms.ChoiceField(
        label=_("Kind of file"),
        required=False,
        choices=lambda: [("", _("The file says so itself")), *kind_choices()],
    )
    encoding = forms.ChoiceField(label=_("Encoding"), required=False, choices=ENCODINGS)
    delimiter = forms.ChoiceField(label=_("Separator"), required=False, choices=SEPARATORS)
    sheet = forms.ChoiceField(label=_("Sheet"), required=False)

    def __init__(self, *arguments: Any, sheets: tuple[str, ...], **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.fields["sheet"].choices = [("", _("The first")), *((sheet, sheet) for sheet in sheets)]  # type: ignore[attr-defined]
        # A workbook says itself how it is written, and a text file has no sheets.
        for name in ("encoding", "delimiter") if sheets else ("sheet",):
            del self.fields[name]


class ColumnsForm(forms.Form):
    """For each heading of a file the column that it is; what the file holds; a name to keep this under."""

    kind = forms.ChoiceField(choices=kind_choices, widget=forms.HiddenInput)
    encoding = forms.ChoiceField(choices=ENCODINGS, required=False, widget=forms.HiddenInput)
    delimiter = forms.ChoiceField(choices=SEPARATORS, required=False, widget=forms.HiddenInput)
    sheet = forms.CharField(required=False, widget=forms.HiddenInput)
    mode = forms.ChoiceField(label=_("What the file holds"), choices=Mode.choices, widget=forms.RadioSelect)
    reference_date = DayField(
        label=_("Reference date"),
        required=False,
        help_text=_("From when facts without a date hold. A full file needs one."),
    )
    profile_name = forms.CharField(
        label=_("Keep this as a profile named"),
        required=False,
        max_length=60,
        help_text=_("The next file with these headings is then read the same way. Empty: only this file."),
    )
    change_profile = forms.BooleanField(required=False)

    def __init__(
        self, *arguments: Any, detected: Detected, columns: tuple[Column, ...], today: dt.date, **options: Any
    ) -> None:
        super().__init__(*arguments, **options)
        self.today = today
        self.detected = detected
        self.headings = {f"heading{place}": heading for place, heading in enumerate(detected.headings)}
        choices = [(UNMAPPED, _("– not used –")), *((column.name, _title(column)) for column in columns)]
        for name, heading in self.headings.items():
            self.fields[name] = forms.ChoiceField(
                label=heading.name, choices=choices, required=False, initial=heading.column
            )
        profile = detected.profile
        if profile is None or profile.made_by_id is None:
            del self.fields["change_profile"]
        else:
            self.fields["change_profile"].label = _("Change the profile “%(name)s” so") % {
                "name": profile.name
            }

    def mapped(self) -> list[tuple[Any, Any]]:
        """Each heading of the file with its field."""
        return [(heading, self[name]) for name, heading in self.headings.items() if heading.name]

    def other_fields(self) -> list[Any]:
        return [self[name] for name in self.fields if name not in self.headings and not self[name].is_hidden]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if not self.errors:
            check_mode(self, given["kind"])
            self._check_columns(given["kind"])
            self._check_name(given["profile_name"])
        return given

    @property
    def as_found(self) -> dict[str, str]:
        """Heading and column of what was found by itself."""
        return {heading.name: heading.column for heading in self.detected.headings if heading.column}

    @property
    def layout(self) -> Layout:
        """How the file is to be read; with the profile that it was known by, where nothing was changed."""
        given, found = self.cleaned_data, self.detected.layout
        chosen = {
            heading.name: given[name]
            for name, heading in self.headings.items()
            if given.get(name) and heading.name
        }
        by_names = found.columns is None and chosen == self.as_found
        return Layout(
            encoding=given["encoding"],
            delimiter=given["delimiter"],
            sheet=given["sheet"],
            columns=None if by_names else chosen,
            codes=found.codes,
            profile=found.profile if chosen == self.as_found else None,
        )

    def _check_columns(self, kind: str) -> None:
        columns = {
            name: value for name, value in self.cleaned_data.items() if name in self.headings and value
        }
        layout = Layout(columns={self.headings[name].name: value for name, value in columns.items()})
        try:
            check_layout(layout, kind, self.today)
        except ValidationError as error:
            self.add_error(None, error)

    def _check_name(self, name: str) -> None:
        if name and MappingProfile.objects.filter(name__iexact=name.strip()).exists():
            self.add_error("profile_name", _("There is already a profile with this name."))


class CodesForm(forms.Form):
    """Our code for each code of a file that is not on its list."""

    def __init__(
        self,
        *arguments: Any,
        unknown: list[list[Any]],
        columns: dict[str, Column],
        today: dt.date,
        **options: Any,
    ) -> None:
        super().__init__(*arguments, **options)
        self.today = today
        self.codes = {
            f"code{place}": (column, theirs)
            for place, (column, theirs, _rows) in enumerate(unknown)
            if column in columns and codes_of(columns[column].parse)
        }
        self.rows = {f"code{place}": rows for place, (_column, _theirs, rows) in enumerate(unknown)}
        for name, (column, theirs) in self.codes.items():
            ours = [(code, code) for code in codes_of(columns[column].parse)]
            self.fields[name] = forms.ChoiceField(
                label=f"{column}: {theirs}",
                required=False,
                choices=[(UNMAPPED, _("– leave it in error –")), *ours],
            )

    def mapped(self) -> list[tuple[str, str, int, Any]]:
        """Column, code of the file, number of rows, and the field for our code."""
        return [(*self.codes[name], self.rows[name], self[name]) for name in self.codes]

    @property
    def chosen(self) -> list[tuple[str, str, str]]:
        """Column, code of the file, our code."""
        return [
            (*self.codes[name], self.cleaned_data[name]) for name in self.codes if self.cleaned_data.get(name)
        ]

    def layout(self, layout: Layout) -> Layout:
        for column, theirs, ours in self.chosen:
            layout = with_code(layout, column, theirs, ours)
        return layout


def _title(column: Column) -> Any:
    return _("%(name)s (needed)") % {"name": column.name} if column.required else column.name
