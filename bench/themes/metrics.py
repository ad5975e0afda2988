"""The figures of a large municipality, in one night."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property

from django.db import connection, transaction

from bench.database import as_application, execute, fetch, settle
from bench.declaration import Measured, Row, Theme, at_least, at_most
from bench.peers.pandas_metrics import load_and_count
from bench.sizes import Sizes
from bench.timing import exponent, faster, ratio, seconds, shown
from bench.worlds import municipality
from placements.counting import judged
from targets.after_import import bring_up_to_date
from targets.engine.computing import FOR_SETS
from targets.engine.figures import keep_figures
from targets.engine.found import find
from targets.enums import RunCause
from targets.metrics.catalogue import METRICS
from targets.models import Figure, Run, TouchedClient
from targets.models.figure import OF_THE_WHOLE
from targets.services import compute

# No night at the turn of a year, in which everybody's movement since 1 January begins anew.
AS_OF = dt.date(2025, 6, 30)
OF_DASHBOARD = (
    *("benefits.stock", "ladder.stock", "ladder.transitions", "ladder.shares", "wsp.reach"),
    *("hallowerk.coverage", "outflow.survival", "placements.excluded"),
)


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
        self.change((self.night - AS_OF).days % 100)

    def change(self, part: int) -> None:
        """The rungs of one client in a hundred."""
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
def world(sizes: Sizes) -> Iterator[World]:
    with municipality(sizes.metrics_small), as_application():
        small = seconds(compute_only, repeats=sizes.repeats)
    with municipality(sizes.metrics):
        made = World(sizes, small)
        made.next_night()
        settle()
        with as_application():
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


def changed_clients(world: World) -> Measured:
    """One client in a hundred in the draft of the last night, beside that whole night."""
    clients = [key for (key,) in fetch("SELECT id FROM clients_client WHERE id % 100 = 50")]

    def bring() -> None:
        with transaction.atomic():
            TouchedClient.objects.bulk_create(TouchedClient(client_id=key) for key in clients)
            bring_up_to_date()

    ours = seconds(bring, before=lambda: world.change(50), repeats=world.sizes.repeats)
    return Measured(100 * ours / world.whole_night, shown(ours), shown(world.whole_night))


def dashboard(world: World) -> Measured:
    """About 360 figures of the last night, beside counting those of M1 alone in today's data."""
    run = Run.objects.latest("as_of")
    figures = Figure.objects.filter(OF_THE_WHOLE, run=run, code__in=OF_DASHBOARD).values_list(
        "code", "year", "dimensions", "value"
    )
    sql, params = figures.query.sql_with_params()
    stored = seconds(lambda: [fetch(sql, *params) for _ in range(10)], repeats=world.sizes.repeats) / 10
    live = f"SELECT start, count(*) FROM ({judged()}) AS judged WHERE reason = '' GROUP BY start"
    with connection.cursor() as cursor:
        peer = seconds(lambda: cursor.execute(live, {"as_of": AS_OF}), repeats=1)
    return Measured(1000 * stored, shown(stored), shown(peer))


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
        Row(
            name="only changed clients (1%), in the draft of that night",
            unit="% of the whole night",
            beside="the whole night",
            measure=changed_clients,
            must=at_most(5),
            aim=at_most(3),
        ),
        Row(
            name="dashboard from stored figures, SQL for about 360 values",
            unit="ms",
            beside="counting M1 live",
            measure=dashboard,
            must=at_most(2),
            aim=at_most(1),
        ),
    ),
)
