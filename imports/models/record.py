from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from imports.enums import ImportState, Mode
from imports.models.profile import MappingProfile


@tracked()
class Import(models.Model):
    """One reading of one file: who, when, what came of it.

    A preview has one too; counts are rows of the file.
    """

    kind = models.CharField(_("kind"), max_length=32)
    mode = models.CharField(_("mode"), max_length=8, choices=Mode, default=Mode.DELTA)
    reference_date = models.DateField(_("reference date"), null=True, blank=True)
    file_name = models.CharField(_("file"), max_length=255)
    sha256 = models.CharField(_("fingerprint"), max_length=64)
    encoding = models.CharField(_("encoding"), max_length=20, blank=True)
    delimiter = models.CharField(_("separator"), max_length=1, blank=True)
    sheet = models.CharField(_("sheet"), max_length=31, blank=True)
    # Which headings were taken as which columns and codes as which (`Mapping.used`), and by which profile.
    layout = models.JSONField(_("layout"), default=dict, blank=True)
    profile = models.ForeignKey(
        MappingProfile,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="imports",
        verbose_name=_("profile"),
    )
    state = models.CharField(_("state"), max_length=12, choices=ImportState, default=ImportState.PREVIEWED)

    rows = models.PositiveIntegerField(_("rows"), default=0)
    new = models.PositiveIntegerField(_("new"), default=0)
    changed = models.PositiveIntegerField(_("changed"), default=0)
    unchanged = models.PositiveIntegerField(_("unchanged"), default=0)
    gone = models.PositiveIntegerField(_("gone"), default=0)
    errors = models.PositiveIntegerField(_("errors"), default=0)
    warnings = models.PositiveIntegerField(_("warnings"), default=0)
    seconds = models.DecimalField(_("seconds"), max_digits=10, decimal_places=3, default=0)

    # What the report shows of it: at most 200 rows in error (line, column, code, msgids with parameters),
    # never a BSN.
    first_errors = models.JSONField(_("first errors"), default=list)
    ignored_columns = models.JSONField(_("columns not used"), default=list)
    # Rows by severity and first code; gone records by scheme; what else it brings about (imports.effects).
    reasons = models.JSONField(_("rows by reason"), default=dict)
    gone_parts = models.JSONField(_("gone by part"), default=list)
    effects = models.JSONField(_("effects"), default=list)
    # Place in the row, name and heading of each column that was used.
    columns = models.JSONField(_("columns"), default=list)
    # Column, code as it stands in the file, and number of rows, of codes that are not on their list.
    unknown_codes = models.JSONField(_("unknown codes"), default=list)
    # Keys of the known clients whose rows are in error: who downloads these rows has seen them.
    clients_in_error = ArrayField(models.BigIntegerField(), verbose_name=_("clients in error"), default=list)
    repairs = models.PositiveIntegerField(_("repairs"), default=0)
    # Rows that an undo left as they are, because somebody changed them since.
    left_standing = models.PositiveIntegerField(_("left standing"), default=0)

    made_at = models.DateTimeField(_("read at"), auto_now_add=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="imports",
        verbose_name=_("by"),
    )
    committed_at = models.DateTimeField(_("committed at"), null=True)
    undone_at = models.DateTimeField(_("undone at"), null=True)

    class Meta:
        ordering = ["-id"]
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        constraints = [
            models.CheckConstraint(
                name="import_counts_add_up",
                condition=Q(
                    rows=models.F("new") + models.F("changed") + models.F("unchanged") + models.F("errors")
                ),
                violation_error_message=_("Every row has exactly one outcome."),
            ),
            models.CheckConstraint(
                name="full_import_has_date",
                condition=~Q(mode=Mode.FULL) | Q(reference_date__isnull=False),
                violation_error_message=_("A full file needs a reference date."),
            ),
            models.CheckConstraint(
                name="import_mode_known",
                condition=Q(mode__in=Mode.values),
                violation_error_message=_("Choose a mode from the list."),
            ),
            models.CheckConstraint(
                name="import_state_known",
                condition=Q(state__in=ImportState.values),
                violation_error_message=_("Choose a state from the list."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.file_name}"

    @property
    def short_fingerprint(self) -> str:
        """Enough of it to tell files apart by eye."""
        return self.sha256[:8]

    @property
    def gone_percent(self) -> float:
        """Which share of what a full file could have named it does not name."""
        of = sum(part["of"] for part in self.gone_parts)
        return 100 * self.gone / of if of else 0.0
