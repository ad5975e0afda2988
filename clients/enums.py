from django.db.models import IntegerChoices, TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Gender(TextChoices):
    MALE = "M", _("Man")
    FEMALE = "V", _("Woman")
    OTHER = "X", _("Other")


class Rung(IntegerChoices):
    """The six rungs of the participation ladder of the policy paper: the distance to work.

    Not the ladder of 2008 with the same numbers (isolated … paid work); the two are never mixed.
    """

    CARE = 1, _("Care")
    SOCIAL_ACTIVATION = 2, _("Social activation")
    SPECIFIC_DIAGNOSIS = 3, _("Specific diagnosis")
    DEVELOPMENT = 4, _("Development towards work")
    MEDIATION = 5, _("Mediation to work")
    AFTERCARE = 6, _("After-care")

    @property
    def distance(self) -> Promise:
        """How far from work (METRICS.md, M4): two rungs each."""
        return (_("far from work"), _("halfway to work"), _("near work"))[(self.value - 1) // 2]


class HalloWerkStatus(TextChoices):
    """How far the profile on HalloWerk is; stored values are those of the files."""

    NONE = "geen", _("None")
    DRAFT = "concept", _("Draft")
    GOOD = "goed", _("Good")


class ProfilePoint(TextChoices):
    """What is looked at when the quality of a HalloWerk profile is checked."""

    WISHES = "wishes", _("The work that the client wants stands in it")
    SKILLS = "skills", _("What the client can do and has done stands in it")
    AVAILABILITY = "availability", _("Hours, days and travel distance are right")
    CONTACT = "contact", _("Employers can reach the client by it")
    LANGUAGE = "language", _("It is well written, without mistakes")
    AGREED = "agreed", _("The client agrees with what it says")


class GrantScope(TextChoices):
    """How much of a client's file a grant opens."""

    IDENTITY = "identity", _("Name and target group")
    FILE = "file", _("The file")
    EMERGENCY = "emergency", _("The file, in an emergency")

    @classmethod
    def opening_the_file(cls) -> list["GrantScope"]:
        return [cls.FILE, cls.EMERGENCY]


class ExitKind(TextChoices):
    """What the end of a benefit says about outflow (METRICS.md, M2)."""

    WORK_OR_CHOICE = "work_or_choice", _("Work or choice")
    OTHER_EXIT = "other_exit", _("Other exit")
    UNSPECIFIED = "unspecified", _("Not specified")


class HandOverState(TextChoices):
    """How far a hand-over is."""

    WAITING = "waiting", _("Not acknowledged yet")
    ACKNOWLEDGED = "acknowledged", _("Acknowledged")
    UNDONE = "undone", _("Taken back")
