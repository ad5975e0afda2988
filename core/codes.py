"""Code lists: reference data with validity that a municipality can extend."""

import datetime as dt
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from core.periods import period_in_order


def label_column() -> str:
    """The column of the labels in the language of the request."""
    return "label_en" if get_language() == "en" else "label_nl"


class CodeQuerySet(models.QuerySet):
    def valid_on(self, day: dt.date) -> Self:
        return self.filter(Q(start__isnull=True) | Q(start__lte=day)).filter(
            Q(end__isnull=True) | Q(end__gte=day)
        )


class Code(models.Model):
    """One code of one list. The code is the key: short, stable, never used again for something else."""

    code = models.CharField(_("code"), max_length=32, primary_key=True)
    label_nl = models.CharField(_("label in Dutch"), max_length=100)
    label_en = models.CharField(_("label in English"), max_length=100)
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    start = models.DateField(_("valid from"), null=True, blank=True)
    end = models.DateField(_("valid until"), null=True, blank=True)

    objects = CodeQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["order", "code"]
        constraints = [period_in_order("%(class)s_validity_in_order")]

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        return str(getattr(self, label_column()))
