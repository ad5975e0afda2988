"""How large the worlds are: in full, and so small that a test can walk through every row."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Sizes:
    """Numbers of rows, how often each work is timed, and which apps are migrated (none: all).

    Of the metrics' world there are three benefit spells, two placements and two rungs to a client.
    """

    repeats: int
    metrics: int
    metrics_small: int
    lists: int
    lists_small: int
    import_rows: int
    import_rows_small: int
    million: int
    peer_rows: int
    migrated: tuple[str, ...]


FULL = Sizes(
    repeats=5,
    metrics=500_000,
    metrics_small=50_000,
    lists=500_000,
    lists_small=5_000,
    import_rows=100_000,
    import_rows_small=10_000,
    million=1_000_000,
    peer_rows=10_000,
    migrated=(),
)
TINY = Sizes(
    repeats=1,
    metrics=300,
    metrics_small=100,
    lists=300,
    lists_small=100,
    import_rows=300,
    import_rows_small=100,
    million=300,
    peer_rows=50,
    migrated=("contenttypes",),
)
