"""What is written down of a client on a day: contact moments, notes, outcomes of calculators, documents."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from clients.models import Client
from core.documents.models import KeptDocument
from core.history import tracked
from guidance.enums import Calculator, ContactKind


class Entry(models.Model):
    """Something of one client, on a day, written by somebody."""

    client = models.ForeignKey(
        Client, on_delete=models.PROTECT, related_name="%(class)ss", verbose_name=_("client")
    )
    on = models.DateField(_("date"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
        verbose_name=_("by"),
    )

    class Meta:
        abstract = True
        ordering = ["-on", "-id"]
        indexes = [models.Index(fields=["client", "-on"], name="%(class)s_of_client")]


@tracked()
class ContactMoment(Entry):
    """That somebody spoke to a client, or (not `reached`) tried to. The last one reached dates the client.

    `recorded_on` is the day on which it was written down: what is still to come is an action, no contact.
    """

    kind = models.CharField(_("how"), max_length=8, choices=ContactKind, default=ContactKind.PHONE)
    reached = models.BooleanField(_("spoken to"), default=True)
    about = models.TextField(_("what was said"), max_length=2000)
    recorded_on = models.DateField(_("recorded on"), editable=False)

    class Meta(Entry.Meta):
        verbose_name = _("contact moment")
        verbose_name_plural = _("contact moments")
        constraints = [
            models.CheckConstraint(
                name="contact_kind_known",
                condition=Q(kind__in=ContactKind.values),
                violation_error_message=_("Choose from the list how you spoke."),
            ),
            models.CheckConstraint(
                name="contact_not_to_come",
                condition=Q(on__lte=F("recorded_on")),
                violation_error_message=_("A contact moment lies not in the future. Plan an action instead."),
            ),
        ]

    def __str__(self) -> str:
        return self.about


@tracked()
class Note(Entry):
    """What colleagues should know. Never about health: that has closed codes of its own."""

    text = models.TextField(_("note"), max_length=4000)

    class Meta(Entry.Meta):
        verbose_name = _("note")
        verbose_name_plural = _("notes")

    def __str__(self) -> str:
        return self.text


@tracked()
class Calculation(Entry):
    """That a calculator was shown to a client, and its outcome in words."""

    tool = models.CharField(_("calculator"), max_length=16, choices=Calculator)
    outcome = models.CharField(_("outcome in words"), max_length=500)

    class Meta(Entry.Meta):
        verbose_name = _("calculation")
        verbose_name_plural = _("calculations")
        constraints = [
            models.CheckConstraint(
                name="calculation_tool_known",
                condition=Q(tool__in=Calculator.values),
                violation_error_message=_("Choose a calculator from the list."),
            )
        ]

    def __str__(self) -> str:
        return self.outcome


@tracked()
class ClientDocument(KeptDocument):
    """A document in the file of a client."""

    client = models.ForeignKey(
        Client, on_delete=models.PROTECT, related_name="documents", verbose_name=_("client")
    )
    title = models.CharField(_("what it is"), max_length=100)

    class Meta(KeptDocument.Meta):
        ordering = ["-added_on", "-id"]
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    def __str__(self) -> str:
        return self.title
