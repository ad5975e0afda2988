"""What contributions are worth and contracts owe: to the cent, with the calculation in words."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from sroi import wording
from sroi.models import BlockTable, Contract, SroiPolicy
from sroi.progress import progress_of
from sroi.worth import Worth, worth_of
from tests.factories import ContractFactory, ContributionFactory
from tests.factories.sroi import ObligationFactory
from tests.sroi.browsing import plain

YEAR_END = dt.date(2020, 12, 31)
LATER = dt.date(2030, 1, 1)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def worth(until: dt.date = LATER, contract: Contract | None = None, **values: Any) -> Worth:
    """What a contribution is worth on a contract of 2019 to 2024, unless the test says otherwise."""
    contract = contract or ContractFactory(start=day("2019-01-01"), end=day("2024-12-31"))
    return worth_of(ContributionFactory(contract=contract, **values), until)


def test_a_leap_year_gives_366_days() -> None:
    found = worth(start=day("2020-01-01"), end=day("2020-12-31"))
    assert (found.days, found.euros) == (366, Decimal("40109.59"))
    assert plain(wording.calculation(found)) == "€ 40.000,00 per jaar × 36/36 × 366/365 = € 40.109,59"


def test_an_ordinary_year_gives_the_value_of_a_year() -> None:
    assert worth(start=day("2021-01-01"), end=day("2021-12-31")).euros == Decimal("40000.00")


def test_hours_count_as_part_of_a_full_week_and_never_for_more() -> None:
    part = worth(start=day("2021-01-01"), end=day("2021-12-31"), hours_per_week=Decimal("24.5"))
    assert part.euros == Decimal("27222.22")
    assert "24,5/36" in wording.calculation(part)
    full = worth(start=day("2021-01-01"), end=day("2021-12-31"), hours_per_week=Decimal(40))
    assert full.euros == Decimal("40000.00")


def test_a_leap_day_within_twelve_months_is_capped_at_the_value_of_a_year() -> None:
    found = worth(block__code="NUG", start=day("2020-01-01"), end=None)
    assert (found.days, found.euros) == (366, Decimal("5000.00"))
    assert plain(wording.calculation(found)) == (
        "€ 5.000,00 per jaar × 36/36 × 366/365 = € 5.013,70; ten hoogste 12 maanden = € 5.000,00"
    )
    assert "Wat na 31 dec 2020 ligt, telt niet mee: 12 maanden is het hoogste voor dit bouwblok." in (
        wording.part_that_counts(found, LATER)
    )


def test_a_block_without_a_maximum_counts_as_long_as_the_contract_runs() -> None:
    found = worth(block__code="BANENAFSPRAAK", start=day("2019-01-01"), end=None)
    assert (found.days, found.euros) == (2192, Decimal("300273.97"))


@pytest.mark.parametrize(
    ("start", "last"),
    [("2020-01-31", "2021-01-30"), ("2020-02-29", "2021-02-27"), ("2019-02-28", "2020-02-27")],
)
def test_months_are_those_of_the_calendar(start: str, last: str) -> None:
    assert worth(block__code="NUG", start=day(start), end=None).counted_to == day(last)


def test_only_the_days_within_the_contract_count() -> None:
    contract = ContractFactory(start=day("2020-03-01"), end=day("2020-05-31"))
    found = worth(contract=contract, start=day("2020-01-01"), end=day("2020-12-31"))
    assert (found.counted_from, found.counted_to, found.days) == (contract.start, contract.end, 92)
    assert wording.part_that_counts(found, LATER) == [
        "92 dagen tellen mee: 1 mrt 2020 t/m 31 mei 2020.",
        "Wat voor 1 mrt 2020 ligt, telt niet mee: het contract begint dan.",
        "Wat na 31 mei 2020 ligt, telt niet mee: het contract is dan afgelopen.",
    ]


def test_nothing_counts_outside_the_contract() -> None:
    contract = ContractFactory(start=day("2021-03-01"), end=day("2021-05-31"))
    found = worth(contract=contract, start=day("2020-01-01"), end=day("2020-12-31"))
    assert (found.days, found.euros) == (0, 0)
    assert wording.part_that_counts(found, LATER) == [
        "Geen van de dagen telt mee: zij liggen buiten het contract, of komen nog."
    ]


def test_an_open_contribution_counts_up_to_the_day() -> None:
    assert worth(YEAR_END, start=day("2020-12-30"), end=None).days == 2


def test_a_bonus_counts_by_the_unit_when_its_day_lies_in_the_contract() -> None:
    values = {"block__code": "BONUS_55", "hours_per_week": None, "units": Decimal(2), "end": None}
    found = worth(start=day("2020-06-01"), **values)
    assert found.euros == Decimal("20000.00")
    assert plain(wording.calculation(found)) == "2 × € 10.000,00 = € 20.000,00"
    assert worth(start=day("2025-01-01"), **values).euros == 0
    assert worth(YEAR_END, start=day("2021-01-01"), **values).euros == 0


def test_a_later_table_is_used_for_an_earlier_contract_and_that_is_said() -> None:
    found = worth(start=day("2020-01-01"))
    assert "1 jul 2023" in wording.table_note(found.contract_start, found.block_table)
    assert wording.table_note(day("2023-07-01"), found.block_table) == ""


@pytest.mark.parametrize(
    ("value", "included", "duty", "said"),
    [
        ("149999.99", True, False, "Geen plicht: € 149.999,99 is minder dan € 150.000,00"),
        ("150000", True, True, "Plicht: € 150.000,00 is gelijk aan of hoger dan € 150.000,00"),
        ("150000.01", True, True, "€ 150.000,01 × 5% (van de beleidsregel) = € 7.500,00."),
        ("150000", False, False, "Geen plicht: € 150.000,00 is niet hoger dan € 150.000,00"),
        ("150000.01", False, True, "Plicht: € 150.000,01 is hoger dan € 150.000,00"),
    ],
)
def test_the_threshold_decides_to_the_cent(value: str, included: bool, duty: bool, said: str) -> None:
    SroiPolicy.objects.update(threshold_included=included)
    contract = ContractFactory(worth=Decimal(value))
    found = progress_of(YEAR_END, [contract.pk])[contract.pk]
    assert found.has_duty is duty
    assert said in plain(wording.duty(found))


def test_a_policy_may_leave_out_kinds_of_contract() -> None:
    SroiPolicy.objects.update(contract_kinds=["werken"])
    contract = ContractFactory(kind="diensten")
    found = progress_of(YEAR_END, [contract.pk])[contract.pk]
    assert (found.no_duty, found.obligation) == ("kind", 0)
    assert plain(wording.duty(found)).startswith("Geen plicht: de beleidsregel van 1 jan 2014")


def test_the_policy_is_that_of_the_first_day() -> None:
    SroiPolicy.objects.update(end=day("2020-06-30"))
    SroiPolicy.objects.create(
        start=day("2020-07-01"), threshold=1, percentage=2, risk_points=20, deadline_days=14
    )
    before, after = ContractFactory(start=day("2020-06-30")), ContractFactory(start=day("2020-07-01"))
    found = progress_of(YEAR_END)
    assert found[before.pk].obligation == Decimal("50000.00")
    assert found[after.pk].obligation == Decimal("20000.00")


def test_a_percentage_of_its_own_goes_before_that_of_the_policy() -> None:
    contract = ContractFactory(worth=Decimal("333333.33"), worth__percentage=Decimal("2.5"))
    found = progress_of(YEAR_END, [contract.pk])[contract.pk]
    assert found.obligation == Decimal("8333.33")
    assert "× 2,5% (eigen percentage van het contract) = € 8.333,33." in plain(wording.duty(found))


def test_a_later_value_holds_from_its_day_and_the_old_one_before_it() -> None:
    contract = ContractFactory(worth=Decimal(200_000))
    ObligationFactory(contract=contract, value=Decimal(300_000), since=day("2020-06-01"))
    for asked, owed in (("2020-05-31", 10_000), ("2020-06-01", 15_000)):
        assert progress_of(day(asked))[contract.pk].obligation == owed


def test_progress_is_held_against_the_time_that_is_gone() -> None:
    contract = ContractFactory(start=day("2020-01-01"), end=day("2020-12-31"), worth=Decimal(800_000))
    ContributionFactory(contract=contract, accepted=True, start=day("2020-01-01"), end=None)
    ContributionFactory(contract=contract, start=day("2020-01-01"), end=None, client=None)
    found = progress_of(day("2020-04-30"))[contract.pk]
    assert found.accepted == found.reported == Decimal("13260.27")
    assert found.expected == Decimal("40109.59")
    assert not found.at_risk
    assert wording.behind(found) == "33% gerealiseerd, 33% van de tijd verstreken"
    late = ContractFactory(start=day("2020-01-01"), end=day("2020-12-31"))
    assert not progress_of(day("2020-03-13"))[late.pk].at_risk
    assert progress_of(day("2020-03-14"))[late.pk].at_risk, "20 punten is nog geen risico, meer wel"


def test_what_is_due_is_said_in_people_and_hours() -> None:
    contract = ContractFactory(start=day("2021-01-01"), end=day("2021-12-31"), worth=Decimal(760_000))
    found = progress_of(YEAR_END, [contract.pk])[contract.pk]
    values = list(BlockTable.objects.get().values.select_related("block"))
    assert plain(wording.still_due(found, values, YEAR_END)) == (
        "Nog € 38.000 te gaan = één kandidaat “Participatiewet” voor ongeveer 34 uur per week, of 2 "
        "kandidaten “BBL niveau 1 en 2” voor 36 uur per week, van nu tot het einde van het contract"
    )
