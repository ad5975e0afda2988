"""Seconds and memory: medians of a few repeats, ratios within one run.

Seconds are those of the processor, of this process and of its database session: what others do on the machine
meanwhile, which can be any number of times as much, is not in them. Queries run in one process for that.
"""

import math
import statistics
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from django.db import connection

from bench.declaration import Measured

Work = Callable[[], object]
# What takes longer than this is timed once.
LONG = 10.0


def spent() -> float:
    """Seconds of the processor used so far; where Linux does not tell of the session, the time of day."""
    connection.ensure_connection()
    session = connection.connection.info.backend_pid
    with suppress(OSError):
        nanoseconds = Path(f"/proc/{session}/schedstat").read_text().split()[0]
        return time.process_time() + int(nanoseconds) / 1e9
    return time.perf_counter()


def seconds(
    work: Work, *, repeats: int, before: Work | None = None, clock: Callable[[], float] = spent
) -> float:
    """The median time of a work, of one that is long its only time; `before` prepares it and is not timed."""
    taken = []
    for _ in range(repeats):
        if before is not None:
            before()
        began = clock()
        work()
        taken.append(clock() - began)
        if taken[0] > LONG:
            break
    return statistics.median(taken)


def ratio(ours: float, floor: float) -> Measured:
    """How many times the floor."""
    return Measured(ours / floor, shown(ours), shown(floor))


def faster(ours: float, peer: float) -> Measured:
    """How many times faster than the peer."""
    return Measured(peer / ours, shown(ours), shown(peer))


def exponent(small: float, large: float, *, times: float) -> Measured:
    """The exponent of growth when there is `times` as much: 1.0 is in proportion."""
    return Measured(math.log(large / small, times), shown(large), shown(small))


def shown(value: float) -> str:
    """Seconds, in the unit that reads best."""
    if value < 0.001:
        return f"{value * 1_000_000:.0f} µs"
    return f"{value * 1000:.3g} ms" if value < 1 else f"{value:.2f} s"
