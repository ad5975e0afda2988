from django.utils.translation import gettext_lazy as _

from core.codes import Code
from core.history import tracked


@tracked()
class PlacementKind(Code):
    """A kind of placement (`soort`). Whether it counts is said by the policy of the day, not here."""

    class Meta(Code.Meta):
        verbose_name = _("kind of placement")
        verbose_name_plural = _("kinds of placement")


@tracked()
class PlacementEndReason(Code):
    """Why a placement ended (`reden_einde`)."""

    class Meta(Code.Meta):
        verbose_name = _("reason of the end of a placement")
        verbose_name_plural = _("reasons of the end of a placement")
