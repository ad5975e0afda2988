"""New consultants with nothing on their day yet, and for each somebody whom their first client lives with."""

from dataclasses import dataclass
from typing import Any

from accounts.models import User
from tests.factories import ClientFactory, TeamFactory, UserFactory
from tests.factories.numbers import bsn_in_test_range

# Names of one length: each way of walking types as much as the others.
WAYS = {
    "wide screen": ("maud", "Amanuel"),
    "phone": ("noor", "Berhane"),
    "without scripts": ("olga", "Tesfaye"),
}


@dataclass(frozen=True)
class Newcomer:
    """Who comes in to whom."""

    consultant: User
    surname: str
    bsn: str
    phone: str


def build(world: Any) -> dict[str, Newcomer]:
    team = TeamFactory(name="Oost")
    return {way: newcomer(number, *names, team) for number, (way, names) in enumerate(WAYS.items())}


def newcomer(number: int, name: str, surname: str, team: Any) -> Newcomer:
    phone = f"061234567{number}"
    ClientFactory(phone=phone)
    return Newcomer(
        consultant=UserFactory(username=name, first_name=name.capitalize(), team=team, consultant=True),
        surname=surname,
        bsn=bsn_in_test_range(7_100 + number),
        phone=phone,
    )
