"""What the pages of imports need: a benefit file that ends, changes and brings, with two rows in error, and a
file of employers that was imported.
"""

from dataclasses import dataclass
from io import BytesIO
from typing import Any

from accounts.models import User
from imports.enums import Mode
from imports.models import Import, Upload
from imports.uploads.services import Choices, receive, request_commit
from tests.e2e.world import YEAR_END
from tests.factories import BenefitSpellFactory, ClientFactory, PlacementFactory
from tests.factories.numbers import bsn_in_test_range

EMPLOYERS = "kvk;naam;opmerking"
HEADER = "bsn;achternaam;geboortedatum;regeling;ingangsdatum;einddatum"


@dataclass(frozen=True)
class ImportsRoom:
    """A file that was previewed and that nothing imports, and an import that nothing takes back."""

    file: Upload
    imported: Import


def build(world: Any) -> ImportsRoom:
    ended = ClientFactory(surname="Wilgenroosje")
    spell = BenefitSpellFactory(client=ended, scheme_id="PW", start="2019-01-01")
    PlacementFactory(client=ended, employer=world.employer, start="2020-11-01")
    born = f"{ended.birth_date:%d-%m-%Y}"
    rows = [
        f"{ended.bsn};{ended.surname};{born};PW;{spell.start};31-12-2020",
        f"{bsn_in_test_range(7_101)};Kamille;01-02-1980;PW;31-02-2020;",
        f"{bsn_in_test_range(7_102)};Duizendblad;01-02-1980;AOW;01-02-2020;",
        f"{bsn_in_test_range(7_103)};Havikskruid;01-02-1980;IOAW;01-02-2020;",
    ]
    dirk = world.people["dirk"]
    employers = previewed(dirk, "employers", "werkgevers.csv", EMPLOYERS, "90000901;Kapschuur;1234 AB")
    request_commit(upload=employers, choices=Choices(), by=dirk)
    employers.refresh_from_db()
    assert employers.reading
    return ImportsRoom(
        file=previewed(dirk, "benefits", "uitkeringen.csv", HEADER, *rows), imported=employers.reading
    )


def previewed(by: User, kind: str, name: str, *lines: str) -> Upload:
    upload = receive(
        file=BytesIO("\r\n".join([*lines, ""]).encode()),
        name=name,
        kind=kind,
        mode=Mode.DELTA,
        reference_date=YEAR_END,
        by=by,
    )
    upload.refresh_from_db()
    return upload
