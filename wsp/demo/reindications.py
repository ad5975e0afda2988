"""Re-indication of rungs 1 and 2: who rose since, who waits at which step, and who was not ready yet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any, Final

from django.db.models import OuterRef, Subquery

from accounts.enums import Role
from accounts.models import User
from clients.handover.one_client import seen
from clients.models import Assignment, Client, Diagnosis, DiagnosisRequest, LadderSpell
from core.history import acting
from guidance.models import Reindication
from guidance.reindication.enums import Ending
from guidance.reindication.rules import FROM_RUNGS, MODULE, TO_RUNGS
from guidance.reindication.services import acknowledge_coupling, couple
from wsp.demo.dealing import pick, stream

REASON: Final = "demo data"
LOOK_BACK: Final = timedelta(days=500)
CHANGES: Final = (
    "Komt elke dag op tijd bij de dagbesteding.",
    "Doet nu twee ochtenden vrijwilligerswerk.",
    "De kinderen gaan naar school; er is tijd voor werk.",
    "Spreekt genoeg Nederlands voor een gesprek met een werkgever.",
    "Vraagt zelf naar betaald werk.",
)
STEPS: Final = {"to_ask": 7, "asked": 9, "to_couple": 6, "to_decide": 4, "ended": 50, "coupled": 6}
"""How often each step among those who stand on rung 1 or 2 still."""
MOST_TOLD: Final = 130
ENDINGS: Final = {
    Ending.NO_CHANGE: "Bij nader inzien is er nog te weinig veranderd.",
    Ending.WITHDRAWN: "De klant gaat eerst verhuizen.",
    Ending.NOT_EXPECTED: "Competensys verwacht bemiddeling pas later.",
}
HOW_OFTEN: Final = {Ending.NO_CHANGE: 2, Ending.WITHDRAWN: 1, Ending.NOT_EXPECTED: 3}
MONTHS: Final[Mapping[str, Sequence[int]]] = {
    "to_couple": (9, 12, 18),
    "coupled": (6, 12, 18),
    "to_decide": (24, 30, 36),
    Ending.NOT_EXPECTED: (24, 36),
}
"""Within how many months Competensys expects mediation, by the step or ending that came of it."""
NOTE: Final = "Wil graag in de ochtend beginnen, liefst dicht bij huis."


@dataclass(frozen=True, slots=True)
class Case:
    """A client on a rung, with who handles the re-indication and the team of then."""

    client: int
    rung: int
    regie: int
    team: int | None


@dataclass(frozen=True, slots=True)
class Told:
    """What is kept at once: requests and diagnoses before the re-indications that follow from them."""

    requests: list[DiagnosisRequest] = field(default_factory=list)
    diagnoses: list[Diagnosis] = field(default_factory=list)
    rows: list[Reindication] = field(default_factory=list)

    def keep(self) -> None:
        DiagnosisRequest.objects.bulk_create(self.requests, batch_size=1000)
        Diagnosis.objects.bulk_create(self.diagnoses, batch_size=1000)
        Reindication.objects.bulk_create(self.rows, batch_size=1000)

    def noted(self, rng: Random, case: Case, day: date) -> Reindication:
        row = Reindication(
            client_id=case.client,
            rung=case.rung,
            team_id=case.team,
            why=rng.choice(CHANGES),
            noted_on=day,
            noted_by_id=case.regie,
            regie_id=case.regie,
        )
        self.rows.append(row)
        return row

    def asked(self, rng: Random, case: Case, day: date) -> tuple[Reindication, DiagnosisRequest]:
        row = self.noted(rng, case, day - timedelta(days=rng.randint(0, 14)))
        asked = DiagnosisRequest(
            client_id=case.client, module_id=MODULE, asked_on=day, asked_by_id=case.regie
        )
        row.diagnosis_request = asked
        self.requests.append(asked)
        return row, asked

    def diagnosed(self, client: int, day: date, months: int, advised: int | None = None) -> Diagnosis:
        made = Diagnosis(
            client_id=client, module_id=MODULE, made_on=day, advised_rung=advised, mediation_months=months
        )
        self.diagnoses.append(made)
        return made


def write_reindications(seed: int, until: date) -> None:
    rng = stream(seed, "reindications")
    regie = [one.pk for one in _people(Role.REGIE_CONSULTANT)]
    if not regie:
        return
    with acting(None, REASON, command="demo_data"):
        tell_of_those_who_rose(rng, regie, until)
        told, coupled = Told(), []
        for case in waiting_cases(rng, regie, until):
            step = pick(rng, STEPS)
            row = tell(rng, told, case, step, until)
            if step == "coupled":
                coupled.append(row)
        told.keep()
        hand_over(rng, coupled, until)


def tell_of_those_who_rose(rng: Random, regie: Sequence[int], until: date) -> None:
    """A rung 3 to 5 right after a lower one was set on a re-indication that led to the consultant of now."""
    lower = LadderSpell.objects.filter(
        client=OuterRef("client"), rung__in=FROM_RUNGS, end=OuterRef("start") - timedelta(days=1)
    )
    spells_up = LadderSpell.objects.filter(rung__in=TO_RUNGS, start__gt=until - LOOK_BACK, start__lte=until)
    risen: Any = spells_up.annotate(before=Subquery(lower.values("rung")[:1])).exclude(before=None)
    consultants = {one.pk for one in _people(Role.CONSULTANT)}
    held = {one.client_id: one for one in Assignment.objects.active_on(until)}
    told, spells = Told(), []
    for spell in risen.order_by("client__number", "start"):
        assignment = held.get(spell.client_id)
        if assignment is None or assignment.consultant_id not in consultants:
            continue
        case = Case(spell.client_id, spell.before, rng.choice(regie), assignment.team_id)
        made_on = spell.start - timedelta(days=rng.randint(0, 12))
        row, _ = told.asked(rng, case, made_on - timedelta(days=rng.randint(15, 50)))
        months = rng.choice((6, 9, 12, 18))
        spell.diagnosis = told.diagnosed(case.client, made_on, months, advised=spell.rung)
        row.coupled_on, row.coupled_to_id = made_on, assignment.consultant_id
        row.acknowledged_on = min(made_on + timedelta(days=rng.randint(0, 9)), until)
        spells.append(spell)
    told.keep()
    LadderSpell.objects.bulk_update(spells, ["diagnosis"], batch_size=1000)


def waiting_cases(rng: Random, regie: Sequence[int], until: date) -> list[Case]:
    """Clients in the file on rung 1 or 2 with a regie-consulent, who were not told of yet."""
    present = Client.objects.in_file(until).exclude(pk__in=Reindication.objects.values("client"))
    assigned = Assignment.objects.active_on(until).filter(
        consultant__in=regie, client__in=present.values("pk")
    )
    people = {one.client_id: one for one in assigned}
    spells = LadderSpell.objects.active_on(until).filter(rung__in=FROM_RUNGS, client__in=people)
    spells = spells.filter(start__lt=until - timedelta(days=200)).order_by("client__number")
    found = []
    for spell in spells:
        held = people[spell.client_id]
        assert held.consultant_id is not None
        found.append(Case(spell.client_id, spell.rung, held.consultant_id, held.team_id))
    return rng.sample(found, min(MOST_TOLD, len(found)))


def tell(rng: Random, told: Told, case: Case, step: str, until: date) -> Reindication:
    """One that came as far as a step; those to be coupled or decided have their answer."""
    if step == "to_ask":
        return told.noted(rng, case, until - timedelta(days=rng.randint(1, 25)))
    longest_ago = 190 if step == "ended" else 70
    row, asked = told.asked(rng, case, until - timedelta(days=rng.randint(25, longest_ago)))
    ending = pick(rng, HOW_OFTEN) if step == "ended" else None
    if months := MONTHS.get(ending or step):
        day = asked.asked_on + timedelta(days=rng.randint(5, 20))
        told.diagnosed(case.client, day, rng.choice(months))
    if ending:
        row.ended_on = asked.asked_on + timedelta(days=rng.randint(21, 25))
        row.ending, row.ending_reason = ending, ENDINGS[ending]
        asked.withdrawn_on = None if months else row.ended_on
    return row


def hand_over(rng: Random, rows: Sequence[Reindication], until: date) -> None:
    """The regie-consulent couples them to a consultant, the day before; one in two has been acknowledged."""
    consultants, day = _people(Role.CONSULTANT), until - timedelta(days=1)
    for place, row in enumerate(rows):
        made = couple(
            user=row.regie,
            reindication=row,
            consultant=rng.choice(consultants),
            on=day,
            shown=seen(row.client),
            note=NOTE,
            reason="Herindicatie: bemiddeling is te verwachten",
        )
        if place % 2 and made.coupled_to:
            acknowledge_coupling(user=made.coupled_to, reindication=made, on=until)


def _people(role: Role) -> list[User]:
    return list(User.objects.filter(is_active=True, roles__contains=[role]).order_by("username"))
