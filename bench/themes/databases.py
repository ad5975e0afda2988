"""How soon a test has a database: a copy of a migrated template, instead of migrating."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.core.management import call_command
from django.db import connections

from bench.database import throwaway
from bench.declaration import Measured, Row, Theme, at_most
from bench.sizes import Sizes
from bench.timing import seconds, shown
from tests.database import create, drop, maintenance, make_template, use

MIGRATED, CLONE = "bench_migrated", "bench_clone"


@dataclass
class World:
    sizes: Sizes


@contextmanager
def world(sizes: Sizes) -> Iterator[World]:
    with throwaway():
        yield World(sizes)


def cloning(world: World) -> Measured:
    """A clone as a part of what migrating takes."""
    with maintenance() as owner:
        for name in (MIGRATED, CLONE):
            drop(owner, name)
        template = make_template(owner)
        clone = seconds(
            lambda: create(owner, CLONE, template),
            before=lambda: drop(owner, CLONE),
            repeats=world.sizes.repeats,
            clock=time.perf_counter,
        )
        create(owner, MIGRATED, "template0")
        use(MIGRATED)
        migrating = seconds(
            lambda: call_command("migrate", *world.sizes.migrated, verbosity=0),
            repeats=1,
            clock=time.perf_counter,
        )
        connections.close_all()
        for name in (MIGRATED, CLONE):
            drop(owner, name)
    return Measured(100 * clone / migrating, shown(clone), shown(migrating))


THEME = Theme(
    code="testdb",
    title="Test database",
    world=world,
    rows=(
        Row(
            name="a clone of the migrated template",
            unit="% of migrating",
            beside="migrating",
            measure=cloning,
            must=at_most(5),
            aim=at_most(1),
        ),
    ),
)
