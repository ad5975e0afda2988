"""`manage.py compile_translations`: make the catalogue that Django reads, without gettext tools."""

from typing import Any

from django.core.management.base import BaseCommand

from core.translations import compile_catalogue


class Command(BaseCommand):
    help = "Compile locale/nl/LC_MESSAGES/django.po to django.mo."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{compile_catalogue()} texts compiled.")
