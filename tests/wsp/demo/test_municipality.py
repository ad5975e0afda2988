"""The synthetic municipality shows the paper's tables, obeys the import formats, and repeats itself."""

import csv
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.oracle.benefits import benefits_stock, wsp_reach
from tests.oracle.figures import Result
from tests.oracle.ladder import hallowerk_coverage, ladder_stock
from tests.oracle.lives import Lives
from tests.oracle.outflow import outflow_sustained
from tests.oracle.placements import placements_counted
from tests.oracle.world import COUNTED_KINDS, OTHER_KINDS, World
from tests.oracle.world_rules import violations
from tests.wsp.demo.demo_world import day, day_or_none, rows_of, world_of
from wsp.demo.files import COLUMNS
from wsp.demo.municipality import SEED, Municipality, build
from wsp.demo.people import USERS

pytestmark = pytest.mark.slow

AS_OF = date(2020, 12, 31)
UNTIL = date(2026, 9, 15)
AGREED_BEFOREHAND = {
    ("sroi_contracts", "ingangsdatum"),
    ("sroi_contracts", "einddatum"),
    ("sroi_contributions", "einddatum"),
}

SCHEMES = {"PW", "IOAW", "IOAZ", "WW"}
BENEFIT_ENDS = {
    *("werk", "zelfstandig", "studie", "samenwonen", "inkomen_overig", "eigen_verzoek", "maatregel"),
    *("overig", "overleden", "verhuisd", "pensioen", "detentie"),
}
PLACEMENT_ENDS = {
    *("contract_afgelopen", "eigen_ontslag", "ontslag", "wederzijds"),
    *("omgezet", "afgerond", "ziekte", "overig"),
}
GROUPS = {
    *("jongere", "pro_vso", "schoolverlater", "arbeidsbeperking", "doelgroepregister", "beschut", "sw"),
    *(
        "alleenstaande_ouder",
        "statushouder",
        "ww_instroom",
        "zzp",
        "ontslag_bedreigd",
        "flexwerker",
        "55plus",
    ),
}


@pytest.fixture(scope="module")
def municipality() -> Municipality:
    return build(SEED, UNTIL)


@pytest.fixture(scope="module")
def municipality_of_2020() -> Municipality:
    return build(SEED, AS_OF)


@pytest.fixture(scope="module")
def world(municipality: Municipality) -> World:
    return world_of(municipality)


def values(result: Result, *names: str) -> dict[tuple[object, ...], object]:
    """The figures that have just these dimensions, by their values."""
    return {
        tuple(figure.dimensions[name] for name in names): figure.value
        for figure in result.figures
        if set(figure.dimensions) == set(names) and figure.value
    }


class TestTablesOfThePaper:
    def test_durations(self, world: World) -> None:
        buckets = ("0-1", "1-2", "2-3", "3-5", "5+")
        expected = dict(zip((("PW", bucket) for bucket in buckets), (343, 296, 160, 296, 614), strict=True))
        expected |= zip((("IOAW/Z", bucket) for bucket in buckets), (9, 20, 12, 17, 20), strict=True)
        assert values(benefits_stock(world, AS_OF), "group", "bucket") == expected

    def test_rungs(self, world: World) -> None:
        rungs = values(ladder_stock(world, AS_OF), "rung", "benefit")
        with_benefit = {1: 237, 2: 891, 3: 41, 4: 315, 5: 119, 6: 128, "none": 56}
        assert {rung: count for (rung, benefit), count in rungs.items() if benefit} == with_benefit
        assert sum(count for (_, benefit), count in rungs.items() if not benefit) == 96

    def test_ages(self, world: World) -> None:
        ages = {band: count for (band,), count in values(benefits_stock(world, AS_OF), "age").items()}
        assert (ages["18-20"] + ages["21-26"], sum(ages.values())) == (89, 1787)  # 5% under 27
        assert ages["45-54"] + ages["55-64"] + ages["65+"] == 1001  # 56% 45 or older
        assert "0-17" not in ages

    def test_reach(self, world: World) -> None:
        result = wsp_reach(world, AS_OF)
        parts = {part: count for (part,), count in values(result, "part").items()}
        assert parts == {"benefit": 1787, "served": 590, "file": 686, "nug": 96}  # 33% and 14%
        buckets = values(result, "part", "bucket")
        assert buckets["served", "0-1"] + buckets["served", "1-2"] == 468  # 70% of 668

    def test_placements(self, world: World) -> None:
        result = placements_counted(world, AS_OF)
        counted = {
            figure.year: figure.value
            for figure in result.figures
            if figure.metric == "placements.counted" and not figure.dimensions and figure.value
        }
        assert counted == {2016: 352, 2017: 371, 2018: 398, 2019: 402, 2020: 277}
        assert sum(counted.values()) == 1800

    def test_hallowerk(self, world: World) -> None:
        (figure,) = hallowerk_coverage(world, AS_OF).figures
        assert (figure.numerator, figure.denominator) == (373, 559)  # two thirds

    def test_hold_for_another_seed(self) -> None:
        world = world_of(build(77, AS_OF))
        assert values(benefits_stock(world, AS_OF), "group", "bucket")["PW", "5+"] == 614
        assert values(wsp_reach(world, AS_OF), "part") == {
            ("benefit",): 1787,
            ("served",): 590,
            ("file",): 686,
            ("nug",): 96,
        }
        assert sum(row.counted for row in placements_counted(world, AS_OF).rows if row.year >= 2016) == 1800


class TestStory:
    def test_nothing_breaks_the_rules_of_spells(self, world: World) -> None:
        assert list(violations(world)) == []

    @pytest.mark.parametrize("year", range(2015, 2026))
    def test_stock_is_that_of_a_town_of_this_size(self, world: World, year: int) -> None:
        stock = values(wsp_reach(world, date(year, 12, 31)), "part")["benefit",]
        assert 1550 <= stock <= 1900

    def test_placements_after_2020(self, world: World) -> None:
        figures = placements_counted(world, UNTIL).figures
        for year in range(2021, UNTIL.year):
            (total,) = (
                figure.value
                for figure in figures
                if (figure.metric, figure.year) == ("placements.counted", year) and not figure.dimensions
            )
            assert 330 <= total <= 380

    def test_sustainable_outflow(self, world: World) -> None:
        years = (2017, 2020, 2023)
        some = replace(world, placements=tuple(one for one in world.placements if one.start.year in years))
        rates = {
            figure.year: figure.numerator / figure.denominator
            for figure in outflow_sustained(some, UNTIL).figures
            if figure.dimensions == {"months": 12} and figure.year and figure.denominator
        }
        assert rates.keys() == set(years)
        assert all((0.4 if year == 2020 else 0.58) <= rate <= 0.75 for year, rate in rates.items())

    @pytest.mark.parametrize("on", [AS_OF, date(2023, 12, 31), UNTIL])
    def test_caseloads(self, world: World, on: date) -> None:
        lives = Lives(world, on)
        holders = {one.client: one.consultant for one in world.assignments if one.start <= on}
        loads = Counter(
            holders[client.number]
            for client in world.clients
            if client.number in holders and lives.in_file(client.number, on)
        )
        assert len(loads) == 19
        assert all(55 <= load <= 125 for load in loads.values())

    def test_nobody_comes_back_from_the_dead(self, municipality: Municipality) -> None:
        died = {
            row["bsn"]: day(row["einddatum"])
            for row in rows_of(municipality, "benefits")
            if row["reden_einde"] == "overleden"
        }
        starts = [
            (row, "ingangsdatum")
            for kind in ("benefits", "placements")
            for row in rows_of(municipality, kind)
        ]
        starts += [(row, "wsp_sinds") for row in rows_of(municipality, "clients") if row["wsp_sinds"]]
        assert died
        assert not [
            row for row, column in starts if row["bsn"] in died and day(row[column]) > died[row["bsn"]]
        ]


class TestFiles:
    def test_columns_are_complete(self, municipality: Municipality) -> None:
        for file in municipality.files:
            assert all(tuple(sorted(row)) == tuple(sorted(COLUMNS[file.kind])) for row in file.rows)

    def test_bsns_are_of_the_test_range_and_pass_the_eleven_test(self, world: World) -> None:
        numbers = [client.number for client in world.clients]
        assert len(set(numbers)) == len(numbers) < 9091
        for number in numbers:
            digits = [int(digit) for digit in number]
            weighted = sum(weight * digit for weight, digit in zip(range(9, 1, -1), digits[:8], strict=True))
            assert number.startswith("9999")
            assert (weighted - digits[8]) % 11 == 0

    def test_one_bsn_is_one_person(self, municipality: Municipality) -> None:
        columns = COLUMNS["clients"][:8]
        rows = [*rows_of(municipality, "clients"), *rows_of(municipality, "benefits")]
        people = {tuple(row[column] for column in columns) for row in rows}
        assert len(people) == len({person[0] for person in people})

    def test_codes_are_known(self, municipality: Municipality) -> None:
        benefits, placements = rows_of(municipality, "benefits"), rows_of(municipality, "placements")
        clients = rows_of(municipality, "clients")
        users = {user.username for user in USERS}
        assert {row["regeling"] for row in benefits} <= SCHEMES
        assert {row["reden_einde"] for row in benefits if row["einddatum"]} <= BENEFIT_ENDS
        assert {row["reden_einde"] for row in benefits if not row["einddatum"]} == {""}
        assert {row["soort"] for row in placements} == COUNTED_KINDS | OTHER_KINDS
        assert {row["reden_einde"] for row in placements if row["einddatum"]} <= PLACEMENT_ENDS
        assert {row["contract"] for row in placements} == {"vast", "tijdelijk", "uitzend"}
        assert {row["consulent"] for row in clients} <= users
        assert {code for row in clients for code in row["doelgroepen"].split(",") if code} <= GROUPS

    def test_identities_are_unique(self, municipality: Municipality) -> None:
        for kind, columns in (
            ("employers", ("kvk",)),
            ("benefits", ("bsn", "regeling", "ingangsdatum")),
            ("ladder", ("bsn", "ingangsdatum")),
            ("placements", ("nummer",)),
            ("hallowerk", ("bsn", "datum")),
        ):
            rows = rows_of(municipality, kind)
            assert len({tuple(row[column] for column in columns) for row in rows}) == len(rows)
        for file in municipality.files:
            if file.kind == "clients":
                assert len({(row["bsn"], row["wsp_sinds"]) for row in file.rows}) == len(file.rows)
                assert len({(row["bsn"], row["consulent"]) for row in file.rows}) == len(
                    {r["bsn"] for r in file.rows}
                )

    def test_nothing_lies_in_the_future(self, municipality: Municipality) -> None:
        """But for the days of a contract, which are agreed beforehand."""
        for file in municipality.files:
            for row in file.rows:
                told = [text for name, text in row.items() if (file.kind, name) not in AGREED_BEFOREHAND]
                days = [day_or_none(text) for text in told if text[2:3] == "-" and text[5:6] == "-"]
                assert all(one is not None and one <= UNTIL for one in days)

    def test_everybody_is_of_age(self, municipality: Municipality) -> None:
        for row in rows_of(municipality, "benefits"):
            born, start = day(row["geboortedatum"]), day(row["ingangsdatum"])
            assert (start.year - 18, start.month, start.day) >= (born.year, born.month, born.day)

    def test_written_as_the_import_reads_them(self, municipality: Municipality, tmp_path: Path) -> None:
        paths = municipality.write_csv(tmp_path / "files")
        assert [path.name[3:].split("-")[0].removesuffix(".csv") for path in paths] == [
            file.kind for file in municipality.files
        ]
        for path, file in zip(paths, municipality.files, strict=True):
            with path.open(encoding="utf-8", newline="") as lines:
                assert list(csv.DictReader(lines, delimiter=";")) == file.rows

    def test_everybody_comes_in_before_what_refers_to_them(self, municipality: Municipality) -> None:
        known: set[str] = set()
        for file in municipality.files:
            if file.kind in ("clients", "benefits"):
                known |= {row["bsn"] for row in file.rows}
            elif file.kind not in ("employers", "sroi_contracts"):
                assert {row["bsn"] for row in file.rows} - {""} <= known


class TestRepetition:
    def test_same_seed_same_rows(self, municipality_of_2020: Municipality) -> None:
        assert build(SEED, AS_OF) == municipality_of_2020

    def test_another_seed_gives_other_people(self, municipality_of_2020: Municipality) -> None:
        assert build(SEED + 1, AS_OF).files != municipality_of_2020.files

    def test_what_lies_before_2021_does_not_depend_on_the_last_day(
        self, municipality: Municipality, municipality_of_2020: Municipality
    ) -> None:
        later, earlier = world_of(municipality).seen_on(AS_OF), world_of(municipality_of_2020)
        for facts in ("ladder", "services", "profiles", "employers"):
            assert set(getattr(later, facts)) == set(getattr(earlier, facts))
        assert {replace(one, end_reason="") for one in later.benefits} == {
            replace(one, end_reason="") for one in earlier.benefits
        }
        assert {(one.client, one.consultant, one.start) for one in later.assignments} == {
            (one.client, one.consultant, one.start) for one in earlier.assignments
        }
        known = {
            replace(one, end=one.end if one.end and one.end <= AS_OF else None)
            for one in later.placements
            if one.start <= AS_OF
        }
        assert known == set(earlier.placements)

    def test_a_story_that_ends_before_the_paper_is_refused(self) -> None:
        with pytest.raises(ValueError, match="2020-12-31"):
            build(SEED, date(2020, 12, 30))
