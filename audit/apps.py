from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _

from core.navigation import NavigationItem, register


class AuditConfig(AppConfig):
    name = "audit"
    verbose_name = "Audit"

    def ready(self) -> None:
        """Add the logs to the navigation; have it known how their subjects are numbered."""
        pages = ((_("Reading log"), "audit:readings", 80), (_("Changes"), "audit:changes", 81))
        for label, url_name, order in pages:
            register(
                NavigationItem(label=label, url_name=url_name, order=order, permission="audit.view_logs")
            )
        autodiscover_modules("audited")
