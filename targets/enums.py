from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class RunState(TextChoices):
    """How firm a run is. Only a draft is ever replaced; what was published is superseded, never changed."""

    DRAFT = "draft", _("Draft")
    PUBLISHED = "published", _("Published")
    SUPERSEDED = "superseded", _("Superseded")


class RunCause(TextChoices):
    """What asked for a run."""

    NIGHT = "night", _("The night")
    COMMAND = "command", _("A command")
    REQUEST = "request", _("A person")
