"""Those who sign in to the synthetic municipality: at least one person for every role."""

from dataclasses import dataclass
from typing import Final

NORTH: Final = "Team Noord"
SOUTH: Final = "Team Zuid"
YOUTH: Final = "Team Jong & Statushouders"
TEAMS: Final = (NORTH, SOUTH, YOUTH)


@dataclass(frozen=True, slots=True)
class DemoUser:
    """A user to create: sign-in name, name on the screen, roles (codes), team (empty: none)."""

    username: str
    full_name: str
    roles: tuple[str, ...]
    team: str = ""


CONSULTANTS: Final = tuple(
    DemoUser(f"consulent{number:02}", name, ("consultant",), team)
    for number, (name, team) in enumerate(
        (
            ("Anneke Verbruggen", NORTH),
            ("Bilal Ouchan", SOUTH),
            ("Carlijn Hoogstraten", YOUTH),
            ("Dewi Soekarman", NORTH),
            ("Erik Lammertsma", SOUTH),
            ("Fatma Yıldırır", YOUTH),
            ("Gerrit-Jan Poelstra", NORTH),
            ("Hanneke Rietdijk", SOUTH),
            ("Imane Bouzoubaa", YOUTH),
            ("Jeroen Waterval", NORTH),
            ("Karima Aït Omar", SOUTH),
            ("Lucas Terpstra-Vos", YOUTH),
            ("Marjolein Kievit", NORTH),
            ("Nadia Ramkhelawan", SOUTH),
        ),
        start=1,
    )
)

REGIE_CONSULTANTS: Final = tuple(
    DemoUser(f"regie{number:02}", name, ("regie",), team)
    for number, (name, team) in enumerate(
        (
            ("Olga Winterman", NORTH),
            ("Pieter Zandbergen", SOUTH),
            ("Quirine Bosscha", NORTH),
            ("Remco Hartlief", SOUTH),
            ("Saskia Dubbelman", YOUTH),
        ),
        start=1,
    )
)

OTHER_USERS: Final = (
    DemoUser("accountmanager01", "Thijs Roodenrijs", ("account_manager",)),
    DemoUser("accountmanager02", "Ursula Klapwijk", ("account_manager",)),
    DemoUser("sroi01", "Victor Meerdink", ("sroi",)),
    DemoUser("jobcoach01", "Wietske Overgaauw", ("job_coach",)),
    DemoUser("teamleider01", "Xandra Molendijk", ("team_lead",), NORTH),
    DemoUser("teamleider02", "Yusuf Karabey", ("team_lead",), SOUTH),
    DemoUser("teamleider03", "Zoë Steenvoorden", ("team_lead",), YOUTH),
    DemoUser("manager01", "Barbara Noordervliet", ("manager",)),
    DemoUser("controller01", "Casper Duinker", ("controller",)),
    DemoUser("beheerder01", "Dirk Ravensteijn", ("administrator",)),
    DemoUser("auditor01", "Elsbeth Vroegop", ("auditor",)),
)

USERS: Final = CONSULTANTS + REGIE_CONSULTANTS + OTHER_USERS
