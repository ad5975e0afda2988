from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from imports.layout import Layout


@tracked()
class MappingProfile(models.Model):
    """How the files that another system makes become one of our kinds: a layout with a name.

    `header` holds the headings of the file that it was made for: by these the next one is known again.
    `columns` and `code_maps` are those of `Layout`. Those that come with the application have no maker.
    """

    name = models.CharField(_("name"), max_length=60)
    kind = models.CharField(_("kind of file"), max_length=32)
    header = ArrayField(models.TextField(), verbose_name=_("headings of the file"))
    columns = models.JSONField(_("columns"))
    code_maps = models.JSONField(_("codes"), default=dict, blank=True)
    encoding = models.CharField(_("encoding"), max_length=20, blank=True)
    sheet = models.CharField(_("sheet"), max_length=31, blank=True)
    made_at = models.DateTimeField(_("made at"), auto_now_add=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("made by"),
    )

    class Meta:
        ordering = ["name"]
        verbose_name = _("import profile")
        verbose_name_plural = _("import profiles")
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="mapping_profile_name_once",
                violation_error_message=_("There is already a profile with this name."),
            ),
            models.CheckConstraint(
                name="mapping_profile_named",
                condition=~Q(name=""),
                violation_error_message=_("A profile needs a name."),
            ),
            models.CheckConstraint(
                name="mapping_profile_maps",
                condition=~Q(columns={}),
                violation_error_message=_("A profile maps at least one column."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def layout(self) -> Layout:
        return Layout(
            encoding=self.encoding,
            sheet=self.sheet,
            columns=self.columns,
            codes=self.code_maps,
            profile=self.pk,
        )
