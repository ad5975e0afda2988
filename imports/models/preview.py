from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from imports.enums import Group
from imports.models.upload import Upload


class PreviewedRow(models.Model):
    """One row of an uploaded file with what an import would do with it: what the preview shows and pages.

    `number` is the line of the file; spells that a full file leaves out follow after the last line. `error`
    and `warning` are the codes that a reader meets first. Everything else is sealed (`imports.keeping`).
    Written by COPY with each preview, and gone with commit, cancel or the last day of the upload.
    """

    pk = models.CompositePrimaryKey("upload_id", "number")
    upload_id = models.BigIntegerField()
    number = models.IntegerField()
    outcome = models.CharField(max_length=9, choices=Group)
    error = models.CharField(max_length=32, null=True)  # noqa: DJ001 (COPY writes nothing where there is nothing)
    warning = models.CharField(max_length=32, null=True)  # noqa: DJ001
    client_id = models.BigIntegerField(null=True)
    sealed = models.BinaryField()

    class Meta:
        db_table = "imports_previewed_row"
        indexes = [models.Index(name="previewed_by_outcome", fields=["upload_id", "outcome", "number"])]


@tracked(exclude=("sealed",))
class Repair(models.Model):
    """One cell of an uploaded file as somebody corrected it, or a row that was left out.

    `place` counts the cells of the row from 0; none is the whole row, left out. The value is sealed.
    `revision` is that of the upload when it was made. The file itself stays as it came: every reading lays
    the repairs over it.
    """

    upload = models.ForeignKey(Upload, on_delete=models.CASCADE, related_name="repairs")
    line = models.PositiveIntegerField(_("line"))
    place = models.PositiveSmallIntegerField(_("column"), null=True, blank=True)
    sealed = models.BinaryField(null=True)
    revision = models.PositiveIntegerField(_("revision"))
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("by")
    )
    made_at = models.DateTimeField(_("corrected at"), auto_now=True)

    class Meta:
        ordering = ["line", "place"]
        verbose_name = _("repair")
        verbose_name_plural = _("repairs")
        constraints = [
            models.UniqueConstraint(
                name="repair_once_a_cell",
                fields=["upload", "line", "place"],
                nulls_distinct=False,
                violation_error_message=_("This cell was corrected already."),
            ),
            models.CheckConstraint(
                name="repair_has_value",
                condition=Q(place__isnull=True, sealed__isnull=True)
                | Q(place__isnull=False, sealed__isnull=False),
                violation_error_message=_("A corrected cell has a value, a row that is left out has none."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.upload_id}:{self.line}:{self.place}"
