from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from core.navigation import NavigationItem, register


class BudgetConfig(AppConfig):
    name = "budget"
    verbose_name = "Participation budget"

    def ready(self) -> None:
        """Add the pages to the navigation; kinds of files and tables are discovered by those rooms."""
        pages = (
            (_("Budget"), "budget:current", 35, "budget.view_budget"),
            (_("Commitments"), "budget:commitments", 36, "budget.view_lines"),
            (_("Bookings"), "budget:bookings", 37, "budget.view_lines"),
        )
        for label, url_name, order, permission in pages:
            # Who keeps the ledger begins there; who may only look at it begins elsewhere.
            start_for = "budget.change_budget" if url_name == "budget:current" else None
            register(
                NavigationItem(
                    label=label, url_name=url_name, order=order, permission=permission, start_for=start_for
                )
            )
