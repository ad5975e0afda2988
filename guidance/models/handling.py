from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from clients.models import Client
from core.history import tracked

if TYPE_CHECKING:
    import datetime as dt


class HandlingQuerySet(models.QuerySet["Handling"]):
    def hiding(self, on: "dt.date") -> Self:
        """Those that keep their fact away on a day."""
        return self.filter(Q(until__isnull=True) | Q(until__gt=on))


@tracked()
class Handling(models.Model):
    """That a fact on somebody's list was dealt with: what came of it, and when it comes back.

    A fact is known by its source, key and due date (clients/worklist.py). Where the fact itself changes, it
    gets another due date or key, and is there again whatever was said of it before.
    """

    client = models.ForeignKey(
        Client, on_delete=models.PROTECT, related_name="handlings", verbose_name=_("client")
    )
    source = models.CharField(_("kind"), max_length=32)
    key = models.BigIntegerField(_("row"))
    due = models.DateField(_("due"))
    outcome = models.CharField(_("outcome"), max_length=32)
    reason = models.CharField(_("reason"), max_length=200)
    until = models.DateField(_("next date"), null=True, blank=True)
    handled_on = models.DateField(_("dealt with on"))
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("by")
    )

    objects = HandlingQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        verbose_name = _("handled fact")
        verbose_name_plural = _("handled facts")
        indexes = [models.Index(name="handling_by_person", fields=["handled_by", "handled_on"])]
        constraints = [
            models.UniqueConstraint(
                name="handling_once_a_fact",
                fields=["source", "key", "due"],
                violation_error_message=_("This was dealt with meanwhile."),
            ),
            models.CheckConstraint(
                name="handling_until_later",
                condition=Q(until__isnull=True) | Q(until__gt=F("handled_on")),
                violation_error_message=_("The next date lies after today."),
            ),
            models.CheckConstraint(
                name="handling_has_reason",
                condition=~Q(reason=""),
                violation_error_message=_("Say why."),
            ),
        ]
