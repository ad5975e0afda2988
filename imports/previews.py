"""The kept rows of a preview as people look at them: grouped, paged, with what would change in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet

from accounts.models import User
from imports.differences import Difference, Wording
from imports.enums import Group
from imports.keeping import opened_row
from imports.kinds import Terms
from imports.models import Import, PreviewedRow, Upload
from imports.problems import translated
from imports.registry import Person, kind_of, people
from imports.report import masked_cells


@dataclass(frozen=True)
class Place:
    """A column that is used: where it stands in a row, its name and its heading in the file."""

    place: int
    name: str
    heading: str
    secret: bool
    required: bool


@dataclass(frozen=True)
class Remark:
    """One thing that is wrong with a row, or worth a look."""

    severity: str
    column: str
    code: str
    text: str


@dataclass(frozen=True)
class ShownRow:
    """One row of a preview. What a full file leaves out has no line, but the client whose it is."""

    number: int
    outcome: str
    client_id: int | None
    cells: list[str]
    summary: str
    remarks: list[Remark]
    differences: list[Difference]
    person: Person | None = None

    @property
    def label(self) -> str:
        return str(Group(self.outcome).label)

    @property
    def line(self) -> int | None:
        return None if self.outcome == Group.GONE else self.number

    @property
    def can_be_repaired(self) -> bool:
        return self.outcome not in (Group.GONE, Group.PASSED)


def previewed(upload: Upload, *, group: str = "", reason: str = "") -> "QuerySet[PreviewedRow]":
    """The rows of a group; `warning` is everything with a warning, whatever becomes of it."""
    rows = PreviewedRow.objects.filter(upload_id=upload.pk).order_by("number")
    if group == "warning":
        return rows.filter(warning=reason) if reason else rows.filter(warning__isnull=False)
    rows = rows.filter(outcome=group) if group else rows.exclude(outcome=Group.PASSED)
    return rows.filter(error=reason) if reason else rows


def counted(reading: Import) -> dict[str, int]:
    """How many rows each group has, as the whole file was read."""
    return {
        "": reading.rows + reading.gone,
        Group.NEW: reading.new,
        Group.CHANGED: reading.changed,
        Group.UNCHANGED: reading.unchanged,
        Group.GONE: reading.gone,
        Group.ERROR: reading.errors,
        "warning": reading.warnings,
    }


def counted_now(upload: Upload) -> dict[str, int]:
    """The same with the rows that were corrected and checked alone since."""
    rows = PreviewedRow.objects.filter(upload_id=upload.pk).order_by()
    found = {
        outcome: (count, warned)
        for outcome, count, warned in rows.values_list("outcome").annotate(Count("number"), Count("warning"))
    }
    # Lines that were passed over are no rows.
    counts: dict[str, int] = {
        group: found.get(group, (0, 0))[0] for group in Group if group is not Group.PASSED
    }
    warned = sum(warned for _, warned in found.values())
    return {"": sum(counts.values()), **counts, "warning": warned}


def places_of(reading: Import, terms: Terms) -> list[Place]:
    """The columns that were used, in the order of the file."""
    used = [name for _, name, _ in reading.columns]
    columns = {column.name: column for column in kind_of(reading.kind).columns_of(terms, used)}
    return [
        Place(place, name, heading, columns[name].type == "bsn", columns[name].required)
        for place, name, heading in reading.columns
        if name in columns
    ]


def shown_rows(rows: Iterable[PreviewedRow], places: list[Place], user: User) -> list[ShownRow]:
    """A page of rows, opened; a fixed number of queries."""
    found = [(row, opened_row(row.upload_id, row.number, bytes(row.sealed))) for row in rows]
    words = Wording(change for _, content in found for change in content.get("changes", ()))
    clients = [row.client_id for row, _ in found if row.outcome == Group.GONE and row.client_id]
    named = people(clients, user) if clients else {}
    return [_shown(row, content, places, words, named.get(row.client_id or 0)) for row, content in found]


def _shown(
    row: PreviewedRow, content: dict[str, Any], places: list[Place], words: Wording, person: Person | None
) -> ShownRow:
    cells = content.get("cells", [])
    visible = masked_cells(cells, {place.place for place in places if place.secret})
    told = [visible[place.place] for place in places if place.required and place.place < len(visible)]
    return ShownRow(
        number=row.number,
        outcome=row.outcome,
        client_id=row.client_id,
        cells=cells,
        summary=" · ".join(filter(None, told)),
        remarks=[
            Remark(severity, column, code, translated(message, params))
            for severity, column, code, message, params in content.get("remarks", ())
        ],
        differences=words.differences(content.get("changes", ())),
        person=person,
    )
