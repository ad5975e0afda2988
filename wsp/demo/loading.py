"""Bring the synthetic municipality into the database: users first, then its files through the real import."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from django.contrib.auth.hashers import make_password
from django.db import transaction

from accounts.models import Team, User
from core.history import acting
from imports.enums import Mode
from imports.kinds import Terms
from imports.report import Report
from imports.services import commit
from wsp.demo.files import DemoFile
from wsp.demo.municipality import Municipality
from wsp.demo.people import DemoUser

REASON = "demo data"


class DemoRefusedError(Exception):
    """The import found errors in a file of the demo; the message names the first."""


def create_users(users: Iterable[DemoUser], password: str) -> None:
    """Create the teams and the users that are not there yet, all with the same password."""
    wanted = list(users)
    hashed = make_password(password)
    with acting(None, REASON, command="demo_data"):
        names = sorted({user.team for user in wanted if user.team})
        Team.objects.bulk_create([Team(name=name) for name in names], ignore_conflicts=True)
        teams = Team.objects.in_bulk(names, field_name="name")
        known = set(User.objects.values_list("username", flat=True))
        User.objects.bulk_create(
            User(
                username=user.username,
                first_name=user.full_name.partition(" ")[0],
                last_name=user.full_name.partition(" ")[2],
                roles=list(user.roles),
                team=teams.get(user.team),
                password=hashed,
            )
            for user in wanted
            if user.username not in known
        )


def load(municipality: Municipality, *, today: date, progress: Callable[[Report], None]) -> None:
    """Import every file of the municipality, in order: all of them, or none when one has an error."""
    with TemporaryDirectory() as folder, transaction.atomic():
        paths = municipality.write_csv(Path(folder))
        for file, path in zip(municipality.files, paths, strict=True):
            progress(import_one(file, path, today))


def import_one(file: DemoFile, path: Path, today: date) -> Report:
    """Import one file."""
    report = commit(kind=file.kind, path=path, terms=Terms(today, Mode(file.mode), file.reference_date))
    if not report.committed:
        first = report.first_errors[0] if report.first_errors else "?"
        raise DemoRefusedError(f"{path.name}: {report.errors} errors, the first: {first}")
    return report
