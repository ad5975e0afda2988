"""`manage.py extract_translations`: bring the Dutch catalogue up to date with the code."""

from typing import Any

from django.core.management.base import BaseCommand

from core.translations import update_catalogue


class Command(BaseCommand):
    help = "Update locale/nl/LC_MESSAGES/django.po: add new texts, keep translations, drop texts nobody uses."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        missing = update_catalogue()
        for message in missing:
            self.stdout.write(f"without Dutch: {message.id}")
        self.stdout.write(f"{len(missing)} texts wait for a translation.")
