from importlib import import_module

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class AccountsConfig(AppConfig):
    name = "accounts"
    verbose_name = "Accounts"

    def ready(self) -> None:
        """Have the permissions of every app registered; keep the filters of the lists."""
        autodiscover_modules("perms")
        import_module("accounts.saved_filters.store")
