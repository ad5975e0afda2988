"""The small municipality of the browser tests: a few dozen clients, two runs, somebody of every kind."""

import datetime as dt
from dataclasses import dataclass, field
from importlib import import_module
from io import BytesIO
from pkgutil import iter_modules
from typing import Any

from django.core.management import call_command
from django.utils import timezone

import tests.e2e.rooms
from accounts.models import User
from clients.models import BenefitSpell, Client
from core.jobs.enums import JobState
from core.jobs.models import Job
from employers.models import Employer
from imports.enums import Mode
from imports.models import Upload
from imports.uploads.services import receive
from placements.models import Placement
from targets.enums import RunCause
from targets.models import Run
from targets.services import COMPUTE_JOB, compute, publish
from tests.factories import (
    BenefitSpellFactory,
    ClientFactory,
    EmployerFactory,
    HalloWerkProfileFactory,
    LadderSpellFactory,
    PlacementFactory,
    TeamFactory,
    UserFactory,
)
from tests.factories.numbers import bsn_in_test_range

YEAR = 2020
HALFWAY = dt.date(YEAR, 6, 30)
YEAR_END = dt.date(YEAR, 12, 31)
BEGIN = dt.date(2018, 1, 1)
CLIENTS = 40
SURNAMES = ("Zonnebloem", "Yıldız", "Klaproos-Vergeet-mij-nietje van Bovenkarspel", "Çelik", "Boterbloem")


@dataclass(frozen=True)
class World:
    """What the tests point at. Nothing here is changed by a test that another one looks at."""

    people: dict[str, User]
    clients: list[Client]
    pooled: Client
    spell: BenefitSpell
    employer: Employer
    placement: Placement
    published: Run
    draft: Run
    job: Job
    upload: Upload
    # What each room adds of its own, by the room's name: tests/e2e/rooms/<room>.py.
    rooms: dict[str, Any] = field(default_factory=dict)


def build() -> World:
    """Make everything, committed, for all tests of this process."""
    call_command("load_reference", verbosity=0)
    people = make_people()
    employers = [
        EmployerFactory(name=name) for name in ("Bakker Smit", "Café De Brug", "Zorggroep Ruimzicht")
    ]
    clients = [make_client(number, people["alice"], employers) for number in range(CLIENTS)]
    published = compute(as_of=HALFWAY, cause=RunCause.COMMAND)
    publish(run=published, by=people["bob"])
    # What the second run finds moved.
    placement = PlacementFactory(client=clients[2], employer=employers[0], start=dt.date(YEAR, 9, 14))
    draft = compute(as_of=YEAR_END, cause=RunCause.COMMAND)
    published.refresh_from_db()
    world = World(
        people=people,
        clients=clients,
        pooled=ClientFactory(surname="Vergeten", in_benefit=True, on_rung=3),
        spell=BenefitSpell.objects.filter(client=clients[2]).get(),
        employer=employers[0],
        placement=placement,
        published=published,
        draft=draft,
        job=make_job(draft, people["bob"]),
        upload=send_file(people["dirk"]),
    )
    for room in iter_modules(tests.e2e.rooms.__path__):
        world.rooms[room.name] = import_module(f"{tests.e2e.rooms.__name__}.{room.name}").build(world)
    return world


def make_people() -> dict[str, User]:
    """Somebody of every role; Frank has none yet."""
    team = TeamFactory(name="Noord")
    roles = {
        "alice": "consultant",
        "bob": "manager",
        "dirk": "administrator",
        "erica": "auditor",
        "gerda": "controller",
        "hans": "sroi",
        "ivo": "account_manager",
        "joke": "team_lead",
        "karim": "regie",
        "lotte": "job_coach",
    }
    people = {
        name: UserFactory(username=name, first_name=name.capitalize(), team=team, **{role: True})
        for name, role in roles.items()
    }
    return {**people, "frank": UserFactory(username="frank", first_name="Frank")}


def make_client(number: int, consultant: User, employers: list[Employer]) -> Client:
    """A client of the consultant; of each five the first found work and left the benefit, the next tries."""
    start = dt.date(YEAR, 1 + number % 6, 13)
    placed = number % 5 == 0
    client = ClientFactory(
        surname=SURNAMES[number % len(SURNAMES)], assigned_to=consultant, served=True, served__since=BEGIN
    )
    BenefitSpellFactory(
        client=client, scheme_id="PW", start=BEGIN, end=start - dt.timedelta(days=1) if placed else None
    )
    LadderSpellFactory(client=client, rung=3 + number % 3, start=BEGIN)
    HalloWerkProfileFactory(client=client, recorded_on=BEGIN, status="goed" if number % 2 else "concept")
    kind = {0: "dienstverband", 1: "proefplaatsing"}.get(number % 5)
    if kind:
        employer = employers[number % len(employers)]
        PlacementFactory(client=client, employer=employer, kind_id=kind, start=start)
    return client


def make_job(run: Run, by: User) -> Job:
    """A computation that has ended, for the page of its progress."""
    return Job.objects.create(
        kind=COMPUTE_JOB,
        key=run.as_of.isoformat(),
        arguments={"as_of": run.as_of.isoformat()},
        state=JobState.DONE,
        finished_at=timezone.now(),
        result={"run": run.pk},
        requested_by=by,
    )


def send_file(by: User) -> Upload:
    """A file that was previewed (the tests' worker does that at once) and waits for a decision."""
    file = BytesIO(people_file("Lijsterbes", 7_000) + b"123456789;Smit;01-01-1980\r\n")
    upload = receive(
        file=file, name="mensen.csv", kind="clients", mode=Mode.DELTA, reference_date=None, by=by
    )
    upload.refresh_from_db()
    return upload


def people_file(surname: str, number: int) -> bytes:
    """A file with one person: the one with this place in the test range of BSNs."""
    bsn = bsn_in_test_range(number)
    return f"bsn;achternaam;geboortedatum\r\n{bsn};{surname};01-02-1980\r\n".encode()
