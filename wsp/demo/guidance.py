"""What consultants wrote in the files of their clients: contacts, goals, actions, notes, referrals."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import Final

from clients.enums import Rung
from clients.models import Assignment, Client, LadderSpell
from core.history import acting
from guidance.enums import ActionState, ContactKind, Direction, GoalState, Party
from guidance.models import Action, Calculation, ContactMoment, Goal, Note, Referral
from wsp.demo.dealing import pick, stream

REASON: Final = "demo data"
WORDS: Final = (
    "Gesproken over de voortgang; de klant solliciteert twee keer per week.",
    "Vacature in de schoonmaak besproken. De klant denkt erover na.",
    "Het cv is bijgewerkt, de klant stuurt het nog door.",
    "De klant wil meer uren werken zodra de kinderopvang rond is.",
    "Proefplaatsing besproken; de werkgever belt deze week.",
)
AIMS: Final = (
    "Een baan van minstens 24 uur in de zorg",
    "Een diploma op mbo-niveau 2",
    "Werkritme opbouwen op een werkervaringsplaats",
    "Het Nederlands op taalniveau B1",
)
ACTIONS: Final = (
    "Cv nakijken",
    "Bellen na het sollicitatiegesprek",
    "Vacatures voor de buurt sturen",
    "Afspraak maken bij de werkgever",
    "Kinderopvang navragen",
)
NOTES: Final = (
    "Belt liever in de ochtend.",
    "Heeft een fiets, geen auto.",
    "Brengt de kinderen om half negen naar school.",
)
DAYS_SINCE_CONTACT: Final = {8: 5, 18: 4, 27: 3, 45: 1, 100: 0.6}
"""How long ago a client was spoken to, about: most within the policy's term, some long ago."""


def write_files(seed: int, until: date) -> None:
    """Fill the files of everybody who is in the file and has a consultant on the last day that is told."""
    rng = stream(seed, "guidance")
    present = Client.objects.in_file(until).values("pk")
    assigned = Assignment.objects.active_on(until).filter(consultant__isnull=False, client__in=present)
    cases = list(assigned.order_by("client__number").values_list("client", "consultant"))
    with acting(None, REASON, command="demo_data"):
        speak(rng, cases, until)
        plan(rng, cases, until)
        note(rng, cases, until)
        expect(rng, until)


def speak(rng: Random, cases: Sequence[tuple[int, int]], until: date) -> None:
    """One to three contacts each; one client in fifty was never spoken to."""
    contacts = []
    for client, consultant in cases:
        if rng.random() < 0.02:
            continue
        day = until - timedelta(days=rng.randint(0, 6) + pick(rng, DAYS_SINCE_CONTACT))
        for _ in range(rng.randint(1, 3)):
            kind = pick(rng, {ContactKind.PHONE: 6, ContactKind.OFFICE: 3, ContactKind.MAIL: 1})
            about = rng.choice(WORDS)
            contacts.append(
                ContactMoment(
                    client_id=client, by_id=consultant, on=day, recorded_on=day, kind=kind, about=about
                )
            )
            day -= timedelta(days=rng.randint(20, 50))
    ContactMoment.objects.bulk_create(contacts, batch_size=2000)
    last: dict[int, date] = {}
    for contact in contacts:
        last.setdefault(contact.client_id, contact.on)
    clients = [Client(pk=key, last_contact_on=day) for key, day in last.items()]
    Client.objects.bulk_update(clients, ["last_contact_on"], batch_size=1000)


def plan(rng: Random, cases: Sequence[tuple[int, int]], until: date) -> None:
    """A goal for one in three with actions; most actions are done, some are due, some are late."""
    goals = [
        Goal(
            client_id=client,
            aim=rng.choice(AIMS),
            agreed_on=(agreed := until - timedelta(days=rng.randint(10, 200))),
            due_on=agreed + timedelta(days=182),
            state=GoalState.OPEN,
        )
        for client, _ in cases
        if rng.random() < 0.35
    ]
    Goal.objects.bulk_create(goals, batch_size=2000)
    Action.objects.bulk_create(
        [action(rng, goal, until) for goal in goals for _ in range(rng.randint(1, 3))], batch_size=2000
    )


def action(rng: Random, goal: Goal, until: date) -> Action:
    due = until + timedelta(days=rng.randint(-40, 30))
    done = due <= until and rng.random() < 0.85
    return Action(
        client_id=goal.client_id,
        goal=goal,
        what=rng.choice(ACTIONS),
        due_on=due,
        state=ActionState.DONE if done else ActionState.OPEN,
        closed_on=due if done else None,
    )


def note(rng: Random, cases: Sequence[tuple[int, int]], until: date) -> None:
    """Notes, referrals with and without an acknowledgement, and calculators that were shown."""
    notes, referrals, calculations = [], [], []
    for client, consultant in cases:
        day = until - timedelta(days=rng.randint(1, 120))
        if rng.random() < 0.2:
            notes.append(Note(client_id=client, by_id=consultant, on=day, text=rng.choice(NOTES)))
        if rng.random() < 0.08:
            arrived = day + timedelta(days=5) if rng.random() < 0.8 else None
            referrals.append(
                Referral(
                    client_id=client,
                    direction=Direction.TO,
                    party=rng.choice(Party.values),
                    on=day,
                    about="Gevraagd in het gesprek",
                    acknowledged_on=arrived if arrived and arrived <= until else None,
                )
            )
        if rng.random() < 0.05:
            outcome = f"Met {rng.choice((16, 24, 32))} uur werk houdt de klant per maand geld over."
            calculations.append(
                Calculation(client_id=client, by_id=consultant, on=day, tool="werkloont", outcome=outcome)
            )
    Note.objects.bulk_create(notes, batch_size=2000)
    Referral.objects.bulk_create(referrals, batch_size=2000)
    Calculation.objects.bulk_create(calculations, batch_size=2000)


def expect(rng: Random, until: date) -> None:
    """Rung 4 lasts a year at most; of one in ten it is past that."""
    spells = LadderSpell.objects.active_on(until).filter(rung=Rung.DEVELOPMENT).order_by("client__number")
    changed = []
    for spell in spells:
        late = rng.random() < 0.1
        day = until + timedelta(days=-rng.randint(1, 60) if late else rng.randint(14, 360))
        spell.expected_on = max(day, spell.start)
        changed.append(spell)
    LadderSpell.objects.bulk_update(changed, ["expected_on"], batch_size=1000)
