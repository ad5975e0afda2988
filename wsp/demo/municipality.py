"""The synthetic municipality: some 8,000 invented clients from 2016 on, told from one seed.

On 31 December 2020 it shows exactly the tables of the policy paper (``wsp.demo.figures``); what comes before
and after is plausible and nobody's. The same seed and day give the same rows, and what lies before 2021 does
not depend on the day up to which the story is told.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from wsp.demo.caseloads import client_files
from wsp.demo.cutting import cut
from wsp.demo.dealing import stream
from wsp.demo.employers import Market
from wsp.demo.figures import REFERENCE_DAY
from wsp.demo.files import DemoFile, benefit_rows, employer_rows, ladder_rows, placement_rows, profile_rows
from wsp.demo.history import tell_history
from wsp.demo.later import tell_later
from wsp.demo.persons import Registry
from wsp.demo.social_return import contract_rows, contribution_rows, tell_contracts
from wsp.demo.trajectories import trajectory_rows

SEED: Final = 2021
"""The seed of the demo: everybody sees the same municipality."""


@dataclass(frozen=True, slots=True)
class Municipality:
    """The files of a municipality as known on ``until``, in the order in which they are imported."""

    until: date
    files: list[DemoFile]

    def write_csv(self, folder: Path) -> list[Path]:
        """Write every file; the paths, in import order."""
        folder.mkdir(parents=True, exist_ok=True)
        paths = [folder / f"{number:02}-{file.name}" for number, file in enumerate(self.files, start=1)]
        for file, path in zip(self.files, paths, strict=True):
            file.write(path)
        return paths


def build(seed: int, until: date) -> Municipality:
    """Tell the story up to ``until`` (31 December 2020 or later) and give it as files."""
    if until < REFERENCE_DAY:
        raise ValueError(f"The story begins with the figures of {REFERENCE_DAY}; {until} lies before it")
    registry = Registry(stream(seed, "registry"))
    market = Market(stream(seed, "market"))
    lives = tell_history(seed, registry, market)
    tell_later(seed, registry, market, lives, until)
    known = cut(lives, until)
    employers, placements = employer_rows(market.employers), placement_rows(known)
    contracts = tell_contracts(seed, employers, placements, until)
    return Municipality(
        until=until,
        files=[
            DemoFile("employers", "delta", None, employers),
            *client_files(seed, known, until),
            DemoFile("benefits", "full", until, benefit_rows(known)),
            DemoFile("ladder", "delta", None, ladder_rows(known)),
            DemoFile("placements", "delta", None, placements),
            DemoFile("hallowerk", "delta", None, profile_rows(known)),
            DemoFile("trajectories", "delta", None, trajectory_rows(seed, known, until)),
            DemoFile("sroi_contracts", "delta", None, contract_rows(contracts)),
            DemoFile(
                "sroi_contributions",
                "delta",
                None,
                contribution_rows(
                    seed, contracts, placements, {life.person.bsn: life for life in known}, until
                ),
            ),
        ],
    )
