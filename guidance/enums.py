from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Standing(TextChoices):
    """Where a trajectory stands on a day."""

    RUNNING = "running", _("Running")
    TO_COME = "to_come", _("Still to start")
    OVER = "over", _("Over")
    CANCELLED = "cancelled", _("Cancelled")


class NotCounted(TextChoices):
    """Why a trajectory does not count as started (METRICS.md, M5)."""

    CANCELLED = "cancelled", _("Cancelled")
    NOT_STARTED = "not_started", _("Not started yet")


class CertificateKind(TextChoices):
    """What somebody can show after a trajectory."""

    DIPLOMA = "diploma", _("Diploma")
    MBO_STATEMENT = "mbo_verklaring", _("MBO statement")
    STARTING_QUALIFICATION = "startkwalificatie", _("Starting qualification")

    @classmethod
    def with_crebo(cls) -> list["CertificateKind"]:
        """Those that say of which qualification they are a part."""
        return [cls.MBO_STATEMENT]


class IntakeState(TextChoices):
    OPEN = "open", _("In progress")
    FINISHED = "finished", _("Finished")
    STOPPED = "stopped", _("Stopped")


class FinancialPlan(TextChoices):
    """Whether the client has a realistic budget or financial plan: asked at every first contact."""

    YES = "yes", _("Yes, there is a realistic budget or financial plan")
    NO = "no", _("No, there is none yet")
    NOT_WANTED = "not_wanted", _("The client does not want to talk about it")


class Help(TextChoices):
    """What an obstacle asks for: a closed answer, never a diagnosis."""

    NONE = "none", _("No obstacle")
    ELSEWHERE = "elsewhere", _("Obstacle, there is help already")
    NEEDED = "needed", _("Obstacle, help is needed")

    @classmethod
    def obstacles(cls) -> list["Help"]:
        return [cls.ELSEWHERE, cls.NEEDED]


class ContactKind(TextChoices):
    """How somebody spoke to a client, or tried to."""

    PHONE = "phone", _("Telephone")
    OFFICE = "office", _("At the office")
    VISIT = "visit", _("At home or at work")
    VIDEO = "video", _("Video call")
    MAIL = "mail", _("E-mail or message")
    LETTER = "letter", _("Letter")


class ActionState(TextChoices):
    OPEN = "open", _("Open")
    DONE = "done", _("Done")
    DROPPED = "dropped", _("Dropped")


class UsualAction(TextChoices):
    """What is often done first after an intake; chosen with one click."""

    TALK = "talk", _("Plan the next talk")
    CV = "cv", _("Look at the cv together")
    PROFILE = "profile", _("Make the HalloWerk profile")
    COURSE = "course", _("Choose a trajectory")


class GoalState(TextChoices):
    OPEN = "open", _("Worked on")
    REACHED = "reached", _("Reached")
    DROPPED = "dropped", _("Dropped")


class Party(TextChoices):
    """To whom a client is referred, or from whom (DOMAIN.md, Plan and work)."""

    FSP = "fsp", _("FSP: debts and budget")
    JOBS = "jobs", _("JOBS")
    INCOME = "income", _("Inkomen")
    MOBILITY = "mobility", _("Mobility team")
    SCHOOL_ATTENDANCE = "school", _("School attendance")


class Direction(TextChoices):
    TO = "to", _("To")
    FROM = "from", _("From")


class Calculator(TextChoices):
    WERK_LOONT = "werkloont", _("WerkLoont")
    BEREKEN_UW_RECHT = "berekenuwrecht", _("BerekenUwRecht")
