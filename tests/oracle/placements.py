"""M1 `placements.counted` and `placements.excluded`: the target of 365 placements a year."""

from collections import defaultdict
from datetime import date, timedelta

from tests.oracle.calendar_days import ONE_DAY
from tests.oracle.figures import Cell, Figure, Result, Row, counts
from tests.oracle.lives import Lives, rung_name
from tests.oracle.world import Placement, World

COUNTED = "placements.counted"
EXCLUDED = "placements.excluded"
SINGLE_DIMENSIONS = ("month", "kind", "team", "consultant", "sector", "rung", "benefit")


def placements_counted(world: World, as_of: date) -> Result:
    """Every placement once, counted or with the first reason against it; the figures are numbers of rows."""
    rows = tuple(placement_rows(world, as_of).values())
    counted = [row for row in rows if row.counted]
    excluded = [row for row in rows if not row.counted]
    return Result(_counted_figures(counted) + _excluded_figures(excluded), rows)


def placement_rows(world: World, as_of: date) -> dict[str, Row]:
    """The row of each placement, by its number."""
    lives = Lives(world, as_of)
    sectors = {employer.number: employer.sector or "none" for employer in world.employers}
    same_job: defaultdict[tuple[str, str], list[Placement]] = defaultdict(list)
    for placement in world.placements:
        same_job[placement.client, placement.employer].append(placement)
    rows = {}
    for placement in world.placements:
        others = same_job[placement.client, placement.employer]
        reason = reason_against(placement, others, lives)
        rows[placement.number] = Row(
            COUNTED,
            placement.number,
            placement.start.year,
            counted=not reason,
            reason=reason,
            dimensions=_dimensions(placement, lives, sectors.get(placement.employer, "none")),
        )
    return rows


def reason_against(placement: Placement, others: list[Placement], lives: Lives) -> str:
    """The first reason why a placement does not count, or nothing.

    `others` are the placements of the same client at the same employer, itself perhaps among them.
    The policy is that of the placement's own start, also where an earlier placement is judged by it.
    """
    policy = lives.world.policy_on(placement.start)
    if placement.cancelled or placement.start > lives.as_of:
        return "not_started"
    if placement.kind not in policy.counted_kinds:
        return "kind"
    for other in others:
        if (
            _order(other) < _order(placement)
            and other.kind in policy.counted_kinds
            and not other.cancelled
            and (other.end is None or (placement.start - other.end).days <= policy.continuation_days)
        ):
            return "continuation"
    if deciding_rung(placement, lives) not in policy.counted_rungs:
        return "rung"
    return ""


def deciding_rung(placement: Placement, lives: Lives) -> int | None:
    """The rung on the day before the start, or where there is none, on the start."""
    before = lives.rung(placement.client, placement.start - ONE_DAY)
    return before if before is not None else lives.rung(placement.client, placement.start)


def benefit_before(placement: Placement, lives: Lives) -> bool:
    """Whether the client received general benefit on a day of `[start − 31 days, start]`."""
    window = timedelta(days=lives.world.policy_on(placement.start).benefit_window_days)
    return lives.receives_between(placement.client, placement.start - window, placement.start)


def _order(placement: Placement) -> tuple[date, bool, int, str]:
    """By start; on the same day all-digit numbers first, as integers, then the others by code point."""
    is_text = not (placement.number.isascii() and placement.number.isdigit())
    return (placement.start, is_text, 0 if is_text else int(placement.number), placement.number)


def _dimensions(placement: Placement, lives: Lives, sector: str) -> dict[str, object]:
    client, start = placement.client, placement.start
    return {
        "month": start.month,
        "kind": placement.kind,
        "team": lives.team(client, start),
        "consultant": lives.consultant(client, start),
        "sector": sector,
        "rung": rung_name(deciding_rung(placement, lives)),
        "benefit": benefit_before(placement, lives),
        "target_groups": lives.target_groups(client, start),
    }


def _counted_figures(rows: list[Row]) -> tuple[Figure, ...]:
    cells: list[Cell] = []
    for row in rows:
        cells += [
            row.cell(),
            *(row.cell(name) for name in SINGLE_DIMENSIONS),
            row.cell("team", "kind", "rung"),
        ]
        cells += [(row.year, {"target_group": group}) for group in row.dimensions["target_groups"]]
    return counts(COUNTED, cells)


def _excluded_figures(rows: list[Row]) -> tuple[Figure, ...]:
    """Per reason; the kinds that do not count are figures of their own besides."""
    cells: list[Cell] = [(row.year, {"reason": row.reason}) for row in rows]
    cells += [(row.year, {"reason": "kind", **row.cell("kind")[1]}) for row in rows if row.reason == "kind"]
    return counts(EXCLUDED, cells)
