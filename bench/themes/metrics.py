"""The figures of a large municipality, in one night."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property

from django.db import connection, transaction

from bench.database import as_application, execute, fetch, throwaway
from bench.declaration import Measured, Row, Theme, at_least, at_most
from bench.peers.pandas_metrics import load_and_count
from bench.sizes import Sizes
from bench.timing import exponent, faster, ratio, seconds
from bench.worlds import municipality
from targets.engine.computing import FOR_SETS
from targets.engine.figures import keep_figures
from targets.engine.found import find
from targets.enums import RunCause
from targets.metrics.catalogue import METRICS
from targets.models import Run
from targets.services import compute

AS_OF = dt.date(2025, 12, 31)


@dataclass
class World:
    """A municipality in which the first night has run."""

    sizes: Sizes
    computing_when_small: float
    night: dt.date = AS_OF

    @cached_property
    def scan(self) -> float:
        return seconds(scan_four_tables, repeats=self.sizes.repeats)

    @cached_property
    def computing(self) -> float:
        return seconds(compute_only, repeats=self.sizes.repeats)

    @cached_property
    def whole_night(self) -> float:
        return seconds(self.next_night, before=self.change_one_per_cent, repeats=self.sizes.repeats)

    def next_night(self) -> None:
        compute(as_of=self.night, cause=RunCause.NIGHT)
        self.night += dt.timedelta(days=1)

    def change_one_per_cent(self) -> None:
        """The rung of one client in a hundred."""
        part = (self.night - AS_OF).days % 100
        execute(f"UPDATE clients_ladderspell SET rung = 7 - rung WHERE client_id % 100 = {part}")


def scan_four_tables() -> None:
    """The floor: the tables read once, and nothing done with them."""
    fetch("SELECT count(*), max(birth_date) FROM clients_client")
    for table in ("clients_benefitspell", "clients_ladderspell", "placements_placement"):
        fetch(f"SELECT count(*), max(start) FROM {table}")


def compute_only() -> None:
    """Rows and figures of every metric, none of them kept."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(FOR_SETS)
        run = Run(pk=0, as_of=AS_OF)
        for metric in METRICS:
            find(cursor, metric, run, None)
            keep_figures(cursor, metric, run)
        transaction.set_rollback(True)


@contextmanager
def filled(clients: int) -> Iterator[None]:
    with throwaway():
        municipality(clients)
        with as_application():
            yield


@contextmanager
def world(sizes: Sizes) -> Iterator[World]:
    with filled(sizes.metrics_small):
        small = seconds(compute_only, repeats=sizes.repeats)
    with filled(sizes.metrics):
        made = World(sizes, small)
        made.next_night()
        yield made


def computing(world: World) -> Measured:
    return ratio(world.computing, world.scan)


def against_pandas(world: World) -> Measured:
    peer = seconds(lambda: load_and_count(AS_OF), repeats=world.sizes.repeats)
    return faster(world.computing, peer)


def growth(world: World) -> Measured:
    times = world.sizes.metrics / world.sizes.metrics_small
    return exponent(world.computing_when_small, world.computing, times=times)


def whole_night(world: World) -> Measured:
    return ratio(world.whole_night, world.scan)


THEME = Theme(
    code="metrics",
    title="All metrics of 500,000 clients, 1.5 million benefit spells, 1 million placements, 1 million rungs",
    world=world,
    rows=(
        Row(
            name="computing",
            unit="scans of the four tables",
            beside="scan",
            measure=computing,
            must=at_most(12),
            aim=at_most(6),
        ),
        Row(
            name="computing against pandas with loading",
            unit="× as fast",
            beside="pandas",
            measure=against_pandas,
            must=at_least(2.5),
        ),
        Row(
            name="the whole night with 1% changed, rows compared and kept",
            unit="scans of the four tables",
            beside="scan",
            measure=whole_night,
            must=at_most(30),
            aim=at_most(15),
        ),
        Row(
            name="growth of computing, 50,000 → 500,000 clients",
            unit="exponent",
            beside="50,000",
            measure=growth,
            must=at_most(1.1),
            aim=at_most(1.0),
        ),
    ),
)
