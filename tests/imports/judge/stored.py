"""The judge's state in the real database and back."""

import dataclasses
from typing import Any

from accounts.models import User
from budget.models import Allocation, Booking, BudgetYear, Post
from clients.models import (
    Assignment,
    BenefitEndReason,
    BenefitSpell,
    Client,
    HalloWerkProfile,
    LadderSpell,
    Scheme,
    ServiceSpell,
    TargetGroup,
    TargetGroupSpell,
)
from core.sealing import blind_index, seal
from employers.models import Employer
from guidance.models import Instrument, Trajectory, TrajectoryOutcome
from placements.models import Placement, PlacementEndReason, PlacementKind
from sroi.models import BuildingBlock, Contract, Contribution, Obligation
from tests.factories import UserFactory
from tests.imports.judge.state import CLOSED_YEARS, Held, State, Timeline

PERSON = {
    "achternaam": "surname",
    "voorvoegsel": "prefix",
    "voorletters": "initials",
    "geboortedatum": "birth_date",
    "geslacht": "gender",
    "postcode": "postcode",
    "huisnummer": "house_number",
    "telefoon": "phone",
    "email": "email",
}
EMPLOYER = {
    "naam": "name",
    "sbi": "sbi",
    "sector": "sector",
    "plaats": "city",
    "lsa_partner_sinds": "lsa_partner_since",
    "bbr_lid": "bbr_member",
}
PLACEMENT = {
    "soort": "kind_id",
    "ingangsdatum": "start",
    "einddatum": "end",
    "uren_per_week": "hours_per_week",
    "contract": "contract",
    "reden_einde": "end_reason_id",
    "status": "cancelled",
}
TRAJECTORY = {
    "instrument": "instrument_id",
    "ingangsdatum": "start",
    "einddatum": "end",
    "aanbieder": "provider",
    "kosten": "cost",
    "resultaat": "outcome_id",
}
CONTRACT = {
    "omschrijving": "description",
    "soort": "kind",
    "ingangsdatum": "start",
    "einddatum": "end",
    "afdeling": "department",
}
OWED = {"waarde": "value", "percentage": "percentage"}
CONTRIBUTION = {
    "bouwblok": "block_id",
    "ingangsdatum": "start",
    "einddatum": "end",
    "uren_per_week": "hours_per_week",
    "eenheden": "units",
    "status": "status",
}


BOOKING = {
    "jaar": "year_id",
    "categorie": "category",
    "datum": "day",
    "bedrag": "amount",
    "omschrijving": "text",
}


CODES: dict[str, Any] = {
    "regeling": Scheme,
    "einde uitkering": BenefitEndReason,
    "doelgroep": TargetGroup,
    "soort": PlacementKind,
    "einde plaatsing": PlacementEndReason,
    "instrument": Instrument,
    "resultaat": TrajectoryOutcome,
    "bouwblok": BuildingBlock,
}


def fields(names: dict[str, str], record: dict[str, Any]) -> dict[str, Any]:
    """A record of the judge under the names of the models."""
    return {column: record[name] for name, column in names.items()}


def store(state: State) -> None:
    """Put a state into an empty municipality."""
    for (codes, code), (first, last) in state.dated.items():
        CODES[codes].objects.filter(code=code).update(start=first, end=last)
    users = dict(User.objects.values_list("username", "pk"))
    people = {bsn: _client(bsn, person) for bsn, person in state.people.items()}
    BenefitSpell.objects.bulk_create(
        BenefitSpell(client=people[bsn], scheme_id=scheme, start=start, end=end, end_reason_id=reason)
        for (bsn, scheme, start), (end, reason) in state.benefits.items()
    )
    LadderSpell.objects.bulk_create(
        LadderSpell(client=people[bsn], start=start, end=held.end, rung=held.value, reason=held.reason)
        for (bsn, start), held in state.rungs.items()
    )
    Assignment.objects.bulk_create(
        Assignment(client=people[bsn], start=start, end=held.end, consultant_id=users[held.value])
        for (bsn, start), held in state.assignments.items()
    )
    ServiceSpell.objects.bulk_create(
        ServiceSpell(client=people[bsn], start=start, end=end) for (bsn, start), end in state.services.items()
    )
    TargetGroupSpell.objects.bulk_create(
        TargetGroupSpell(client=people[bsn], group_id=code, start=start, end=end)
        for (bsn, code, start), end in state.groups.items()
    )
    HalloWerkProfile.objects.bulk_create(
        HalloWerkProfile(client=people[bsn], recorded_on=day, status=status)
        for (bsn, day), status in state.hallowerk.items()
    )
    _store_work(state, people)
    _store_money(state)


def _client(bsn: str, person: dict[str, Any]) -> Client:
    index = blind_index(bsn)
    return Client.objects.create(bsn_index=index, bsn_sealed=seal(bsn, index), **fields(PERSON, person))


def _store_work(state: State, people: dict[str, Client]) -> None:
    employers = {
        kvk: Employer.objects.create(kvk=kvk, **fields(EMPLOYER, employer))
        for kvk, employer in state.employers.items()
    }
    placements = {
        number: Placement.objects.create(
            number=number,
            client=people[placement["bsn"]],
            employer=employers[placement["kvk"]],
            **fields(PLACEMENT, placement),
        )
        for number, placement in state.placements.items()
    }
    Trajectory.objects.bulk_create(
        Trajectory(number=number, client=people[one["bsn"]], **fields(TRAJECTORY, one))
        for number, one in state.trajectories.items()
    )
    contracts = {
        number: Contract.objects.create(
            number=number, contractor=employers[contract["kvk"]], **fields(CONTRACT, contract)
        )
        for number, contract in state.contracts.items()
    }
    for number, contract in state.contracts.items():
        Obligation.objects.create(contract=contracts[number], **fields(OWED, contract))
    for number, one in state.contributions.items():
        Contribution.objects.create(
            number=number,
            contract=contracts[one["contract"]],
            client=people[one["bsn"]] if one["bsn"] else None,
            placement=placements[one["plaatsing"]] if one["plaatsing"] else None,
            reason="zonder bewijs",
            **fields(CONTRIBUTION, one),
        )


def _store_money(state: State) -> None:
    controller = UserFactory(controller=True)
    posts = {name: Post.objects.create(name=name, fund_id="overig") for name in state.posts}
    Allocation.objects.bulk_create(
        Allocation(
            year_id=year,
            post=posts[post],
            category=category,
            source_name=source,
            amount=amount,
            reason="vastgesteld",
            author=controller,
        )
        for (year, post, category, source), amount in state.allocations.items()
    )
    Booking.objects.bulk_create(
        Booking(number=number, post=posts[booking["post"]], **fields(BOOKING, booking))
        for number, booking in state.bookings.items()
    )
    BudgetYear.objects.filter(year__in=CLOSED_YEARS).update(
        closed=True, closed_by=controller, closed_on="2020-02-01"
    )


def stored() -> State:
    """What the database holds, in the judge's words."""
    numbers = {client.pk: client.bsn for client in Client.objects.all()}
    people = {client.bsn: _told(PERSON, client) for client in Client.objects.all()}
    return State(
        people=people,
        benefits={
            (numbers[spell.client_id], spell.scheme_id, spell.start): (spell.end, spell.end_reason_id)
            for spell in BenefitSpell.objects.all()
        },
        rungs=_timeline(numbers, LadderSpell.objects.values_list("client", "start", "end", "rung", "reason")),
        assignments=_timeline(
            numbers,
            Assignment.objects.values_list("client", "start", "end", "consultant__username", "reason"),
        ),
        services={(numbers[spell.client_id], spell.start): spell.end for spell in ServiceSpell.objects.all()},
        groups={
            (numbers[spell.client_id], spell.group_id, spell.start): spell.end
            for spell in TargetGroupSpell.objects.all()
        },
        employers={employer.kvk: _told(EMPLOYER, employer) for employer in Employer.objects.all()},
        placements={
            placement.number: {
                "bsn": numbers[placement.client_id],
                "kvk": placement.employer.kvk,
                **_told(PLACEMENT, placement),
            }
            for placement in Placement.objects.select_related("employer")
        },
        trajectories={
            one.number: {"bsn": numbers[one.client_id], **_told(TRAJECTORY, one)}
            for one in Trajectory.objects.all()
        },
        contracts=_contracts(),
        contributions=_contributions(numbers),
        hallowerk={
            (numbers[profile.client_id], profile.recorded_on): profile.status
            for profile in HalloWerkProfile.objects.all()
        },
        posts=set(Post.objects.filter(fund="overig").values_list("name", flat=True)),
        allocations={
            (one.year_id, one.post.name, one.category, one.source_name): one.amount
            for one in Allocation.objects.select_related("post")
        },
        bookings={
            booking.number: {"post": booking.post.name, **_told(BOOKING, booking)}
            for booking in Booking.objects.filter(counters=None, countered_by=None).select_related("post")
        },
        dated={
            (codes, one.code): (one.start, one.end)
            for codes, model in CODES.items()
            for one in model.objects.exclude(start=None, end=None)
        },
    )


def _contracts() -> dict[str, dict[str, Any]]:
    """Every contract with the last that was said of what it owes."""
    owed: dict[int, Obligation] = {one.contract_id: one for one in Obligation.objects.all()}
    return {
        contract.number: {
            "kvk": contract.contractor.kvk,
            **_told(CONTRACT, contract),
            **_told(OWED, owed[contract.pk]),
        }
        for contract in Contract.objects.select_related("contractor")
    }


def _contributions(numbers: dict[int, str]) -> dict[str, dict[str, Any]]:
    return {
        one.number: {
            "contract": one.contract.number,
            "bsn": numbers.get(one.client_id),
            "plaatsing": one.placement.number if one.placement else None,
            **_told(CONTRIBUTION, one),
        }
        for one in Contribution.objects.select_related("contract", "placement")
    }


def _told(names: dict[str, str], record: Any) -> dict[str, Any]:
    return {name: getattr(record, column) for name, column in names.items()}


def _timeline(numbers: dict[int, str], rows: Any) -> Timeline:
    return {(numbers[client], start): Held(end, value, reason) for client, start, end, value, reason in rows}


def differences(expected: State, found: State) -> dict[str, Any]:
    """Table by table what is only in one of the two, for a message that can be read."""
    result = {}
    for part in dataclasses.fields(State):
        one, other = getattr(expected, part.name), getattr(found, part.name)
        if isinstance(one, set) and one != other:
            result[part.name] = one ^ other
        elif one != other:
            keys = sorted({*one, *other}, key=str)
            result[part.name] = {
                key: (one.get(key), other.get(key)) for key in keys if one.get(key) != other.get(key)
            }
    return result
