from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from core.navigation import NavigationItem, register


class TargetsConfig(AppConfig):
    name = "targets"
    verbose_name = "Targets"

    def ready(self) -> None:
        """Have the background work of this room known, and add its pages to the navigation."""
        import_module("targets.jobs")
        for label, url_name, order in (
            (_("Figures"), "targets:dashboard", 10),
            (_("Runs"), "targets:runs", 11),
        ):
            register(
                NavigationItem(
                    label=label, url_name=url_name, order=order, permission="targets.view_dashboard"
                )
            )
