from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _

from core.navigation import NavigationItem, register


class EmployersConfig(AppConfig):
    name = "employers"
    verbose_name = "Employers"

    def ready(self) -> None:
        """Add the list to the navigation; have every app add its part of an employer's page."""
        register(
            NavigationItem(
                label=_("Employers"),
                url_name="employers:employers",
                order=30,
                permission="employers.view_employer",
            )
        )
        autodiscover_modules("employer_page")
