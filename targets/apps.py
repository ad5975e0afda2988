from importlib import import_module

from django.apps import AppConfig


class TargetsConfig(AppConfig):
    name = "targets"
    verbose_name = "Targets"

    def ready(self) -> None:
        """Have the background work of this room known."""
        import_module("targets.jobs")
