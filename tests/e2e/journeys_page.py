"""The table of docs/journeys.md, which says what a walk took and is held against it."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

from tests.e2e.walking import Effort

PAGE = Path(__file__).parents[2] / "docs" / "journeys.md"
TOGETHER = "**Together**"
# For each way to walk: which figure stands in which column.
COLUMNS = {
    "wide screen": {"decisions": "Decisions", "typed": "Typed", "pages": "Pages", "keys": "Keys, 1440 px"},
    "phone": {"decisions": "Decisions", "typed": "Typed", "pages": "Pages", "keys": "Keys, 390 px"},
    "without scripts": {"decisions": "Decisions, no scripts", "typed": "Typed", "pages": "Pages, no scripts"},
}


def rows() -> dict[str, dict[str, str]]:
    """The rows of the table by their first cell, each by the headings of its columns."""
    lines = [line for line in PAGE.read_text().splitlines() if line.startswith("| ")]
    heading, *body = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    told = (dict(zip(heading, cells, strict=True)) for cells in body if not cells[0].startswith("---"))
    return {row[heading[0]]: row for row in told}


def differences(efforts: Mapping[str, Effort], way: str) -> list[str]:
    """What the page says otherwise than a walk found, in words that say what to change."""
    walked = {name: asdict(effort) for name, effort in efforts.items()}
    together = {figure: sum(one[figure] for one in walked.values()) for figure in COLUMNS[way]}
    return list(_differences({**walked, TOGETHER: together}, way))


def _differences(walked: Mapping[str, Mapping[str, int]], way: str) -> Iterator[str]:
    written = rows()
    yield from (f"Take the row “{name}” out of {PAGE.name}." for name in written.keys() - walked.keys())
    for name, effort in walked.items():
        for figure, column in COLUMNS[way].items():
            says = written.get(name, {}).get(column)
            if says != str(effort[figure]):
                yield f"Row “{name}” of {PAGE.name}: {column} is {effort[figure]}, not {says}."
