"""What the pages of imports need: a benefit file that ends, changes and brings, with two rows in error."""

from dataclasses import dataclass
from io import BytesIO
from typing import Any

from imports.enums import Mode
from imports.models import Upload
from imports.uploads.services import receive
from tests.e2e.world import YEAR_END
from tests.factories import BenefitSpellFactory, ClientFactory, PlacementFactory
from tests.factories.numbers import bsn_in_test_range

HEADER = "bsn;achternaam;geboortedatum;regeling;ingangsdatum;einddatum"


@dataclass(frozen=True)
class ImportsRoom:
    """A file that was previewed; nothing imports it."""

    file: Upload


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
    content = "\r\n".join([HEADER, *rows, ""]).encode()
    upload = receive(
        file=BytesIO(content),
        name="uitkeringen.csv",
        kind="benefits",
        mode=Mode.DELTA,
        reference_date=YEAR_END,
        by=world.people["dirk"],
    )
    upload.refresh_from_db()
    return ImportsRoom(file=upload)
