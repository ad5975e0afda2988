"""A caseload handed over: which clients went to whom in one act, and how each stood before."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Team
from clients.handover.querysets import HandOverQuerySet
from clients.models.client import Client
from core.history import tracked


@tracked()
class HandOver(models.Model):
    """Clients given to one consultant, or to a team alone, on one day. All went over, or none.

    The receiver acknowledges it. It can be taken back as long as nobody changed who works for the clients.
    """

    day = models.DateField(_("day"))
    consultant = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="hand_overs_received",
        verbose_name=_("receiver"),
    )
    team = models.ForeignKey(
        Team,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="hand_overs_received",
        verbose_name=_("team"),
    )
    reason = models.CharField(_("reason"), max_length=200)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="hand_overs_made",
        verbose_name=_("handed over by"),
    )
    acknowledged_on = models.DateField(_("acknowledged on"), null=True, blank=True)
    acknowledged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("acknowledged by"),
    )
    undone_on = models.DateField(_("taken back on"), null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("taken back by"),
    )

    objects = HandOverQuerySet.as_manager()

    class Meta:
        ordering = ["-day", "-pk"]
        verbose_name = _("hand-over")
        verbose_name_plural = _("hand-overs")
        indexes = [models.Index(name="hand_over_by_day", fields=["day", "id"])]
        constraints = [
            models.CheckConstraint(
                name="hand_over_to_somebody",
                condition=Q(consultant__isnull=False) | Q(team__isnull=False),
                violation_error_message=_("Choose a consultant or a team."),
            ),
            models.CheckConstraint(
                name="hand_over_acknowledged_by_somebody",
                condition=Q(acknowledged_on__isnull=True, acknowledged_by__isnull=True)
                | Q(acknowledged_on__gte=F("day"), acknowledged_by__isnull=False),
                violation_error_message=_("Say who acknowledged it and when, not before it was handed over."),
            ),
            models.CheckConstraint(
                name="hand_over_undone_by_somebody",
                condition=Q(undone_on__isnull=True, undone_by__isnull=True)
                | Q(undone_on__isnull=False, undone_by__isnull=False),
                violation_error_message=_("Say who took it back and when."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.receiver)

    @property
    def receiver(self) -> object:
        """The consultant, or the team where it went to nobody in particular."""
        return self.consultant or self.team

    @property
    def waiting(self) -> bool:
        return self.acknowledged_on is None and self.undone_on is None


@tracked()
class HandedOverClient(models.Model):
    """One client of a hand-over: the note for the receiver, and the assignment that gave way.

    `from_…` are the values of that assignment before, so that it can be put back exactly.
    """

    hand_over = models.ForeignKey(
        HandOver, on_delete=models.PROTECT, related_name="clients", verbose_name=_("hand-over")
    )
    client = models.ForeignKey(
        Client, on_delete=models.PROTECT, related_name="hand_overs", verbose_name=_("client")
    )
    note = models.CharField(_("note"), max_length=500, blank=True)
    from_start = models.DateField(_("first day before"))
    from_end = models.DateField(_("last day before"), null=True, blank=True)
    from_consultant = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("consultant before"),
    )
    from_team = models.ForeignKey(
        Team, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("team before")
    )
    from_reason = models.CharField(_("reason before"), max_length=200, blank=True)
    taken_back = models.BooleanField(_("taken back"), default=False)

    class Meta:
        ordering = ["hand_over", "client__name_key", "client"]
        verbose_name = _("client handed over")
        verbose_name_plural = _("clients handed over")
        constraints = [
            models.UniqueConstraint(
                name="handed_over_once",
                fields=["hand_over", "client"],
                violation_error_message=_("This client is in this hand-over already."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.client)

    @property
    def giver(self) -> object:
        """Who worked for the client before: the consultant, or the team alone."""
        return self.from_consultant or self.from_team
