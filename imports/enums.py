from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Mode(TextChoices):
    DELTA = "delta", _("Only what the file names")
    FULL = "full", _("The whole state on the reference date")


class ImportState(TextChoices):
    PREVIEWED = "previewed", _("Previewed")
    COMMITTED = "committed", _("Committed")
    UNDONE = "undone", _("Undone")


class Severity(TextChoices):
    """What a finding means for its row: refused, taken with a remark, or left out because it says the
    same again.
    """

    ERROR = "error", _("Error")
    WARNING = "warning", _("Warning")
    REPEAT = "repeat", _("Repeats an earlier row")


class Outcome(TextChoices):
    """What an import does with one row of its file."""

    NEW = "new", _("New")
    CHANGED = "changed", _("Changed")
    UNCHANGED = "unchanged", _("Unchanged")
    ERROR = "error", _("Error")


class People(TextChoices):
    """How a kind of file deals with the clients it names."""

    NONE = "none", _("Names no clients")
    KNOWN = "known", _("Names clients that must be known")
    MADE = "made", _("Adds the clients it names")


class Group(TextChoices):
    """How the preview groups what an import would do."""

    NEW = "new", _("New")
    CHANGED = "changed", _("Changed")
    UNCHANGED = "unchanged", _("Unchanged")
    GONE = "gone", _("Gone")
    ERROR = "error", _("In error")
    PASSED = "passed", _("Passed over")
