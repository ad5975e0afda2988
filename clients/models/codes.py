"""Code lists of this room. Rows are loaded from fixtures/ and extended by the administrator."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from clients.enums import ExitKind
from core.codes import Code
from core.history import tracked


@tracked()
class Scheme(Code):
    """A benefit scheme (`regeling`): PW, IOAW, …

    `general_benefit` says whether its days belong to B(client) of METRICS.md; `stock_group` is the group of
    M3; `order` decides which scheme speaks for a client in two of them on one day (PW before IOAW before
    IOAZ).
    """

    general_benefit = models.BooleanField(_("general benefit"), default=False)
    stock_group = models.CharField(_("group in the stock"), max_length=16, blank=True)

    class Meta(Code.Meta):
        verbose_name = _("scheme")
        verbose_name_plural = _("schemes")


@tracked()
class BenefitEndReason(Code):
    """Why a benefit ended (`reden_einde`); `exit_kind` says what that means for outflow."""

    exit_kind = models.CharField(
        _("kind of exit"), max_length=16, choices=ExitKind, default=ExitKind.UNSPECIFIED
    )

    class Meta(Code.Meta):
        verbose_name = _("reason of the end of a benefit")
        verbose_name_plural = _("reasons of the end of a benefit")
        constraints = [
            *Code.Meta.constraints,
            models.CheckConstraint(
                name="benefit_exit_kind_known",
                condition=models.Q(exit_kind__in=ExitKind.values),
                violation_error_message=_("Choose a kind of exit from the list."),
            ),
        ]


@tracked()
class TargetGroup(Code):
    """A target group (`doelgroep`) that a client can belong to for a time."""

    class Meta(Code.Meta):
        verbose_name = _("target group")
        verbose_name_plural = _("target groups")


@tracked()
class ServiceEndReason(Code):
    """Why the service point closed a file. Maatschappelijke Participatie is a destination like the others."""

    class Meta(Code.Meta):
        verbose_name = _("reason of the end of service")
        verbose_name_plural = _("reasons of the end of service")


@tracked()
class DiagnosisModule(Code):
    """A module of Competensys (`module`). What it said holds for `valid_months`; empty: for good."""

    valid_months = models.PositiveSmallIntegerField(_("valid for, in months"), null=True, blank=True)

    class Meta(Code.Meta):
        verbose_name = _("module of the diagnosis")
        verbose_name_plural = _("modules of the diagnosis")
        constraints = [
            *Code.Meta.constraints,
            models.CheckConstraint(
                name="diagnosis_module_valid_some_months",
                condition=models.Q(valid_months__isnull=True) | models.Q(valid_months__gt=0),
                violation_error_message=_("A diagnosis is valid for more than 0 months."),
            ),
        ]


@tracked()
class Competence(Code):
    """A competence that the form of a diagnosis asks for, by its Dutch label; a file may bring others."""

    class Meta(Code.Meta):
        verbose_name = _("competence")
        verbose_name_plural = _("competences")
