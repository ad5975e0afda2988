"""What keeping the history costs on bulk writes."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import transaction

from bench.database import execute
from bench.declaration import Measured, Row, Theme, at_most
from bench.sizes import Sizes
from bench.timing import ratio, seconds
from bench.worlds import municipality
from core.history import acting

RUNGS = """
INSERT INTO clients_ladderspell (client_id, rung, start, "end", reason)
SELECT id, 3, date '1999-01-01', date '1999-06-30', '' FROM clients_client"""
HIGHER = "UPDATE clients_ladderspell SET reason = 'gesprek'"


@dataclass
class World:
    repeats: int

    def timed(self, statement: str, table: str, *, with_history: bool) -> float:
        """The time of a statement that is taken back each time."""

        def write() -> None:
            with transaction.atomic():
                with acting(None, "bench"):
                    execute(statement)
                transaction.set_rollback(True)

        able = "ENABLE" if with_history else "DISABLE"
        execute(f"ALTER TABLE {table} {able} TRIGGER USER")
        return seconds(write, repeats=self.repeats)


@contextmanager
def world(sizes: Sizes) -> Iterator[World]:
    with municipality(sizes.metrics_small):
        yield World(sizes.repeats)


def cost(world: World, statement: str, table: str) -> Measured:
    plain = world.timed(statement, table, with_history=False)
    return ratio(world.timed(statement, table, with_history=True), plain)


THEME = Theme(
    code="history",
    title="History on bulk writes, 50,000 clients",
    world=world,
    rows=(
        Row(
            name="insert of a rung for every client",
            unit="× without history",
            beside="without history",
            measure=lambda world: cost(world, RUNGS, "clients_ladderspell"),
            must=at_most(1.6),
            aim=at_most(1.3),
        ),
        Row(
            name="update of every rung",
            unit="× without history",
            beside="without history",
            measure=lambda world: cost(world, HIGHER, "clients_ladderspell"),
            must=at_most(2.6),
            aim=at_most(2.0),
        ),
    ),
)
