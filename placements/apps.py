from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _

from core.navigation import NavigationItem, register


class PlacementsConfig(AppConfig):
    name = "placements"
    verbose_name = "Placements"

    def ready(self) -> None:
        """Add the list to the navigation; have every app add what it says of a placement."""
        register(
            NavigationItem(
                label=_("Placements"),
                url_name="placements:placements",
                order=20,
                permission="placements.view_placement",
            )
        )
        autodiscover_modules("placement_page")
