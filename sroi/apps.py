from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from core.navigation import NavigationItem, register


class SroiConfig(AppConfig):
    name = "sroi"
    verbose_name = "Social return"

    def ready(self) -> None:
        """Add the worklist to the navigation. Those pages' apps discover the parts of other pages."""
        register(
            NavigationItem(
                label=_("SROI"),
                url_name="sroi:worklist",
                order=40,
                permission="sroi.view_sroi",
                start_for="sroi.change_sroi",
            )
        )
