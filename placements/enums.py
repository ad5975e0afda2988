from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Contract(TextChoices):
    """The form of the contract; stored values are those of the files."""

    PERMANENT = "vast", _("Permanent")
    TEMPORARY = "tijdelijk", _("Temporary")
    AGENCY = "uitzend", _("Through an agency")


class ExcludedReason(TextChoices):
    """Why a placement does not count for the target, in the order of METRICS.md, M1."""

    NOT_STARTED = "not_started", _("Cancelled, or not started yet")
    KIND = "kind", _("This kind of placement does not count")
    CONTINUATION = "continuation", _("It continues an earlier placement at the same employer")
    RUNG = "rung", _("The client was not on a counted rung")


class Standing(TextChoices):
    """Where a placement stands on a day."""

    RUNNING = "running", _("Running")
    TO_COME = "to_come", _("Still to start")
    OVER = "over", _("Over")
    CANCELLED = "cancelled", _("Cancelled")
