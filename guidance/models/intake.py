from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from clients.models import Client
from core.history import tracked
from guidance.enums import FinancialPlan, IntakeState

if TYPE_CHECKING:
    import datetime as dt

    from accounts.models import User


class IntakeQuerySet(models.QuerySet["Intake"]):
    def visible_to(self, user: "User", on: "dt.date") -> Self:
        """Intakes of the clients whose file this person may open."""
        return self.filter(client__in=Client.objects.visible_to(user, on))

    def open(self) -> Self:
        return self.filter(state=IntakeState.OPEN)


@tracked()
class Intake(models.Model):
    """The first talks with a client, step by step, until they end in a rung, a consultant and first actions.

    While it is open its answers are those of its pages, as they were typed. What came of it stands in the
    client's file; the answers stay to be read.
    """

    client = models.ForeignKey(
        Client, on_delete=models.PROTECT, related_name="intakes", verbose_name=_("client")
    )
    state = models.CharField(_("state"), max_length=8, choices=IntakeState, default=IntakeState.OPEN)
    started_on = models.DateField(_("started on"))
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("started by")
    )
    ended_on = models.DateField(_("ended on"), null=True, blank=True)
    stop_reason = models.CharField(_("why it was stopped"), max_length=200, blank=True)
    financial_plan = models.CharField(
        _("realistic budget or financial plan"), max_length=12, choices=FinancialPlan, blank=True
    )
    referred_to_fsp = models.BooleanField(_("referred to FSP"), default=False)

    objects = IntakeQuerySet.as_manager()

    class Meta:
        ordering = ["-started_on", "-id"]
        verbose_name = _("intake")
        verbose_name_plural = _("intakes")
        indexes = [models.Index(name="intake_by_start", fields=["started_on", "id"])]
        constraints = [
            models.UniqueConstraint(
                name="intake_open_once",
                fields=["client"],
                condition=Q(state="open"),
                violation_error_message=_("There is an open intake of this client already."),
            ),
            models.CheckConstraint(
                name="intake_state_known",
                condition=Q(state__in=IntakeState.values),
                violation_error_message=_("Choose a state from the list."),
            ),
            models.CheckConstraint(
                name="intake_ends_with_its_day",
                condition=Q(state="open", ended_on__isnull=True)
                | (~Q(state="open") & Q(ended_on__gte=models.F("started_on"))),
                violation_error_message=_("An intake has a last day when it has ended, not before."),
            ),
            models.CheckConstraint(
                name="intake_finished_with_the_question",
                condition=~Q(state="finished") | ~Q(financial_plan=""),
                violation_error_message=_("Ask for a realistic budget or financial plan."),
            ),
            models.CheckConstraint(
                name="intake_stopped_with_reason",
                condition=~Q(state="stopped") | ~Q(stop_reason=""),
                violation_error_message=_("Say why the intake stops."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.started_on)


@tracked(exclude=("typed",))
class IntakePage(models.Model):
    """One step of an intake as it was typed, right or wrong, saved while typing.

    What was typed stays out of the history: every second of it would be kept there. The answers that an
    intake ends with are kept in the tables of the file.
    """

    intake = models.ForeignKey(Intake, on_delete=models.CASCADE, related_name="pages")
    step = models.CharField(_("step"), max_length=16)
    typed = models.JSONField(_("as typed"), default=dict, blank=True)
    saved_at = models.DateTimeField(_("saved at"))
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("saved by")
    )

    class Meta:
        ordering = ["intake", "step"]
        verbose_name = _("page of an intake")
        verbose_name_plural = _("pages of intakes")
        constraints = [
            models.UniqueConstraint(
                name="intake_page_once",
                fields=["intake", "step"],
                violation_error_message=_("This step was begun by somebody else meanwhile."),
            ),
        ]

    def __str__(self) -> str:
        return self.step
