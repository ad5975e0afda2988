"""M3 `benefits.stock` and `wsp.reach`: who receives general benefit, how long, and who of them is served."""

from datetime import date

from tests.oracle.calendar_days import plus_years
from tests.oracle.figures import Cell, Result, Row, counts
from tests.oracle.lives import Lives, rung_name
from tests.oracle.world import Client, World

STOCK = "benefits.stock"
REACH = "wsp.reach"
BUCKETS = ((1, "0-1"), (2, "1-2"), (3, "2-3"), (5, "3-5"))  # under so many years
LAST_BUCKET = "5+"
AGES = (
    (18, "0-17"),
    (21, "18-20"),
    (27, "21-26"),
    (35, "27-34"),
    (45, "35-44"),
    (55, "45-54"),
    (65, "55-64"),
)
LAST_AGE = "65+"


def benefits_stock(world: World, as_of: date) -> Result:
    """Clients with general benefit at `as_of`: by scheme group and duration, by age, by rung and duration."""
    lives = Lives(world, as_of)
    rows = tuple(
        _stock_row(client, lives) for client in world.clients if lives.receives(client.number, as_of)
    )
    cuts = ((), ("group", "bucket"), ("age",), ("rung", "bucket"))
    cells = (row.cell(*names) for row in rows for names in cuts)
    return Result(counts(STOCK, cells), rows)


def wsp_reach(world: World, as_of: date) -> Result:
    """Clients with general benefit, those of them served, the WSP file, those in it without general benefit.

    The first two also by duration bucket, from which the share under two years follows.
    """
    lives = Lives(world, as_of)
    rows = tuple(_reach_row(client, lives) for client in world.clients if lives.in_file(client.number, as_of))
    cells: list[Cell] = []
    for row in rows:
        benefit, served, bucket = (row.dimensions[name] for name in ("benefit", "served", "bucket"))
        holds = {"benefit": benefit, "served": benefit and served, "file": served, "nug": not benefit}
        cells += [(None, {"part": part}) for part, held in holds.items() if held]
        cells += [(None, {"part": part, "bucket": bucket}) for part in ("benefit", "served") if holds[part]]
    return Result(counts(REACH, cells), rows)


def duration_bucket(since: date, as_of: date) -> str:
    """How long a run of benefit that began on `since` has lasted at `as_of`."""
    return next((name for years, name in BUCKETS if since > plus_years(as_of, -years)), LAST_BUCKET)


def age_bucket(birth_date: date, as_of: date) -> str:
    """The age group at `as_of`; a birthday is the birth date plus whole years."""
    return next((name for years, name in AGES if plus_years(birth_date, years) > as_of), LAST_AGE)


def _stock_row(client: Client, lives: Lives) -> Row:
    scheme = lives.scheme(client.number, lives.as_of)
    since = lives.benefit_since(client.number, lives.as_of)
    dimensions = {
        "group": "PW" if scheme == "PW" else "IOAW/Z",
        "scheme": scheme,
        "bucket": duration_bucket(since, lives.as_of),
        "age": age_bucket(client.birth_date, lives.as_of),
        "rung": rung_name(lives.rung(client.number, lives.as_of)),
    }
    return Row(STOCK, client.number, None, counted=True, reason="", dimensions=dimensions)


def _reach_row(client: Client, lives: Lives) -> Row:
    benefit = lives.receives(client.number, lives.as_of)
    since = lives.benefit_since(client.number, lives.as_of) if benefit else None
    dimensions = {
        "benefit": benefit,
        "served": lives.served(client.number, lives.as_of),
        "bucket": duration_bucket(since, lives.as_of) if since else "none",
    }
    return Row(REACH, client.number, None, counted=True, reason="", dimensions=dimensions)
