from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from core.navigation import NavigationItem, register


class PlacementsConfig(AppConfig):
    name = "placements"
    verbose_name = "Placements"

    def ready(self) -> None:
        """Add the list to the navigation. The parts of other pages are discovered by those pages' apps."""
        register(
            NavigationItem(
                label=_("Placements"),
                url_name="placements:placements",
                order=20,
                permission="placements.view_placement",
            )
        )
