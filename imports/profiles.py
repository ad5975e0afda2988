"""Profiles: kept by name, known again by the headings of a file, and taught the codes of other systems."""

import datetime as dt
from dataclasses import replace

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from accounts.models import User
from core.constraints import readable_violations
from core.history import acting
from core.versions import lock
from imports.kinds import Column, Terms
from imports.layout import Layout, fingerprint
from imports.models import MappingProfile
from imports.problems import CellError, FileRefusedError
from imports.registry import kind_of


def profile_named(name: str, kind: str) -> MappingProfile:
    """The profile of this name, in any case. Raises FileRefusedError where there is none for this kind."""
    profile = MappingProfile.objects.filter(name__iexact=name.strip()).first()
    if profile is None:
        names = MappingProfile.objects.filter(kind=kind).values_list("name", flat=True)
        raise FileRefusedError(
            "profile_unknown",
            gettext_noop("There is no profile “%(name)s”. For this kind of file there are: %(names)s."),
            name=name,
            names=", ".join(names) or "–",
        )
    if profile.kind != kind:
        raise FileRefusedError(
            "profile_unknown",
            gettext_noop("The profile “%(name)s” is for files of the kind %(kind)s."),
            name=profile.name,
            kind=profile.kind,
        )
    return profile


def recognised(header: list[str], kind: str | None = None) -> MappingProfile | None:
    """The profile for a file with this header.

    First one that was made for these very headings; else the one that uses most of them, where all that it
    uses are there.
    """
    profiles = MappingProfile.objects.all() if kind is None else MappingProfile.objects.filter(kind=kind)
    there = fingerprint(header)
    fitting = [profile for profile in profiles if fingerprint(profile.columns) <= there]
    return max(
        fitting,
        key=lambda profile: (fingerprint(profile.header) == there, len(profile.columns)),
        default=None,
    )


def make_profile(
    *, user: User, name: str, kind: str, header: list[str], layout: Layout, today: dt.date, request: str = ""
) -> MappingProfile:
    """Keep a layout under a name, for the next file with these headings.

    Raises ValidationError where the name is taken, or the layout is none for this kind.
    """
    profile = MappingProfile(name=name.strip(), kind=kind, header=header, made_by=user)
    with acting(user, "import profile", request=request):
        _save(profile, layout, today)
    return profile


def change_profile(
    *,
    user: User,
    profile: MappingProfile,
    version: str,
    layout: Layout,
    header: list[str],
    today: dt.date,
    request: str = "",
) -> MappingProfile:
    """Keep another layout under this name. Raises StaleError where the profile is no longer at `version`."""
    with acting(user, "import profile", request=request):
        locked = lock(profile, version)
        locked.header = header
        _save(locked, layout, today)
    return locked


def teach_code(
    *,
    user: User,
    profile: MappingProfile,
    column: str,
    theirs: str,
    ours: str,
    today: dt.date,
    request: str = "",
) -> MappingProfile:
    """From now on files of this profile mean our code by theirs; an empty one counts as an empty cell.

    Reads the profile anew under a lock: what others taught it meanwhile stays.
    """
    with acting(user, "import profile", request=request):
        locked = MappingProfile.objects.select_for_update(of=("self",)).get(pk=profile.pk)
        _save(locked, with_code(locked.layout, column, theirs, ours), today)
    return locked


def with_code(layout: Layout, column: str, theirs: str, ours: str) -> Layout:
    """The layout with one code more, for the whole of a file."""
    codes = {**layout.codes, column: {**layout.codes.get(column, {}), theirs: ours}}
    return replace(layout, codes=codes)


def _save(profile: MappingProfile, layout: Layout, today: dt.date) -> None:
    check_layout(layout, profile.kind, today)
    profile.columns = layout.columns or {}
    profile.code_maps = layout.codes
    profile.encoding = layout.encoding
    profile.sheet = layout.sheet
    profile.full_clean()
    with readable_violations(MappingProfile):
        profile.save()


def check_layout(layout: Layout, kind: str, today: dt.date) -> None:
    """Whether files of this kind can be read so. Raises ValidationError with all that is wrong."""
    used = (layout.columns or {}).values()
    columns = {column.name: column for column in kind_of(kind).columns_of(Terms(today), used)}
    wrong = [*_wrong_columns(layout, columns), *_wrong_codes(layout, columns)]
    if wrong:
        raise ValidationError(wrong)


def _wrong_columns(layout: Layout, columns: dict[str, Column]) -> list[str]:
    used = list((layout.columns or {}).values())
    strange = [
        _("There is no column “%(column)s”.") % {"column": name} for name in used if name not in columns
    ]
    twice = [
        _("Two columns of this file are both taken as “%(column)s”. Choose one.") % {"column": name}
        for name in sorted(set(used))
        if used.count(name) > 1
    ]
    missing = [
        _("The column “%(column)s” is needed.") % {"column": name}
        for name, column in columns.items()
        if column.required and layout.columns is not None and name not in used
    ]
    return [*strange, *twice, *missing]


def _wrong_codes(layout: Layout, columns: dict[str, Column]) -> list[str]:
    wrong = []
    for name, codes in layout.codes.items():
        if name not in columns:
            wrong.append(_("There is no column “%(column)s”.") % {"column": name})
            continue
        for theirs, ours in codes.items():
            try:
                columns[name].parse(ours) if ours else None
            except CellError as error:
                wrong.append(f"{theirs}: {error.problem}")
    return wrong
