from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from core.navigation import NavigationItem, register


class GuidanceConfig(AppConfig):
    name = "guidance"
    verbose_name = "Guidance"

    def ready(self) -> None:
        """The day's work comes first: it is the page to which a consultant and a team lead come home."""
        pages = (
            (_("My day"), "guidance:my_day", 1, "guidance.view_my_day"),
            (_("The team's day"), "guidance:team_day", 2, "guidance.view_team_day"),
            (_("Intakes"), "guidance:intakes", 4, "guidance.hold_intake"),
            (_("Re-indication"), "guidance:reindication_funnel", 12, "guidance.view_reindications"),
            (_("Trajectories"), "guidance:trajectories", 18, "guidance.view_trajectory"),
        )
        for label, url_name, order, permission in pages:
            register(NavigationItem(label=label, url_name=url_name, order=order, permission=permission))
