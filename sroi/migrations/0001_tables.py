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
import sroi.shares


class Migration(migrations.Migration):
    replaces = [("sroi", "0001_initial"), ("sroi", "0002_evidence")]

    initial = True

    dependencies = [
        ("accounts", "0001_tables"),
        ("clients", "0001_tables"),
        ("employers", "0001_tables"),
        ("imports", "0001_tables"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("placements", "0001_tables"),
    ]

    operations = [
        migrations.RunSQL(
            "CREATE SEQUENCE sroi_contribution_number START 100001 MINVALUE 100001 MAXVALUE 999999",
            "DROP SEQUENCE sroi_contribution_number",
        ),
        core.operations.MakeTables(
            operations=[
                migrations.CreateModel(
                    name="BuildingBlock",
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
                            "category",
                            models.CharField(
                                choices=[
                                    ("job", "Paid job"),
                                    ("internship", "Internship"),
                                    ("training", "Training"),
                                    ("activity", "Activity"),
                                    ("bonus", "Bonus"),
                                ],
                                max_length=12,
                                verbose_name="gives",
                            ),
                        ),
                        (
                            "per_person",
                            models.BooleanField(
                                default=True, verbose_name="counted by hours and days of a person"
                            ),
                        ),
                        (
                            "unit_nl",
                            models.CharField(blank=True, max_length=30, verbose_name="unit in Dutch"),
                        ),
                        (
                            "unit_en",
                            models.CharField(blank=True, max_length=30, verbose_name="unit in English"),
                        ),
                    ],
                    options={
                        "verbose_name": "building block",
                        "verbose_name_plural": "building blocks",
                        "ordering": ["order", "code"],
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="buildingblock_validity_in_order",
                                violation_error_code="end_before_start",
                                violation_error_message="The last day lies before the first day.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("category__in", ["job", "internship", "training", "activity", "bonus"])
                                ),
                                name="building_block_category_known",
                                violation_error_message="Choose what the block gives from the list.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BuildingBlockEvent",
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
                                to="sroi.buildingblock",
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
                            "category",
                            models.CharField(
                                choices=[
                                    ("job", "Paid job"),
                                    ("internship", "Internship"),
                                    ("training", "Training"),
                                    ("activity", "Activity"),
                                    ("bonus", "Bonus"),
                                ],
                                max_length=12,
                                verbose_name="gives",
                            ),
                        ),
                        (
                            "per_person",
                            models.BooleanField(
                                default=True, verbose_name="counted by hours and days of a person"
                            ),
                        ),
                        (
                            "unit_nl",
                            models.CharField(blank=True, max_length=30, verbose_name="unit in Dutch"),
                        ),
                        (
                            "unit_en",
                            models.CharField(blank=True, max_length=30, verbose_name="unit in English"),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="BlockTable",
                    fields=[
                        (
                            "start",
                            models.DateField(
                                primary_key=True, serialize=False, verbose_name="for contracts from"
                            ),
                        ),
                        (
                            "source_text",
                            models.CharField(
                                help_text="Where the table was published, or the decision behind it.",
                                max_length=200,
                                verbose_name="source",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "table of building blocks",
                        "verbose_name_plural": "tables of building blocks",
                        "ordering": ["start"],
                    },
                ),
                migrations.CreateModel(
                    name="BlockTableEvent",
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
                                to="sroi.blocktable",
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
                        ("start", models.DateField(serialize=False, verbose_name="for contracts from")),
                        (
                            "source_text",
                            models.CharField(
                                help_text="Where the table was published, or the decision behind it.",
                                max_length=200,
                                verbose_name="source",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="BlockValue",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "table",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="values",
                                to="sroi.blocktable",
                                verbose_name="table",
                            ),
                        ),
                        (
                            "block",
                            models.ForeignKey(
                                db_column="block",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="values",
                                to="sroi.buildingblock",
                                verbose_name="building block",
                            ),
                        ),
                        ("value", models.DecimalField(decimal_places=2, max_digits=12, verbose_name="value")),
                        (
                            "maximum_months",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="maximum months"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "value of a building block",
                        "verbose_name_plural": "values of building blocks",
                        "ordering": ["table", "block__order", "block"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("table", "block"),
                                name="block_value_once",
                                violation_error_message="This block is already in this table.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("value__gt", 0)),
                                name="block_value_above_nothing",
                                violation_error_message="A block is worth more than nothing.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("maximum_months__isnull", True),
                                    ("maximum_months__range", (1, 600)),
                                    _connector="OR",
                                ),
                                name="block_months_above_nothing",
                                violation_error_message="A maximum is from 1 to 600 months.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BlockValueEvent",
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
                                to="sroi.blockvalue",
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
                            "table",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="sroi.blocktable",
                                verbose_name="table",
                            ),
                        ),
                        (
                            "block",
                            models.ForeignKey(
                                db_column="block",
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="sroi.buildingblock",
                                verbose_name="building block",
                            ),
                        ),
                        ("value", models.DecimalField(decimal_places=2, max_digits=12, verbose_name="value")),
                        (
                            "maximum_months",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="maximum months"
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Contract",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("start", models.DateField(verbose_name="first day")),
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
                            "contractor",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="sroi_contracts",
                                to="employers.employer",
                                verbose_name="contractor",
                            ),
                        ),
                        ("description", models.CharField(max_length=200, verbose_name="description")),
                        (
                            "kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("werken", "Works"),
                                    ("diensten", "Services"),
                                    ("leveringen", "Supplies"),
                                ],
                                max_length=12,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "department",
                            models.CharField(blank=True, max_length=80, verbose_name="department"),
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
                        ("end", models.DateField(verbose_name="last day")),
                    ],
                    options={
                        "verbose_name": "contract",
                        "verbose_name_plural": "contracts",
                        "ordering": ["-start", "number"],
                        "indexes": [models.Index(fields=["start", "id"], name="sroi_contract_by_start")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="sroi_contract_in_order",
                                violation_error_code="end_before_start",
                                violation_error_message="The last day lies before the first day.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("number__regex", "^(0|[1-9][0-9]*|.*[^0-9].*)$")),
                                name="sroi_contract_number_form",
                                violation_error_message="Write a number without leading zeros.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("kind", ""),
                                    ("kind__in", ["werken", "diensten", "leveringen"]),
                                    _connector="OR",
                                ),
                                name="sroi_contract_kind_known",
                                violation_error_message="Choose a kind from the list.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("description", ""), _negated=True),
                                name="sroi_contract_described",
                                violation_error_message="A description is needed.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ContractEvent",
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
                                to="sroi.contract",
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
                            "contractor",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="employers.employer",
                                verbose_name="contractor",
                            ),
                        ),
                        ("description", models.CharField(max_length=200, verbose_name="description")),
                        (
                            "kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("werken", "Works"),
                                    ("diensten", "Services"),
                                    ("leveringen", "Supplies"),
                                ],
                                max_length=12,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "department",
                            models.CharField(blank=True, max_length=80, verbose_name="department"),
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
                        ("end", models.DateField(verbose_name="last day")),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Option",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "contract",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="options",
                                to="sroi.contract",
                                verbose_name="contract",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[("option", "Option"), ("extension", "Extension")],
                                max_length=12,
                                verbose_name="kind",
                            ),
                        ),
                        ("description", models.CharField(max_length=200, verbose_name="description")),
                        (
                            "value",
                            models.DecimalField(
                                decimal_places=2, max_digits=14, verbose_name="value without VAT"
                            ),
                        ),
                        ("until", models.DateField(blank=True, null=True, verbose_name="new last day")),
                        (
                            "called_on",
                            models.DateField(blank=True, editable=False, null=True, verbose_name="called on"),
                        ),
                    ],
                    options={
                        "verbose_name": "option or extension",
                        "verbose_name_plural": "options and extensions",
                        "ordering": ["contract", "id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("kind__in", ["option", "extension"])),
                                name="sroi_option_kind_known",
                                violation_error_message="Choose option or extension.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("value__gt", 0)),
                                name="sroi_option_value_above_nothing",
                                violation_error_code="value_not_positive",
                                violation_error_message="The value is more than nothing.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("kind", "extension"), ("until__isnull", False)),
                                    models.Q(
                                        models.Q(("kind", "extension"), _negated=True),
                                        ("until__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="sroi_extension_has_last_day",
                                violation_error_message="An extension has a new last day; an option has none.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OptionEvent",
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
                                to="sroi.option",
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
                            "contract",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="sroi.contract",
                                verbose_name="contract",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[("option", "Option"), ("extension", "Extension")],
                                max_length=12,
                                verbose_name="kind",
                            ),
                        ),
                        ("description", models.CharField(max_length=200, verbose_name="description")),
                        (
                            "value",
                            models.DecimalField(
                                decimal_places=2, max_digits=14, verbose_name="value without VAT"
                            ),
                        ),
                        ("until", models.DateField(blank=True, null=True, verbose_name="new last day")),
                        (
                            "called_on",
                            models.DateField(blank=True, editable=False, null=True, verbose_name="called on"),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Obligation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "contract",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="obligations",
                                to="sroi.contract",
                                verbose_name="contract",
                            ),
                        ),
                        ("since", models.DateField(blank=True, null=True, verbose_name="since")),
                        (
                            "value",
                            models.DecimalField(
                                decimal_places=2, max_digits=14, verbose_name="value without VAT"
                            ),
                        ),
                        (
                            "percentage",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=5,
                                null=True,
                                verbose_name="percentage of its own",
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=200, verbose_name="reason")),
                        (
                            "option",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="obligation",
                                to="sroi.option",
                                verbose_name="option or extension",
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
                        "verbose_name": "obligation",
                        "verbose_name_plural": "obligations",
                        "ordering": ["contract", models.OrderBy(models.F("since"), nulls_first=True), "id"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("since__isnull", True)),
                                fields=("contract",),
                                name="sroi_obligation_begins_once",
                                violation_error_message="The contract has a value from its first day already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("value__gt", 0)),
                                name="sroi_obligation_value_above_nothing",
                                violation_error_code="value_not_positive",
                                violation_error_message="The value of a contract is more than nothing.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("percentage__isnull", True),
                                    ("percentage__range", (0, 100)),
                                    _connector="OR",
                                ),
                                name="sroi_obligation_percentage",
                                violation_error_message="A percentage is from 0 to 100.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ObligationEvent",
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
                                to="sroi.obligation",
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
                            "contract",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="sroi.contract",
                                verbose_name="contract",
                            ),
                        ),
                        ("since", models.DateField(blank=True, null=True, verbose_name="since")),
                        (
                            "value",
                            models.DecimalField(
                                decimal_places=2, max_digits=14, verbose_name="value without VAT"
                            ),
                        ),
                        (
                            "percentage",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=5,
                                null=True,
                                verbose_name="percentage of its own",
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=200, verbose_name="reason")),
                        (
                            "option",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="sroi.option",
                                verbose_name="option or extension",
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
                    name="Contribution",
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
                            "contract",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="contributions",
                                to="sroi.contract",
                                verbose_name="contract",
                            ),
                        ),
                        (
                            "block",
                            models.ForeignKey(
                                db_column="block",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="sroi.buildingblock",
                                verbose_name="building block",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="sroi_contributions",
                                to="clients.client",
                                verbose_name="candidate",
                            ),
                        ),
                        (
                            "placement",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="sroi_contributions",
                                to="placements.placement",
                                verbose_name="placement",
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
                            "units",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=12, null=True, verbose_name="units"
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("gemeld", "Reported"),
                                    ("geaccepteerd", "Accepted"),
                                    ("afgewezen", "Rejected"),
                                ],
                                default="gemeld",
                                max_length=12,
                                verbose_name="status",
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=200, verbose_name="reason")),
                        (
                            "decided_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="decided on"
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="decided by",
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
                        "verbose_name": "contribution",
                        "verbose_name_plural": "contributions",
                        "ordering": ["-start", "number"],
                        "indexes": [models.Index(fields=["start", "id"], name="sroi_contribution_by_start")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="sroi_contribution_in_order",
                                violation_error_code="end_before_start",
                                violation_error_message="The last day lies before the first day.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("number__regex", "^(0|[1-9][0-9]*|.*[^0-9].*)$")),
                                name="sroi_contribution_number_form",
                                violation_error_message="Write a number without leading zeros.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("status__in", ["gemeld", "geaccepteerd", "afgewezen"])),
                                name="sroi_contribution_status_known",
                                violation_error_message="Choose a status from the list.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("hours_per_week__isnull", True),
                                    models.Q(("hours_per_week__gt", 0), ("hours_per_week__lte", 80)),
                                    _connector="OR",
                                ),
                                name="sroi_contribution_hours_plausible",
                                violation_error_message="Hours a week are more than 0 and at most 80.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("units__isnull", True), ("units__gt", 0), _connector="OR"
                                ),
                                name="sroi_contribution_units_plausible",
                                violation_error_message="Units are more than nothing.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("hours_per_week__isnull", False),
                                    ("units__isnull", False),
                                    _connector="OR",
                                ),
                                name="sroi_contribution_measured",
                                violation_error_code="required_missing",
                                violation_error_message="Give the hours a week of a person, or the units of the others.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "afgewezen"), _negated=True),
                                    models.Q(("reason", ""), _negated=True),
                                    ("source__isnull", False),
                                    _connector="OR",
                                ),
                                name="sroi_rejection_has_reason",
                                violation_error_message="Say why the contribution is rejected.",
                            ),
                            sroi.shares.SharesAtMostOne(
                                name="sroi_shares_at_most_one",
                                violation_error_code="share_exceeded",
                                violation_error_message="On one of these days this person already counts for a full week of 36 hours.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ContributionEvent",
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
                                to="sroi.contribution",
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
                            "contract",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="sroi.contract",
                                verbose_name="contract",
                            ),
                        ),
                        (
                            "block",
                            models.ForeignKey(
                                db_column="block",
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="sroi.buildingblock",
                                verbose_name="building block",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.client",
                                verbose_name="candidate",
                            ),
                        ),
                        (
                            "placement",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="placements.placement",
                                verbose_name="placement",
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
                            "units",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=12, null=True, verbose_name="units"
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("gemeld", "Reported"),
                                    ("geaccepteerd", "Accepted"),
                                    ("afgewezen", "Rejected"),
                                ],
                                default="gemeld",
                                max_length=12,
                                verbose_name="status",
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=200, verbose_name="reason")),
                        (
                            "decided_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="decided on"
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="decided by",
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
                    name="EnforcementStep",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "contract",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="enforcement",
                                to="sroi.contract",
                                verbose_name="contract",
                            ),
                        ),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("reminder", "Reminder"),
                                    ("warning", "Warning"),
                                    ("notice", "Notice of default"),
                                    ("penalty", "Penalty"),
                                    ("closed", "Closed"),
                                ],
                                max_length=12,
                                verbose_name="step",
                            ),
                        ),
                        ("taken_on", models.DateField(verbose_name="day")),
                        ("deadline", models.DateField(blank=True, null=True, verbose_name="deadline")),
                        ("note", models.CharField(blank=True, max_length=200, verbose_name="note")),
                    ],
                    options={
                        "verbose_name": "step of enforcement",
                        "verbose_name_plural": "steps of enforcement",
                        "ordering": ["contract", "taken_on", "id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("stage__in", ["reminder", "warning", "notice", "penalty", "closed"])
                                ),
                                name="sroi_stage_known",
                                violation_error_message="Choose a step from the list.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("deadline__isnull", True), ("stage", "closed")),
                                    models.Q(
                                        models.Q(("stage", "closed"), _negated=True),
                                        ("deadline__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="sroi_step_has_deadline",
                                violation_error_message="A step has a deadline; closing has none.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("deadline__isnull", True),
                                    ("deadline__gte", models.F("taken_on")),
                                    _connector="OR",
                                ),
                                name="sroi_step_deadline_after",
                                violation_error_message="The deadline lies before the step itself.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EnforcementStepEvent",
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
                                to="sroi.enforcementstep",
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
                            "contract",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="sroi.contract",
                                verbose_name="contract",
                            ),
                        ),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("reminder", "Reminder"),
                                    ("warning", "Warning"),
                                    ("notice", "Notice of default"),
                                    ("penalty", "Penalty"),
                                    ("closed", "Closed"),
                                ],
                                max_length=12,
                                verbose_name="step",
                            ),
                        ),
                        ("taken_on", models.DateField(verbose_name="day")),
                        ("deadline", models.DateField(blank=True, null=True, verbose_name="deadline")),
                        ("note", models.CharField(blank=True, max_length=200, verbose_name="note")),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Evidence",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("file_name", models.CharField(editable=False, max_length=200, verbose_name="file")),
                        (
                            "stored_name",
                            models.CharField(
                                editable=False, max_length=64, unique=True, verbose_name="kept as"
                            ),
                        ),
                        (
                            "content_type",
                            models.CharField(editable=False, max_length=100, verbose_name="kind of file"),
                        ),
                        ("size", models.PositiveBigIntegerField(editable=False, verbose_name="size")),
                        ("added_on", models.DateField(editable=False, verbose_name="added on")),
                        (
                            "added_by",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                        (
                            "contribution",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="evidence",
                                to="sroi.contribution",
                                verbose_name="contribution",
                            ),
                        ),
                        (
                            "sha256",
                            models.CharField(editable=False, max_length=64, verbose_name="fingerprint"),
                        ),
                    ],
                    options={
                        "verbose_name": "evidence",
                        "verbose_name_plural": "evidence",
                        "ordering": ["id"],
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "content_type__in",
                                        [
                                            "application/pdf",
                                            "image/png",
                                            "image/jpeg",
                                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                                            "application/vnd.oasis.opendocument.text",
                                        ],
                                    )
                                ),
                                name="evidence_kind_known",
                                violation_error_message="A document of this kind is not kept.",
                            ),
                            models.UniqueConstraint(
                                fields=("sha256",),
                                name="sroi_evidence_once",
                                violation_error_code="evidence_twice",
                                violation_error_message="This document is evidence already, here or of another contribution.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EvidenceEvent",
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
                                to="sroi.evidence",
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
                        ("file_name", models.CharField(editable=False, max_length=200, verbose_name="file")),
                        (
                            "stored_name",
                            models.CharField(editable=False, max_length=64, verbose_name="kept as"),
                        ),
                        (
                            "content_type",
                            models.CharField(editable=False, max_length=100, verbose_name="kind of file"),
                        ),
                        ("size", models.PositiveBigIntegerField(editable=False, verbose_name="size")),
                        ("added_on", models.DateField(editable=False, verbose_name="added on")),
                        (
                            "added_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                        (
                            "contribution",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="sroi.contribution",
                                verbose_name="contribution",
                            ),
                        ),
                        (
                            "sha256",
                            models.CharField(editable=False, max_length=64, verbose_name="fingerprint"),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SroiPolicy",
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
                            "threshold",
                            models.DecimalField(decimal_places=2, max_digits=14, verbose_name="threshold"),
                        ),
                        (
                            "threshold_included",
                            models.BooleanField(
                                default=True,
                                help_text="Yes: at or above the threshold. No: only above it.",
                                verbose_name="the threshold itself has the duty",
                            ),
                        ),
                        (
                            "contract_kinds",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("werken", "Works"),
                                        ("diensten", "Services"),
                                        ("leveringen", "Supplies"),
                                    ],
                                    max_length=12,
                                ),
                                blank=True,
                                default=list,
                                help_text="Codes of the kinds that have the duty; none named: all kinds.",
                                size=None,
                                verbose_name="kinds of contract",
                            ),
                        ),
                        (
                            "percentage",
                            models.DecimalField(decimal_places=2, max_digits=5, verbose_name="percentage"),
                        ),
                        (
                            "risk_points",
                            models.PositiveSmallIntegerField(
                                help_text="A contract is at risk when realisation lies more than so many points behind the time.",
                                verbose_name="points behind",
                            ),
                        ),
                        (
                            "deadline_days",
                            models.PositiveSmallIntegerField(
                                help_text="The deadline that a step of enforcement gets at first.",
                                verbose_name="days to answer",
                            ),
                        ),
                        ("source_text", models.CharField(blank=True, max_length=200, verbose_name="source")),
                    ],
                    options={
                        "verbose_name": "SROI policy",
                        "verbose_name_plural": "SROI policies",
                        "ordering": ["start"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="sroi_policy_in_order",
                                violation_error_code="end_before_start",
                                violation_error_message="The last day lies before the first day.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                deferrable=django.db.models.constraints.Deferrable["IMMEDIATE"],
                                expressions=[("period", "&&")],
                                name="sroi_policies_apart",
                                violation_error_code="overlap",
                                violation_error_message="There is already a policy in that period.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("threshold__gte", 0)),
                                name="sroi_policy_threshold",
                                violation_error_message="A threshold is not negative.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("percentage__range", (0, 100))),
                                name="sroi_policy_percentage",
                                violation_error_message="A percentage is from 0 to 100.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SroiPolicyEvent",
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
                                to="sroi.sroipolicy",
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
                            "threshold",
                            models.DecimalField(decimal_places=2, max_digits=14, verbose_name="threshold"),
                        ),
                        (
                            "threshold_included",
                            models.BooleanField(
                                default=True,
                                help_text="Yes: at or above the threshold. No: only above it.",
                                verbose_name="the threshold itself has the duty",
                            ),
                        ),
                        (
                            "contract_kinds",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("werken", "Works"),
                                        ("diensten", "Services"),
                                        ("leveringen", "Supplies"),
                                    ],
                                    max_length=12,
                                ),
                                blank=True,
                                default=list,
                                help_text="Codes of the kinds that have the duty; none named: all kinds.",
                                size=None,
                                verbose_name="kinds of contract",
                            ),
                        ),
                        (
                            "percentage",
                            models.DecimalField(decimal_places=2, max_digits=5, verbose_name="percentage"),
                        ),
                        (
                            "risk_points",
                            models.PositiveSmallIntegerField(
                                help_text="A contract is at risk when realisation lies more than so many points behind the time.",
                                verbose_name="points behind",
                            ),
                        ),
                        (
                            "deadline_days",
                            models.PositiveSmallIntegerField(
                                help_text="The deadline that a step of enforcement gets at first.",
                                verbose_name="days to answer",
                            ),
                        ),
                        ("source_text", models.CharField(blank=True, max_length=200, verbose_name="source")),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="blocktable",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sroi_blocktableevent" ("pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_text", "start") SELECT _pgh_attached_context.value, NOW(), \'insert\', new_values."start", new_values."source_text", new_values."start" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="208def142158334e5ec46625a5bf87d4ee1829ff",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5f5c7",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="sroi_blocktable",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="blocktable",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sroi_blocktableevent" ("pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_text", "start") SELECT _pgh_attached_context.value, NOW(), \'update\', new_values."start", new_values."source_text", new_values."start" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."start") = (new_values."start") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="6930b2aefd7b62ad9bf6eb5a4af260cc5b4d3b03",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f3f8d",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="sroi_blocktable",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="blocktable",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sroi_blocktableevent" ("pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_text", "start") SELECT _pgh_attached_context.value, NOW(), \'delete\', old_values."start", old_values."source_text", old_values."start" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="71db58de12f0ac6bfa0052355c32321afb727fca",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_af6c6",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="sroi_blocktable",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="buildingblock",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sroi_buildingblockevent" ("category", "code", "end", "label_en", "label_nl", "order", "per_person", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "unit_en", "unit_nl") SELECT new_values."category", new_values."code", new_values."end", new_values."label_en", new_values."label_nl", new_values."order", new_values."per_person", _pgh_attached_context.value, NOW(), \'insert\', new_values."code", new_values."start", new_values."unit_en", new_values."unit_nl" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="66bff07b3c2ccbe39b8f3ef68579261c89af15b2",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1a909",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="sroi_buildingblock",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="buildingblock",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sroi_buildingblockevent" ("category", "code", "end", "label_en", "label_nl", "order", "per_person", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "unit_en", "unit_nl") SELECT new_values."category", new_values."code", new_values."end", new_values."label_en", new_values."label_nl", new_values."order", new_values."per_person", _pgh_attached_context.value, NOW(), \'update\', new_values."code", new_values."start", new_values."unit_en", new_values."unit_nl" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."code") = (new_values."code") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="6277e085d6405c05861f030b454e6e08dd8bfa28",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c2593",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="sroi_buildingblock",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="buildingblock",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sroi_buildingblockevent" ("category", "code", "end", "label_en", "label_nl", "order", "per_person", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "unit_en", "unit_nl") SELECT old_values."category", old_values."code", old_values."end", old_values."label_en", old_values."label_nl", old_values."order", old_values."per_person", _pgh_attached_context.value, NOW(), \'delete\', old_values."code", old_values."start", old_values."unit_en", old_values."unit_nl" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="2bd417e675987c6c0c6b0982dfa1e5895d3c9196",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8a584",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="sroi_buildingblock",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sroipolicy",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sroi_sroipolicyevent" ("contract_kinds", "deadline_days", "end", "id", "percentage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk_points", "source_text", "start", "threshold", "threshold_included") SELECT new_values."contract_kinds", new_values."deadline_days", new_values."end", new_values."id", new_values."percentage", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."risk_points", new_values."source_text", new_values."start", new_values."threshold", new_values."threshold_included" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="d185f670d89764b6e4a84a6d4c54c555e9b0fb5f",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_91021",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="sroi_sroipolicy",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sroipolicy",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sroi_sroipolicyevent" ("contract_kinds", "deadline_days", "end", "id", "percentage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk_points", "source_text", "start", "threshold", "threshold_included") SELECT new_values."contract_kinds", new_values."deadline_days", new_values."end", new_values."id", new_values."percentage", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."risk_points", new_values."source_text", new_values."start", new_values."threshold", new_values."threshold_included" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."contract_kinds" IS DISTINCT FROM (new_values."contract_kinds") OR old_values."deadline_days" IS DISTINCT FROM (new_values."deadline_days") OR old_values."end" IS DISTINCT FROM (new_values."end") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."percentage" IS DISTINCT FROM (new_values."percentage") OR old_values."risk_points" IS DISTINCT FROM (new_values."risk_points") OR old_values."source_text" IS DISTINCT FROM (new_values."source_text") OR old_values."start" IS DISTINCT FROM (new_values."start") OR old_values."threshold" IS DISTINCT FROM (new_values."threshold") OR old_values."threshold_included" IS DISTINCT FROM (new_values."threshold_included")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="646ff67cec54b777b3f1b806ac10d1ad1e30ce93",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e0f54",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="sroi_sroipolicy",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sroipolicy",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sroi_sroipolicyevent" ("contract_kinds", "deadline_days", "end", "id", "percentage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk_points", "source_text", "start", "threshold", "threshold_included") SELECT old_values."contract_kinds", old_values."deadline_days", old_values."end", old_values."id", old_values."percentage", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."risk_points", old_values."source_text", old_values."start", old_values."threshold", old_values."threshold_included" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="6de7cd3d152f0b1719c79307a1a3727aced448a5",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_0cf75",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="sroi_sroipolicy",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="blockvalue",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sroi_blockvalueevent" ("block", "id", "maximum_months", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "table_id", "value") SELECT new_values."block", new_values."id", new_values."maximum_months", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."table_id", new_values."value" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="920fef1ecef2e5f1ce2a0b2c2670e7a5e02b458f",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a2fbb",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="sroi_blockvalue",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="blockvalue",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sroi_blockvalueevent" ("block", "id", "maximum_months", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "table_id", "value") SELECT new_values."block", new_values."id", new_values."maximum_months", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."table_id", new_values."value" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="4798381e76b6fab20e3d6d0830c576e82232e180",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_8aba4",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="sroi_blockvalue",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="blockvalue",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sroi_blockvalueevent" ("block", "id", "maximum_months", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "table_id", "value") SELECT old_values."block", old_values."id", old_values."maximum_months", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."table_id", old_values."value" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="ad70bff9255628da05cdf32eec788e2ac68c88fa",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_4dc18",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="sroi_blockvalue",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="contract",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sroi_contractevent" ("contractor_id", "department", "description", "end", "id", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "start") SELECT new_values."contractor_id", new_values."department", new_values."description", new_values."end", new_values."id", new_values."kind", new_values."number", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_id", new_values."start" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="c8c4b3e6d8048f13a58d65f292c4c68ce6157543",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6da82",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="sroi_contract",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="contract",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sroi_contractevent" ("contractor_id", "department", "description", "end", "id", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "start") SELECT new_values."contractor_id", new_values."department", new_values."description", new_values."end", new_values."id", new_values."kind", new_values."number", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_id", new_values."start" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."contractor_id" IS DISTINCT FROM (new_values."contractor_id") OR old_values."department" IS DISTINCT FROM (new_values."department") OR old_values."description" IS DISTINCT FROM (new_values."description") OR old_values."end" IS DISTINCT FROM (new_values."end") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."number" IS DISTINCT FROM (new_values."number") OR old_values."source_id" IS DISTINCT FROM (new_values."source_id") OR old_values."start" IS DISTINCT FROM (new_values."start")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="3eb42ebb011fffc47fa286cddc4e359bcf6f66ad",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4f333",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="sroi_contract",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="contract",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sroi_contractevent" ("contractor_id", "department", "description", "end", "id", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "start") SELECT old_values."contractor_id", old_values."department", old_values."description", old_values."end", old_values."id", old_values."kind", old_values."number", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_id", old_values."start" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="c6b23a26e908d16d8ea0ae22a89de481192e51a9",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9ff45",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="sroi_contract",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="contribution",
                    trigger=pgtrigger.compiler.Trigger(
                        name="shares_inserted",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    -- Whoever comes second waits here, and then sees what the first has written.\n    PERFORM FROM clients_client WHERE id IN (SELECT client_id FROM touched WHERE status = 'geaccepteerd') ORDER BY id FOR NO KEY UPDATE;\n    -- The sum is highest on a first day.\n    IF EXISTS (\n        WITH claims AS (\n    SELECT claim.id, claim.client_id, claim.contract_id, claim.number, claim.period,\n           least(claim.hours_per_week, 36) AS hours\n    FROM sroi_contribution claim JOIN sroi_buildingblock block ON block.code = claim.block\n    WHERE block.per_person AND claim.status = 'geaccepteerd' AND claim.client_id IN (SELECT client_id FROM touched WHERE status = 'geaccepteerd'))\n        SELECT FROM claims begun\n        JOIN claims held ON held.client_id = begun.client_id AND held.period @> lower(begun.period)\n        GROUP BY begun.id HAVING sum(held.hours) > 36\n    ) THEN\n        RAISE EXCEPTION 'a person counts for more than a full week'\n            USING ERRCODE = 'check_violation', CONSTRAINT = 'sroi_shares_at_most_one';\n    END IF;\n    RETURN NULL;\n",
                            hash="b6768a2b0d9c5f05bbea2a8995c0c688b1f718cb",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_shares_inserted_cd344",
                            referencing="REFERENCING NEW TABLE AS touched ",
                            table="sroi_contribution",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="contribution",
                    trigger=pgtrigger.compiler.Trigger(
                        name="shares_updated",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    -- Whoever comes second waits here, and then sees what the first has written.\n    PERFORM FROM clients_client WHERE id IN (SELECT client_id FROM touched WHERE status = 'geaccepteerd') ORDER BY id FOR NO KEY UPDATE;\n    -- The sum is highest on a first day.\n    IF EXISTS (\n        WITH claims AS (\n    SELECT claim.id, claim.client_id, claim.contract_id, claim.number, claim.period,\n           least(claim.hours_per_week, 36) AS hours\n    FROM sroi_contribution claim JOIN sroi_buildingblock block ON block.code = claim.block\n    WHERE block.per_person AND claim.status = 'geaccepteerd' AND claim.client_id IN (SELECT client_id FROM touched WHERE status = 'geaccepteerd'))\n        SELECT FROM claims begun\n        JOIN claims held ON held.client_id = begun.client_id AND held.period @> lower(begun.period)\n        GROUP BY begun.id HAVING sum(held.hours) > 36\n    ) THEN\n        RAISE EXCEPTION 'a person counts for more than a full week'\n            USING ERRCODE = 'check_violation', CONSTRAINT = 'sroi_shares_at_most_one';\n    END IF;\n    RETURN NULL;\n",
                            hash="74e4fd3a001146f4632e22bed6919d383d553a05",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_shares_updated_72472",
                            referencing="REFERENCING NEW TABLE AS touched ",
                            table="sroi_contribution",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="contribution",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sroi_contributionevent" ("block", "client_id", "contract_id", "decided_by_id", "decided_on", "end", "hours_per_week", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "reason", "source_id", "start", "status", "units") SELECT new_values."block", new_values."client_id", new_values."contract_id", new_values."decided_by_id", new_values."decided_on", new_values."end", new_values."hours_per_week", new_values."id", new_values."number", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."placement_id", new_values."reason", new_values."source_id", new_values."start", new_values."status", new_values."units" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="72281331cfeaffd8f237f4fd8c6a8c12ca02b34d",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6fff8",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="sroi_contribution",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="contribution",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sroi_contributionevent" ("block", "client_id", "contract_id", "decided_by_id", "decided_on", "end", "hours_per_week", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "reason", "source_id", "start", "status", "units") SELECT new_values."block", new_values."client_id", new_values."contract_id", new_values."decided_by_id", new_values."decided_on", new_values."end", new_values."hours_per_week", new_values."id", new_values."number", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."placement_id", new_values."reason", new_values."source_id", new_values."start", new_values."status", new_values."units" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."block" IS DISTINCT FROM (new_values."block") OR old_values."client_id" IS DISTINCT FROM (new_values."client_id") OR old_values."contract_id" IS DISTINCT FROM (new_values."contract_id") OR old_values."decided_by_id" IS DISTINCT FROM (new_values."decided_by_id") OR old_values."decided_on" IS DISTINCT FROM (new_values."decided_on") OR old_values."end" IS DISTINCT FROM (new_values."end") OR old_values."hours_per_week" IS DISTINCT FROM (new_values."hours_per_week") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."number" IS DISTINCT FROM (new_values."number") OR old_values."placement_id" IS DISTINCT FROM (new_values."placement_id") OR old_values."reason" IS DISTINCT FROM (new_values."reason") OR old_values."source_id" IS DISTINCT FROM (new_values."source_id") OR old_values."start" IS DISTINCT FROM (new_values."start") OR old_values."status" IS DISTINCT FROM (new_values."status") OR old_values."units" IS DISTINCT FROM (new_values."units")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="b241de9bf9a12fcb428fc120eecdca490c9b0b05",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_8e12b",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="sroi_contribution",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="contribution",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sroi_contributionevent" ("block", "client_id", "contract_id", "decided_by_id", "decided_on", "end", "hours_per_week", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "reason", "source_id", "start", "status", "units") SELECT old_values."block", old_values."client_id", old_values."contract_id", old_values."decided_by_id", old_values."decided_on", old_values."end", old_values."hours_per_week", old_values."id", old_values."number", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."placement_id", old_values."reason", old_values."source_id", old_values."start", old_values."status", old_values."units" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="365875c79a96e5f26bdf2f3b11c51c1f3b6a7265",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d2b01",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="sroi_contribution",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="enforcementstep",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sroi_enforcementstepevent" ("contract_id", "deadline", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage", "taken_on") SELECT new_values."contract_id", new_values."deadline", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."stage", new_values."taken_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="b0c5294fa15e30b968c2ca33ee1e1dbdcb84c0ac",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_af84f",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="sroi_enforcementstep",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="enforcementstep",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sroi_enforcementstepevent" ("contract_id", "deadline", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage", "taken_on") SELECT new_values."contract_id", new_values."deadline", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."stage", new_values."taken_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="a086451cd28cec2eae0e5ec1a944e71bc61bc9c1",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_3955c",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="sroi_enforcementstep",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="enforcementstep",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sroi_enforcementstepevent" ("contract_id", "deadline", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage", "taken_on") SELECT old_values."contract_id", old_values."deadline", old_values."id", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."stage", old_values."taken_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="91bf4e72da77843b9d26a76a9f8e7af82e669fa8",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_0809b",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="sroi_enforcementstep",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="evidence",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sroi_evidenceevent" ("added_by_id", "added_on", "content_type", "contribution_id", "file_name", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "size", "stored_name") SELECT new_values."added_by_id", new_values."added_on", new_values."content_type", new_values."contribution_id", new_values."file_name", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."sha256", new_values."size", new_values."stored_name" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="595c4e6b1e27f11ca31fb0f8a6b09a421faa9354",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_cb797",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="sroi_evidence",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="evidence",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sroi_evidenceevent" ("added_by_id", "added_on", "content_type", "contribution_id", "file_name", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "size", "stored_name") SELECT new_values."added_by_id", new_values."added_on", new_values."content_type", new_values."contribution_id", new_values."file_name", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."sha256", new_values."size", new_values."stored_name" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="28e2190b56bcfa1a9b2f4b1b0e0d7fde9b964831",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b6d13",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="sroi_evidence",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="evidence",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sroi_evidenceevent" ("added_by_id", "added_on", "content_type", "contribution_id", "file_name", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "size", "stored_name") SELECT old_values."added_by_id", old_values."added_on", old_values."content_type", old_values."contribution_id", old_values."file_name", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."sha256", old_values."size", old_values."stored_name" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="004bb1db97e868ae3fc6c1806e5ef2316c393697",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_83000",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="sroi_evidence",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="option",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sroi_optionevent" ("called_on", "contract_id", "description", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "until", "value") SELECT new_values."called_on", new_values."contract_id", new_values."description", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."until", new_values."value" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="afb429492efffcc25b71101ea4db1bae20f7d57c",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_faaba",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="sroi_option",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="option",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sroi_optionevent" ("called_on", "contract_id", "description", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "until", "value") SELECT new_values."called_on", new_values."contract_id", new_values."description", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."until", new_values."value" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="9bbf8490f2d4e3b2d0ffaab270b1ebb7081b0ba6",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f725d",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="sroi_option",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="option",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sroi_optionevent" ("called_on", "contract_id", "description", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "until", "value") SELECT old_values."called_on", old_values."contract_id", old_values."description", old_values."id", old_values."kind", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."until", old_values."value" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="d49ed6435702e76256235039a6d58d09f60f8046",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_37c89",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="sroi_option",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="obligation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sroi_obligationevent" ("contract_id", "id", "option_id", "percentage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "since", "source_id", "value") SELECT new_values."contract_id", new_values."id", new_values."option_id", new_values."percentage", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."since", new_values."source_id", new_values."value" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="e4373606c00778770099b1e05edeaa1babbe146e",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_11cf8",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="sroi_obligation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="obligation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sroi_obligationevent" ("contract_id", "id", "option_id", "percentage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "since", "source_id", "value") SELECT new_values."contract_id", new_values."id", new_values."option_id", new_values."percentage", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."since", new_values."source_id", new_values."value" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="4ed08765723aebd6cd58bb1ea366e12444836164",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b10bf",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="sroi_obligation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="obligation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sroi_obligationevent" ("contract_id", "id", "option_id", "percentage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "since", "source_id", "value") SELECT old_values."contract_id", old_values."id", old_values."option_id", old_values."percentage", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."since", old_values."source_id", old_values."value" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="f571c3252f9d657f95c8f7a99376a68c18512e3a",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_208d2",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="sroi_obligation",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
