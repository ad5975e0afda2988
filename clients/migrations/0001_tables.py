import datetime

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
import django.core.validators
import django.db.models.constraints
import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import clients.models.diagnosis
import core.identifiers
import core.operations
import core.periods
import core.plain_text


class Migration(migrations.Migration):
    replaces = [
        ("clients", "0001_initial"),
        ("clients", "0002_initial"),
        ("clients", "0003_names_in_order"),
        ("clients", "0004_known_codes"),
        ("clients", "0005_expected_on"),
        ("clients", "0006_hand_overs"),
        ("clients", "0007_intake"),
        ("clients", "0008_hallowerk"),
        ("clients", "0009_taken_back_before"),
        ("clients", "0010_diagnosis"),
        ("clients", "0011_back_dated_rungs"),
    ]

    initial = True

    dependencies = [
        ("accounts", "0001_tables"),
        ("imports", "0001_tables"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        core.operations.MakeTables(
            operations=[
                migrations.CreateModel(
                    name="Client",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "number",
                            models.BigIntegerField(
                                db_default=models.Func(
                                    models.Value("clients_client_number"),
                                    function="nextval",
                                    output_field=models.BigIntegerField(),
                                ),
                                editable=False,
                                unique=True,
                                verbose_name="client number",
                            ),
                        ),
                        ("bsn_index", models.BinaryField(max_length=32, unique=True)),
                        ("bsn_sealed", models.BinaryField()),
                        ("surname", models.CharField(max_length=100, verbose_name="surname")),
                        ("prefix", models.CharField(blank=True, max_length=20, verbose_name="prefix")),
                        ("initials", models.CharField(blank=True, max_length=20, verbose_name="initials")),
                        ("birth_date", models.DateField(verbose_name="birth date")),
                        (
                            "gender",
                            models.CharField(
                                blank=True,
                                choices=[("M", "Man"), ("V", "Woman"), ("X", "Other")],
                                max_length=1,
                                verbose_name="gender",
                            ),
                        ),
                        (
                            "postcode",
                            models.CharField(
                                blank=True,
                                max_length=6,
                                validators=[core.identifiers.validate_postcode],
                                verbose_name="postcode",
                            ),
                        ),
                        (
                            "house_number",
                            models.CharField(blank=True, max_length=10, verbose_name="house number"),
                        ),
                        ("phone", models.CharField(blank=True, max_length=20, verbose_name="telephone")),
                        ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                        (
                            "preferred_language",
                            models.CharField(
                                blank=True,
                                help_text="Code of the language in three letters (ISO 639-3).",
                                max_length=3,
                                validators=[django.core.validators.RegexValidator("^[a-z]{3}$")],
                                verbose_name="preferred language",
                            ),
                        ),
                        (
                            "last_contact_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="last contact"
                            ),
                        ),
                        (
                            "name_key",
                            models.GeneratedField(
                                db_persist=True,
                                expression=core.plain_text.PlainText(
                                    django.db.models.functions.text.Concat(
                                        "surname", models.Value(" "), "prefix", models.Value(" "), "initials"
                                    )
                                ),
                                output_field=models.TextField(db_collation="C"),
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "client",
                        "verbose_name_plural": "clients",
                        "ordering": ["surname", "initials", "number"],
                        "indexes": [
                            models.Index(fields=["name_key", "id"], name="client_by_name"),
                            models.Index(fields=["birth_date", "id"], name="client_by_birth_date"),
                            models.Index(
                                django.db.models.functions.comparison.Coalesce(
                                    "last_contact_on",
                                    models.Value(datetime.date(1, 1, 1)),
                                    output_field=models.DateField(),
                                ),
                                models.F("id"),
                                name="client_by_last_contact",
                            ),
                            models.Index(
                                django.db.models.functions.text.Right(
                                    models.Func(
                                        "phone",
                                        models.Value("\\D"),
                                        models.Value(""),
                                        models.Value("g"),
                                        function="regexp_replace",
                                    ),
                                    9,
                                    output_field=models.TextField(),
                                ),
                                condition=models.Q(("phone", ""), _negated=True),
                                name="client_by_phone",
                            ),
                            django.contrib.postgres.indexes.GinIndex(
                                fields=["name_key"], name="client_by_part_of_name", opclasses=["gin_trgm_ops"]
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("postcode", ""),
                                    ("postcode__regex", "^[1-9][0-9]{3}(?!SA|SD|SS)[A-Z]{2}$"),
                                    _connector="OR",
                                ),
                                name="client_postcode_form",
                                violation_error_code="postcode_invalid",
                                violation_error_message="A postcode looks like 1234 AB.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("gender", ""), ("gender__in", ["M", "V", "X"]), _connector="OR"
                                ),
                                name="client_gender_known",
                                violation_error_message="Choose man, woman or other.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("surname", ""), _negated=True),
                                name="client_surname_given",
                                violation_error_message="A surname is needed.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ClientEvent",
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
                                to="clients.client",
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
                            "number",
                            models.BigIntegerField(
                                db_default=models.Func(
                                    models.Value("clients_client_number"),
                                    function="nextval",
                                    output_field=models.BigIntegerField(),
                                ),
                                editable=False,
                                verbose_name="client number",
                            ),
                        ),
                        ("bsn_index", models.BinaryField(max_length=32)),
                        ("surname", models.CharField(max_length=100, verbose_name="surname")),
                        ("prefix", models.CharField(blank=True, max_length=20, verbose_name="prefix")),
                        ("initials", models.CharField(blank=True, max_length=20, verbose_name="initials")),
                        ("birth_date", models.DateField(verbose_name="birth date")),
                        (
                            "gender",
                            models.CharField(
                                blank=True,
                                choices=[("M", "Man"), ("V", "Woman"), ("X", "Other")],
                                max_length=1,
                                verbose_name="gender",
                            ),
                        ),
                        (
                            "postcode",
                            models.CharField(
                                blank=True,
                                max_length=6,
                                validators=[core.identifiers.validate_postcode],
                                verbose_name="postcode",
                            ),
                        ),
                        (
                            "house_number",
                            models.CharField(blank=True, max_length=10, verbose_name="house number"),
                        ),
                        ("phone", models.CharField(blank=True, max_length=20, verbose_name="telephone")),
                        ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                        (
                            "preferred_language",
                            models.CharField(
                                blank=True,
                                help_text="Code of the language in three letters (ISO 639-3).",
                                max_length=3,
                                validators=[django.core.validators.RegexValidator("^[a-z]{3}$")],
                                verbose_name="preferred language",
                            ),
                        ),
                        (
                            "last_contact_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="last contact"
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Scheme",
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
                        (
                            "general_benefit",
                            models.BooleanField(default=False, verbose_name="general benefit"),
                        ),
                        (
                            "stock_group",
                            models.CharField(blank=True, max_length=16, verbose_name="group in the stock"),
                        ),
                    ],
                    options={
                        "verbose_name": "scheme",
                        "verbose_name_plural": "schemes",
                        "ordering": ["order", "code"],
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="scheme_validity_in_order",
                                violation_error_code="end_before_start",
                                violation_error_message="The last day lies before the first day.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SchemeEvent",
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
                                to="clients.scheme",
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
                        (
                            "general_benefit",
                            models.BooleanField(default=False, verbose_name="general benefit"),
                        ),
                        (
                            "stock_group",
                            models.CharField(blank=True, max_length=16, verbose_name="group in the stock"),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="BenefitEndReason",
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
                        (
                            "exit_kind",
                            models.CharField(
                                choices=[
                                    ("work_or_choice", "Work or choice"),
                                    ("other_exit", "Other exit"),
                                    ("unspecified", "Not specified"),
                                ],
                                default="unspecified",
                                max_length=16,
                                verbose_name="kind of exit",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "reason of the end of a benefit",
                        "verbose_name_plural": "reasons of the end of a benefit",
                        "ordering": ["order", "code"],
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="benefitendreason_validity_in_order",
                                violation_error_code="end_before_start",
                                violation_error_message="The last day lies before the first day.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("exit_kind__in", ["work_or_choice", "other_exit", "unspecified"])
                                ),
                                name="benefit_exit_kind_known",
                                violation_error_message="Choose a kind of exit from the list.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BenefitEndReasonEvent",
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
                                to="clients.benefitendreason",
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
                        (
                            "exit_kind",
                            models.CharField(
                                choices=[
                                    ("work_or_choice", "Work or choice"),
                                    ("other_exit", "Other exit"),
                                    ("unspecified", "Not specified"),
                                ],
                                default="unspecified",
                                max_length=16,
                                verbose_name="kind of exit",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="TargetGroup",
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
                        "verbose_name": "target group",
                        "verbose_name_plural": "target groups",
                        "ordering": ["order", "code"],
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="targetgroup_validity_in_order",
                                violation_error_code="end_before_start",
                                violation_error_message="The last day lies before the first day.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TargetGroupEvent",
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
                                to="clients.targetgroup",
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
                    name="ServiceEndReason",
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
                        "verbose_name": "reason of the end of service",
                        "verbose_name_plural": "reasons of the end of service",
                        "ordering": ["order", "code"],
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="serviceendreason_validity_in_order",
                                violation_error_code="end_before_start",
                                violation_error_message="The last day lies before the first day.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ServiceEndReasonEvent",
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
                                to="clients.serviceendreason",
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
                    name="DiagnosisModule",
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
                        (
                            "valid_months",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="valid for, in months"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "module of the diagnosis",
                        "verbose_name_plural": "modules of the diagnosis",
                        "ordering": ["order", "code"],
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="diagnosismodule_validity_in_order",
                                violation_error_code="end_before_start",
                                violation_error_message="The last day lies before the first day.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("valid_months__isnull", True), ("valid_months__gt", 0), _connector="OR"
                                ),
                                name="diagnosis_module_valid_some_months",
                                violation_error_message="A diagnosis is valid for more than 0 months.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DiagnosisModuleEvent",
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
                                to="clients.diagnosismodule",
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
                        (
                            "valid_months",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="valid for, in months"
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Competence",
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
                        "verbose_name": "competence",
                        "verbose_name_plural": "competences",
                        "ordering": ["order", "code"],
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="competence_validity_in_order",
                                violation_error_code="end_before_start",
                                violation_error_message="The last day lies before the first day.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CompetenceEvent",
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
                                to="clients.competence",
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
                    name="BenefitSpell",
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
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="benefit_spells",
                                to="clients.client",
                                verbose_name="client",
                            ),
                        ),
                        (
                            "scheme",
                            models.ForeignKey(
                                db_column="scheme",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="clients.scheme",
                                verbose_name="scheme",
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
                                to="clients.benefitendreason",
                                verbose_name="reason of the end",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "benefit spell",
                        "verbose_name_plural": "benefit spells",
                        "ordering": ["client", "start"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="benefit_in_order",
                                violation_error_code="end_before_start",
                                violation_error_message="The last day lies before the first day.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                deferrable=django.db.models.constraints.Deferrable["IMMEDIATE"],
                                expressions=[("client", "="), ("scheme", "="), ("period", "&&")],
                                name="benefits_apart",
                                violation_error_code="overlap",
                                violation_error_message="This client already has a benefit of this scheme in that period.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BenefitSpellEvent",
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
                                to="clients.benefitspell",
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
                            "scheme",
                            models.ForeignKey(
                                db_column="scheme",
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.scheme",
                                verbose_name="scheme",
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
                                to="clients.benefitendreason",
                                verbose_name="reason of the end",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="LadderSpell",
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
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="ladder_spells",
                                to="clients.client",
                                verbose_name="client",
                            ),
                        ),
                        (
                            "rung",
                            models.PositiveSmallIntegerField(
                                choices=[
                                    (1, "Care"),
                                    (2, "Social activation"),
                                    (3, "Specific diagnosis"),
                                    (4, "Development towards work"),
                                    (5, "Mediation to work"),
                                    (6, "After-care"),
                                ],
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(6),
                                ],
                                verbose_name="rung",
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=200, verbose_name="reason")),
                        (
                            "expected_on",
                            models.DateField(
                                blank=True,
                                help_text="Only on rung 4: when this client is expected to be ready for work.",
                                null=True,
                                verbose_name="ready for work, expected",
                            ),
                        ),
                        (
                            "backdated_on",
                            models.DateField(
                                blank=True,
                                editable=False,
                                null=True,
                                verbose_name="set or corrected afterwards, on",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "ladder spell",
                        "verbose_name_plural": "ladder spells",
                        "ordering": ["client", "start"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="rung_in_order",
                                violation_error_code="end_before_start",
                                violation_error_message="The last day lies before the first day.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                deferrable=django.db.models.constraints.Deferrable["IMMEDIATE"],
                                expressions=[("client", "="), ("period", "&&")],
                                name="rungs_apart",
                                violation_error_code="overlap",
                                violation_error_message="This client already stands on a rung in that period.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("rung__range", (1, 6))),
                                name="rung_one_to_six",
                                violation_error_code="rung_invalid",
                                violation_error_message="A rung is a number from 1 to 6.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("backdated_on__isnull", True),
                                    ("backdated_on__gt", models.F("start")),
                                    _connector="OR",
                                ),
                                name="rung_backdated_afterwards",
                                violation_error_message="Only what is set after its first day is back-dated.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("expected_on__isnull", True),
                                    models.Q(("expected_on__gte", models.F("start")), ("rung", 4)),
                                    _connector="OR",
                                ),
                                name="rung_expected_on_four",
                                violation_error_message="Only rung 4 has a day on which work is expected, and it lies after the first day.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LadderSpellEvent",
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
                                to="clients.ladderspell",
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
                            "rung",
                            models.PositiveSmallIntegerField(
                                choices=[
                                    (1, "Care"),
                                    (2, "Social activation"),
                                    (3, "Specific diagnosis"),
                                    (4, "Development towards work"),
                                    (5, "Mediation to work"),
                                    (6, "After-care"),
                                ],
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(6),
                                ],
                                verbose_name="rung",
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=200, verbose_name="reason")),
                        (
                            "expected_on",
                            models.DateField(
                                blank=True,
                                help_text="Only on rung 4: when this client is expected to be ready for work.",
                                null=True,
                                verbose_name="ready for work, expected",
                            ),
                        ),
                        (
                            "backdated_on",
                            models.DateField(
                                blank=True,
                                editable=False,
                                null=True,
                                verbose_name="set or corrected afterwards, on",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ServiceSpell",
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
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="service_spells",
                                to="clients.client",
                                verbose_name="client",
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
                                to="clients.serviceendreason",
                                verbose_name="reason of the end",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "service spell",
                        "verbose_name_plural": "service spells",
                        "ordering": ["client", "start"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="service_in_order",
                                violation_error_code="end_before_start",
                                violation_error_message="The last day lies before the first day.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                deferrable=django.db.models.constraints.Deferrable["IMMEDIATE"],
                                expressions=[("client", "="), ("period", "&&")],
                                name="services_apart",
                                violation_error_code="overlap",
                                violation_error_message="This client is already in the file in that period.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ServiceSpellEvent",
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
                                to="clients.servicespell",
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
                            "end_reason",
                            models.ForeignKey(
                                blank=True,
                                db_column="end_reason",
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.serviceendreason",
                                verbose_name="reason of the end",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="TargetGroupSpell",
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
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="target_group_spells",
                                to="clients.client",
                                verbose_name="client",
                            ),
                        ),
                        (
                            "group",
                            models.ForeignKey(
                                db_column="target_group",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="clients.targetgroup",
                                verbose_name="target group",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "target group membership",
                        "verbose_name_plural": "target group memberships",
                        "ordering": ["client", "start"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="target_group_in_order",
                                violation_error_code="end_before_start",
                                violation_error_message="The last day lies before the first day.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                deferrable=django.db.models.constraints.Deferrable["IMMEDIATE"],
                                expressions=[("client", "="), ("group", "="), ("period", "&&")],
                                name="target_groups_apart",
                                violation_error_code="overlap",
                                violation_error_message="This client already belongs to this target group in that period.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TargetGroupSpellEvent",
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
                                to="clients.targetgroupspell",
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
                            "group",
                            models.ForeignKey(
                                db_column="target_group",
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.targetgroup",
                                verbose_name="target group",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Assignment",
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
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="assignments",
                                to="clients.client",
                                verbose_name="client",
                            ),
                        ),
                        (
                            "consultant",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="assignments",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="consultant",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="assignments",
                                to="accounts.team",
                                verbose_name="team",
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=200, verbose_name="reason")),
                    ],
                    options={
                        "verbose_name": "assignment",
                        "verbose_name_plural": "assignments",
                        "ordering": ["client", "start"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="assignment_in_order",
                                violation_error_code="end_before_start",
                                violation_error_message="The last day lies before the first day.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                deferrable=django.db.models.constraints.Deferrable["IMMEDIATE"],
                                expressions=[("client", "="), ("period", "&&")],
                                name="assignments_apart",
                                violation_error_code="overlap",
                                violation_error_message="This client already has a consultant in that period.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("consultant__isnull", False), ("team__isnull", False), _connector="OR"
                                ),
                                name="assignment_to_somebody",
                                violation_error_message="Choose a consultant or a team.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AssignmentEvent",
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
                                to="clients.assignment",
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
                            "consultant",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="consultant",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.team",
                                verbose_name="team",
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=200, verbose_name="reason")),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Grant",
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
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="grants",
                                to="clients.client",
                                verbose_name="client",
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="client_grants",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="user",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="client_grants",
                                to="accounts.team",
                                verbose_name="team",
                            ),
                        ),
                        (
                            "scope",
                            models.CharField(
                                choices=[
                                    ("identity", "Name and target group"),
                                    ("file", "The file"),
                                    ("emergency", "The file, in an emergency"),
                                ],
                                max_length=16,
                                verbose_name="scope",
                            ),
                        ),
                        ("reason", models.CharField(max_length=200, verbose_name="reason")),
                    ],
                    options={
                        "verbose_name": "grant",
                        "verbose_name_plural": "grants",
                        "ordering": ["client", "start"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="grant_in_order",
                                violation_error_code="end_before_start",
                                violation_error_message="The last day lies before the first day.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                deferrable=django.db.models.constraints.Deferrable["IMMEDIATE"],
                                expressions=[
                                    ("client", "="),
                                    ("user", "="),
                                    ("scope", "="),
                                    ("period", "&&"),
                                ],
                                name="user_grants_apart",
                                violation_error_code="overlap",
                                violation_error_message="This period overlaps one that is there already.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                deferrable=django.db.models.constraints.Deferrable["IMMEDIATE"],
                                expressions=[
                                    ("client", "="),
                                    ("team", "="),
                                    ("scope", "="),
                                    ("period", "&&"),
                                ],
                                name="team_grants_apart",
                                violation_error_code="overlap",
                                violation_error_message="This period overlaps one that is there already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("team__isnull", True), ("user__isnull", False)),
                                    models.Q(("team__isnull", False), ("user__isnull", True)),
                                    _connector="OR",
                                ),
                                name="grant_to_user_or_team",
                                violation_error_message="A grant is for one user or for one team.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("scope__in", ["identity", "file", "emergency"])),
                                name="grant_scope_known",
                                violation_error_message="Choose a scope from the list.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("reason", ""), _negated=True),
                                name="grant_has_reason",
                                violation_error_message="Say why this person may see the file.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GrantEvent",
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
                                to="clients.grant",
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
                            "user",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="user",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.team",
                                verbose_name="team",
                            ),
                        ),
                        (
                            "scope",
                            models.CharField(
                                choices=[
                                    ("identity", "Name and target group"),
                                    ("file", "The file"),
                                    ("emergency", "The file, in an emergency"),
                                ],
                                max_length=16,
                                verbose_name="scope",
                            ),
                        ),
                        ("reason", models.CharField(max_length=200, verbose_name="reason")),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="DiagnosisRequest",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "module",
                            models.ForeignKey(
                                db_column="module",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="clients.diagnosismodule",
                                verbose_name="module",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="diagnosis_requests",
                                to="clients.client",
                                verbose_name="client",
                            ),
                        ),
                        ("asked_on", models.DateField(verbose_name="asked on")),
                        (
                            "asked_by",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="asked by",
                            ),
                        ),
                        (
                            "withdrawn_on",
                            models.DateField(blank=True, null=True, verbose_name="withdrawn on"),
                        ),
                    ],
                    options={
                        "verbose_name": "request for a diagnosis",
                        "verbose_name_plural": "requests for a diagnosis",
                        "ordering": ["-asked_on", "-id"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("client", "module", "asked_on"),
                                name="diagnosis_asked_once_a_day",
                                violation_error_message="This was asked on that day already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("withdrawn_on__isnull", True),
                                    ("withdrawn_on__gte", models.F("asked_on")),
                                    _connector="OR",
                                ),
                                name="diagnosis_withdrawn_after_asked",
                                violation_error_message="A request is withdrawn on or after the day on which it was made.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DiagnosisRequestEvent",
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
                                to="clients.diagnosisrequest",
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
                            "module",
                            models.ForeignKey(
                                db_column="module",
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.diagnosismodule",
                                verbose_name="module",
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
                        ("asked_on", models.DateField(verbose_name="asked on")),
                        (
                            "asked_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="asked by",
                            ),
                        ),
                        (
                            "withdrawn_on",
                            models.DateField(blank=True, null=True, verbose_name="withdrawn on"),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Diagnosis",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "module",
                            models.ForeignKey(
                                db_column="module",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="clients.diagnosismodule",
                                verbose_name="module",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="diagnoses",
                                to="clients.client",
                                verbose_name="client",
                            ),
                        ),
                        ("made_on", models.DateField(verbose_name="made on")),
                        (
                            "advised_rung",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                choices=[
                                    (1, "Care"),
                                    (2, "Social activation"),
                                    (3, "Specific diagnosis"),
                                    (4, "Development towards work"),
                                    (5, "Mediation to work"),
                                    (6, "After-care"),
                                ],
                                null=True,
                                verbose_name="advised rung",
                            ),
                        ),
                        (
                            "mediation_months",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="mediation expected within, in months"
                            ),
                        ),
                        (
                            "scores",
                            models.JSONField(
                                blank=True, db_default={}, default=dict, editable=False, verbose_name="scores"
                            ),
                        ),
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
                        "verbose_name": "diagnosis",
                        "verbose_name_plural": "diagnoses",
                        "ordering": ["-made_on", "-id"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("client", "module", "made_on"),
                                name="diagnosis_once_a_day",
                                violation_error_message="There is already a diagnosis by this module on that day.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("advised_rung__isnull", True),
                                    ("advised_rung__range", (1, 6)),
                                    _connector="OR",
                                ),
                                name="diagnosis_rung_one_to_six",
                                violation_error_code="rung_invalid",
                                violation_error_message="A rung is a number from 1 to 6.",
                            ),
                            models.CheckConstraint(
                                condition=clients.models.diagnosis.ScoresInRange(models.F("scores")),
                                name="diagnosis_scores_in_range",
                                violation_error_code="number_invalid",
                                violation_error_message="A score is a number from 0 to 100.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DiagnosisEvent",
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
                                to="clients.diagnosis",
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
                            "module",
                            models.ForeignKey(
                                db_column="module",
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.diagnosismodule",
                                verbose_name="module",
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
                        ("made_on", models.DateField(verbose_name="made on")),
                        (
                            "advised_rung",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                choices=[
                                    (1, "Care"),
                                    (2, "Social activation"),
                                    (3, "Specific diagnosis"),
                                    (4, "Development towards work"),
                                    (5, "Mediation to work"),
                                    (6, "After-care"),
                                ],
                                null=True,
                                verbose_name="advised rung",
                            ),
                        ),
                        (
                            "mediation_months",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="mediation expected within, in months"
                            ),
                        ),
                        (
                            "scores",
                            models.JSONField(
                                blank=True, db_default={}, default=dict, editable=False, verbose_name="scores"
                            ),
                        ),
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
                    name="MedicalExamination",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="examinations",
                                to="clients.client",
                                verbose_name="client",
                            ),
                        ),
                        ("asked_on", models.DateField(verbose_name="asked on")),
                        ("received_on", models.DateField(blank=True, null=True, verbose_name="received on")),
                        ("valid_until", models.DateField(blank=True, null=True, verbose_name="valid until")),
                        (
                            "cost",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=8, null=True, verbose_name="cost"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "medical examination",
                        "verbose_name_plural": "medical examinations",
                        "ordering": ["-asked_on", "-id"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("client", "asked_on"),
                                name="examination_asked_once_a_day",
                                violation_error_message="An examination was asked on that day already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("received_on__isnull", True),
                                    ("received_on__gte", models.F("asked_on")),
                                    _connector="OR",
                                ),
                                name="examination_received_after_asked",
                                violation_error_message="An examination is received on or after the day it was asked.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("valid_until__isnull", True),
                                    models.Q(
                                        ("received_on__isnull", False),
                                        ("valid_until__gte", models.F("received_on")),
                                    ),
                                    _connector="OR",
                                ),
                                name="examination_valid_when_received",
                                violation_error_message="Only what was received is valid, from that day on.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("cost__isnull", True), ("cost__gte", 0), _connector="OR"),
                                name="examination_cost_plausible",
                                violation_error_code="number_invalid",
                                violation_error_message="A cost is nought or more.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MedicalExaminationEvent",
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
                                to="clients.medicalexamination",
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
                        ("asked_on", models.DateField(verbose_name="asked on")),
                        ("received_on", models.DateField(blank=True, null=True, verbose_name="received on")),
                        ("valid_until", models.DateField(blank=True, null=True, verbose_name="valid until")),
                        (
                            "cost",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=8, null=True, verbose_name="cost"
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="HandOver",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("day", models.DateField(verbose_name="day")),
                        (
                            "consultant",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="hand_overs_received",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="receiver",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="hand_overs_received",
                                to="accounts.team",
                                verbose_name="team",
                            ),
                        ),
                        ("reason", models.CharField(max_length=200, verbose_name="reason")),
                        (
                            "made_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="hand_overs_made",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="handed over by",
                            ),
                        ),
                        (
                            "acknowledged_on",
                            models.DateField(blank=True, null=True, verbose_name="acknowledged on"),
                        ),
                        (
                            "acknowledged_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="acknowledged by",
                            ),
                        ),
                        ("undone_on", models.DateField(blank=True, null=True, verbose_name="taken back on")),
                        (
                            "undone_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="taken back by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "hand-over",
                        "verbose_name_plural": "hand-overs",
                        "ordering": ["-day", "-pk"],
                        "indexes": [models.Index(fields=["day", "id"], name="hand_over_by_day")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("consultant__isnull", False), ("team__isnull", False), _connector="OR"
                                ),
                                name="hand_over_to_somebody",
                                violation_error_message="Choose a consultant or a team.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("acknowledged_by__isnull", True), ("acknowledged_on__isnull", True)
                                    ),
                                    models.Q(
                                        ("acknowledged_by__isnull", False),
                                        ("acknowledged_on__gte", models.F("day")),
                                    ),
                                    _connector="OR",
                                ),
                                name="hand_over_acknowledged_by_somebody",
                                violation_error_message="Say who acknowledged it and when, not before it was handed over.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("undone_by__isnull", True), ("undone_on__isnull", True)),
                                    models.Q(("undone_by__isnull", False), ("undone_on__isnull", False)),
                                    _connector="OR",
                                ),
                                name="hand_over_undone_by_somebody",
                                violation_error_message="Say who took it back and when.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HandOverEvent",
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
                                to="clients.handover",
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
                        ("day", models.DateField(verbose_name="day")),
                        (
                            "consultant",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="receiver",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.team",
                                verbose_name="team",
                            ),
                        ),
                        ("reason", models.CharField(max_length=200, verbose_name="reason")),
                        (
                            "made_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="handed over by",
                            ),
                        ),
                        (
                            "acknowledged_on",
                            models.DateField(blank=True, null=True, verbose_name="acknowledged on"),
                        ),
                        (
                            "acknowledged_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="acknowledged by",
                            ),
                        ),
                        ("undone_on", models.DateField(blank=True, null=True, verbose_name="taken back on")),
                        (
                            "undone_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="taken back by",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="HandedOverClient",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "hand_over",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="clients",
                                to="clients.handover",
                                verbose_name="hand-over",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="hand_overs",
                                to="clients.client",
                                verbose_name="client",
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500, verbose_name="note")),
                        ("from_start", models.DateField(verbose_name="first day before")),
                        ("from_end", models.DateField(blank=True, null=True, verbose_name="last day before")),
                        (
                            "from_consultant",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="consultant before",
                            ),
                        ),
                        (
                            "from_team",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.team",
                                verbose_name="team before",
                            ),
                        ),
                        (
                            "from_reason",
                            models.CharField(blank=True, max_length=200, verbose_name="reason before"),
                        ),
                        ("taken_back", models.BooleanField(default=False, verbose_name="taken back")),
                    ],
                    options={
                        "verbose_name": "client handed over",
                        "verbose_name_plural": "clients handed over",
                        "ordering": ["hand_over", "client__name_key", "client"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("hand_over", "client"),
                                name="handed_over_once",
                                violation_error_message="This client is in this hand-over already.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HandedOverClientEvent",
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
                                to="clients.handedoverclient",
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
                            "hand_over",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.handover",
                                verbose_name="hand-over",
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
                        ("note", models.CharField(blank=True, max_length=500, verbose_name="note")),
                        ("from_start", models.DateField(verbose_name="first day before")),
                        ("from_end", models.DateField(blank=True, null=True, verbose_name="last day before")),
                        (
                            "from_consultant",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="consultant before",
                            ),
                        ),
                        (
                            "from_team",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.team",
                                verbose_name="team before",
                            ),
                        ),
                        (
                            "from_reason",
                            models.CharField(blank=True, max_length=200, verbose_name="reason before"),
                        ),
                        ("taken_back", models.BooleanField(default=False, verbose_name="taken back")),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="HalloWerkProfile",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="hallowerk_profiles",
                                to="clients.client",
                                verbose_name="client",
                            ),
                        ),
                        ("recorded_on", models.DateField(verbose_name="date")),
                        (
                            "status",
                            models.CharField(
                                choices=[("geen", "None"), ("concept", "Draft"), ("goed", "Good")],
                                max_length=8,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "points",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("wishes", "The work that the client wants stands in it"),
                                        ("skills", "What the client can do and has done stands in it"),
                                        ("availability", "Hours, days and travel distance are right"),
                                        ("contact", "Employers can reach the client by it"),
                                        ("language", "It is well written, without mistakes"),
                                        ("agreed", "The client agrees with what it says"),
                                    ],
                                    max_length=16,
                                ),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                                verbose_name="found right",
                            ),
                        ),
                        (
                            "checked_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="checked by",
                            ),
                        ),
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
                        "verbose_name": "HalloWerk profile",
                        "verbose_name_plural": "HalloWerk profiles",
                        "ordering": ["client", "recorded_on"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("client", "recorded_on"),
                                name="hallowerk_once_a_day",
                                violation_error_message="There is already a status of this client on that day.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("status__in", ["geen", "concept", "goed"])),
                                name="hallowerk_status_known",
                                violation_error_message="Choose a status from the list.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "points__contained_by",
                                        ["wishes", "skills", "availability", "contact", "language", "agreed"],
                                    )
                                ),
                                name="hallowerk_points_known",
                                violation_error_message="Choose points from the list.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("points", []), ("checked_by__isnull", False), _connector="OR"
                                ),
                                name="hallowerk_points_by_somebody",
                                violation_error_message="Say who checked the profile.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HalloWerkProfileEvent",
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
                                to="clients.hallowerkprofile",
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
                        ("recorded_on", models.DateField(verbose_name="date")),
                        (
                            "status",
                            models.CharField(
                                choices=[("geen", "None"), ("concept", "Draft"), ("goed", "Good")],
                                max_length=8,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "points",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("wishes", "The work that the client wants stands in it"),
                                        ("skills", "What the client can do and has done stands in it"),
                                        ("availability", "Hours, days and travel distance are right"),
                                        ("contact", "Employers can reach the client by it"),
                                        ("language", "It is well written, without mistakes"),
                                        ("agreed", "The client agrees with what it says"),
                                    ],
                                    max_length=16,
                                ),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                                verbose_name="found right",
                            ),
                        ),
                        (
                            "checked_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="checked by",
                            ),
                        ),
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
                    name="HalloWerkConsent",
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
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="hallowerk_consents",
                                to="clients.client",
                                verbose_name="client",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "consent for HalloWerk",
                        "verbose_name_plural": "consents for HalloWerk",
                        "ordering": ["client", "start"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="hallowerk_consent_in_order",
                                violation_error_code="end_before_start",
                                violation_error_message="The last day lies before the first day.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                deferrable=django.db.models.constraints.Deferrable["IMMEDIATE"],
                                expressions=[("client", "="), ("period", "&&")],
                                name="hallowerk_consents_apart",
                                violation_error_code="overlap",
                                violation_error_message="There is already a consent of this client in that period.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HalloWerkConsentEvent",
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
                                to="clients.hallowerkconsent",
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
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="benefitendreason",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_benefitendreasonevent" ("code", "end", "exit_kind", "label_en", "label_nl", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") SELECT new_values."code", new_values."end", new_values."exit_kind", new_values."label_en", new_values."label_nl", new_values."order", _pgh_attached_context.value, NOW(), \'insert\', new_values."code", new_values."start" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="984e0f650fc1e23b3f09668e26e9237d386566b6",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_fafde",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="clients_benefitendreason",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="benefitendreason",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_benefitendreasonevent" ("code", "end", "exit_kind", "label_en", "label_nl", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") SELECT new_values."code", new_values."end", new_values."exit_kind", new_values."label_en", new_values."label_nl", new_values."order", _pgh_attached_context.value, NOW(), \'update\', new_values."code", new_values."start" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."code") = (new_values."code") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="7da3a8110bbba49574a42952110add604b05cb63",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f0297",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="clients_benefitendreason",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="benefitendreason",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_benefitendreasonevent" ("code", "end", "exit_kind", "label_en", "label_nl", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") SELECT old_values."code", old_values."end", old_values."exit_kind", old_values."label_en", old_values."label_nl", old_values."order", _pgh_attached_context.value, NOW(), \'delete\', old_values."code", old_values."start" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="1783ab33cd8844dde09770704fe5947c8f43c8a4",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d9f96",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="clients_benefitendreason",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="client",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_clientevent" ("birth_date", "bsn_index", "email", "gender", "house_number", "id", "initials", "last_contact_on", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postcode", "preferred_language", "prefix", "surname") SELECT new_values."birth_date", new_values."bsn_index", new_values."email", new_values."gender", new_values."house_number", new_values."id", new_values."initials", new_values."last_contact_on", new_values."number", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."phone", new_values."postcode", new_values."preferred_language", new_values."prefix", new_values."surname" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="8bf500a29431437772f3ae166d6e5d808c4f853d",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a5391",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="clients_client",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="client",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_clientevent" ("birth_date", "bsn_index", "email", "gender", "house_number", "id", "initials", "last_contact_on", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postcode", "preferred_language", "prefix", "surname") SELECT new_values."birth_date", new_values."bsn_index", new_values."email", new_values."gender", new_values."house_number", new_values."id", new_values."initials", new_values."last_contact_on", new_values."number", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."phone", new_values."postcode", new_values."preferred_language", new_values."prefix", new_values."surname" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."birth_date" IS DISTINCT FROM (new_values."birth_date") OR old_values."bsn_index" IS DISTINCT FROM (new_values."bsn_index") OR old_values."email" IS DISTINCT FROM (new_values."email") OR old_values."gender" IS DISTINCT FROM (new_values."gender") OR old_values."house_number" IS DISTINCT FROM (new_values."house_number") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."initials" IS DISTINCT FROM (new_values."initials") OR old_values."last_contact_on" IS DISTINCT FROM (new_values."last_contact_on") OR old_values."number" IS DISTINCT FROM (new_values."number") OR old_values."phone" IS DISTINCT FROM (new_values."phone") OR old_values."postcode" IS DISTINCT FROM (new_values."postcode") OR old_values."preferred_language" IS DISTINCT FROM (new_values."preferred_language") OR old_values."prefix" IS DISTINCT FROM (new_values."prefix") OR old_values."surname" IS DISTINCT FROM (new_values."surname")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="23b09e1fae96d1d2efa626c96b22376624a51481",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_757e7",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="clients_client",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="client",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_clientevent" ("birth_date", "bsn_index", "email", "gender", "house_number", "id", "initials", "last_contact_on", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postcode", "preferred_language", "prefix", "surname") SELECT old_values."birth_date", old_values."bsn_index", old_values."email", old_values."gender", old_values."house_number", old_values."id", old_values."initials", old_values."last_contact_on", old_values."number", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."phone", old_values."postcode", old_values."preferred_language", old_values."prefix", old_values."surname" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="7ad879025dae7e994908f36ab1cc7efddc4cf850",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f8895",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="clients_client",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="competence",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_competenceevent" ("code", "end", "label_en", "label_nl", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") SELECT new_values."code", new_values."end", new_values."label_en", new_values."label_nl", new_values."order", _pgh_attached_context.value, NOW(), \'insert\', new_values."code", new_values."start" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="3df1300171e1c71757ef1ae834aad1d3e49a05a9",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ec95c",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="clients_competence",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="competence",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_competenceevent" ("code", "end", "label_en", "label_nl", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") SELECT new_values."code", new_values."end", new_values."label_en", new_values."label_nl", new_values."order", _pgh_attached_context.value, NOW(), \'update\', new_values."code", new_values."start" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."code") = (new_values."code") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="a54907ba133ed830e9c96a41d260e839ef3dd4d0",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_3dea9",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="clients_competence",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="competence",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_competenceevent" ("code", "end", "label_en", "label_nl", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") SELECT old_values."code", old_values."end", old_values."label_en", old_values."label_nl", old_values."order", _pgh_attached_context.value, NOW(), \'delete\', old_values."code", old_values."start" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="56fc593f761f1103c978a5e4d176dbc55fa9e1c7",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a5a53",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="clients_competence",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="diagnosismodule",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_diagnosismoduleevent" ("code", "end", "label_en", "label_nl", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "valid_months") SELECT new_values."code", new_values."end", new_values."label_en", new_values."label_nl", new_values."order", _pgh_attached_context.value, NOW(), \'insert\', new_values."code", new_values."start", new_values."valid_months" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="7544912f042e751a74ac12d8db9b0dc0a5b6cb5b",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_08964",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="clients_diagnosismodule",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="diagnosismodule",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_diagnosismoduleevent" ("code", "end", "label_en", "label_nl", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "valid_months") SELECT new_values."code", new_values."end", new_values."label_en", new_values."label_nl", new_values."order", _pgh_attached_context.value, NOW(), \'update\', new_values."code", new_values."start", new_values."valid_months" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."code") = (new_values."code") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="0760ea0839a653c01efa1825397604a92ac5c57f",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d530d",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="clients_diagnosismodule",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="diagnosismodule",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_diagnosismoduleevent" ("code", "end", "label_en", "label_nl", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "valid_months") SELECT old_values."code", old_values."end", old_values."label_en", old_values."label_nl", old_values."order", _pgh_attached_context.value, NOW(), \'delete\', old_values."code", old_values."start", old_values."valid_months" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="b373d7e5934e3f216f08874067de497d74650f35",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f4709",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="clients_diagnosismodule",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scheme",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_schemeevent" ("code", "end", "general_benefit", "label_en", "label_nl", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "stock_group") SELECT new_values."code", new_values."end", new_values."general_benefit", new_values."label_en", new_values."label_nl", new_values."order", _pgh_attached_context.value, NOW(), \'insert\', new_values."code", new_values."start", new_values."stock_group" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="928480a57889723ec6a5bb85a067b5fb5a957f51",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_529ae",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="clients_scheme",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scheme",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_schemeevent" ("code", "end", "general_benefit", "label_en", "label_nl", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "stock_group") SELECT new_values."code", new_values."end", new_values."general_benefit", new_values."label_en", new_values."label_nl", new_values."order", _pgh_attached_context.value, NOW(), \'update\', new_values."code", new_values."start", new_values."stock_group" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."code") = (new_values."code") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="f44698853bbf0a1af24af5be1ef36cec1c6b8d87",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_64589",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="clients_scheme",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scheme",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_schemeevent" ("code", "end", "general_benefit", "label_en", "label_nl", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "stock_group") SELECT old_values."code", old_values."end", old_values."general_benefit", old_values."label_en", old_values."label_nl", old_values."order", _pgh_attached_context.value, NOW(), \'delete\', old_values."code", old_values."start", old_values."stock_group" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="2531b52f646ecd6ce6600046bfc4db5918fef3c5",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_5ac70",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="clients_scheme",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="serviceendreason",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_serviceendreasonevent" ("code", "end", "label_en", "label_nl", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") SELECT new_values."code", new_values."end", new_values."label_en", new_values."label_nl", new_values."order", _pgh_attached_context.value, NOW(), \'insert\', new_values."code", new_values."start" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="78a342e44a7ecc1c5c8da9f33dfa099a981d961c",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d0970",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="clients_serviceendreason",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="serviceendreason",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_serviceendreasonevent" ("code", "end", "label_en", "label_nl", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") SELECT new_values."code", new_values."end", new_values."label_en", new_values."label_nl", new_values."order", _pgh_attached_context.value, NOW(), \'update\', new_values."code", new_values."start" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."code") = (new_values."code") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="354804a0885c4d3514fa9ca9bb4d4fe60f11aeec",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2745b",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="clients_serviceendreason",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="serviceendreason",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_serviceendreasonevent" ("code", "end", "label_en", "label_nl", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") SELECT old_values."code", old_values."end", old_values."label_en", old_values."label_nl", old_values."order", _pgh_attached_context.value, NOW(), \'delete\', old_values."code", old_values."start" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="fe9b5fe4bde936ab705f2c5b9ca309229ae758df",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_31be5",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="clients_serviceendreason",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="targetgroup",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_targetgroupevent" ("code", "end", "label_en", "label_nl", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") SELECT new_values."code", new_values."end", new_values."label_en", new_values."label_nl", new_values."order", _pgh_attached_context.value, NOW(), \'insert\', new_values."code", new_values."start" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="ca63a377a5ef58bcc82f76846f1bc687d7217605",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_227a9",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="clients_targetgroup",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="targetgroup",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_targetgroupevent" ("code", "end", "label_en", "label_nl", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") SELECT new_values."code", new_values."end", new_values."label_en", new_values."label_nl", new_values."order", _pgh_attached_context.value, NOW(), \'update\', new_values."code", new_values."start" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."code") = (new_values."code") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="aa6b1eae58e0965b51f89d3150424ad7dc0a4523",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2bf0a",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="clients_targetgroup",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="targetgroup",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_targetgroupevent" ("code", "end", "label_en", "label_nl", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") SELECT old_values."code", old_values."end", old_values."label_en", old_values."label_nl", old_values."order", _pgh_attached_context.value, NOW(), \'delete\', old_values."code", old_values."start" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="29b71454ab25dc8554ca9b559890ee64983dd60c",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_88837",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="clients_targetgroup",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assignment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_assignmentevent" ("client_id", "consultant_id", "end", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "source_id", "start", "team_id") SELECT new_values."client_id", new_values."consultant_id", new_values."end", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."source_id", new_values."start", new_values."team_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="c1d45983b344ffb811ca93afb66852c2aca23435",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_9c124",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="clients_assignment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assignment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_assignmentevent" ("client_id", "consultant_id", "end", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "source_id", "start", "team_id") SELECT new_values."client_id", new_values."consultant_id", new_values."end", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."source_id", new_values."start", new_values."team_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."client_id" IS DISTINCT FROM (new_values."client_id") OR old_values."consultant_id" IS DISTINCT FROM (new_values."consultant_id") OR old_values."end" IS DISTINCT FROM (new_values."end") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."reason" IS DISTINCT FROM (new_values."reason") OR old_values."source_id" IS DISTINCT FROM (new_values."source_id") OR old_values."start" IS DISTINCT FROM (new_values."start") OR old_values."team_id" IS DISTINCT FROM (new_values."team_id")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="33d45710ce06130c49a815e63e052a9f5685c1eb",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_8a359",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="clients_assignment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assignment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_assignmentevent" ("client_id", "consultant_id", "end", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "source_id", "start", "team_id") SELECT old_values."client_id", old_values."consultant_id", old_values."end", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."source_id", old_values."start", old_values."team_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="27067f6d955a408838bdfed8765b0d8478c1f978",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_13f28",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="clients_assignment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="diagnosis",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_diagnosisevent" ("advised_rung", "client_id", "id", "made_on", "mediation_months", "module", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scores", "source_id") SELECT new_values."advised_rung", new_values."client_id", new_values."id", new_values."made_on", new_values."mediation_months", new_values."module", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."scores", new_values."source_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="01bf8a49e71e900dfdea3d84d4477f43f890e23d",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ab49e",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="clients_diagnosis",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="diagnosis",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_diagnosisevent" ("advised_rung", "client_id", "id", "made_on", "mediation_months", "module", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scores", "source_id") SELECT new_values."advised_rung", new_values."client_id", new_values."id", new_values."made_on", new_values."mediation_months", new_values."module", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."scores", new_values."source_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="98d8e39f4fde57bf737cd56871a49d8707033515",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_102ee",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="clients_diagnosis",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="diagnosis",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_diagnosisevent" ("advised_rung", "client_id", "id", "made_on", "mediation_months", "module", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scores", "source_id") SELECT old_values."advised_rung", old_values."client_id", old_values."id", old_values."made_on", old_values."mediation_months", old_values."module", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."scores", old_values."source_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="0c6e48e8d562d2963c9f3d5dce078c02da3b617f",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a70f4",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="clients_diagnosis",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="diagnosisrequest",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_diagnosisrequestevent" ("asked_by_id", "asked_on", "client_id", "id", "module", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "withdrawn_on") SELECT new_values."asked_by_id", new_values."asked_on", new_values."client_id", new_values."id", new_values."module", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."withdrawn_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="503511a69561018442613331684235769af9c12d",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_fa47b",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="clients_diagnosisrequest",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="diagnosisrequest",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_diagnosisrequestevent" ("asked_by_id", "asked_on", "client_id", "id", "module", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "withdrawn_on") SELECT new_values."asked_by_id", new_values."asked_on", new_values."client_id", new_values."id", new_values."module", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."withdrawn_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="6abff20b7d2a48b14efb8b90e66ca775faf5d9f8",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_bef88",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="clients_diagnosisrequest",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="diagnosisrequest",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_diagnosisrequestevent" ("asked_by_id", "asked_on", "client_id", "id", "module", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "withdrawn_on") SELECT old_values."asked_by_id", old_values."asked_on", old_values."client_id", old_values."id", old_values."module", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."withdrawn_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="588f238328eee2d113ed3a17adc7bb0d36eae5ec",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_3d5a4",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="clients_diagnosisrequest",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="grant",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_grantevent" ("client_id", "end", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "scope", "start", "team_id", "user_id") SELECT new_values."client_id", new_values."end", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."scope", new_values."start", new_values."team_id", new_values."user_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="04e14d35ac103aac099afc45191e145520e23099",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7088e",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="clients_grant",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="grant",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_grantevent" ("client_id", "end", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "scope", "start", "team_id", "user_id") SELECT new_values."client_id", new_values."end", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."scope", new_values."start", new_values."team_id", new_values."user_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."client_id" IS DISTINCT FROM (new_values."client_id") OR old_values."end" IS DISTINCT FROM (new_values."end") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."reason" IS DISTINCT FROM (new_values."reason") OR old_values."scope" IS DISTINCT FROM (new_values."scope") OR old_values."start" IS DISTINCT FROM (new_values."start") OR old_values."team_id" IS DISTINCT FROM (new_values."team_id") OR old_values."user_id" IS DISTINCT FROM (new_values."user_id")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="e1efc535273ca1985556bdd6f661b96c05818239",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_22274",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="clients_grant",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="grant",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_grantevent" ("client_id", "end", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "scope", "start", "team_id", "user_id") SELECT old_values."client_id", old_values."end", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."scope", old_values."start", old_values."team_id", old_values."user_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="30ad83b91d10c99189bd4af4521c8aff16259324",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b8e71",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="clients_grant",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="hallowerkconsent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_hallowerkconsentevent" ("client_id", "end", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") SELECT new_values."client_id", new_values."end", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."start" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="c98f3bfa3fcfc1df1f9f5ed491edcb76c26aa7fa",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5185a",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="clients_hallowerkconsent",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="hallowerkconsent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_hallowerkconsentevent" ("client_id", "end", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") SELECT new_values."client_id", new_values."end", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."start" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."client_id" IS DISTINCT FROM (new_values."client_id") OR old_values."end" IS DISTINCT FROM (new_values."end") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."start" IS DISTINCT FROM (new_values."start")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="12477d82c647ec98be19428a476076b5e33ce783",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_abbd9",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="clients_hallowerkconsent",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="hallowerkconsent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_hallowerkconsentevent" ("client_id", "end", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") SELECT old_values."client_id", old_values."end", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."start" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="b9bd111f7a48a2747dfb1d18c7fd98995fabe109",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6b68f",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="clients_hallowerkconsent",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="hallowerkprofile",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_hallowerkprofileevent" ("checked_by_id", "client_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "points", "recorded_on", "source_id", "status") SELECT new_values."checked_by_id", new_values."client_id", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."points", new_values."recorded_on", new_values."source_id", new_values."status" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="917ba70da81a5a0bef4f7d318f8526bc522628ea",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ab2e2",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="clients_hallowerkprofile",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="hallowerkprofile",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_hallowerkprofileevent" ("checked_by_id", "client_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "points", "recorded_on", "source_id", "status") SELECT new_values."checked_by_id", new_values."client_id", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."points", new_values."recorded_on", new_values."source_id", new_values."status" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="73a613c9294a07ad4192ab75134cf921b5576987",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_93b3a",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="clients_hallowerkprofile",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="hallowerkprofile",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_hallowerkprofileevent" ("checked_by_id", "client_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "points", "recorded_on", "source_id", "status") SELECT old_values."checked_by_id", old_values."client_id", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."points", old_values."recorded_on", old_values."source_id", old_values."status" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="824dc30d505c4c33be367c4f323afeffdd2c23ff",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_19b55",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="clients_hallowerkprofile",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="handover",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_handoverevent" ("acknowledged_by_id", "acknowledged_on", "consultant_id", "day", "id", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "team_id", "undone_by_id", "undone_on") SELECT new_values."acknowledged_by_id", new_values."acknowledged_on", new_values."consultant_id", new_values."day", new_values."id", new_values."made_by_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."team_id", new_values."undone_by_id", new_values."undone_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="266e5a3d50a5c710d9cd2a0bf648ffbc01918102",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_eac8d",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="clients_handover",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="handover",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_handoverevent" ("acknowledged_by_id", "acknowledged_on", "consultant_id", "day", "id", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "team_id", "undone_by_id", "undone_on") SELECT new_values."acknowledged_by_id", new_values."acknowledged_on", new_values."consultant_id", new_values."day", new_values."id", new_values."made_by_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."team_id", new_values."undone_by_id", new_values."undone_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="bc02c3f41e08ed0d29d7fa9d02459636ac6cd8ae",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_10cd4",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="clients_handover",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="handover",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_handoverevent" ("acknowledged_by_id", "acknowledged_on", "consultant_id", "day", "id", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "team_id", "undone_by_id", "undone_on") SELECT old_values."acknowledged_by_id", old_values."acknowledged_on", old_values."consultant_id", old_values."day", old_values."id", old_values."made_by_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."team_id", old_values."undone_by_id", old_values."undone_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="e334354071d356bda8094f3c606608170bb323c2",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_eda98",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="clients_handover",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="handedoverclient",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_handedoverclientevent" ("client_id", "from_consultant_id", "from_end", "from_reason", "from_start", "from_team_id", "hand_over_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "taken_back") SELECT new_values."client_id", new_values."from_consultant_id", new_values."from_end", new_values."from_reason", new_values."from_start", new_values."from_team_id", new_values."hand_over_id", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."taken_back" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="1206b29bf806e5e5d7734580b1a1641488303a14",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_dd951",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="clients_handedoverclient",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="handedoverclient",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_handedoverclientevent" ("client_id", "from_consultant_id", "from_end", "from_reason", "from_start", "from_team_id", "hand_over_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "taken_back") SELECT new_values."client_id", new_values."from_consultant_id", new_values."from_end", new_values."from_reason", new_values."from_start", new_values."from_team_id", new_values."hand_over_id", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."taken_back" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="d4b59e33178e61e1c6837841a8d703af6de47922",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_cb91d",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="clients_handedoverclient",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="handedoverclient",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_handedoverclientevent" ("client_id", "from_consultant_id", "from_end", "from_reason", "from_start", "from_team_id", "hand_over_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "taken_back") SELECT old_values."client_id", old_values."from_consultant_id", old_values."from_end", old_values."from_reason", old_values."from_start", old_values."from_team_id", old_values."hand_over_id", old_values."id", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."taken_back" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="92c782467039995b23b0e10dd71c6bc146fec46c",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8900b",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="clients_handedoverclient",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ladderspell",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_ladderspellevent" ("backdated_on", "client_id", "end", "expected_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "rung", "source_id", "start") SELECT new_values."backdated_on", new_values."client_id", new_values."end", new_values."expected_on", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."rung", new_values."source_id", new_values."start" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="437e21a128c781492a3ff44b6811ffb21ab6d3a4",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_89522",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="clients_ladderspell",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ladderspell",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_ladderspellevent" ("backdated_on", "client_id", "end", "expected_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "rung", "source_id", "start") SELECT new_values."backdated_on", new_values."client_id", new_values."end", new_values."expected_on", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."rung", new_values."source_id", new_values."start" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."backdated_on" IS DISTINCT FROM (new_values."backdated_on") OR old_values."client_id" IS DISTINCT FROM (new_values."client_id") OR old_values."end" IS DISTINCT FROM (new_values."end") OR old_values."expected_on" IS DISTINCT FROM (new_values."expected_on") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."reason" IS DISTINCT FROM (new_values."reason") OR old_values."rung" IS DISTINCT FROM (new_values."rung") OR old_values."source_id" IS DISTINCT FROM (new_values."source_id") OR old_values."start" IS DISTINCT FROM (new_values."start")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="166b388658c363ccd35d36df49fdc2fcb9fb8533",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_efedb",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="clients_ladderspell",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ladderspell",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_ladderspellevent" ("backdated_on", "client_id", "end", "expected_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "rung", "source_id", "start") SELECT old_values."backdated_on", old_values."client_id", old_values."end", old_values."expected_on", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."rung", old_values."source_id", old_values."start" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="e44eeba500bed4f5faa2bedc808c0f93c3559716",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c3e5a",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="clients_ladderspell",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="medicalexamination",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_medicalexaminationevent" ("asked_on", "client_id", "cost", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "valid_until") SELECT new_values."asked_on", new_values."client_id", new_values."cost", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."received_on", new_values."valid_until" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="f0d4c61a7f68ceb69bce742f5a4287a9f6e033c5",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_72056",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="clients_medicalexamination",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="medicalexamination",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_medicalexaminationevent" ("asked_on", "client_id", "cost", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "valid_until") SELECT new_values."asked_on", new_values."client_id", new_values."cost", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."received_on", new_values."valid_until" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="56978e5e3b9e7ae4c1bbf1b0f47972f9408de2e5",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ae6be",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="clients_medicalexamination",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="medicalexamination",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_medicalexaminationevent" ("asked_on", "client_id", "cost", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "valid_until") SELECT old_values."asked_on", old_values."client_id", old_values."cost", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."received_on", old_values."valid_until" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="88b3b853d002a40fb338505b70c36b355ebc506b",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_95a07",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="clients_medicalexamination",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="benefitspell",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_benefitspellevent" ("client_id", "end", "end_reason", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scheme", "source_id", "start") SELECT new_values."client_id", new_values."end", new_values."end_reason", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."scheme", new_values."source_id", new_values."start" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="18f535a8eb5fc830bf443ed615f0527dba6cb21e",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_72309",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="clients_benefitspell",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="benefitspell",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_benefitspellevent" ("client_id", "end", "end_reason", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scheme", "source_id", "start") SELECT new_values."client_id", new_values."end", new_values."end_reason", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."scheme", new_values."source_id", new_values."start" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."client_id" IS DISTINCT FROM (new_values."client_id") OR old_values."end" IS DISTINCT FROM (new_values."end") OR old_values."end_reason" IS DISTINCT FROM (new_values."end_reason") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."scheme" IS DISTINCT FROM (new_values."scheme") OR old_values."source_id" IS DISTINCT FROM (new_values."source_id") OR old_values."start" IS DISTINCT FROM (new_values."start")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="a5d32b5c7e34a4fabcf941f602e7baeec765b46e",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_65b49",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="clients_benefitspell",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="benefitspell",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_benefitspellevent" ("client_id", "end", "end_reason", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scheme", "source_id", "start") SELECT old_values."client_id", old_values."end", old_values."end_reason", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."scheme", old_values."source_id", old_values."start" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="648a36902e7d923e16c14efa8cde614dea62b33a",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f68cd",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="clients_benefitspell",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="servicespell",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_servicespellevent" ("client_id", "end", "end_reason", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "start") SELECT new_values."client_id", new_values."end", new_values."end_reason", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_id", new_values."start" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="14858dfe4c9e296f512a538a1fdd74e12095be87",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_587b2",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="clients_servicespell",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="servicespell",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_servicespellevent" ("client_id", "end", "end_reason", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "start") SELECT new_values."client_id", new_values."end", new_values."end_reason", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_id", new_values."start" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."client_id" IS DISTINCT FROM (new_values."client_id") OR old_values."end" IS DISTINCT FROM (new_values."end") OR old_values."end_reason" IS DISTINCT FROM (new_values."end_reason") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."source_id" IS DISTINCT FROM (new_values."source_id") OR old_values."start" IS DISTINCT FROM (new_values."start")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="09fc3a9b181d84ba94a5dd06e2fb30b87d1cdce3",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_273e0",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="clients_servicespell",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="servicespell",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_servicespellevent" ("client_id", "end", "end_reason", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "start") SELECT old_values."client_id", old_values."end", old_values."end_reason", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_id", old_values."start" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="dacbc895ac56e0ae3940fecc9b06d3061d836daa",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_83855",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="clients_servicespell",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="targetgroupspell",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_targetgroupspellevent" ("client_id", "end", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "start", "target_group") SELECT new_values."client_id", new_values."end", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_id", new_values."start", new_values."target_group" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="c9b5ff56051d4bc8d882d15fd463f238a519bc0e",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_81637",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="clients_targetgroupspell",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="targetgroupspell",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_targetgroupspellevent" ("client_id", "end", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "start", "target_group") SELECT new_values."client_id", new_values."end", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_id", new_values."start", new_values."target_group" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."client_id" IS DISTINCT FROM (new_values."client_id") OR old_values."end" IS DISTINCT FROM (new_values."end") OR old_values."target_group" IS DISTINCT FROM (new_values."target_group") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."source_id" IS DISTINCT FROM (new_values."source_id") OR old_values."start" IS DISTINCT FROM (new_values."start")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="f184ff640b307f2cdadf2845e500bb18b0c5c0bb",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2b9b3",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="clients_targetgroupspell",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="targetgroupspell",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "clients_targetgroupspellevent" ("client_id", "end", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "start", "target_group") SELECT old_values."client_id", old_values."end", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_id", old_values."start", old_values."target_group" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="e5b0956958935d3d700125811b9c2068972c7ebb",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_320a1",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="clients_targetgroupspell",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
