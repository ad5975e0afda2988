from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from core.reference import load_reference, reference_lists


class Command(BaseCommand):
    help = "Loads code lists and policies from fixtures/. Safe to repeat; what people changed stays."

    def handle(self, *arguments: Any, **options: Any) -> None:
        for outcome in load_reference(reference_lists(Path(folder) for folder in settings.FIXTURE_DIRS)):
            kept = f", {len(outcome.kept)} kept as changed by hand" if outcome.kept else ""
            self.stdout.write(f"{outcome.name}: {outcome.new} new, {outcome.changed} changed{kept}")
