"""The counts of a reading as key figures, each with the way to its rows while these are kept."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.formatting import number
from imports.enums import Group, Mode
from imports.models import Import
from imports.run import GONE_LIMIT


@dataclass(frozen=True)
class Figure:
    label: str | Promise
    value: str
    sentence: str | Promise = ""
    href: str = ""


def figures(reading: Import, rows_url: str = "") -> list[Figure]:
    """`rows_url` is the page of the rows, which takes a group."""

    def figure(group: str, label: str | Promise, count: int, sentence: str | Promise = "") -> Figure:
        return Figure(
            label, number(count), sentence, f"{rows_url}?group={group}" if rows_url and count else ""
        )

    found = [
        figure(Group.NEW, Group.NEW.label, reading.new, _("not stored yet")),
        figure(Group.CHANGED, Group.CHANGED.label, reading.changed, _("stored, and otherwise in the file")),
        figure(
            Group.UNCHANGED, Group.UNCHANGED.label, reading.unchanged, _("stored as they are in the file")
        ),
        figure(Group.ERROR, Group.ERROR.label, reading.errors, _("rows that cannot be imported")),
    ]
    if reading.mode == Mode.FULL:
        sentence = _("stored, but not in this full file")
        found.insert(3, figure(Group.GONE, Group.GONE.label, reading.gone, sentence))
    if reading.warnings:
        found.append(figure("warning", _("With a remark"), reading.warnings, _("imported, but worth a look")))
    return found


@dataclass(frozen=True)
class GonePart:
    """What a full file leaves out of one scheme; `share` is of 1."""

    part: str
    count: int
    of: int

    @property
    def share(self) -> float:
        return self.count / self.of if self.of else 0.0

    @property
    def over(self) -> bool:
        return 100 * self.share > GONE_LIMIT


def gone_parts(reading: Import) -> list[GonePart]:
    return [GonePart(**part) for part in reading.gone_parts]
