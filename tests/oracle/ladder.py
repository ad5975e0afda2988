"""M4 `ladder.stock`, `ladder.transitions` and M6 `hallowerk.coverage`."""

from collections import Counter
from datetime import date

from tests.oracle.calendar_days import plus_years
from tests.oracle.figures import Result, Row, counts, rate
from tests.oracle.lives import Lives, by_client, rung_name
from tests.oracle.world import World

STOCK = "ladder.stock"
TRANSITIONS = "ladder.transitions"
SHARES = "ladder.shares"
COVERAGE = "hallowerk.coverage"
DISTANCES = {1: "far", 2: "far", 3: "middle", 4: "middle", 5: "near", 6: "near", None: "none"}


def ladder_stock(world: World, as_of: date) -> Result:
    """Clients in the file at `as_of` per rung, and per distance group, with and without general benefit."""
    lives = Lives(world, as_of)
    rows = []
    for client in world.clients:
        if not lives.in_file(client.number, as_of):
            continue
        rung = lives.rung(client.number, as_of)
        dimensions = {
            "rung": rung_name(rung),
            "distance": DISTANCES[rung],
            "benefit": lives.receives(client.number, as_of),
            "team": lives.team(client.number, as_of),
            "consultant": lives.consultant(client.number, as_of),
        }
        rows.append(Row(STOCK, client.number, None, counted=True, reason="", dimensions=dimensions))
    cells = (row.cell(name, "benefit") for row in rows for name in ("rung", "distance"))
    return Result(counts(STOCK, cells), tuple(rows))


def ladder_transitions(world: World, as_of: date) -> Result:
    """From where to where clients went, since a year ago and since 1 January of the year of `as_of`.

    `ladder.shares`: of the clients with a rung on both days those that rose, stayed and fell.
    """
    lives = Lives(world, as_of)
    rows = []
    for since in (plus_years(as_of, -1), date(as_of.year, 1, 1)):
        for client in world.clients:
            origin = _standing(client.number, since, lives, absent="new")
            destination = _standing(client.number, as_of, lives, absent="left")
            if (origin, destination) != ("new", "left"):
                dimensions = {"from": origin, "to": destination, "since": since.isoformat()}
                rows.append(
                    Row(TRANSITIONS, client.number, None, counted=True, reason="", dimensions=dimensions)
                )
    moves = Counter((row.dimensions["since"], _move(row)) for row in rows)
    figures = list(counts(TRANSITIONS, (row.cell("from", "to", "since") for row in rows)))
    for since in {since for since, _ in moves}:
        on_both_days = sum(moves[since, part] for part in ("rose", "stayed", "fell"))
        for part in ("rose", "stayed", "fell"):
            figures.append(
                rate(SHARES, None, {"since": since, "part": part}, moves[since, part], on_both_days)
            )
    return Result(tuple(figures), tuple(rows))


def hallowerk_coverage(world: World, as_of: date) -> Result:
    """Clients in the file on rung 3, 4 or 5 whose latest profile status is `goed`, of all of them there.

    A row that is not counted has that latest status as its reason, or `none`.
    """
    lives = Lives(world, as_of)
    statuses = by_client(lives.world.profiles)
    rungs = world.policy_on(as_of).profile_rungs
    rows = []
    for client in world.clients:
        rung = lives.rung(client.number, as_of)
        if rung not in rungs or not lives.in_file(client.number, as_of):
            continue
        latest = max(statuses[client.number], key=lambda profile: profile.day, default=None)
        status = latest.status if latest else "none"
        good = status == "goed"
        rows.append(Row(COVERAGE, client.number, None, good, "" if good else status, {"rung": rung}))
    return Result((rate(COVERAGE, None, {}, sum(row.counted for row in rows), len(rows)),), tuple(rows))


def _standing(client: str, day: date, lives: Lives, *, absent: str) -> int | str:
    return rung_name(lives.rung(client, day)) if lives.in_file(client, day) else absent


def _move(row: Row) -> str:
    origin, destination = row.dimensions["from"], row.dimensions["to"]
    if not isinstance(origin, int) or not isinstance(destination, int):
        return "without rung"
    if origin == destination:
        return "stayed"
    return "rose" if destination > origin else "fell"
