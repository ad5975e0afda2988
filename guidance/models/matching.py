"""What somebody seeks and offers on the labour market, in the fields of the VUM matching profile."""

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from clients.models import Client
from core.history import tracked
from core.identifiers import POSTCODE, validate_postcode
from guidance.matching.enums import (
    Agreement,
    ContractTerm,
    EducationLevel,
    EducationStatus,
    Language,
    LanguageLevel,
    Licence,
    Sector,
    Transport,
    WorkingTime,
)
from guidance.matching.querysets import MatchingProfileQuerySet

MOST_HOURS = 99
MOST_LINES = 10


def codes(label: Any, choices: type[models.TextChoices]) -> Any:
    """Any number of codes of a closed list."""
    held = models.CharField(max_length=16, choices=choices)
    return ArrayField(held, verbose_name=label, default=list, db_default=[], blank=True)


def lines(label: Any) -> Any:
    """A few short texts."""
    held = models.CharField(max_length=120)
    return ArrayField(held, verbose_name=label, size=MOST_LINES, default=list, db_default=[], blank=True)


def code(label: Any, choices: type[models.TextChoices]) -> Any:
    return models.CharField(label, max_length=2, choices=choices, blank=True)


def known(field: str, choices: type[models.TextChoices], *, several: bool = False) -> models.CheckConstraint:
    one_of = Q(**{f"{field}__in": choices.values}) | Q(**{field: ""})
    condition = Q(**{f"{field}__contained_by": choices.values}) if several else one_of
    return models.CheckConstraint(
        name=f"matching_{field}_known",
        condition=condition,
        violation_error_message=_("Choose from the list."),
    )


@tracked()
class MatchingProfile(models.Model):
    """One per client. Which VUM field each becomes is said by guidance/matching/vum.py.

    What VUM calls `eisAanWerk` is not here: what work can ask stands in the obstacles, under their own
    permission.
    """

    client = models.OneToOneField(
        Client, on_delete=models.PROTECT, related_name="matching_profile", verbose_name=_("client")
    )
    occupations = lines(_("wanted work"))
    sectors = codes(_("sectors"), Sector)
    hours_min = models.PositiveSmallIntegerField(
        _("hours a week, at least"), null=True, blank=True, validators=[MaxValueValidator(MOST_HOURS)]
    )
    hours_max = models.PositiveSmallIntegerField(
        _("hours a week, at most"), null=True, blank=True, validators=[MaxValueValidator(MOST_HOURS)]
    )
    working_times = codes(_("working times"), WorkingTime)
    postcode = models.CharField(
        _("travels from postcode"), max_length=6, blank=True, validators=[validate_postcode]
    )
    distance_km = models.PositiveSmallIntegerField(
        _("travels at most (km)"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(999)],
    )
    travel_minutes = models.PositiveSmallIntegerField(
        _("travels at most (minutes)"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(999)],
    )
    transport = codes(_("transport"), Transport)
    available_from = models.DateField(_("available from"), null=True, blank=True)
    available_until = models.DateField(_("available until"), null=True, blank=True)
    agreements = codes(_("kind of work"), Agreement)
    contract_terms = codes(_("contract"), ContractTerm)
    education_level = code(_("highest education"), EducationLevel)
    education_status = code(_("that education is"), EducationStatus)
    education_name = models.CharField(_("name of that education"), max_length=120, blank=True)
    experience = lines(_("work done before"))
    courses = lines(_("courses"))
    skills = lines(_("can do"))
    strengths = lines(_("strong points"))
    interests = lines(_("interests"))
    licences = codes(_("driving licences"), Licence)
    dutch_spoken = code(_("speaks Dutch"), LanguageLevel)
    dutch_written = code(_("writes Dutch"), LanguageLevel)
    languages = codes(_("other languages"), Language)
    presentation = models.TextField(_("presentation"), max_length=2000, blank=True)
    may_be_shared = models.BooleanField(_("the client agrees that this profile is shared"), default=False)

    objects = MatchingProfileQuerySet.as_manager()

    class Meta:
        ordering = ["client"]
        verbose_name = _("matching profile")
        verbose_name_plural = _("matching profiles")
        constraints = [
            models.CheckConstraint(
                name="matching_hours_in_order",
                condition=Q(hours_min__lte=F("hours_max"), hours_max__lte=MOST_HOURS)
                | Q(hours_min__isnull=True)
                | Q(hours_max__isnull=True),
                violation_error_message=_("The highest number of hours is the lowest or more, 99 at most."),
            ),
            models.CheckConstraint(
                name="matching_available_in_order",
                condition=Q(available_until__gte=F("available_from"))
                | Q(available_from__isnull=True)
                | Q(available_until__isnull=True),
                violation_error_message=_("Available until lies before available from."),
            ),
            models.CheckConstraint(
                name="matching_postcode_form",
                condition=Q(postcode="") | Q(postcode__regex=f"^{POSTCODE}$"),
                violation_error_message=_("A postcode looks like 1234 AB."),
            ),
            models.CheckConstraint(
                name="matching_travel_above_zero",
                condition=(Q(distance_km__gt=0) | Q(distance_km__isnull=True))
                & (Q(travel_minutes__gt=0) | Q(travel_minutes__isnull=True)),
                violation_error_message=_("Distance and time of travel are above zero."),
            ),
            known("sectors", Sector, several=True),
            known("working_times", WorkingTime, several=True),
            known("transport", Transport, several=True),
            known("agreements", Agreement, several=True),
            known("contract_terms", ContractTerm, several=True),
            known("licences", Licence, several=True),
            known("languages", Language, several=True),
            known("education_level", EducationLevel),
            known("education_status", EducationStatus),
            known("dutch_spoken", LanguageLevel),
            known("dutch_written", LanguageLevel),
        ]

    def __str__(self) -> str:
        return ", ".join(self.occupations)
