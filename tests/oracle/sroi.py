"""M7 `sroi.*`: what contractors owe in social return, what they have done, and the jobs it gave.

Money is computed in fractions and rounded once, half up to cents.
"""

from collections import Counter, defaultdict
from datetime import date
from decimal import Decimal
from fractions import Fraction

from tests.oracle.calendar_days import ONE_DAY, days_between, plus_months
from tests.oracle.figures import Figure, Result, Row
from tests.oracle.money import BuildingBlock, Contract, Contribution
from tests.oracle.world import World

OBLIGATION = "sroi.obligation"
CONTRACTS = "sroi.contracts"
REALISED = "sroi.realised"
WITHOUT_DUTY = "sroi.realised_without_duty"
PAID_JOBS = "sroi.paid_jobs"
FULL_WEEK = 36
DAYS_OF_YEAR = 365


def sroi_obligation(world: World, as_of: date) -> Result:
    """Euros due and number of contracts with duty, per year of the contract's first day."""
    started = [contract for contract in world.contracts if contract.start <= as_of]
    bound = [contract for contract in started if has_duty(contract, world)]
    euros: defaultdict[int, Decimal] = defaultdict(Decimal)
    for contract in bound:
        euros[contract.start.year] += obligation(contract, world)
    number = Counter(contract.start.year for contract in bound)
    figures = [Figure(OBLIGATION, year, {}, amount) for year, amount in euros.items()]
    figures += [Figure(CONTRACTS, year, {}, count) for year, count in number.items()]
    rows = [
        Row(OBLIGATION, one.number, one.start.year, one in bound, "" if one in bound else "no_duty")
        for one in started
    ]
    return Result(tuple(figures), tuple(rows))


def sroi_realised(world: World, as_of: date) -> Result:
    """Euros of the accepted contributions, per year of the contract's first day; those without duty apart."""
    contracts = {contract.number: contract for contract in world.contracts}
    blocks = {block.code: block for block in world.blocks}
    euros: defaultdict[tuple[str, int], Decimal] = defaultdict(Decimal)
    rows = []
    for one in world.contributions:
        contract = contracts[one.contract]
        reason = "" if has_duty(contract, world) else "no_duty"
        if one.status != "geaccepteerd":
            reason = "not_accepted"
        else:
            amount = contribution_value(one, contract, blocks[one.block], as_of)
            euros[WITHOUT_DUTY if reason else REALISED, contract.start.year] += amount
        rows.append(Row(REALISED, one.number, contract.start.year, not reason, reason, {"block": one.block}))
    figures = tuple(Figure(metric, year, {}, amount) for (metric, year), amount in euros.items())
    return Result(figures, tuple(rows))


def sroi_paid_jobs(world: World, as_of: date) -> Result:
    """Distinct persons per year in accepted contributions of a paid block that start in that year."""
    paid = {block.code for block in world.blocks if block.paid}
    persons: defaultdict[int, set[tuple[str, str]]] = defaultdict(set)
    rows = []
    for one in world.contributions:
        if one.status == "geaccepteerd" and one.block in paid and one.start <= as_of:
            persons[one.start.year].add(
                ("person", one.person) if one.person else ("contribution", one.number)
            )
            rows.append(Row(PAID_JOBS, one.number, one.start.year, counted=True, reason=""))
    return Result(tuple(Figure(PAID_JOBS, year, {}, len(who)) for year, who in persons.items()), tuple(rows))


def has_duty(contract: Contract, world: World) -> bool:
    """Whether the policy of the contract's first day asks social return of it."""
    policy = world.policy_on(contract.start)
    if policy.sroi_kinds is not None and contract.kind not in policy.sroi_kinds:
        return False
    if contract.value == policy.sroi_threshold:
        return policy.sroi_threshold_included
    return contract.value > policy.sroi_threshold


def obligation(contract: Contract, world: World) -> Decimal:
    """Euros due: the contract's own percentage, else the policy's, of its value."""
    percentage = contract.percentage
    if percentage is None:
        percentage = world.policy_on(contract.start).sroi_percentage
    return half_up_to_cents(Fraction(contract.value) * Fraction(percentage) / 100)


def contribution_value(one: Contribution, contract: Contract, block: BuildingBlock, as_of: date) -> Decimal:
    """Euros that an accepted contribution is worth at `as_of`."""
    if not block.per_person:
        in_time = contract.start <= one.start <= min(contract.end, as_of)
        assert one.units is not None, "a unit block without units is refused"
        return half_up_to_cents(Fraction(one.units) * Fraction(block.value) if in_time else Fraction(0))
    assert one.hours is not None, "a person block without hours is refused"
    lasts = [contract.end, as_of]
    if one.end is not None:
        lasts.append(one.end)
    if block.maximum_months is not None:
        lasts.append(plus_months(one.start, block.maximum_months) - ONE_DAY)
    days = days_between(max(one.start, contract.start), min(lasts))
    share = min(Fraction(one.hours) / FULL_WEEK, Fraction(1))
    value = Fraction(block.value) * share * days / DAYS_OF_YEAR
    if block.maximum_months is not None:
        value = min(value, Fraction(block.value) * block.maximum_months / 12)
    return half_up_to_cents(value)


def half_up_to_cents(euros: Fraction) -> Decimal:
    """Rounded half up to cents; amounts are never negative."""
    cents = (euros * 100 + Fraction(1, 2)) // 1
    return Decimal(cents) / 100
