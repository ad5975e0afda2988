"""Files of benefits: looked at, imported for the first time, and the month after."""

import datetime as dt
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory

from django.db import connection
from openpyxl import Workbook

from bench.database import as_application, execute, settle, throwaway
from bench.declaration import Measured, Row, Theme, at_least, at_most
from bench.files import lines_of, write_benefits, write_mixed
from bench.peers import bare_writing
from bench.peers.import_export import BenefitResource, BulkBenefitResource, dry_run_and_import
from bench.sizes import Sizes
from bench.timing import faster, ratio, seconds, shown
from imports.kinds import Terms
from imports.services import commit, preview

TERMS = Terms(dt.date(2025, 12, 31))


@dataclass
class World:
    """A folder for files, and a database that is empty or holds the people of the first file."""

    sizes: Sizes
    folder: Path
    database: ExitStack = field(default_factory=ExitStack)
    floors: dict[bool, float] = field(default_factory=dict)

    def empty(self) -> None:
        """A new database instead of the one there was."""
        self.empty_for_owner()
        self.database.enter_context(as_application())

    def empty_for_owner(self) -> None:
        self.database.close()
        self.database.enter_context(throwaway())

    def file(self, rows: int, month: int = 0, *, rungs: bool = False) -> Path:
        path = self.folder / f"{rows}-{month}{'-rungs' if rungs else ''}.csv"
        return path if path.exists() else write_benefits(path, rows, month=month, rungs=rungs)

    def copy_seconds(self, path: Path) -> float:
        """C: a bare COPY of the file into an unlogged table of text."""
        self.database.close()
        with throwaway():
            columns = ", ".join(f"{name} text" for name in next(lines_of(path)))
            execute(f"CREATE UNLOGGED TABLE bare ({columns})")
            return seconds(
                lambda: copy(path), before=lambda: execute("TRUNCATE bare"), repeats=self.sizes.repeats
            )

    def floor(self, *, rungs: bool = False) -> float:
        """C of a first file."""
        if rungs not in self.floors:
            self.floors[rungs] = self.copy_seconds(self.file(self.sizes.import_rows, rungs=rungs))
        return self.floors[rungs]

    @cached_property
    def first_import(self) -> float:
        return self.importing()

    def importing(self, *, rungs: bool = False) -> float:
        """The seconds of a first import."""
        path = self.file(self.sizes.import_rows, rungs=rungs)
        return seconds(lambda: take(path), before=self.empty, repeats=self.sizes.repeats)

    def filled(self, *, rungs: bool = False) -> None:
        """The people of the first file are there."""
        self.empty_for_owner()
        take(self.file(self.sizes.import_rows, rungs=rungs))
        settle()
        self.database.enter_context(as_application())


def copy(path: Path) -> None:
    with connection.cursor() as cursor:
        options = "FORMAT csv, HEADER, DELIMITER ';'"
        with cursor.copy(f"COPY bare FROM STDIN ({options})") as stream, path.open("rb") as file:
            while piece := file.read(1 << 20):
                stream.write(piece)


def take(path: Path) -> None:
    report = commit(kind="benefits", path=path, terms=TERMS)
    assert report.committed, report.first_errors[:3]


def look(path: Path) -> None:
    preview(kind="benefits", path=path, terms=TERMS)


def first_import(world: World) -> Measured:
    return ratio(world.first_import, world.floor())


def first_import_with_rungs(world: World) -> Measured:
    return ratio(world.importing(rungs=True), world.floor(rungs=True))


def beside_bare_writing(world: World) -> Measured:
    """How much longer all of it takes than its writing; that once, from rows that were taken out again."""
    ours = world.first_import
    world.empty_for_owner()
    take(world.file(world.sizes.import_rows))
    bare_writing.set_aside()
    with as_application():
        return ratio(ours, seconds(bare_writing.write, repeats=1))


def previewing(world: World) -> Measured:
    rows = world.sizes.import_rows
    floor = world.floor()
    world.filled()
    path = write_mixed(world.folder / "mixed.csv", rows)
    return ratio(seconds(lambda: look(path), repeats=world.sizes.repeats), floor)


def next_month(world: World, *, rungs: bool = False) -> Measured:
    rows = world.sizes.import_rows
    floor = world.floor(rungs=rungs)
    world.filled(rungs=rungs)
    files = [world.file(rows, month, rungs=rungs) for month in range(1, world.sizes.repeats + 1)]
    coming = iter(files)
    return ratio(seconds(lambda: take(next(coming)), repeats=len(files)), floor)


def against_import_export(world: World, resource: type[BenefitResource]) -> Measured:
    """Preview and import of the same new rows; the peer once, because it is slow, and as owner: it sets
    sequences.
    """
    path = world.file(world.sizes.peer_rows)
    ours = seconds(lambda: (look(path), take(path)), before=world.empty, repeats=world.sizes.repeats)
    world.empty_for_owner()
    return faster(ours, seconds(lambda: dry_run_and_import(path, resource), repeats=1))


def growth(world: World) -> Measured:
    """How much longer ten times as many rows take; once, because it takes minutes."""
    path = world.file(world.sizes.million)
    large = seconds(lambda: take(path), before=world.empty, repeats=1)
    path.unlink()
    return Measured(large / world.first_import, shown(large), shown(world.first_import))


def memory(world: World, path: Path, work: str = "preview") -> float:
    """MiB above an idle worker."""
    world.empty()
    database = str(connection.settings_dict["NAME"])
    command = [sys.executable, "-m", "bench.memory", work, str(path), database]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    return float(done.stdout.splitlines()[-1])


def memory_of_csv(world: World) -> Measured:
    path = world.file(world.sizes.million)
    ours, peer = memory(world, path), memory(world, path, "pandas")
    return Measured(ours, f"{ours:.0f} MiB", f"{peer:.0f} MiB")


def memory_of_xlsx(world: World) -> Measured:
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for line in lines_of(world.file(world.sizes.import_rows)):
        sheet.append(line)
    path = world.folder / "file.xlsx"
    book.save(path)
    ours = memory(world, path)
    return Measured(ours, f"{ours:.0f} MiB")


@contextmanager
def world(sizes: Sizes) -> Iterator[World]:
    with TemporaryDirectory() as folder:
        made = World(sizes, Path(folder))
        with made.database:
            yield made


THEME = Theme(
    code="imports",
    title="Import of benefits, 100,000 rows where nothing else is said; sealed BSNs, history and progress on",
    world=world,
    rows=(
        Row(
            name="first import: clients and spells",
            unit="C",
            beside="C",
            measure=first_import,
            must=at_most(70),
            aim=at_most(40),
        ),
        Row(name="the same with rungs", unit="C", beside="C", measure=first_import_with_rungs),
        Row(
            name="the same beside the bare INSERT of its rows",
            unit="× as long",
            beside="INSERT",
            measure=beside_bare_writing,
        ),
        Row(
            name="preview against 100,000 clients, mixed",
            unit="C",
            beside="C",
            measure=previewing,
            must=at_most(30),
            aim=at_most(15),
        ),
        Row(
            name="the monthly file again, 6% changed",
            unit="C",
            beside="C",
            measure=next_month,
            must=at_most(30),
            aim=at_most(18),
        ),
        Row(
            name="the same with rungs",
            unit="C",
            beside="C",
            measure=lambda world: next_month(world, rungs=True),
        ),
        Row(
            name="preview and import of 10,000",
            unit="× as fast",
            beside="django-import-export",
            measure=lambda world: against_import_export(world, BenefitResource),
            must=at_least(60),
            aim=at_least(100),
        ),
        Row(
            name="preview and import of 10,000",
            unit="× as fast",
            beside="the same, use_bulk",
            measure=lambda world: against_import_export(world, BulkBenefitResource),
            must=at_least(30),
            aim=at_least(50),
        ),
        Row(
            name="memory of a million rows above an idle worker",
            unit="MiB",
            beside="pandas",
            measure=memory_of_csv,
            must=at_most(60),
            aim=at_most(10),
        ),
        Row(
            name="memory of an XLSX above an idle worker",
            unit="MiB",
            beside="",
            measure=memory_of_xlsx,
            must=at_most(150),
        ),
        Row(
            name="growth of a first import, 100,000 → 1,000,000",
            unit="× as long",
            beside="100,000",
            measure=growth,
            must=at_most(17),
            aim=at_most(12),
        ),
    ),
)
