import django.contrib.postgres.indexes
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import core.identifiers
import core.operations
import core.plain_text


class Migration(migrations.Migration):
    replaces = [
        ("employers", "0001_initial"),
        ("employers", "0002_initial"),
        ("employers", "0003_names_in_order"),
    ]

    initial = True

    dependencies = [
        ("imports", "0001_tables"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        core.operations.MakeTables(
            operations=[
                migrations.CreateModel(
                    name="Employer",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "kvk",
                            models.CharField(
                                max_length=8,
                                unique=True,
                                validators=[core.identifiers.validate_kvk],
                                verbose_name="KvK number",
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        ("sbi", models.CharField(blank=True, max_length=5, verbose_name="SBI code")),
                        ("sector", models.CharField(blank=True, max_length=60, verbose_name="sector")),
                        ("city", models.CharField(blank=True, max_length=80, verbose_name="city")),
                        (
                            "lsa_partner_since",
                            models.DateField(blank=True, null=True, verbose_name="LSA partner since"),
                        ),
                        ("bbr_member", models.BooleanField(default=False, verbose_name="BBR member")),
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
                        (
                            "name_key",
                            models.GeneratedField(
                                db_persist=True,
                                expression=core.plain_text.PlainText("name"),
                                output_field=models.TextField(db_collation="C"),
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "employer",
                        "verbose_name_plural": "employers",
                        "ordering": ["name", "kvk"],
                        "indexes": [
                            models.Index(fields=["name_key", "id"], name="employer_by_name"),
                            django.contrib.postgres.indexes.GinIndex(
                                fields=["name_key"],
                                name="employer_by_part_of_name",
                                opclasses=["gin_trgm_ops"],
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("kvk__regex", "^[0-9]{8}$")),
                                name="employer_kvk_form",
                                violation_error_code="kvk_invalid",
                                violation_error_message="A KvK number has eight digits.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("sbi", ""), ("sbi__regex", "^[0-9]{2,5}$"), _connector="OR"
                                ),
                                name="employer_sbi_form",
                                violation_error_message="An SBI code has two to five digits.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("name", ""), _negated=True),
                                name="employer_name_given",
                                violation_error_message="A name is needed.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EmployerEvent",
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
                                to="employers.employer",
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
                            "kvk",
                            models.CharField(
                                max_length=8,
                                validators=[core.identifiers.validate_kvk],
                                verbose_name="KvK number",
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        ("sbi", models.CharField(blank=True, max_length=5, verbose_name="SBI code")),
                        ("sector", models.CharField(blank=True, max_length=60, verbose_name="sector")),
                        ("city", models.CharField(blank=True, max_length=80, verbose_name="city")),
                        (
                            "lsa_partner_since",
                            models.DateField(blank=True, null=True, verbose_name="LSA partner since"),
                        ),
                        ("bbr_member", models.BooleanField(default=False, verbose_name="BBR member")),
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
                pgtrigger.migrations.AddTrigger(
                    model_name="employer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "employers_employerevent" ("bbr_member", "city", "id", "kvk", "lsa_partner_since", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sbi", "sector", "source_id") SELECT new_values."bbr_member", new_values."city", new_values."id", new_values."kvk", new_values."lsa_partner_since", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."sbi", new_values."sector", new_values."source_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="29c769656e6dd9bf7b5ba7e0ce27914bc92c05fe",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_27d23",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="employers_employer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="employer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "employers_employerevent" ("bbr_member", "city", "id", "kvk", "lsa_partner_since", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sbi", "sector", "source_id") SELECT new_values."bbr_member", new_values."city", new_values."id", new_values."kvk", new_values."lsa_partner_since", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."sbi", new_values."sector", new_values."source_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."bbr_member" IS DISTINCT FROM (new_values."bbr_member") OR old_values."city" IS DISTINCT FROM (new_values."city") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."kvk" IS DISTINCT FROM (new_values."kvk") OR old_values."lsa_partner_since" IS DISTINCT FROM (new_values."lsa_partner_since") OR old_values."name" IS DISTINCT FROM (new_values."name") OR old_values."sbi" IS DISTINCT FROM (new_values."sbi") OR old_values."sector" IS DISTINCT FROM (new_values."sector") OR old_values."source_id" IS DISTINCT FROM (new_values."source_id")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="ed9fc425141de2cf5515a3b08ee18ecb050e4679",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b6c1a",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="employers_employer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="employer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "employers_employerevent" ("bbr_member", "city", "id", "kvk", "lsa_partner_since", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sbi", "sector", "source_id") SELECT old_values."bbr_member", old_values."city", old_values."id", old_values."kvk", old_values."lsa_partner_since", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."sbi", old_values."sector", old_values."source_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="9d30120e19e36936b63282741d2a1cfec82fda3a",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_44e51",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="employers_employer",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
