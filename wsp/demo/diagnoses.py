"""What Competensys and Salude said of clients: profiles over the years, what is asked still, what expires."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import Final

from clients.diagnosis.rules import competence_name
from clients.enums import Rung
from clients.models import (
    Assignment,
    Competence,
    Diagnosis,
    DiagnosisRequest,
    LadderSpell,
    MedicalExamination,
    TargetGroupSpell,
)
from core.history import acting
from wsp.demo.dealing import stream

REASON: Final = "demo data"
STATUS_HOLDER: Final = "statushouder"
EARLIER_SHARE: Final = 0.35
ASKED_SHARE: Final = 0.04
EXAMINED_SHARE: Final = 0.06
MONTHS: Final = {3: 18, 4: 12, 5: 3, 6: 3}
"""Within how many months mediation is expected, by the rung that is advised."""


def write_diagnoses(seed: int, until: date) -> None:
    """A diagnosis for who is on rung 3 to 6, for some an earlier one; some are asked and not received yet."""
    rng = stream(seed, "diagnoses")
    people = Assignment.objects.active_on(until).filter(consultant__isnull=False)
    rungs = LadderSpell.objects.active_on(until).filter(client__in=people.values("client"))
    by = dict(people.values_list("client", "consultant"))
    cases = list(rungs.order_by("client__number").values_list("client", "rung"))
    with acting(None, REASON, command="demo_data"):
        diagnose(rng, [case for case in cases if case[1] >= Rung.SPECIFIC_DIAGNOSIS], until)
        ask(rng, [(client, by[client]) for client, _ in cases if rng.random() < ASKED_SHARE], until)
        examine(rng, [client for client, _ in cases if rng.random() < EXAMINED_SHARE], until)


def diagnose(rng: Random, cases: Sequence[tuple[int, int]], until: date) -> None:
    """The latest within two years and a bit, so that a few have expired; scores rise between two."""
    names = [competence_name(one.label_nl) for one in Competence.objects.all()]
    holders = set(TargetGroupSpell.objects.filter(group=STATUS_HOLDER).values_list("client", flat=True))
    made = []
    for client, rung in cases:
        module = "statushouders" if client in holders else "standaard"
        scores = {name: rng.randint(25, 90) for name in names}
        day = until - timedelta(days=rng.randint(20, 760))
        made.append(diagnosis(client, module, day, rung, scores))
        if rng.random() < EARLIER_SHARE:
            before = {name: max(0, score - rng.randint(-4, 22)) for name, score in scores.items()}
            earlier = day - timedelta(days=rng.randint(250, 600))
            made.append(diagnosis(client, module, earlier, max(rung - 1, 2), before))
    Diagnosis.objects.bulk_create(made, batch_size=1000)


def diagnosis(client: int, module: str, day: date, rung: int, scores: dict[str, int]) -> Diagnosis:
    return Diagnosis(
        client_id=client,
        module_id=module,
        made_on=day,
        advised_rung=rung,
        mediation_months=MONTHS.get(rung),
        scores=scores,
    )


def ask(rng: Random, cases: Sequence[tuple[int, int]], until: date) -> None:
    asked = [
        DiagnosisRequest(
            client_id=client,
            module_id="standaard",
            asked_by_id=consultant,
            asked_on=until - timedelta(days=rng.randint(1, 70)),
        )
        for client, consultant in cases
    ]
    DiagnosisRequest.objects.bulk_create(asked, batch_size=1000)


def examine(rng: Random, clients: Sequence[int], until: date) -> None:
    examinations = []
    for client in clients:
        asked = until - timedelta(days=rng.randint(1, 400))
        received = asked + timedelta(days=rng.randint(14, 40))
        there = received <= until
        examinations.append(
            MedicalExamination(
                client_id=client,
                asked_on=asked,
                received_on=received if there else None,
                valid_until=received + timedelta(days=365) if there else None,
                cost=rng.choice((295, 340, 412)) if there else None,
            )
        )
    MedicalExamination.objects.bulk_create(examinations, batch_size=1000)
