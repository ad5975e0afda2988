from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _

from core.navigation import NavigationItem, register


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = "Core"

    def ready(self) -> None:
        """Have every app say what the administrator keeps of it, and what of it is found by the search."""
        register(
            NavigationItem(
                label=_("Administration"),
                url_name="administration:index",
                order=90,
                permission="core.manage_reference",
            )
        )
        autodiscover_modules("administration", "searched")
