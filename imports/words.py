"""Words for what imports keep as codes."""

from collections import Counter
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from imports.models import Import
from imports.registry import kinds

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
    "write": _("Writing the data"),
    "undo": _("Putting everything back"),
}


@dataclass(frozen=True)
class ErrorGroup:
    """Rows with the same first error."""

    reason: str
    rows: int


def kind_label(code: str) -> str:
    return next((str(kind.label) for kind in kinds() if kind.code == code), code)


def error_groups(record: Import) -> list[ErrorGroup]:
    """The rows in error by reason, the most first.

    All of them for a file from the browser; for another import those that its report holds.
    """
    upload = getattr(record, "upload", None)
    counted = upload.error_groups if upload else Counter(error["code"] for error in record.first_errors)
    ordered = sorted(counted.items(), key=lambda group: (-group[1], group[0]))
    return [ErrorGroup(str(REASONS.get(code, code)), rows) for code, rows in ordered]
