"""The reading log: who saw the file of which client, and why. Written once, never changed.

Fields follow the Dutch standard Logboek Dataverwerkingen as far as it speaks of them: who, when, whose data,
which processing (`purpose`), where (`view`) and `request` to tie the row to the server's log.
"""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from audit.querysets import ReadingLogQuerySet


class ReadingLog(models.Model):
    """One request that showed one client or a set of clients."""

    at = models.DateTimeField(_("moment"), auto_now_add=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("user")
    )
    # The client's keys, not foreign keys: a row outlives the file that it speaks of.
    clients = ArrayField(models.BigIntegerField(), verbose_name=_("clients"))
    purpose = models.CharField(_("purpose"), max_length=200)
    view = models.CharField(_("screen"), max_length=100)
    fields = models.CharField(_("group of fields"), max_length=200)
    request = models.CharField(_("request"), max_length=40)

    objects = ReadingLogQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        verbose_name = _("reading")
        verbose_name_plural = _("reading log")
        indexes = [
            GinIndex(name="reading_by_client", fields=["clients"]),
            models.Index(name="reading_by_user", fields=["user", "-at"]),
        ]
        constraints = [
            models.CheckConstraint(
                name="reading_names_clients",
                condition=Q(clients__len__gt=0),
                violation_error_message=_("A reading names at least one client."),
            )
        ]
