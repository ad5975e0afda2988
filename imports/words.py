"""Words for what imports keep as codes."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from imports.enums import Group
from imports.models import Import
from imports.registry import kinds
from imports.values import NOTHING_TOLD

REASONS: dict[str, str | Promise] = {
    "bsn_invalid": _("BSN is not valid"),
    "bsn_missing": _("BSN is missing"),
    "date_invalid": _("Date is not valid"),
    "end_before_start": _("Last day before first day"),
    "overlap": _("Overlaps another period"),
    "duplicate_conflict": _("More than once in the file, with differences"),
    "value_invalid": _("Value is not possible"),
    "scheme_unknown": _("Scheme is not known"),
    "rung_invalid": _("Rung is not 1 to 6"),
    "kind_unknown": _("Kind is not known"),
    "code_unknown": _("Code is not known"),
    "employer_unknown": _("Employer is not known"),
    "client_unknown": _("Client is not known"),
    "placement_unknown": _("Placement is not known"),
    "required_missing": _("A required cell is empty"),
    "number_invalid": _("Number is not valid"),
    "postcode_invalid": _("Postcode is not valid"),
    "kvk_invalid": _("KvK number is not valid"),
    "identity_conflict": _("BSN belongs to somebody else"),
    "birth_date_implausible": _("Birth date is not plausible"),
    "columns_too_many": _("Too many cells in the row"),
    "contract_unknown": _("Contract is not known"),
    "block_unknown": _("Building block is not known"),
    "post_unknown": _("Post is not known"),
    "share_exceeded": _("More is gone than may be"),
    "duplicate": _("Says the same as an earlier row"),
    "surname_changed": _("Surname changes"),
    "birth_date_changed": _("Birth date changes"),
    "under_age": _("Under 18 at the start"),
    "headings_again": _("Headings that are repeated"),
    "total_line": _("Line of totals"),
    NOTHING_TOLD: _("Word for nothing, read as empty"),
    "consultant_unknown": _("Consultant is not known"),
}

# The groups in which the rows of a preview are looked at, by their name in the address.
GROUPS: dict[str, str | Promise] = {
    "": _("All"),
    **dict(Group.choices),
    "warning": _("With a remark"),
}

UNDO_REASONS: dict[str, str | Promise] = {
    "changed": _("changed since"),
    "deleted": _("taken out since"),
    "refers": _("belongs to what this import brought in"),
}

PHASES: dict[str, str | Promise] = {
    "": _("Waiting for its turn"),
    "read": _("Reading the file"),
    "check": _("Checking the rows"),
    "write": _("Working out and writing the data"),
    "keep": _("Putting the preview down"),
    "undo": _("Putting everything back"),
}

DELIMITERS: dict[str, str | Promise] = {";": _("semicolon"), ",": _("comma"), "\t": _("tab")}

MINUTE = 60


@dataclass(frozen=True)
class Reason:
    """Rows with the same first remark."""

    code: str
    label: str
    rows: int


def kind_label(code: str) -> str:
    return next((str(kind.label) for kind in kinds() if kind.code == code), code)


def reasons(record: Import, severity: str) -> list[Reason]:
    """The rows with an error, or with a warning, by their first reason; the most first."""
    counted: dict[str, int] = record.reasons.get(severity, {})
    ordered = sorted(counted.items(), key=lambda group: (-group[1], group[0]))
    return [Reason(code, reason_label(code), rows) for code, rows in ordered]


def reason_label(code: str) -> str:
    return str(REASONS.get(code, code))


def time_left(seconds: int | None) -> str:
    """How long a phase still takes, as a person would say it; nothing where that is not known."""
    if seconds is None:
        return ""
    if seconds < MINUTE:
        return ngettext("about %(count)s second left", "about %(count)s seconds left", seconds) % {
            "count": seconds
        }
    minutes = round(seconds / MINUTE)
    return ngettext("about %(count)s minute left", "about %(count)s minutes left", minutes) % {
        "count": minutes
    }
