from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Category(TextChoices):
    """For whom money is set aside; stored values are those of the files.

    Rung 6 belongs to the band of rungs 3 to 5 (METRICS.md, M8).
    """

    FAR = "1-2", _("Rungs 1 and 2")
    NEAR = "3-5", _("Rungs 3 to 6")
    ALL = "alle", _("Everybody")

    @classmethod
    def bands(cls) -> list["Category"]:
        """Those that one client can fall in by a rung."""
        return [cls.FAR, cls.NEAR]


class Decision(TextChoices):
    """Where a transfer stands: asked by one, decided by another."""

    ASKED = "asked", _("Asked")
    APPROVED = "approved", _("Approved")
    REFUSED = "refused", _("Refused")
