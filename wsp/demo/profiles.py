"""What clients offer employers: consent for HalloWerk, and matching profiles of which most are complete."""

from datetime import date, timedelta
from random import Random
from typing import Any, Final

from clients.enums import HalloWerkStatus, Rung
from clients.models import Client, HalloWerkConsent, HalloWerkProfile
from core.history import acting
from guidance.models import MatchingProfile
from wsp.demo.dealing import pick, stream
from wsp.demo.loading import REASON

SOUGHT: Final = (
    ("Schoonmaker", "81", "Werkt netjes"),
    ("Magazijnmedewerker", "52", "Kan tillen en plannen"),
    ("Verkoopmedewerker", "47", "Kan klanten helpen"),
    ("Verzorgende", "86", "Kan zorgen voor ouderen"),
    ("Kok", "56", "Kan koken voor veel mensen"),
    ("Administratief medewerker", "82", "Kan werken met de computer"),
    ("Groenmedewerker", "81", "Werkt graag buiten"),
    ("Onderhoudsmonteur", "43", "Is handig met gereedschap"),
)
PRESENTATION: Final = "Ik zoek vast werk in de buurt. Ik kom op tijd en leer graag."
COMPLETE: Final = {Rung.DEVELOPMENT: 0.35, Rung.MEDIATION: 0.8}
MOST_LICENCES: Final = {"": 5, "B": 4, "AM": 1}


def fill_profiles(seed: int, until: date) -> None:
    """Consents of everybody with a profile, and matching profiles of rungs 4 and 5."""
    rng = stream(seed, "profiles")
    with acting(None, REASON, command="demo_data"):
        HalloWerkConsent.objects.bulk_create(_consents(rng, until), batch_size=2000)
        present: Any = Client.objects.in_file(until).with_rung(until).order_by("number")
        near = present.filter(rung__in=list(COMPLETE)).defer("bsn_index", "bsn_sealed")
        MatchingProfile.objects.bulk_create(
            [_profile(rng, client, until) for client in near if rng.random() < 0.9], batch_size=2000
        )


def _consents(rng: Random, until: date) -> list[HalloWerkConsent]:
    """From the first profile on; of one in thirty it was withdrawn since."""
    profiles = HalloWerkProfile.objects.exclude(status=HalloWerkStatus.NONE)
    first = profiles.order_by("client__number", "recorded_on").distinct("client__number")
    found = []
    for client, start in first.values_list("client", "recorded_on"):
        end = start + timedelta(days=rng.randint(30, 400)) if rng.random() < 0.03 else None
        found.append(
            HalloWerkConsent(client_id=client, start=start, end=end if end and end <= until else None)
        )
    return found


def _profile(rng: Random, client: Any, until: date) -> MatchingProfile:
    occupation, sector, skill = rng.choice(SOUGHT)
    most = rng.choice((16, 20, 24, 32, 36, 40))
    licence = pick(rng, MOST_LICENCES)
    profile = MatchingProfile(
        client=client,
        occupations=[occupation],
        sectors=[sector],
        hours_min=max(8, most - rng.choice((0, 4, 8))),
        hours_max=most,
        working_times=["kantoortijden"] if rng.random() < 0.7 else ["kantoortijden", "onregelmatig"],
        postcode=client.postcode,
        distance_km=rng.choice((5, 10, 15, 25)),
        transport=["3", "5"] if licence != "B" else ["1", "3"],
        available_from=until - timedelta(days=rng.randint(0, 90)),
        agreements=["01"],
        education_level=pick(rng, {"1": 2, "2": 4, "3": 1, "4": 3, "5": 1}),
        education_status="1",
        skills=[skill],
        licences=[licence] if licence else [],
        dutch_spoken=pick(rng, {"A2": 1, "B1": 3, "B2": 4}),
        dutch_written=pick(rng, {"A1": 1, "A2": 2, "B1": 4}),
        may_be_shared=rng.random() < 0.8,
    )
    if rng.random() < COMPLETE[client.rung]:
        profile.presentation = PRESENTATION
    else:
        setattr(profile, rng.choice(("skills", "sectors", "agreements")), [])
    return profile
