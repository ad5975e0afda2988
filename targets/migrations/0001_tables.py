import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.core.validators
import django.db.models.constraints
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import core.operations
import core.periods


class Migration(migrations.Migration):
    replaces = [
        ("targets", "0001_initial"),
        ("targets", "0002_touched_clients"),
        ("targets", "0003_rows_without_client"),
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
                    name="Run",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("as_of", models.DateField(verbose_name="date")),
                        ("series", models.PositiveIntegerField(verbose_name="series")),
                        ("sequence", models.PositiveIntegerField(verbose_name="sequence")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "Draft"),
                                    ("published", "Published"),
                                    ("superseded", "Superseded"),
                                ],
                                default="draft",
                                max_length=12,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "restates",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="restatements",
                                to="targets.run",
                                verbose_name="restates",
                            ),
                        ),
                        ("policy", models.CharField(max_length=200, verbose_name="policy")),
                        (
                            "versions",
                            models.JSONField(default=dict, verbose_name="versions of the definitions"),
                        ),
                        (
                            "complete_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="benefit data complete up to"
                            ),
                        ),
                        (
                            "cause",
                            models.CharField(
                                choices=[
                                    ("night", "The night"),
                                    ("command", "A command"),
                                    ("request", "A person"),
                                ],
                                max_length=8,
                                verbose_name="asked by what",
                            ),
                        ),
                        (
                            "asked_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="asked by",
                            ),
                        ),
                        ("started_at", models.DateTimeField(verbose_name="started at")),
                        ("finished_at", models.DateTimeField(verbose_name="finished at")),
                        ("rows_added", models.PositiveIntegerField(default=0, verbose_name="rows added")),
                        ("rows_closed", models.PositiveIntegerField(default=0, verbose_name="rows closed")),
                        (
                            "published_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="published at"),
                        ),
                        (
                            "published_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="published by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "run",
                        "verbose_name_plural": "runs",
                        "ordering": ["-as_of", "-finished_at"],
                        "indexes": [models.Index(fields=["-as_of", "-finished_at"], name="run_by_date")],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("series", "sequence"),
                                name="run_once_in_series",
                                violation_error_message="This place in the series is taken.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("state", "draft")),
                                fields=("as_of", "policy"),
                                name="run_one_draft",
                                violation_error_message="There is already a draft for this date.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "published"), _negated=True),
                                    ("published_at__isnull", False),
                                    _connector="OR",
                                ),
                                name="run_published_by_somebody",
                                violation_error_message="A published run says when that was.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RunEvent",
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
                                to="targets.run",
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
                        ("as_of", models.DateField(verbose_name="date")),
                        ("series", models.PositiveIntegerField(verbose_name="series")),
                        ("sequence", models.PositiveIntegerField(verbose_name="sequence")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "Draft"),
                                    ("published", "Published"),
                                    ("superseded", "Superseded"),
                                ],
                                default="draft",
                                max_length=12,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "restates",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="targets.run",
                                verbose_name="restates",
                            ),
                        ),
                        ("policy", models.CharField(max_length=200, verbose_name="policy")),
                        (
                            "versions",
                            models.JSONField(default=dict, verbose_name="versions of the definitions"),
                        ),
                        (
                            "complete_to",
                            models.DateField(
                                blank=True, null=True, verbose_name="benefit data complete up to"
                            ),
                        ),
                        (
                            "cause",
                            models.CharField(
                                choices=[
                                    ("night", "The night"),
                                    ("command", "A command"),
                                    ("request", "A person"),
                                ],
                                max_length=8,
                                verbose_name="asked by what",
                            ),
                        ),
                        (
                            "asked_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="asked by",
                            ),
                        ),
                        ("started_at", models.DateTimeField(verbose_name="started at")),
                        ("finished_at", models.DateTimeField(verbose_name="finished at")),
                        ("rows_added", models.PositiveIntegerField(default=0, verbose_name="rows added")),
                        ("rows_closed", models.PositiveIntegerField(default=0, verbose_name="rows closed")),
                        (
                            "published_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="published at"),
                        ),
                        (
                            "published_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="published by",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Figure",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "run",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="figures",
                                to="targets.run",
                                verbose_name="run",
                            ),
                        ),
                        ("code", models.CharField(max_length=40, verbose_name="figure")),
                        ("year", models.SmallIntegerField(null=True, verbose_name="year")),
                        ("dimensions", models.JSONField(default=dict, verbose_name="dimensions")),
                        (
                            "value",
                            models.DecimalField(
                                decimal_places=12, max_digits=24, null=True, verbose_name="value"
                            ),
                        ),
                        ("numerator", models.BigIntegerField(null=True, verbose_name="numerator")),
                        ("denominator", models.BigIntegerField(null=True, verbose_name="denominator")),
                    ],
                    options={
                        "verbose_name": "figure",
                        "verbose_name_plural": "figures",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("run", "code", "year", "dimensions"),
                                name="figure_once",
                                nulls_distinct=False,
                                violation_error_message="This figure is already there.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MetricPolicy",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("start", models.DateField(verbose_name="first day")),
                        ("end", models.DateField(blank=True, null=True, verbose_name="last day")),
                        (
                            "period",
                            models.GeneratedField(
                                db_persist=True,
                                expression=core.periods.DateRange(models.F("start"), models.F("end")),
                                output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                            ),
                        ),
                        (
                            "duration_years",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.PositiveSmallIntegerField(),
                                help_text="In years: 1, 2, 3, 5 makes the groups 0-1, 1-2, 2-3, 3-5 and 5+.",
                                size=None,
                                verbose_name="bounds of duration",
                            ),
                        ),
                        (
                            "age_bounds",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.PositiveSmallIntegerField(),
                                help_text="The first age of each group; the last group is open.",
                                size=None,
                                verbose_name="bounds of age",
                            ),
                        ),
                        (
                            "far_rungs",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.PositiveSmallIntegerField(),
                                size=None,
                                verbose_name="rungs far from work",
                            ),
                        ),
                        (
                            "middle_rungs",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.PositiveSmallIntegerField(),
                                size=None,
                                verbose_name="rungs at a middle distance",
                            ),
                        ),
                        (
                            "near_rungs",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.PositiveSmallIntegerField(),
                                size=None,
                                verbose_name="rungs near work",
                            ),
                        ),
                        (
                            "transition_months",
                            models.PositiveSmallIntegerField(
                                help_text="Rungs are compared with those of so many months before.",
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(120),
                                ],
                                verbose_name="months of a transition",
                            ),
                        ),
                        (
                            "profile_rungs",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.PositiveSmallIntegerField(),
                                help_text="Clients on these rungs should have a good profile on HalloWerk.",
                                size=None,
                                verbose_name="rungs that need a profile",
                            ),
                        ),
                        (
                            "profile_status",
                            models.CharField(max_length=8, verbose_name="status of a good profile"),
                        ),
                        ("source_text", models.CharField(blank=True, max_length=200, verbose_name="source")),
                    ],
                    options={
                        "verbose_name": "policy of the figures",
                        "verbose_name_plural": "policies of the figures",
                        "ordering": ["start"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="metric_policy_in_order",
                                violation_error_code="end_before_start",
                                violation_error_message="The last day lies before the first day.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                deferrable=django.db.models.constraints.Deferrable["IMMEDIATE"],
                                expressions=[("period", "&&")],
                                name="metric_policies_apart",
                                violation_error_code="overlap",
                                violation_error_message="There is already a policy in that period.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("far_rungs__contained_by", [1, 2, 3, 4, 5, 6]),
                                    ("middle_rungs__contained_by", [1, 2, 3, 4, 5, 6]),
                                    ("near_rungs__contained_by", [1, 2, 3, 4, 5, 6]),
                                    ("profile_rungs__contained_by", [1, 2, 3, 4, 5, 6]),
                                ),
                                name="metric_policy_rungs",
                                violation_error_message="Rungs are numbers from 1 to 6.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("far_rungs__overlap", models.F("middle_rungs")), _negated=True),
                                    models.Q(("far_rungs__overlap", models.F("near_rungs")), _negated=True),
                                    models.Q(
                                        ("middle_rungs__overlap", models.F("near_rungs")), _negated=True
                                    ),
                                ),
                                name="metric_policy_distances_apart",
                                violation_error_message="A rung stands at one distance only.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("duration_years__len__gt", 0), ("age_bounds__len__gt", 0)
                                ),
                                name="metric_policy_bounds_given",
                                violation_error_message="Give at least one bound.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("transition_months__range", (1, 120))),
                                name="metric_policy_window",
                                violation_error_message="A window is from 1 to 120 months.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MetricPolicyEvent",
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
                                to="targets.metricpolicy",
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
                        ("start", models.DateField(verbose_name="first day")),
                        ("end", models.DateField(blank=True, null=True, verbose_name="last day")),
                        (
                            "duration_years",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.PositiveSmallIntegerField(),
                                help_text="In years: 1, 2, 3, 5 makes the groups 0-1, 1-2, 2-3, 3-5 and 5+.",
                                size=None,
                                verbose_name="bounds of duration",
                            ),
                        ),
                        (
                            "age_bounds",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.PositiveSmallIntegerField(),
                                help_text="The first age of each group; the last group is open.",
                                size=None,
                                verbose_name="bounds of age",
                            ),
                        ),
                        (
                            "far_rungs",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.PositiveSmallIntegerField(),
                                size=None,
                                verbose_name="rungs far from work",
                            ),
                        ),
                        (
                            "middle_rungs",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.PositiveSmallIntegerField(),
                                size=None,
                                verbose_name="rungs at a middle distance",
                            ),
                        ),
                        (
                            "near_rungs",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.PositiveSmallIntegerField(),
                                size=None,
                                verbose_name="rungs near work",
                            ),
                        ),
                        (
                            "transition_months",
                            models.PositiveSmallIntegerField(
                                help_text="Rungs are compared with those of so many months before.",
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(120),
                                ],
                                verbose_name="months of a transition",
                            ),
                        ),
                        (
                            "profile_rungs",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.PositiveSmallIntegerField(),
                                help_text="Clients on these rungs should have a good profile on HalloWerk.",
                                size=None,
                                verbose_name="rungs that need a profile",
                            ),
                        ),
                        (
                            "profile_status",
                            models.CharField(max_length=8, verbose_name="status of a good profile"),
                        ),
                        ("source_text", models.CharField(blank=True, max_length=200, verbose_name="source")),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="MetricRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("series", models.PositiveIntegerField(verbose_name="series")),
                        ("first", models.PositiveIntegerField(verbose_name="first run")),
                        ("last", models.PositiveIntegerField(null=True, verbose_name="last run")),
                        ("metric", models.CharField(max_length=40, verbose_name="metric")),
                        ("fingerprint", models.BigIntegerField(verbose_name="fingerprint")),
                        ("subject_id", models.BigIntegerField(verbose_name="key of the subject")),
                        ("subject", models.CharField(max_length=40, verbose_name="subject")),
                        ("client_id", models.BigIntegerField(null=True, verbose_name="key of the client")),
                        ("year", models.SmallIntegerField(null=True, verbose_name="year")),
                        ("counted", models.BooleanField(verbose_name="counted")),
                        ("reason", models.CharField(blank=True, max_length=32, verbose_name="reason")),
                        ("policy", models.DateField(verbose_name="policy")),
                        ("start", models.DateField(null=True, verbose_name="start")),
                        ("dimensions", models.JSONField(default=dict, verbose_name="dimensions")),
                    ],
                    options={
                        "verbose_name": "row of a metric",
                        "verbose_name_plural": "rows of metrics",
                        "indexes": [
                            models.Index(
                                fields=["series", "metric", "year", "subject_id"], name="metric_row_slice"
                            ),
                            models.Index(fields=["series", "client_id"], name="metric_row_of_client"),
                            models.Index(
                                condition=models.Q(("last__isnull", True)),
                                fields=["series", "metric", "subject_id", "fingerprint"],
                                include=("id",),
                                name="metric_row_open",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("last__isnull", True), ("last__gte", models.F("first")), _connector="OR"
                                ),
                                name="metric_row_in_order",
                                violation_error_message="A row ends before it begins.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("counted", True), ("reason", "")),
                                    models.Q(
                                        models.Q(("counted", False)), models.Q(("reason", ""), _negated=True)
                                    ),
                                    _connector="OR",
                                ),
                                name="metric_row_reason",
                                violation_error_message="A row is counted, or has the reason why it is not.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Target",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("start", models.DateField(verbose_name="first day")),
                        ("end", models.DateField(blank=True, null=True, verbose_name="last day")),
                        (
                            "period",
                            models.GeneratedField(
                                db_persist=True,
                                expression=core.periods.DateRange(models.F("start"), models.F("end")),
                                output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                            ),
                        ),
                        ("metric", models.CharField(max_length=40, verbose_name="metric")),
                        ("value", models.DecimalField(decimal_places=4, max_digits=14, verbose_name="value")),
                        (
                            "source_text",
                            models.CharField(
                                help_text="The paper or decision that sets it.",
                                max_length=200,
                                verbose_name="source",
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=200, verbose_name="reason")),
                    ],
                    options={
                        "verbose_name": "target",
                        "verbose_name_plural": "targets",
                        "ordering": ["metric", "start"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="target_in_order",
                                violation_error_code="end_before_start",
                                violation_error_message="The last day lies before the first day.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                deferrable=django.db.models.constraints.Deferrable["IMMEDIATE"],
                                expressions=[("metric", "="), ("period", "&&")],
                                name="targets_apart",
                                violation_error_code="overlap",
                                violation_error_message="This metric already has a target in that period.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("value__gte", 0)),
                                name="target_not_negative",
                                violation_error_message="A target is zero or more.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("source_text", ""), _negated=True),
                                name="target_has_source",
                                violation_error_message="Name the paper or decision that sets this target.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TargetEvent",
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
                                to="targets.target",
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
                        ("start", models.DateField(verbose_name="first day")),
                        ("end", models.DateField(blank=True, null=True, verbose_name="last day")),
                        ("metric", models.CharField(max_length=40, verbose_name="metric")),
                        ("value", models.DecimalField(decimal_places=4, max_digits=14, verbose_name="value")),
                        (
                            "source_text",
                            models.CharField(
                                help_text="The paper or decision that sets it.",
                                max_length=200,
                                verbose_name="source",
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=200, verbose_name="reason")),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="TouchedClient",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("client_id", models.BigIntegerField(null=True)),
                    ],
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="metricpolicy",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "targets_metricpolicyevent" ("age_bounds", "duration_years", "end", "far_rungs", "id", "middle_rungs", "near_rungs", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profile_rungs", "profile_status", "source_text", "start", "transition_months") SELECT new_values."age_bounds", new_values."duration_years", new_values."end", new_values."far_rungs", new_values."id", new_values."middle_rungs", new_values."near_rungs", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."profile_rungs", new_values."profile_status", new_values."source_text", new_values."start", new_values."transition_months" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="aa54dd96143aa2cd241b984862ee751f6ecf784e",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_13d00",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="targets_metricpolicy",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="metricpolicy",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "targets_metricpolicyevent" ("age_bounds", "duration_years", "end", "far_rungs", "id", "middle_rungs", "near_rungs", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profile_rungs", "profile_status", "source_text", "start", "transition_months") SELECT new_values."age_bounds", new_values."duration_years", new_values."end", new_values."far_rungs", new_values."id", new_values."middle_rungs", new_values."near_rungs", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."profile_rungs", new_values."profile_status", new_values."source_text", new_values."start", new_values."transition_months" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."age_bounds" IS DISTINCT FROM (new_values."age_bounds") OR old_values."duration_years" IS DISTINCT FROM (new_values."duration_years") OR old_values."end" IS DISTINCT FROM (new_values."end") OR old_values."far_rungs" IS DISTINCT FROM (new_values."far_rungs") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."middle_rungs" IS DISTINCT FROM (new_values."middle_rungs") OR old_values."near_rungs" IS DISTINCT FROM (new_values."near_rungs") OR old_values."profile_rungs" IS DISTINCT FROM (new_values."profile_rungs") OR old_values."profile_status" IS DISTINCT FROM (new_values."profile_status") OR old_values."source_text" IS DISTINCT FROM (new_values."source_text") OR old_values."start" IS DISTINCT FROM (new_values."start") OR old_values."transition_months" IS DISTINCT FROM (new_values."transition_months")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="1e1f130d395a3dc1fd5ff27448d5e5ecd7bfba41",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_96d3f",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="targets_metricpolicy",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="metricpolicy",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "targets_metricpolicyevent" ("age_bounds", "duration_years", "end", "far_rungs", "id", "middle_rungs", "near_rungs", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profile_rungs", "profile_status", "source_text", "start", "transition_months") SELECT old_values."age_bounds", old_values."duration_years", old_values."end", old_values."far_rungs", old_values."id", old_values."middle_rungs", old_values."near_rungs", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."profile_rungs", old_values."profile_status", old_values."source_text", old_values."start", old_values."transition_months" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="664aeab9611d7045ad0a38f1f318497f5efc805a",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_80663",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="targets_metricpolicy",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="metricrow",
                    trigger=pgtrigger.compiler.Trigger(
                        name="rows_of_drafts_new",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        IF EXISTS (SELECT 1 FROM touched \nJOIN (SELECT series, max(sequence) AS sequence FROM targets_run\n      WHERE state <> 'draft' GROUP BY series) settled USING (series) WHERE touched.first <= settled.sequence) THEN\n    RAISE EXCEPTION 'the rows of a run that is no longer a draft cannot be changed'\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                            hash="b6cd6f1cd8e640d81be1507eb54e5fd41937f0e9",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_rows_of_drafts_new_06775",
                            referencing="REFERENCING NEW TABLE AS touched ",
                            table="targets_metricrow",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="metricrow",
                    trigger=pgtrigger.compiler.Trigger(
                        name="rows_of_drafts_old",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        IF EXISTS (SELECT 1 FROM touched \nJOIN (SELECT series, max(sequence) AS sequence FROM targets_run\n      WHERE state <> 'draft' GROUP BY series) settled USING (series) WHERE touched.first <= settled.sequence) THEN\n    RAISE EXCEPTION 'the rows of a run that is no longer a draft cannot be changed'\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                            hash="2250c344ffde88ded5c083d02f88310e3dbf65ba",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_rows_of_drafts_old_ee9d3",
                            referencing="REFERENCING OLD TABLE AS touched ",
                            table="targets_metricrow",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="metricrow",
                    trigger=pgtrigger.compiler.Trigger(
                        name="rows_only_close",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                IF EXISTS (SELECT 1 FROM before JOIN after USING (id)\n                           WHERE to_jsonb(before) - 'last' <> to_jsonb(after) - 'last')\n                   OR EXISTS (SELECT 1 FROM (TABLE before UNION ALL TABLE after) touched \nJOIN (SELECT series, max(sequence) AS sequence FROM targets_run\n      WHERE state <> 'draft' GROUP BY series) settled USING (series)\n                              WHERE touched.last < settled.sequence) THEN\n    RAISE EXCEPTION 'the rows of a run that is no longer a draft cannot be changed'\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                            hash="35e6846f191a5d40a91a4f06e058aada3d5dae14",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_rows_only_close_3ec16",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS after ",
                            table="targets_metricrow",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="target",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "targets_targetevent" ("end", "id", "metric", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "source_text", "start", "value") SELECT new_values."end", new_values."id", new_values."metric", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."source_text", new_values."start", new_values."value" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="57794415ebc990dd573287e4de8585b12f05264b",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5c297",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="targets_target",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="target",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "targets_targetevent" ("end", "id", "metric", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "source_text", "start", "value") SELECT new_values."end", new_values."id", new_values."metric", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."source_text", new_values."start", new_values."value" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."end" IS DISTINCT FROM (new_values."end") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."metric" IS DISTINCT FROM (new_values."metric") OR old_values."reason" IS DISTINCT FROM (new_values."reason") OR old_values."source_text" IS DISTINCT FROM (new_values."source_text") OR old_values."start" IS DISTINCT FROM (new_values."start") OR old_values."value" IS DISTINCT FROM (new_values."value")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="d9e38a31d2a6629bf5f4dfa261098418c8950439",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4b8d6",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="targets_target",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="target",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "targets_targetevent" ("end", "id", "metric", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "source_text", "start", "value") SELECT old_values."end", old_values."id", old_values."metric", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."source_text", old_values."start", old_values."value" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="a30e8879f4f74699d03a604f1131b1bd2092d4b1",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c6de6",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="targets_target",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="run",
                    trigger=pgtrigger.compiler.Trigger(
                        name="keep_published",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (NOT (OLD.\"state\" = 'draft'))",
                            func="\nIF TG_OP = 'DELETE' THEN\n    RAISE EXCEPTION 'a run that is no longer a draft cannot be deleted' USING ERRCODE = 'restrict_violation';\nEND IF;\nIF NEW.state NOT IN (OLD.state, 'superseded')\n   OR to_jsonb(NEW) - 'state' IS DISTINCT FROM to_jsonb(OLD) - 'state' THEN\n    RAISE EXCEPTION 'a run that is no longer a draft cannot be changed' USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NEW;\n",
                            hash="9b29c7eae183180d37e65a902b1f04883da29ebb",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_keep_published_8ff8e",
                            table="targets_run",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="run",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "targets_runevent" ("as_of", "asked_by_id", "cause", "complete_to", "finished_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy", "published_at", "published_by_id", "restates_id", "rows_added", "rows_closed", "sequence", "series", "started_at", "state", "versions") SELECT new_values."as_of", new_values."asked_by_id", new_values."cause", new_values."complete_to", new_values."finished_at", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."policy", new_values."published_at", new_values."published_by_id", new_values."restates_id", new_values."rows_added", new_values."rows_closed", new_values."sequence", new_values."series", new_values."started_at", new_values."state", new_values."versions" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="dee512d2f84befd2ae73f9bfd536a50f6444f04c",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_bd933",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="targets_run",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="run",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "targets_runevent" ("as_of", "asked_by_id", "cause", "complete_to", "finished_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy", "published_at", "published_by_id", "restates_id", "rows_added", "rows_closed", "sequence", "series", "started_at", "state", "versions") SELECT new_values."as_of", new_values."asked_by_id", new_values."cause", new_values."complete_to", new_values."finished_at", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."policy", new_values."published_at", new_values."published_by_id", new_values."restates_id", new_values."rows_added", new_values."rows_closed", new_values."sequence", new_values."series", new_values."started_at", new_values."state", new_values."versions" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="42149fb855636df61f395acaf0081c8f65782c05",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1384d",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="targets_run",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="run",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "targets_runevent" ("as_of", "asked_by_id", "cause", "complete_to", "finished_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy", "published_at", "published_by_id", "restates_id", "rows_added", "rows_closed", "sequence", "series", "started_at", "state", "versions") SELECT old_values."as_of", old_values."asked_by_id", old_values."cause", old_values."complete_to", old_values."finished_at", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."policy", old_values."published_at", old_values."published_by_id", old_values."restates_id", old_values."rows_added", old_values."rows_closed", old_values."sequence", old_values."series", old_values."started_at", old_values."state", old_values."versions" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="a1fef595c79250d4b0b3fecebec20fd20c632a37",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6d018",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="targets_run",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="figure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="figures_of_drafts_new",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        IF EXISTS (SELECT 1 FROM targets_run run\n                   WHERE run.id IN (SELECT run_id FROM touched) AND run.state <> 'draft') THEN\n            RAISE EXCEPTION 'the figures of a run that is no longer a draft cannot be changed'\n                USING ERRCODE = 'restrict_violation';\n        END IF;\n        RETURN NULL;\n        ",
                            hash="093a85346ee34afbc880dff4ac9586fb23653c0b",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_figures_of_drafts_new_bb25d",
                            referencing="REFERENCING NEW TABLE AS touched ",
                            table="targets_figure",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="figure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="figures_of_drafts_old",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        IF EXISTS (SELECT 1 FROM targets_run run\n                   WHERE run.id IN (SELECT run_id FROM touched) AND run.state <> 'draft') THEN\n            RAISE EXCEPTION 'the figures of a run that is no longer a draft cannot be changed'\n                USING ERRCODE = 'restrict_violation';\n        END IF;\n        RETURN NULL;\n        ",
                            hash="5b64bf6cb565a693ccede3eeefd6c12a2d1957b3",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_figures_of_drafts_old_bc67f",
                            referencing="REFERENCING OLD TABLE AS touched ",
                            table="targets_figure",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="figure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="figures_never_updated",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                            hash="eb55c5655fa1d74eca287c6e5a258d674838a0e0",
                            operation="UPDATE",
                            pgid="pgtrigger_figures_never_updated_46503",
                            table="targets_figure",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
