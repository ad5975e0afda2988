from importlib import import_module

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _

from core.navigation import NavigationItem, register


class ImportsConfig(AppConfig):
    name = "imports"
    verbose_name = "Imports"

    def ready(self) -> None:
        """Have kinds of files and effects of every app registered, and the work and pages of this room."""
        autodiscover_modules("imports", "import_effects")
        import_module("imports.jobs")
        register(
            NavigationItem(
                label=_("Imports"), url_name="imports:imports", order=80, permission="imports.view_import"
            )
        )
