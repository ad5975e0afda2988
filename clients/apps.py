from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _

from core.navigation import NavigationItem, register


class ClientsConfig(AppConfig):
    name = "clients"
    verbose_name = "Clients"

    def ready(self) -> None:
        """Add the lists to the navigation; have every app add its part of a client's page and its
        kinds of facts that want action.
        """
        pages = (
            (_("Caseload"), "clients:caseload", 5, "clients.view_client"),
            (_("Without a consultant"), "clients:pool", 6, "clients.view_pool"),
            (_("HalloWerk"), "clients:profiles", 7, "clients.view_client"),
        )
        for label, url_name, order, permission in pages:
            register(NavigationItem(label=label, url_name=url_name, order=order, permission=permission))
        autodiscover_modules("client_page")
        autodiscover_modules("worklist_sources")
