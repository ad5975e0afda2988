from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class ContractKind(TextChoices):
    """What is bought; stored values are those of the files."""

    WORKS = "werken", _("Works")
    SERVICES = "diensten", _("Services")
    SUPPLIES = "leveringen", _("Supplies")


class OptionKind(TextChoices):
    """What can be called on top of a contract: more work, or more time (with the work in it)."""

    OPTION = "option", _("Option")
    EXTENSION = "extension", _("Extension")


class BlockCategory(TextChoices):
    """What a building block gives, for the figures beside the money."""

    JOB = "job", _("Paid job")
    INTERNSHIP = "internship", _("Internship")
    TRAINING = "training", _("Training")
    ACTIVITY = "activity", _("Activity")
    BONUS = "bonus", _("Bonus")


class ContributionStatus(TextChoices):
    """How far a contribution has come; stored values are those of the files."""

    REPORTED = "gemeld", _("Reported")
    ACCEPTED = "geaccepteerd", _("Accepted")
    REJECTED = "afgewezen", _("Rejected")


class NoDuty(TextChoices):
    """Why a contract has no duty, in the order in which it is asked."""

    KIND = "kind", _("The policy does not ask it of contracts of this kind")
    THRESHOLD = "threshold", _("The value does not reach the threshold")


class Stage(TextChoices):
    """The steps of enforcement (METRICS.md, M7)."""

    REMINDER = "reminder", _("Reminder")
    WARNING = "warning", _("Warning")
    NOTICE_OF_DEFAULT = "notice", _("Notice of default")
    PENALTY = "penalty", _("Penalty")
    CLOSED = "closed", _("Closed")


class Phase(TextChoices):
    """Where a contract stands on a day."""

    TO_COME = "to_come", _("Still to start")
    RUNNING = "running", _("Running")
    OVER = "over", _("Over")
