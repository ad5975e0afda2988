from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Step(TextChoices):
    """The steps of the funnel of rungs 1 and 2, in their order (METRICS.md, M4)."""

    SUSPECTED = "suspected", _("Change suspected")
    ASKED = "asked", _("Re-indication asked")
    DIAGNOSED = "diagnosed", _("Competensys done")
    EXPECTED = "expected", _("Mediation expected within the term")
    COUPLED = "coupled", _("Coupled to a consultant")
    ACKNOWLEDGED = "acknowledged", _("Acknowledged by the consultant")
    CLIMBED = "climbed", _("Rung 3, 4 or 5 reached")


class State(TextChoices):
    """Where a re-indication stands: what it waits for, or how far it came."""

    TO_ASK = "to_ask", _("To be asked")
    ASKED = "asked", _("Waits for Competensys")
    TO_DECIDE = "to_decide", _("To be ended")
    TO_COUPLE = "to_couple", _("To be coupled")
    TO_ACKNOWLEDGE = "to_acknowledge", _("To be acknowledged")
    COUPLED = "coupled", _("Coupled")
    CLIMBED = "climbed", _("Rung 3, 4 or 5 reached")
    ENDED = "ended", _("Not coupled")

    @classmethod
    def undecided(cls) -> list["State"]:
        """Those in which somebody must still couple or end it."""
        return [cls.TO_ASK, cls.ASKED, cls.TO_DECIDE, cls.TO_COUPLE]

    @classmethod
    def after_coupling(cls) -> list["State"]:
        return [cls.TO_ACKNOWLEDGE, cls.COUPLED, cls.CLIMBED]


class Ending(TextChoices):
    """Why a re-indication ended without a coupling."""

    WITHDRAWN = "withdrawn", _("Withdrawn")
    NO_CHANGE = "no_change", _("Nothing has changed after all")
    NOT_EXPECTED = "not_expected", _("Mediation is not expected within the term")
