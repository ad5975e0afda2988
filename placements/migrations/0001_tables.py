import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.core.validators
import django.db.models.constraints
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import core.operations
import core.periods


class Migration(migrations.Migration):
    replaces = [("placements", "0001_initial"), ("placements", "0002_own_numbers")]

    initial = True

    dependencies = [
        ("clients", "0001_tables"),
        ("employers", "0001_tables"),
        ("imports", "0001_tables"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.RunSQL(
            "CREATE SEQUENCE placements_placement_number START 100001 MINVALUE 100001 MAXVALUE 999999",
            "DROP SEQUENCE placements_placement_number",
        ),
        core.operations.MakeTables(
            operations=[
                migrations.CreateModel(
                    name="PlacementKind",
                    fields=[
                        (
                            "code",
                            models.CharField(
                                max_length=32, primary_key=True, serialize=False, verbose_name="code"
                            ),
                        ),
                        ("label_nl", models.CharField(max_length=100, verbose_name="label in Dutch")),
                        ("label_en", models.CharField(max_length=100, verbose_name="label in English")),
                        ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                        ("start", models.DateField(blank=True, null=True, verbose_name="valid from")),
                        ("end", models.DateField(blank=True, null=True, verbose_name="valid until")),
                    ],
                    options={
                        "verbose_name": "kind of placement",
                        "verbose_name_plural": "kinds of placement",
                        "ordering": ["order", "code"],
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="placementkind_validity_in_order",
                                violation_error_code="end_before_start",
                                violation_error_message="The last day lies before the first day.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PlacementKindEvent",
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
                                to="placements.placementkind",
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
                        ("code", models.CharField(max_length=32, serialize=False, verbose_name="code")),
                        ("label_nl", models.CharField(max_length=100, verbose_name="label in Dutch")),
                        ("label_en", models.CharField(max_length=100, verbose_name="label in English")),
                        ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                        ("start", models.DateField(blank=True, null=True, verbose_name="valid from")),
                        ("end", models.DateField(blank=True, null=True, verbose_name="valid until")),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PlacementEndReason",
                    fields=[
                        (
                            "code",
                            models.CharField(
                                max_length=32, primary_key=True, serialize=False, verbose_name="code"
                            ),
                        ),
                        ("label_nl", models.CharField(max_length=100, verbose_name="label in Dutch")),
                        ("label_en", models.CharField(max_length=100, verbose_name="label in English")),
                        ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                        ("start", models.DateField(blank=True, null=True, verbose_name="valid from")),
                        ("end", models.DateField(blank=True, null=True, verbose_name="valid until")),
                    ],
                    options={
                        "verbose_name": "reason of the end of a placement",
                        "verbose_name_plural": "reasons of the end of a placement",
                        "ordering": ["order", "code"],
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="placementendreason_validity_in_order",
                                violation_error_code="end_before_start",
                                violation_error_message="The last day lies before the first day.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PlacementEndReasonEvent",
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
                                to="placements.placementendreason",
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
                        ("code", models.CharField(max_length=32, serialize=False, verbose_name="code")),
                        ("label_nl", models.CharField(max_length=100, verbose_name="label in Dutch")),
                        ("label_en", models.CharField(max_length=100, verbose_name="label in English")),
                        ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                        ("start", models.DateField(blank=True, null=True, verbose_name="valid from")),
                        ("end", models.DateField(blank=True, null=True, verbose_name="valid until")),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Placement",
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
                            "number",
                            models.CharField(
                                max_length=40,
                                unique=True,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^(0|[1-9][0-9]*|.*[^0-9].*)$",
                                        "Write a number without leading zeros.",
                                    )
                                ],
                                verbose_name="number",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="placements",
                                to="clients.client",
                                verbose_name="client",
                            ),
                        ),
                        (
                            "employer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="placements",
                                to="employers.employer",
                                verbose_name="employer",
                            ),
                        ),
                        (
                            "kind",
                            models.ForeignKey(
                                db_column="kind",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="placements.placementkind",
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "hours_per_week",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=5,
                                null=True,
                                verbose_name="hours a week",
                            ),
                        ),
                        (
                            "contract",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("vast", "Permanent"),
                                    ("tijdelijk", "Temporary"),
                                    ("uitzend", "Through an agency"),
                                ],
                                max_length=12,
                                verbose_name="contract",
                            ),
                        ),
                        (
                            "end_reason",
                            models.ForeignKey(
                                blank=True,
                                db_column="end_reason",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="placements.placementendreason",
                                verbose_name="reason of the end",
                            ),
                        ),
                        ("cancelled", models.BooleanField(default=False, verbose_name="cancelled")),
                        (
                            "source",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="imports.import",
                                verbose_name="import",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "placement",
                        "verbose_name_plural": "placements",
                        "ordering": ["-start", "number"],
                        "indexes": [models.Index(fields=["start", "id"], name="placement_by_start")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="placement_in_order",
                                violation_error_code="end_before_start",
                                violation_error_message="The last day lies before the first day.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("number__regex", "^(0|[1-9][0-9]*|.*[^0-9].*)$")),
                                name="placement_number_form",
                                violation_error_message="Write a number without leading zeros.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("hours_per_week__isnull", True),
                                    models.Q(("hours_per_week__gt", 0), ("hours_per_week__lte", 80)),
                                    _connector="OR",
                                ),
                                name="placement_hours_plausible",
                                violation_error_message="Hours a week are more than 0 and at most 80.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("contract", ""),
                                    ("contract__in", ["vast", "tijdelijk", "uitzend"]),
                                    _connector="OR",
                                ),
                                name="placement_contract_known",
                                violation_error_message="Choose a contract from the list.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PlacementEvent",
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
                                to="placements.placement",
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
                            "number",
                            models.CharField(
                                max_length=40,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^(0|[1-9][0-9]*|.*[^0-9].*)$",
                                        "Write a number without leading zeros.",
                                    )
                                ],
                                verbose_name="number",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.client",
                                verbose_name="client",
                            ),
                        ),
                        (
                            "employer",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="employers.employer",
                                verbose_name="employer",
                            ),
                        ),
                        (
                            "kind",
                            models.ForeignKey(
                                db_column="kind",
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="placements.placementkind",
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "hours_per_week",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=5,
                                null=True,
                                verbose_name="hours a week",
                            ),
                        ),
                        (
                            "contract",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("vast", "Permanent"),
                                    ("tijdelijk", "Temporary"),
                                    ("uitzend", "Through an agency"),
                                ],
                                max_length=12,
                                verbose_name="contract",
                            ),
                        ),
                        (
                            "end_reason",
                            models.ForeignKey(
                                blank=True,
                                db_column="end_reason",
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="placements.placementendreason",
                                verbose_name="reason of the end",
                            ),
                        ),
                        ("cancelled", models.BooleanField(default=False, verbose_name="cancelled")),
                        (
                            "source",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="imports.import",
                                verbose_name="import",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PlacementPolicy",
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
                            "counted_kinds",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=32),
                                help_text="Codes of the kinds of placement that count for the target.",
                                size=None,
                                verbose_name="counted kinds",
                            ),
                        ),
                        (
                            "counted_rungs",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.PositiveSmallIntegerField(),
                                size=None,
                                verbose_name="counted rungs",
                            ),
                        ),
                        (
                            "continuation_days",
                            models.PositiveSmallIntegerField(
                                help_text="A start so many days or fewer after the last day at the same employer continues that placement.",
                                verbose_name="days of continuation",
                            ),
                        ),
                        (
                            "benefit_days",
                            models.PositiveSmallIntegerField(
                                help_text="A client with a day of benefit in so many days before the start belongs to the base of outflow.",
                                verbose_name="days of benefit before",
                            ),
                        ),
                        (
                            "outflow_months",
                            models.PositiveSmallIntegerField(
                                help_text="The benefit must have stopped within so many months of the start.",
                                verbose_name="months to leave the benefit",
                            ),
                        ),
                        ("source_text", models.CharField(blank=True, max_length=200, verbose_name="source")),
                    ],
                    options={
                        "verbose_name": "placement policy",
                        "verbose_name_plural": "placement policies",
                        "ordering": ["start"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="placement_policy_in_order",
                                violation_error_code="end_before_start",
                                violation_error_message="The last day lies before the first day.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                deferrable=django.db.models.constraints.Deferrable["IMMEDIATE"],
                                expressions=[("period", "&&")],
                                name="placement_policies_apart",
                                violation_error_code="overlap",
                                violation_error_message="There is already a policy in that period.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("counted_rungs__contained_by", [1, 2, 3, 4, 5, 6]),
                                    ("counted_rungs__len__gt", 0),
                                ),
                                name="placement_policy_rungs",
                                violation_error_message="Rungs are numbers from 1 to 6.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PlacementPolicyEvent",
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
                                to="placements.placementpolicy",
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
                            "counted_kinds",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=32),
                                help_text="Codes of the kinds of placement that count for the target.",
                                size=None,
                                verbose_name="counted kinds",
                            ),
                        ),
                        (
                            "counted_rungs",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.PositiveSmallIntegerField(),
                                size=None,
                                verbose_name="counted rungs",
                            ),
                        ),
                        (
                            "continuation_days",
                            models.PositiveSmallIntegerField(
                                help_text="A start so many days or fewer after the last day at the same employer continues that placement.",
                                verbose_name="days of continuation",
                            ),
                        ),
                        (
                            "benefit_days",
                            models.PositiveSmallIntegerField(
                                help_text="A client with a day of benefit in so many days before the start belongs to the base of outflow.",
                                verbose_name="days of benefit before",
                            ),
                        ),
                        (
                            "outflow_months",
                            models.PositiveSmallIntegerField(
                                help_text="The benefit must have stopped within so many months of the start.",
                                verbose_name="months to leave the benefit",
                            ),
                        ),
                        ("source_text", models.CharField(blank=True, max_length=200, verbose_name="source")),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placementendreason",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "placements_placementendreasonevent" ("code", "end", "label_en", "label_nl", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") SELECT new_values."code", new_values."end", new_values."label_en", new_values."label_nl", new_values."order", _pgh_attached_context.value, NOW(), \'insert\', new_values."code", new_values."start" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="ac24844a171d2dbe46978d328d5c20b8b6111b78",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8a0b7",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="placements_placementendreason",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placementendreason",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "placements_placementendreasonevent" ("code", "end", "label_en", "label_nl", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") SELECT new_values."code", new_values."end", new_values."label_en", new_values."label_nl", new_values."order", _pgh_attached_context.value, NOW(), \'update\', new_values."code", new_values."start" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."code") = (new_values."code") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="cc2c074db099f74fb5acbbce5096766c7e4c25bb",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_9d493",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="placements_placementendreason",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placementendreason",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "placements_placementendreasonevent" ("code", "end", "label_en", "label_nl", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") SELECT old_values."code", old_values."end", old_values."label_en", old_values."label_nl", old_values."order", _pgh_attached_context.value, NOW(), \'delete\', old_values."code", old_values."start" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="043889d9e30c88b20102f7ae11b1be00fdc13a6f",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d141e",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="placements_placementendreason",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placementkind",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "placements_placementkindevent" ("code", "end", "label_en", "label_nl", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") SELECT new_values."code", new_values."end", new_values."label_en", new_values."label_nl", new_values."order", _pgh_attached_context.value, NOW(), \'insert\', new_values."code", new_values."start" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="66c9b6f592c5fd9d562a22dbd243bab4aa1d1cd3",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_59713",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="placements_placementkind",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placementkind",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "placements_placementkindevent" ("code", "end", "label_en", "label_nl", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") SELECT new_values."code", new_values."end", new_values."label_en", new_values."label_nl", new_values."order", _pgh_attached_context.value, NOW(), \'update\', new_values."code", new_values."start" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."code") = (new_values."code") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="a8db5ef8523a3cf82a5205354273d9746fd32aec",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d6393",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="placements_placementkind",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placementkind",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "placements_placementkindevent" ("code", "end", "label_en", "label_nl", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") SELECT old_values."code", old_values."end", old_values."label_en", old_values."label_nl", old_values."order", _pgh_attached_context.value, NOW(), \'delete\', old_values."code", old_values."start" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="58c39f5a7bd1df5407de13672ec4db3280646d84",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b3393",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="placements_placementkind",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placementpolicy",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "placements_placementpolicyevent" ("benefit_days", "continuation_days", "counted_kinds", "counted_rungs", "end", "id", "outflow_months", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_text", "start") SELECT new_values."benefit_days", new_values."continuation_days", new_values."counted_kinds", new_values."counted_rungs", new_values."end", new_values."id", new_values."outflow_months", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_text", new_values."start" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="e6020575c92dd885207ff5bcaa3bbcc9b177fc74",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_70a27",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="placements_placementpolicy",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placementpolicy",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "placements_placementpolicyevent" ("benefit_days", "continuation_days", "counted_kinds", "counted_rungs", "end", "id", "outflow_months", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_text", "start") SELECT new_values."benefit_days", new_values."continuation_days", new_values."counted_kinds", new_values."counted_rungs", new_values."end", new_values."id", new_values."outflow_months", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_text", new_values."start" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."benefit_days" IS DISTINCT FROM (new_values."benefit_days") OR old_values."continuation_days" IS DISTINCT FROM (new_values."continuation_days") OR old_values."counted_kinds" IS DISTINCT FROM (new_values."counted_kinds") OR old_values."counted_rungs" IS DISTINCT FROM (new_values."counted_rungs") OR old_values."end" IS DISTINCT FROM (new_values."end") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."outflow_months" IS DISTINCT FROM (new_values."outflow_months") OR old_values."source_text" IS DISTINCT FROM (new_values."source_text") OR old_values."start" IS DISTINCT FROM (new_values."start")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="d7c8242cc184ebcb0960a71801766602cfd39830",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_25f59",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="placements_placementpolicy",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placementpolicy",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "placements_placementpolicyevent" ("benefit_days", "continuation_days", "counted_kinds", "counted_rungs", "end", "id", "outflow_months", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_text", "start") SELECT old_values."benefit_days", old_values."continuation_days", old_values."counted_kinds", old_values."counted_rungs", old_values."end", old_values."id", old_values."outflow_months", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_text", old_values."start" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="16b958e8b2c9e04964e26eaf861c6b1744a248b8",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f8e46",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="placements_placementpolicy",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "placements_placementevent" ("cancelled", "client_id", "contract", "employer_id", "end", "end_reason", "hours_per_week", "id", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "start") SELECT new_values."cancelled", new_values."client_id", new_values."contract", new_values."employer_id", new_values."end", new_values."end_reason", new_values."hours_per_week", new_values."id", new_values."kind", new_values."number", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_id", new_values."start" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="115a98e8ee12308f358a183c26cb443012b63a4c",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1caba",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="placements_placement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "placements_placementevent" ("cancelled", "client_id", "contract", "employer_id", "end", "end_reason", "hours_per_week", "id", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "start") SELECT new_values."cancelled", new_values."client_id", new_values."contract", new_values."employer_id", new_values."end", new_values."end_reason", new_values."hours_per_week", new_values."id", new_values."kind", new_values."number", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_id", new_values."start" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."cancelled" IS DISTINCT FROM (new_values."cancelled") OR old_values."client_id" IS DISTINCT FROM (new_values."client_id") OR old_values."contract" IS DISTINCT FROM (new_values."contract") OR old_values."employer_id" IS DISTINCT FROM (new_values."employer_id") OR old_values."end" IS DISTINCT FROM (new_values."end") OR old_values."end_reason" IS DISTINCT FROM (new_values."end_reason") OR old_values."hours_per_week" IS DISTINCT FROM (new_values."hours_per_week") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."number" IS DISTINCT FROM (new_values."number") OR old_values."source_id" IS DISTINCT FROM (new_values."source_id") OR old_values."start" IS DISTINCT FROM (new_values."start")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="868e43fa338fc7606ae769ae8d604ba56ba2bc43",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_3ab36",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="placements_placement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "placements_placementevent" ("cancelled", "client_id", "contract", "employer_id", "end", "end_reason", "hours_per_week", "id", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "start") SELECT old_values."cancelled", old_values."client_id", old_values."contract", old_values."employer_id", old_values."end", old_values."end_reason", old_values."hours_per_week", old_values."id", old_values."kind", old_values."number", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_id", old_values."start" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="56cb5965bb196ef7fcbb4f4b6148849339803f0f",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_95ec9",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="placements_placement",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
