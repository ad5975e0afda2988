from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.identifiers import validate_kvk
from core.plain_text import PlainText
from employers.querysets import EmployerQuerySet
from imports.models import Import


@tracked()
class Employer(models.Model):
    """An employer, known by its KvK number. `sbi` is text: a leading zero belongs to it."""

    kvk = models.CharField(_("KvK number"), max_length=8, unique=True, validators=[validate_kvk])
    name = models.CharField(_("name"), max_length=200)
    sbi = models.CharField(_("SBI code"), max_length=5, blank=True)
    sector = models.CharField(_("sector"), max_length=60, blank=True)
    city = models.CharField(_("city"), max_length=80, blank=True)
    lsa_partner_since = models.DateField(_("LSA partner since"), null=True, blank=True)
    bbr_member = models.BooleanField(_("BBR member"), default=False)
    source = models.ForeignKey(
        Import,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("import"),
    )

    # What lists sort by and where a part of a name is looked for, in the order of code points ("C").
    name_key = models.GeneratedField(
        expression=PlainText("name"), output_field=models.TextField(db_collation="C"), db_persist=True
    )

    objects = EmployerQuerySet.as_manager()

    class Meta:
        ordering = ["name", "kvk"]
        verbose_name = _("employer")
        verbose_name_plural = _("employers")
        indexes = [
            models.Index(name="employer_by_name", fields=["name_key", "id"]),
            GinIndex(name="employer_by_part_of_name", fields=["name_key"], opclasses=["gin_trgm_ops"]),
        ]
        constraints = [
            models.CheckConstraint(
                name="employer_kvk_form",
                condition=Q(kvk__regex=r"^[0-9]{8}$"),
                violation_error_message=_("A KvK number has eight digits."),
                violation_error_code="kvk_invalid",
            ),
            models.CheckConstraint(
                name="employer_sbi_form",
                condition=Q(sbi="") | Q(sbi__regex=r"^[0-9]{2,5}$"),
                violation_error_message=_("An SBI code has two to five digits."),
            ),
            models.CheckConstraint(
                name="employer_name_given",
                condition=~Q(name=""),
                violation_error_message=_("A name is needed."),
            ),
        ]

    def __str__(self) -> str:
        return self.name
