import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import core.operations

# Staging needs no log: what a crash leaves of it belongs to an import that never was.
UNLOGGED = ("imports_staged_row", "imports_match", "imports_finding")
# Statistics are taken in the middle of an import, by a function of the owner: the application's role may not.
ANALYZE = """
CREATE FUNCTION imports_analyze_staging() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = public, pg_temp SET default_statistics_target = 10 AS
    $$ BEGIN ANALYZE imports_staged_row (import_id, line, bsn_index), imports_finding; END $$
"""


class Migration(migrations.Migration):
    replaces = [
        ("imports", "0001_initial"),
        ("imports", "0002_staging_and_journal"),
        ("imports", "0003_unlogged_staging"),
        ("imports", "0004_lean_journal"),
        ("imports", "0005_upload"),
        ("imports", "0006_known_codes"),
        ("imports", "0007_mapping_profiles"),
        ("imports", "0008_previewed_rows"),
        ("imports", "0009_unknown_codes"),
        ("imports", "0010_more_numbers"),
    ]

    initial = True

    dependencies = [
        ("accounts", "0001_tables"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        core.operations.MakeTables(
            operations=[
                migrations.CreateModel(
                    name="Change",
                    fields=[
                        (
                            "pk",
                            models.CompositePrimaryKey(
                                "import_id",
                                "table",
                                "row_id",
                                blank=True,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        ("import_id", models.BigIntegerField()),
                        ("table", models.CharField(max_length=63)),
                        ("row_id", models.BigIntegerField()),
                        ("old", models.JSONField(null=True)),
                        ("new", models.JSONField()),
                    ],
                    options={
                        "db_table": "imports_change",
                    },
                ),
                migrations.CreateModel(
                    name="MappingProfile",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("name", models.CharField(max_length=60, verbose_name="name")),
                        ("kind", models.CharField(max_length=32, verbose_name="kind of file")),
                        (
                            "header",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.TextField(), size=None, verbose_name="headings of the file"
                            ),
                        ),
                        ("columns", models.JSONField(verbose_name="columns")),
                        ("code_maps", models.JSONField(blank=True, default=dict, verbose_name="codes")),
                        ("encoding", models.CharField(blank=True, max_length=20, verbose_name="encoding")),
                        ("sheet", models.CharField(blank=True, max_length=31, verbose_name="sheet")),
                        ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="made at")),
                        (
                            "made_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="made by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "import profile",
                        "verbose_name_plural": "import profiles",
                        "ordering": ["name"],
                        "constraints": [
                            models.UniqueConstraint(
                                django.db.models.functions.text.Lower("name"),
                                name="mapping_profile_name_once",
                                violation_error_message="There is already a profile with this name.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("name", ""), _negated=True),
                                name="mapping_profile_named",
                                violation_error_message="A profile needs a name.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("columns", {}), _negated=True),
                                name="mapping_profile_maps",
                                violation_error_message="A profile maps at least one column.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MappingProfileEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="imports.mappingprofile",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        ("name", models.CharField(max_length=60, verbose_name="name")),
                        ("kind", models.CharField(max_length=32, verbose_name="kind of file")),
                        (
                            "header",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.TextField(), size=None, verbose_name="headings of the file"
                            ),
                        ),
                        ("columns", models.JSONField(verbose_name="columns")),
                        ("code_maps", models.JSONField(blank=True, default=dict, verbose_name="codes")),
                        ("encoding", models.CharField(blank=True, max_length=20, verbose_name="encoding")),
                        ("sheet", models.CharField(blank=True, max_length=31, verbose_name="sheet")),
                        ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="made at")),
                        (
                            "made_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="made by",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Import",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("kind", models.CharField(max_length=32, verbose_name="kind")),
                        (
                            "mode",
                            models.CharField(
                                choices=[
                                    ("delta", "Only what the file names"),
                                    ("full", "The whole state on the reference date"),
                                ],
                                default="delta",
                                max_length=8,
                                verbose_name="mode",
                            ),
                        ),
                        (
                            "reference_date",
                            models.DateField(blank=True, null=True, verbose_name="reference date"),
                        ),
                        ("file_name", models.CharField(max_length=255, verbose_name="file")),
                        ("sha256", models.CharField(max_length=64, verbose_name="fingerprint")),
                        ("encoding", models.CharField(blank=True, max_length=20, verbose_name="encoding")),
                        ("delimiter", models.CharField(blank=True, max_length=1, verbose_name="separator")),
                        ("sheet", models.CharField(blank=True, max_length=31, verbose_name="sheet")),
                        ("layout", models.JSONField(blank=True, default=dict, verbose_name="layout")),
                        (
                            "profile",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="imports",
                                to="imports.mappingprofile",
                                verbose_name="profile",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("previewed", "Previewed"),
                                    ("committed", "Committed"),
                                    ("undone", "Undone"),
                                ],
                                default="previewed",
                                max_length=12,
                                verbose_name="state",
                            ),
                        ),
                        ("rows", models.PositiveIntegerField(default=0, verbose_name="rows")),
                        ("new", models.PositiveIntegerField(default=0, verbose_name="new")),
                        ("changed", models.PositiveIntegerField(default=0, verbose_name="changed")),
                        ("unchanged", models.PositiveIntegerField(default=0, verbose_name="unchanged")),
                        ("gone", models.PositiveIntegerField(default=0, verbose_name="gone")),
                        ("errors", models.PositiveIntegerField(default=0, verbose_name="errors")),
                        ("warnings", models.PositiveIntegerField(default=0, verbose_name="warnings")),
                        (
                            "seconds",
                            models.DecimalField(
                                decimal_places=3, default=0, max_digits=10, verbose_name="seconds"
                            ),
                        ),
                        ("first_errors", models.JSONField(default=list, verbose_name="first errors")),
                        ("ignored_columns", models.JSONField(default=list, verbose_name="columns not used")),
                        ("reasons", models.JSONField(default=dict, verbose_name="rows by reason")),
                        ("gone_parts", models.JSONField(default=list, verbose_name="gone by part")),
                        ("effects", models.JSONField(default=list, verbose_name="effects")),
                        ("columns", models.JSONField(default=list, verbose_name="columns")),
                        ("unknown_codes", models.JSONField(default=list, verbose_name="unknown codes")),
                        (
                            "clients_in_error",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.BigIntegerField(),
                                default=list,
                                size=None,
                                verbose_name="clients in error",
                            ),
                        ),
                        ("repairs", models.PositiveIntegerField(default=0, verbose_name="repairs")),
                        (
                            "left_standing",
                            models.PositiveIntegerField(default=0, verbose_name="left standing"),
                        ),
                        ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="read at")),
                        (
                            "made_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="imports",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                        ("committed_at", models.DateTimeField(null=True, verbose_name="committed at")),
                        ("undone_at", models.DateTimeField(null=True, verbose_name="undone at")),
                    ],
                    options={
                        "verbose_name": "import",
                        "verbose_name_plural": "imports",
                        "ordering": ["-id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "rows",
                                        django.db.models.expressions.CombinedExpression(
                                            django.db.models.expressions.CombinedExpression(
                                                django.db.models.expressions.CombinedExpression(
                                                    models.F("new"), "+", models.F("changed")
                                                ),
                                                "+",
                                                models.F("unchanged"),
                                            ),
                                            "+",
                                            models.F("errors"),
                                        ),
                                    )
                                ),
                                name="import_counts_add_up",
                                violation_error_message="Every row has exactly one outcome.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("mode", "full"), _negated=True),
                                    ("reference_date__isnull", False),
                                    _connector="OR",
                                ),
                                name="full_import_has_date",
                                violation_error_message="A full file needs a reference date.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("mode__in", ["delta", "full"])),
                                name="import_mode_known",
                                violation_error_message="Choose a mode from the list.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("state__in", ["previewed", "committed", "undone"])),
                                name="import_state_known",
                                violation_error_message="Choose a state from the list.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ImportEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="imports.import",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        ("kind", models.CharField(max_length=32, verbose_name="kind")),
                        (
                            "mode",
                            models.CharField(
                                choices=[
                                    ("delta", "Only what the file names"),
                                    ("full", "The whole state on the reference date"),
                                ],
                                default="delta",
                                max_length=8,
                                verbose_name="mode",
                            ),
                        ),
                        (
                            "reference_date",
                            models.DateField(blank=True, null=True, verbose_name="reference date"),
                        ),
                        ("file_name", models.CharField(max_length=255, verbose_name="file")),
                        ("sha256", models.CharField(max_length=64, verbose_name="fingerprint")),
                        ("encoding", models.CharField(blank=True, max_length=20, verbose_name="encoding")),
                        ("delimiter", models.CharField(blank=True, max_length=1, verbose_name="separator")),
                        ("sheet", models.CharField(blank=True, max_length=31, verbose_name="sheet")),
                        ("layout", models.JSONField(blank=True, default=dict, verbose_name="layout")),
                        (
                            "profile",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="imports.mappingprofile",
                                verbose_name="profile",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("previewed", "Previewed"),
                                    ("committed", "Committed"),
                                    ("undone", "Undone"),
                                ],
                                default="previewed",
                                max_length=12,
                                verbose_name="state",
                            ),
                        ),
                        ("rows", models.PositiveIntegerField(default=0, verbose_name="rows")),
                        ("new", models.PositiveIntegerField(default=0, verbose_name="new")),
                        ("changed", models.PositiveIntegerField(default=0, verbose_name="changed")),
                        ("unchanged", models.PositiveIntegerField(default=0, verbose_name="unchanged")),
                        ("gone", models.PositiveIntegerField(default=0, verbose_name="gone")),
                        ("errors", models.PositiveIntegerField(default=0, verbose_name="errors")),
                        ("warnings", models.PositiveIntegerField(default=0, verbose_name="warnings")),
                        (
                            "seconds",
                            models.DecimalField(
                                decimal_places=3, default=0, max_digits=10, verbose_name="seconds"
                            ),
                        ),
                        ("first_errors", models.JSONField(default=list, verbose_name="first errors")),
                        ("ignored_columns", models.JSONField(default=list, verbose_name="columns not used")),
                        ("reasons", models.JSONField(default=dict, verbose_name="rows by reason")),
                        ("gone_parts", models.JSONField(default=list, verbose_name="gone by part")),
                        ("effects", models.JSONField(default=list, verbose_name="effects")),
                        ("columns", models.JSONField(default=list, verbose_name="columns")),
                        ("unknown_codes", models.JSONField(default=list, verbose_name="unknown codes")),
                        (
                            "clients_in_error",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.BigIntegerField(),
                                default=list,
                                size=None,
                                verbose_name="clients in error",
                            ),
                        ),
                        ("repairs", models.PositiveIntegerField(default=0, verbose_name="repairs")),
                        (
                            "left_standing",
                            models.PositiveIntegerField(default=0, verbose_name="left standing"),
                        ),
                        ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="read at")),
                        (
                            "made_by",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                        ("committed_at", models.DateTimeField(null=True, verbose_name="committed at")),
                        ("undone_at", models.DateTimeField(null=True, verbose_name="undone at")),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Upload",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("kind", models.CharField(blank=True, max_length=32, verbose_name="kind")),
                        (
                            "mode",
                            models.CharField(
                                choices=[
                                    ("delta", "Only what the file names"),
                                    ("full", "The whole state on the reference date"),
                                ],
                                default="delta",
                                max_length=8,
                                verbose_name="mode",
                            ),
                        ),
                        (
                            "reference_date",
                            models.DateField(blank=True, null=True, verbose_name="reference date"),
                        ),
                        ("file_name", models.CharField(max_length=255, verbose_name="file")),
                        ("stored_name", models.CharField(max_length=64, unique=True, verbose_name="kept as")),
                        ("size", models.PositiveBigIntegerField(verbose_name="size")),
                        ("lines", models.PositiveBigIntegerField(verbose_name="lines")),
                        ("uploaded_at", models.DateTimeField(auto_now_add=True, verbose_name="uploaded at")),
                        (
                            "uploaded_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="uploads",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                        (
                            "reading",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="upload",
                                to="imports.import",
                                verbose_name="import",
                            ),
                        ),
                        ("layout", models.JSONField(blank=True, default=dict, verbose_name="layout")),
                        (
                            "profile",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="imports.mappingprofile",
                                verbose_name="profile",
                            ),
                        ),
                        ("revision", models.PositiveIntegerField(default=0, verbose_name="revision")),
                        (
                            "read_revision",
                            models.PositiveIntegerField(default=0, verbose_name="revision that was read"),
                        ),
                        (
                            "rejected_taken",
                            models.PositiveIntegerField(default=0, verbose_name="rejected rows taken"),
                        ),
                        (
                            "cancelled_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="cancelled at"),
                        ),
                        (
                            "removed_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="removed at"),
                        ),
                    ],
                    options={
                        "verbose_name": "uploaded file",
                        "verbose_name_plural": "uploaded files",
                        "ordering": ["-id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("mode", "full"), _negated=True),
                                    ("reference_date__isnull", False),
                                    _connector="OR",
                                ),
                                name="full_upload_has_date",
                                violation_error_message="A full file needs a reference date.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("mode__in", ["delta", "full"])),
                                name="upload_mode_known",
                                violation_error_message="Choose a mode from the list.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="UploadEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="imports.upload",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        ("kind", models.CharField(blank=True, max_length=32, verbose_name="kind")),
                        (
                            "mode",
                            models.CharField(
                                choices=[
                                    ("delta", "Only what the file names"),
                                    ("full", "The whole state on the reference date"),
                                ],
                                default="delta",
                                max_length=8,
                                verbose_name="mode",
                            ),
                        ),
                        (
                            "reference_date",
                            models.DateField(blank=True, null=True, verbose_name="reference date"),
                        ),
                        ("file_name", models.CharField(max_length=255, verbose_name="file")),
                        ("stored_name", models.CharField(max_length=64, verbose_name="kept as")),
                        ("size", models.PositiveBigIntegerField(verbose_name="size")),
                        ("lines", models.PositiveBigIntegerField(verbose_name="lines")),
                        ("uploaded_at", models.DateTimeField(auto_now_add=True, verbose_name="uploaded at")),
                        (
                            "uploaded_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                        (
                            "reading",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="imports.import",
                                verbose_name="import",
                            ),
                        ),
                        ("layout", models.JSONField(blank=True, default=dict, verbose_name="layout")),
                        (
                            "profile",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="imports.mappingprofile",
                                verbose_name="profile",
                            ),
                        ),
                        ("revision", models.PositiveIntegerField(default=0, verbose_name="revision")),
                        (
                            "read_revision",
                            models.PositiveIntegerField(default=0, verbose_name="revision that was read"),
                        ),
                        (
                            "rejected_taken",
                            models.PositiveIntegerField(default=0, verbose_name="rejected rows taken"),
                        ),
                        (
                            "cancelled_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="cancelled at"),
                        ),
                        (
                            "removed_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="removed at"),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PreviewedRow",
                    fields=[
                        (
                            "pk",
                            models.CompositePrimaryKey(
                                "upload_id",
                                "number",
                                blank=True,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        ("upload_id", models.BigIntegerField()),
                        ("number", models.IntegerField()),
                        (
                            "outcome",
                            models.CharField(
                                choices=[
                                    ("new", "New"),
                                    ("changed", "Changed"),
                                    ("unchanged", "Unchanged"),
                                    ("gone", "Gone"),
                                    ("error", "In error"),
                                    ("passed", "Passed over"),
                                ],
                                max_length=9,
                            ),
                        ),
                        ("error", models.CharField(max_length=32, null=True)),
                        ("warning", models.CharField(max_length=32, null=True)),
                        ("client_id", models.BigIntegerField(null=True)),
                        ("sealed", models.BinaryField()),
                    ],
                    options={
                        "db_table": "imports_previewed_row",
                        "indexes": [
                            models.Index(
                                fields=["upload_id", "outcome", "number"], name="previewed_by_outcome"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Repair",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "upload",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="repairs",
                                to="imports.upload",
                            ),
                        ),
                        ("line", models.PositiveIntegerField(verbose_name="line")),
                        (
                            "place",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="column"),
                        ),
                        ("sealed", models.BinaryField(null=True)),
                        ("revision", models.PositiveIntegerField(verbose_name="revision")),
                        (
                            "made_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                        ("made_at", models.DateTimeField(auto_now=True, verbose_name="corrected at")),
                    ],
                    options={
                        "verbose_name": "repair",
                        "verbose_name_plural": "repairs",
                        "ordering": ["line", "place"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("upload", "line", "place"),
                                name="repair_once_a_cell",
                                nulls_distinct=False,
                                violation_error_message="This cell was corrected already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("place__isnull", True), ("sealed__isnull", True)),
                                    models.Q(("place__isnull", False), ("sealed__isnull", False)),
                                    _connector="OR",
                                ),
                                name="repair_has_value",
                                violation_error_message="A corrected cell has a value, a row that is left out has none.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RepairEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="imports.repair",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        (
                            "upload",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="imports.upload",
                            ),
                        ),
                        ("line", models.PositiveIntegerField(verbose_name="line")),
                        (
                            "place",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="column"),
                        ),
                        ("revision", models.PositiveIntegerField(verbose_name="revision")),
                        (
                            "made_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                        ("made_at", models.DateTimeField(auto_now=True, verbose_name="corrected at")),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="StagedRow",
                    fields=[
                        (
                            "pk",
                            models.CompositePrimaryKey(
                                "import_id",
                                "line",
                                blank=True,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        ("import_id", models.BigIntegerField()),
                        ("line", models.IntegerField()),
                        ("bsn_index", models.BinaryField(null=True)),
                        ("bsn_sealed", models.BinaryField(null=True)),
                        ("unreadable", models.CharField(max_length=32, null=True)),
                        ("t1", models.TextField(null=True)),
                        ("t2", models.TextField(null=True)),
                        ("t3", models.TextField(null=True)),
                        ("t4", models.TextField(null=True)),
                        ("t5", models.TextField(null=True)),
                        ("t6", models.TextField(null=True)),
                        ("t7", models.TextField(null=True)),
                        ("t8", models.TextField(null=True)),
                        ("t9", models.TextField(null=True)),
                        ("t10", models.TextField(null=True)),
                        ("t11", models.TextField(null=True)),
                        ("t12", models.TextField(null=True)),
                        ("t13", models.TextField(null=True)),
                        ("t14", models.TextField(null=True)),
                        ("t15", models.TextField(null=True)),
                        ("t16", models.TextField(null=True)),
                        ("d1", models.DateField(null=True)),
                        ("d2", models.DateField(null=True)),
                        ("d3", models.DateField(null=True)),
                        ("d4", models.DateField(null=True)),
                        ("d5", models.DateField(null=True)),
                        ("d6", models.DateField(null=True)),
                        ("n1", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n2", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n3", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n4", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n5", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n6", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n7", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n8", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n9", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n10", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n11", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n12", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n13", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n14", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n15", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n16", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n17", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n18", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n19", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n20", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n21", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n22", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n23", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n24", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n25", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n26", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n27", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n28", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n29", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n30", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n31", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n32", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n33", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n34", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n35", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n36", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n37", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n38", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n39", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n40", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n41", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n42", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n43", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n44", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n45", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n46", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n47", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                        ("n48", models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                    ],
                    options={
                        "db_table": "imports_staged_row",
                    },
                ),
                migrations.CreateModel(
                    name="Match",
                    fields=[
                        (
                            "pk",
                            models.CompositePrimaryKey(
                                "import_id",
                                "line",
                                blank=True,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        ("import_id", models.BigIntegerField()),
                        ("line", models.IntegerField()),
                        ("client_id", models.BigIntegerField(null=True)),
                        ("target_id", models.BigIntegerField(null=True)),
                    ],
                    options={
                        "db_table": "imports_match",
                    },
                ),
                migrations.CreateModel(
                    name="Finding",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("import_id", models.BigIntegerField()),
                        ("line", models.IntegerField()),
                        (
                            "severity",
                            models.CharField(
                                choices=[
                                    ("error", "Error"),
                                    ("warning", "Warning"),
                                    ("repeat", "Repeats an earlier row"),
                                ],
                                max_length=8,
                            ),
                        ),
                        ("place", models.IntegerField()),
                        ("column", models.CharField(max_length=200)),
                        ("code", models.CharField(max_length=32)),
                        ("message", models.TextField()),
                        ("params", models.JSONField(default=dict)),
                    ],
                    options={
                        "db_table": "imports_finding",
                        "indexes": [models.Index(fields=["import_id", "line"], name="finding_by_line")],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="mappingprofile",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "imports_mappingprofileevent" ("code_maps", "columns", "encoding", "header", "id", "kind", "made_at", "made_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sheet") SELECT new_values."code_maps", new_values."columns", new_values."encoding", new_values."header", new_values."id", new_values."kind", new_values."made_at", new_values."made_by_id", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."sheet" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="0f8b1545194b10e8951b98255ae425004a60c3b6",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b48e4",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="imports_mappingprofile",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="mappingprofile",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "imports_mappingprofileevent" ("code_maps", "columns", "encoding", "header", "id", "kind", "made_at", "made_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sheet") SELECT new_values."code_maps", new_values."columns", new_values."encoding", new_values."header", new_values."id", new_values."kind", new_values."made_at", new_values."made_by_id", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."sheet" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="0990b1cdfdbfc9b5624dd548a03a8bfcb324686b",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_564ac",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="imports_mappingprofile",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="mappingprofile",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "imports_mappingprofileevent" ("code_maps", "columns", "encoding", "header", "id", "kind", "made_at", "made_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sheet") SELECT old_values."code_maps", old_values."columns", old_values."encoding", old_values."header", old_values."id", old_values."kind", old_values."made_at", old_values."made_by_id", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."sheet" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="8c0e68160f9a528def2286acd5f67e278fef19ce",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_4b1e0",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="imports_mappingprofile",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="import",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "imports_importevent" ("changed", "clients_in_error", "columns", "committed_at", "delimiter", "effects", "encoding", "errors", "file_name", "first_errors", "gone", "gone_parts", "id", "ignored_columns", "kind", "layout", "left_standing", "made_at", "made_by_id", "mode", "new", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profile_id", "reasons", "reference_date", "repairs", "rows", "seconds", "sha256", "sheet", "state", "unchanged", "undone_at", "unknown_codes", "warnings") SELECT new_values."changed", new_values."clients_in_error", new_values."columns", new_values."committed_at", new_values."delimiter", new_values."effects", new_values."encoding", new_values."errors", new_values."file_name", new_values."first_errors", new_values."gone", new_values."gone_parts", new_values."id", new_values."ignored_columns", new_values."kind", new_values."layout", new_values."left_standing", new_values."made_at", new_values."made_by_id", new_values."mode", new_values."new", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."profile_id", new_values."reasons", new_values."reference_date", new_values."repairs", new_values."rows", new_values."seconds", new_values."sha256", new_values."sheet", new_values."state", new_values."unchanged", new_values."undone_at", new_values."unknown_codes", new_values."warnings" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="48ef5d82123fc7f32e56a6423d33c86cdfb4e38d",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5809a",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="imports_import",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="import",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "imports_importevent" ("changed", "clients_in_error", "columns", "committed_at", "delimiter", "effects", "encoding", "errors", "file_name", "first_errors", "gone", "gone_parts", "id", "ignored_columns", "kind", "layout", "left_standing", "made_at", "made_by_id", "mode", "new", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profile_id", "reasons", "reference_date", "repairs", "rows", "seconds", "sha256", "sheet", "state", "unchanged", "undone_at", "unknown_codes", "warnings") SELECT new_values."changed", new_values."clients_in_error", new_values."columns", new_values."committed_at", new_values."delimiter", new_values."effects", new_values."encoding", new_values."errors", new_values."file_name", new_values."first_errors", new_values."gone", new_values."gone_parts", new_values."id", new_values."ignored_columns", new_values."kind", new_values."layout", new_values."left_standing", new_values."made_at", new_values."made_by_id", new_values."mode", new_values."new", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."profile_id", new_values."reasons", new_values."reference_date", new_values."repairs", new_values."rows", new_values."seconds", new_values."sha256", new_values."sheet", new_values."state", new_values."unchanged", new_values."undone_at", new_values."unknown_codes", new_values."warnings" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="61d91ddd769600ef1d0cd8630138ff1cb3b84be0",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_43cf2",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="imports_import",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="import",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "imports_importevent" ("changed", "clients_in_error", "columns", "committed_at", "delimiter", "effects", "encoding", "errors", "file_name", "first_errors", "gone", "gone_parts", "id", "ignored_columns", "kind", "layout", "left_standing", "made_at", "made_by_id", "mode", "new", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profile_id", "reasons", "reference_date", "repairs", "rows", "seconds", "sha256", "sheet", "state", "unchanged", "undone_at", "unknown_codes", "warnings") SELECT old_values."changed", old_values."clients_in_error", old_values."columns", old_values."committed_at", old_values."delimiter", old_values."effects", old_values."encoding", old_values."errors", old_values."file_name", old_values."first_errors", old_values."gone", old_values."gone_parts", old_values."id", old_values."ignored_columns", old_values."kind", old_values."layout", old_values."left_standing", old_values."made_at", old_values."made_by_id", old_values."mode", old_values."new", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."profile_id", old_values."reasons", old_values."reference_date", old_values."repairs", old_values."rows", old_values."seconds", old_values."sha256", old_values."sheet", old_values."state", old_values."unchanged", old_values."undone_at", old_values."unknown_codes", old_values."warnings" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="9bd3d203ee62e14c0b3f97668ff7e54180adf534",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_1f381",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="imports_import",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="upload",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "imports_uploadevent" ("cancelled_at", "file_name", "id", "kind", "layout", "lines", "mode", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profile_id", "read_revision", "reading_id", "reference_date", "rejected_taken", "removed_at", "revision", "size", "stored_name", "uploaded_at", "uploaded_by_id") SELECT new_values."cancelled_at", new_values."file_name", new_values."id", new_values."kind", new_values."layout", new_values."lines", new_values."mode", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."profile_id", new_values."read_revision", new_values."reading_id", new_values."reference_date", new_values."rejected_taken", new_values."removed_at", new_values."revision", new_values."size", new_values."stored_name", new_values."uploaded_at", new_values."uploaded_by_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="b6f9663a39b9b92cc5ac1c52d56fd4dd496e2523",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_2beeb",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="imports_upload",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="upload",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "imports_uploadevent" ("cancelled_at", "file_name", "id", "kind", "layout", "lines", "mode", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profile_id", "read_revision", "reading_id", "reference_date", "rejected_taken", "removed_at", "revision", "size", "stored_name", "uploaded_at", "uploaded_by_id") SELECT new_values."cancelled_at", new_values."file_name", new_values."id", new_values."kind", new_values."layout", new_values."lines", new_values."mode", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."profile_id", new_values."read_revision", new_values."reading_id", new_values."reference_date", new_values."rejected_taken", new_values."removed_at", new_values."revision", new_values."size", new_values."stored_name", new_values."uploaded_at", new_values."uploaded_by_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="62413bd226db06e552862c00230538f11c74a315",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1e907",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="imports_upload",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="upload",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "imports_uploadevent" ("cancelled_at", "file_name", "id", "kind", "layout", "lines", "mode", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profile_id", "read_revision", "reading_id", "reference_date", "rejected_taken", "removed_at", "revision", "size", "stored_name", "uploaded_at", "uploaded_by_id") SELECT old_values."cancelled_at", old_values."file_name", old_values."id", old_values."kind", old_values."layout", old_values."lines", old_values."mode", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."profile_id", old_values."read_revision", old_values."reading_id", old_values."reference_date", old_values."rejected_taken", old_values."removed_at", old_values."revision", old_values."size", old_values."stored_name", old_values."uploaded_at", old_values."uploaded_by_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="506d3b63c1a1ececcc9497aad66f4911a2e05630",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d0673",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="imports_upload",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="repair",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "imports_repairevent" ("id", "line", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "revision", "upload_id") SELECT new_values."id", new_values."line", new_values."made_at", new_values."made_by_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."place", new_values."revision", new_values."upload_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="8cf261a9d5cc52b89bd6544d11d2b65656f37c95",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5d732",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="imports_repair",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="repair",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "imports_repairevent" ("id", "line", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "revision", "upload_id") SELECT new_values."id", new_values."line", new_values."made_at", new_values."made_by_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."place", new_values."revision", new_values."upload_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."line" IS DISTINCT FROM (new_values."line") OR old_values."made_at" IS DISTINCT FROM (new_values."made_at") OR old_values."made_by_id" IS DISTINCT FROM (new_values."made_by_id") OR old_values."place" IS DISTINCT FROM (new_values."place") OR old_values."revision" IS DISTINCT FROM (new_values."revision") OR old_values."upload_id" IS DISTINCT FROM (new_values."upload_id")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="699a3ef5e4e61dacf0dda1b22bb7d1ed6f0de7f4",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1ad65",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="imports_repair",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="repair",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "imports_repairevent" ("id", "line", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "revision", "upload_id") SELECT old_values."id", old_values."line", old_values."made_at", old_values."made_by_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."place", old_values."revision", old_values."upload_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="8fea1462a8d668c39345fa924f5bf1c4866e92cd",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d78ed",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="imports_repair",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
        migrations.RunSQL(
            [f"ALTER TABLE {table} SET UNLOGGED" for table in UNLOGGED],
            [f"ALTER TABLE {table} SET LOGGED" for table in UNLOGGED],
        ),
        migrations.RunSQL(ANALYZE, "DROP FUNCTION imports_analyze_staging()"),
    ]
