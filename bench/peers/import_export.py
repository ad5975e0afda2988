"""The same file with django-import-export: a resource for the spells, whose clients come by the way.

Written as its manual says: instances are loaded by key, unchanged rows skipped, dry run before the import.
The model's own `full_clean` is asked, because otherwise a spell that overlaps another ends the file.
"""

import csv
from pathlib import Path
from typing import Any

import tablib
from import_export.resources import ModelResource

from clients.models import BenefitSpell, Client
from core.sealing import blind_index, seal
from imports.values import bsn as parse_bsn
from imports.values import date as parse_date


class BenefitResource(ModelResource):
    class Meta:
        model = BenefitSpell
        import_id_fields = ("client", "scheme", "start")
        fields = ("client", "scheme", "start", "end", "end_reason")
        skip_unchanged = True
        report_skipped = False
        use_transactions = True
        clean_model_instances = True

    def before_import_row(self, row: Any, **options: Any) -> None:
        number = parse_bsn(row["bsn"])
        index = blind_index(number)
        client, _ = Client.objects.get_or_create(
            bsn_index=index,
            defaults={
                "bsn_sealed": seal(number, index),
                "surname": row["achternaam"],
                "initials": row["voorletters"],
                "birth_date": parse_date(row["geboortedatum"]),
                "gender": row["geslacht"],
                "postcode": row["postcode"],
                "house_number": row["huisnummer"],
            },
        )
        row["client"] = client.pk
        row["scheme"] = row["regeling"]
        row["start"] = parse_date(row["ingangsdatum"])
        row["end"] = parse_date(row["einddatum"]) if row["einddatum"] else ""
        row["end_reason"] = row["reden_einde"]


class BulkBenefitResource(BenefitResource):
    class Meta(BenefitResource.Meta):
        use_bulk = True
        batch_size = 1000


def dry_run_and_import(path: Path, resource: type[BenefitResource]) -> None:
    with path.open(encoding="utf-8", newline="") as stream:
        header, *rows = csv.reader(stream, delimiter=";")
    names = BenefitResource.Meta.fields
    dataset = tablib.Dataset(*([*row, *[""] * len(names)] for row in rows), headers=[*header, *names])
    for dry_run in (True, False):
        resource().import_data(dataset, dry_run=dry_run, raise_errors=True)
