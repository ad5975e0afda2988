from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Team
from clients.models import Client, DiagnosisRequest, Grant, HandOver
from core.history import tracked
from guidance.reindication.enums import Ending
from guidance.reindication.querysets import ReindicationQuerySet
from guidance.reindication.rules import FROM_RUNGS

FROM_CHOICES = [(rung.value, rung.label) for rung in FROM_RUNGS]


@tracked()
class Reindication(models.Model):
    """That a client far from work may have come nearer: from the suspicion to the coupling to a consultant.

    `rung` and `team` are those of the day on which it was noted. What Competensys said, whether mediation is
    expected within the term and whether a higher rung was reached is not stored: `with_steps` reads it of
    diagnoses, policies and rungs. It is open until it is coupled or ended.
    """

    client = models.ForeignKey(
        Client, on_delete=models.PROTECT, related_name="reindications", verbose_name=_("client")
    )
    rung = models.PositiveSmallIntegerField(_("rung then"), choices=FROM_CHOICES, editable=False)
    team = models.ForeignKey(
        Team,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("team then"),
    )
    why = models.CharField(_("what has changed"), max_length=300)
    noted_on = models.DateField(_("noted on"), editable=False)
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        editable=False,
        related_name="+",
        verbose_name=_("noted by"),
    )
    regie = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="reindications",
        verbose_name=_("regie consultant"),
    )
    grant = models.OneToOneField(
        Grant,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("grant"),
    )
    diagnosis_request = models.ForeignKey(
        DiagnosisRequest,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("request for a diagnosis"),
    )
    coupled_on = models.DateField(_("coupled on"), null=True, blank=True)
    coupled_to = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("coupled to"),
    )
    hand_over = models.ForeignKey(
        HandOver,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("hand-over"),
    )
    acknowledged_on = models.DateField(_("acknowledged on"), null=True, blank=True)
    ended_on = models.DateField(_("ended on"), null=True, blank=True)
    ending = models.CharField(_("how it ended"), max_length=16, choices=Ending, blank=True)
    ending_reason = models.CharField(_("why it ended"), max_length=200, blank=True)

    objects = ReindicationQuerySet.as_manager()

    class Meta:
        ordering = ["-noted_on", "-id"]
        verbose_name = _("re-indication")
        verbose_name_plural = _("re-indications")
        indexes = [models.Index(name="reindication_by_day", fields=["noted_on", "id"])]
        constraints = [
            models.UniqueConstraint(
                name="reindication_open_once",
                fields=["client"],
                condition=Q(coupled_on__isnull=True, ended_on__isnull=True),
                violation_error_message=_("A re-indication of this client is open already."),
            ),
            models.CheckConstraint(
                name="reindication_from_far",
                condition=Q(rung__in=FROM_RUNGS),
                violation_error_message=_("Only who stands on rung 1 or 2 is re-indicated."),
            ),
            models.CheckConstraint(
                name="reindication_says_why",
                condition=~Q(why=""),
                violation_error_message=_("Say what has changed."),
            ),
            models.CheckConstraint(
                name="reindication_coupled_whole",
                condition=Q(coupled_on__isnull=True, coupled_to__isnull=True, hand_over__isnull=True)
                | Q(
                    coupled_on__isnull=False,
                    coupled_on__gte=F("noted_on"),
                    coupled_to__isnull=False,
                    diagnosis_request__isnull=False,
                ),
                violation_error_message=_(
                    "Only what was asked is coupled: to a consultant, not before it was noted."
                ),
            ),
            models.CheckConstraint(
                name="reindication_acknowledged_after",
                condition=Q(acknowledged_on__isnull=True)
                | Q(coupled_on__isnull=False, acknowledged_on__gte=F("coupled_on")),
                violation_error_message=_("A coupling is acknowledged on or after its own day."),
            ),
            models.CheckConstraint(
                name="reindication_acknowledged_once",
                condition=Q(acknowledged_on__isnull=True) | Q(hand_over__isnull=True),
                violation_error_message=_("A coupling by a hand-over is acknowledged with the hand-over."),
            ),
            models.CheckConstraint(
                name="reindication_ended_whole",
                condition=Q(ended_on__isnull=True, ending="", ending_reason="")
                | Q(
                    ~Q(ending_reason=""),
                    ended_on__isnull=False,
                    ended_on__gte=F("noted_on"),
                    ending__in=Ending.values,
                ),
                violation_error_message=_("Say how and why it ended, not before it was noted."),
            ),
            models.CheckConstraint(
                name="reindication_ends_one_way",
                condition=Q(ended_on__isnull=True) | Q(coupled_on__isnull=True),
                violation_error_message=_("What was coupled does not end without a coupling."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.noted_on)
