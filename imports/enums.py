from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Mode(TextChoices):
    DELTA = "delta", _("Only what the file names")
    FULL = "full", _("The whole state on the reference date")


class ImportState(TextChoices):
    PREVIEWED = "previewed", _("Previewed")
    COMMITTED = "committed", _("Committed")
    UNDONE = "undone", _("Undone")
