from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from imports.enums import Mode
from imports.models.record import Import


@tracked()
class Upload(models.Model):
    """A file that somebody chose in the browser, kept sealed under a random name (`imports.uploads.storage`).

    `size` is in bytes; `lines` counts line ends, which is what reading is measured against: cells with line
    breaks make it more than the rows. `error_groups` holds the number of rows by the code of their first
    error.
    """

    kind = models.CharField(_("kind"), max_length=32)
    mode = models.CharField(_("mode"), max_length=8, choices=Mode, default=Mode.DELTA)
    reference_date = models.DateField(_("reference date"), null=True, blank=True)
    file_name = models.CharField(_("file"), max_length=255)
    stored_name = models.CharField(_("kept as"), max_length=64, unique=True)
    size = models.PositiveBigIntegerField(_("size"))
    lines = models.PositiveBigIntegerField(_("lines"))
    uploaded_at = models.DateTimeField(_("uploaded at"), auto_now_add=True)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="uploads", verbose_name=_("by")
    )
    # The last time that it was read: a preview, in the end the import itself.
    reading = models.OneToOneField(
        Import,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="upload",
        verbose_name=_("import"),
    )
    error_groups = models.JSONField(_("errors by reason"), default=dict, blank=True)

    class Meta:
        ordering = ["-id"]
        verbose_name = _("uploaded file")
        verbose_name_plural = _("uploaded files")
        constraints = [
            models.CheckConstraint(
                name="full_upload_has_date",
                condition=~Q(mode=Mode.FULL) | Q(reference_date__isnull=False),
                violation_error_message=_("A full file needs a reference date."),
            ),
            models.CheckConstraint(
                name="upload_mode_known",
                condition=Q(mode__in=Mode.values),
                violation_error_message=_("Choose a mode from the list."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.file_name}"

    @property
    def errors_name(self) -> str:
        """Under which name the report of its errors is kept."""
        return f"{self.stored_name}.errors"
