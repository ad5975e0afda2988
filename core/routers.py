from typing import Any


class OwnerMigratesRouter:
    """Only the owner's connection changes tables; the application's own role may not."""

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool:
        return db == "owner"
