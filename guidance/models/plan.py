"""What is to be done: goals of a client's plan, actions with owner and due date, referrals to others."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from clients.models import Client
from core.history import tracked
from guidance.enums import ActionState, Direction, GoalState, Party


class GoalQuerySet(models.QuerySet["Goal"]):
    def open(self) -> Self:
        return self.filter(state=GoalState.OPEN)


@tracked()
class Goal(models.Model):
    """What client and consultant agreed to reach, and by when."""

    client = models.ForeignKey(
        Client, on_delete=models.PROTECT, related_name="goals", verbose_name=_("client")
    )
    aim = models.CharField(_("goal"), max_length=300)
    agreed_on = models.DateField(_("agreed on"))
    due_on = models.DateField(_("to be reached by"))
    state = models.CharField(_("state"), max_length=8, choices=GoalState, default=GoalState.OPEN)
    outcome = models.CharField(_("what came of it"), max_length=300, blank=True)

    objects = GoalQuerySet.as_manager()

    class Meta:
        ordering = ["due_on", "id"]
        verbose_name = _("goal")
        verbose_name_plural = _("goals")
        indexes = [models.Index(name="goal_of_client", fields=["client", "due_on"])]
        constraints = [
            models.CheckConstraint(
                name="goal_state_known",
                condition=Q(state__in=GoalState.values),
                violation_error_message=_("Choose a state from the list."),
            ),
            models.CheckConstraint(
                name="goal_due_after_agreed",
                condition=Q(due_on__gte=F("agreed_on")),
                violation_error_message=_("A goal is reached after it was agreed."),
            ),
            models.CheckConstraint(
                name="goal_dropped_says_why",
                condition=~Q(state=GoalState.DROPPED, outcome=""),
                violation_error_message=_("Say what came of this goal."),
            ),
        ]

    def __str__(self) -> str:
        return self.aim


class ActionQuerySet(models.QuerySet["Action"]):
    def open(self) -> Self:
        return self.filter(state=ActionState.OPEN)


@tracked()
class Action(models.Model):
    """What somebody does for a client by a day. Without an owner it is the client's consultant's.

    So an action goes along when the client goes to another consultant.
    """

    client = models.ForeignKey(
        Client, on_delete=models.PROTECT, related_name="actions", verbose_name=_("client")
    )
    what = models.CharField(_("action"), max_length=200)
    due_on = models.DateField(_("due"))
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="owned_actions",
        verbose_name=_("owner"),
    )
    goal = models.ForeignKey(
        Goal,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="actions",
        verbose_name=_("for the goal"),
    )
    state = models.CharField(_("state"), max_length=8, choices=ActionState, default=ActionState.OPEN)
    closed_on = models.DateField(_("closed on"), null=True, blank=True, editable=False)

    objects = ActionQuerySet.as_manager()

    class Meta:
        ordering = ["due_on", "id"]
        verbose_name = _("action")
        verbose_name_plural = _("actions")
        indexes = [
            models.Index(name="action_of_client", fields=["client", "due_on"]),
            models.Index(
                name="action_of_owner", fields=["owner", "due_on"], condition=Q(state=ActionState.OPEN)
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="action_state_known",
                condition=Q(state__in=ActionState.values),
                violation_error_message=_("Choose a state from the list."),
            ),
            models.CheckConstraint(
                name="action_closed_has_day",
                condition=Q(state=ActionState.OPEN, closed_on__isnull=True)
                | (~Q(state=ActionState.OPEN) & Q(closed_on__isnull=False)),
                violation_error_message=_("An action is open, or closed on a day."),
            ),
        ]

    def __str__(self) -> str:
        return self.what


@tracked()
class Referral(models.Model):
    """That a client is referred to another party, or by one, and whether the other said that it arrived."""

    client = models.ForeignKey(
        Client, on_delete=models.PROTECT, related_name="referrals", verbose_name=_("client")
    )
    direction = models.CharField(_("to or from"), max_length=4, choices=Direction, default=Direction.TO)
    party = models.CharField(_("party"), max_length=8, choices=Party)
    on = models.DateField(_("date"))
    about = models.CharField(_("what for"), max_length=300)
    acknowledged_on = models.DateField(_("acknowledged on"), null=True, blank=True)
    answer = models.CharField(_("answer"), max_length=300, blank=True)

    class Meta:
        ordering = ["-on", "-id"]
        verbose_name = _("referral")
        verbose_name_plural = _("referrals")
        indexes = [models.Index(name="referral_of_client", fields=["client", "-on"])]
        constraints = [
            models.CheckConstraint(
                name="referral_direction_known",
                condition=Q(direction__in=Direction.values),
                violation_error_message=_("Choose to or from."),
            ),
            models.CheckConstraint(
                name="referral_party_known",
                condition=Q(party__in=Party.values),
                violation_error_message=_("Choose a party from the list."),
            ),
            models.CheckConstraint(
                name="referral_acknowledged_after",
                condition=Q(acknowledged_on__isnull=True) | Q(acknowledged_on__gte=F("on")),
                violation_error_message=_("A referral is acknowledged on or after its own day."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_direction_display()} {self.get_party_display()}"
