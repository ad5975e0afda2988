from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from imports.enums import ImportState, Mode
from imports.layout import Layout
from imports.models.profile import MappingProfile
from imports.models.record import Import


@tracked()
class Upload(models.Model):
    """A file that somebody chose in the browser, kept sealed under a random name (`imports.uploads.storage`).

    `size` is in bytes; `lines` counts line ends, which is what reading is measured against: cells with line
    breaks make it more than the rows. `revision` counts what people changed about how it is read (repairs,
    mode); a preview or an import holds for one revision.
    """

    # Empty until somebody says what a file is that does not say so itself.
    kind = models.CharField(_("kind"), max_length=32, blank=True)
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
    # How it is to be read, where somebody said so: the fields of `imports.layout.Layout`.
    layout = models.JSONField(_("layout"), default=dict, blank=True)
    profile = models.ForeignKey(
        MappingProfile,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("profile"),
    )
    revision = models.PositiveIntegerField(_("revision"), default=0)
    read_revision = models.PositiveIntegerField(_("revision that was read"), default=0)
    # How often somebody took the rows in error with whole BSNs; the history says who.
    rejected_taken = models.PositiveIntegerField(_("rejected rows taken"), default=0)
    cancelled_at = models.DateTimeField(_("cancelled at"), null=True, blank=True)
    # From then on neither the file nor its previewed rows are kept.
    removed_at = models.DateTimeField(_("removed at"), null=True, blank=True)

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
    def chosen_layout(self) -> Layout:
        """How it is to be read, as far as somebody said so."""
        return Layout(**self.layout, profile=self.profile_id)

    @property
    def is_checked(self) -> bool:
        """Whether what was read last is what would be imported now."""
        return self.reading_id is not None and self.read_revision == self.revision

    @property
    def is_over(self) -> bool:
        """Imported, cancelled or removed: nothing about it can be changed any more."""
        imported = self.reading is not None and self.reading.state != ImportState.PREVIEWED
        return imported or self.removed_at is not None

    @property
    def errors_name(self) -> str:
        """Under which name the report of its errors is kept."""
        return f"{self.stored_name}.errors"

    @property
    def rejected_name(self) -> str:
        """Under which name the rows in error are kept as they came, for who may have them in full."""
        return f"{self.stored_name}.rejected"

    @property
    def kept_names(self) -> tuple[str, ...]:
        return self.stored_name, self.errors_name, self.rejected_name
