from decimal import Decimal

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.core.validators
import django.db.models.constraints
import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.datetime
import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import budget.models.money
import core.operations
import core.periods

# Numbers of commitments and bookings that a person records.
SEQUENCES = ("budget_commitment_number", "budget_booking_number")
CREATE = "CREATE SEQUENCE {name} START 100001 MINVALUE 100001 MAXVALUE 999999"

# Every amount refers to its year and to the year's state together. Closing a year cascades into what is there;
# what is new says `false`, and refers to nothing once the year is closed.
IN_YEAR = ("allocation", "booking", "commitmentmonth", "shelteredplaces", "statedtotal", "transfer")
YEAR_AND_STATE = "ALTER TABLE budget_budgetyear ADD CONSTRAINT budget_year_and_state UNIQUE (year, closed)"
YEAR_OPEN = """
ALTER TABLE budget_{name} ADD CONSTRAINT {name}_year_open FOREIGN KEY (year, year_closed)
    REFERENCES budget_budgetyear (year, closed) ON UPDATE CASCADE
"""


class Migration(migrations.Migration):
    replaces = [("budget", "0001_initial"), ("budget", "0002_ledger_by_files"), ("budget", "0003_lists")]

    initial = True

    dependencies = [
        ("accounts", "0001_tables"),
        ("clients", "0001_tables"),
        ("imports", "0001_tables"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        *(migrations.RunSQL(CREATE.format(name=name), f"DROP SEQUENCE {name}") for name in SEQUENCES),
        core.operations.MakeTables(
            operations=[
                migrations.CreateModel(
                    name="Override",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                        ("reason", models.CharField(max_length=200, verbose_name="reason")),
                        ("short", budget.models.money.EuroField(verbose_name="further below zero")),
                        (
                            "made_at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="moment",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "override",
                        "verbose_name_plural": "overrides",
                        "ordering": ["-made_at"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("short__gt", 0), ("short__lte", Decimal("100000000"))),
                                name="override_short_plausible",
                                violation_error_code="number_invalid",
                                violation_error_message="An amount is more than nought and at most 100 million euros.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("reason", ""), _negated=True),
                                name="override_has_reason",
                                violation_error_message="Say why the post may go below zero.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OverrideEvent",
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
                                to="budget.override",
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
                            "by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                        ("reason", models.CharField(max_length=200, verbose_name="reason")),
                        ("short", budget.models.money.EuroField(verbose_name="further below zero")),
                        (
                            "made_at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="moment",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Fund",
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
                            "band",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("1-2", "Rungs 1 and 2"),
                                    ("3-5", "Rungs 3 to 6"),
                                    ("alle", "Everybody"),
                                ],
                                max_length=4,
                                verbose_name="category of its own",
                            ),
                        ),
                        ("apart", models.BooleanField(default=False, verbose_name="stands apart")),
                    ],
                    options={
                        "verbose_name": "fund",
                        "verbose_name_plural": "funds",
                        "ordering": ["order", "code"],
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="fund_validity_in_order",
                                violation_error_code="end_before_start",
                                violation_error_message="The last day lies before the first day.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("band", ""), ("band__in", ["1-2", "3-5", "alle"]), _connector="OR"
                                ),
                                name="fund_band_known",
                                violation_error_message="Choose a category from the list.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FundEvent",
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
                                to="budget.fund",
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
                            "band",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("1-2", "Rungs 1 and 2"),
                                    ("3-5", "Rungs 3 to 6"),
                                    ("alle", "Everybody"),
                                ],
                                max_length=4,
                                verbose_name="category of its own",
                            ),
                        ),
                        ("apart", models.BooleanField(default=False, verbose_name="stands apart")),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Post",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("name", models.CharField(max_length=100, verbose_name="name")),
                        (
                            "fund",
                            models.ForeignKey(
                                db_column="fund",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="posts",
                                to="budget.fund",
                                verbose_name="fund",
                            ),
                        ),
                        (
                            "order",
                            models.PositiveSmallIntegerField(
                                db_default=1000, default=1000, verbose_name="order"
                            ),
                        ),
                        ("inflow_from", models.DateField(blank=True, null=True, verbose_name="inflow from")),
                        (
                            "schemes",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=32),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                                verbose_name="schemes",
                            ),
                        ),
                        (
                            "rungs",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.PositiveSmallIntegerField(),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                                verbose_name="rungs",
                            ),
                        ),
                        (
                            "target_groups",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=32),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                                verbose_name="target groups",
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
                        "verbose_name": "budget post",
                        "verbose_name_plural": "budget posts",
                        "ordering": ["fund__order", "order", "name"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("name",),
                                name="post_name_once",
                                violation_error_message="There is a post with this name already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("name", ""), _negated=True),
                                name="post_name_given",
                                violation_error_message="A name is needed.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("rungs__contained_by", [1, 2, 3, 4, 5, 6])),
                                name="post_rungs_known",
                                violation_error_message="Rungs are numbers from 1 to 6.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PostEvent",
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
                                to="budget.post",
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
                        ("name", models.CharField(max_length=100, verbose_name="name")),
                        (
                            "fund",
                            models.ForeignKey(
                                db_column="fund",
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="budget.fund",
                                verbose_name="fund",
                            ),
                        ),
                        (
                            "order",
                            models.PositiveSmallIntegerField(
                                db_default=1000, default=1000, verbose_name="order"
                            ),
                        ),
                        ("inflow_from", models.DateField(blank=True, null=True, verbose_name="inflow from")),
                        (
                            "schemes",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=32),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                                verbose_name="schemes",
                            ),
                        ),
                        (
                            "rungs",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.PositiveSmallIntegerField(),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                                verbose_name="rungs",
                            ),
                        ),
                        (
                            "target_groups",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=32),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                                verbose_name="target groups",
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
                    name="BudgetYear",
                    fields=[
                        (
                            "year",
                            models.PositiveSmallIntegerField(
                                primary_key=True, serialize=False, verbose_name="year"
                            ),
                        ),
                        (
                            "closed",
                            models.BooleanField(db_default=False, default=False, verbose_name="closed"),
                        ),
                        ("closed_on", models.DateField(blank=True, null=True, verbose_name="closed on")),
                        (
                            "closed_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="closed by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "budget year",
                        "verbose_name_plural": "budget years",
                        "ordering": ["year"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("year__range", (2000, 2100))),
                                name="budget_year_plausible",
                                violation_error_message="A budget year lies between 2000 and 2100.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("closed", False),
                                        ("closed_by__isnull", True),
                                        ("closed_on__isnull", True),
                                    ),
                                    models.Q(
                                        ("closed", True),
                                        ("closed_by__isnull", False),
                                        ("closed_on__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="budget_year_closed_by_somebody",
                                violation_error_message="A closed year says when it was closed, and by whom.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Allocation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "year",
                            models.ForeignKey(
                                db_column="year",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="budget.budgetyear",
                                verbose_name="year",
                            ),
                        ),
                        ("year_closed", models.BooleanField(db_default=False, default=False, editable=False)),
                        (
                            "override",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="budget.override",
                                verbose_name="override",
                            ),
                        ),
                        (
                            "post",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="allocations",
                                to="budget.post",
                                verbose_name="post",
                            ),
                        ),
                        (
                            "category",
                            models.CharField(
                                choices=[
                                    ("1-2", "Rungs 1 and 2"),
                                    ("3-5", "Rungs 3 to 6"),
                                    ("alle", "Everybody"),
                                ],
                                max_length=4,
                                verbose_name="category",
                            ),
                        ),
                        ("source_name", models.CharField(blank=True, max_length=60, verbose_name="source")),
                        ("amount", budget.models.money.EuroField(verbose_name="amount")),
                        (
                            "revision",
                            models.PositiveSmallIntegerField(
                                db_default=1, default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("reason", models.CharField(max_length=200, verbose_name="reason")),
                        (
                            "author",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="author",
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
                        "verbose_name": "allocation",
                        "verbose_name_plural": "allocations",
                        "ordering": ["year", "post", "category", "source_name"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("amount__gte", 0), ("amount__lte", 100000000)),
                                name="allocation_plausible",
                                violation_error_code="number_invalid",
                                violation_error_message="An allocation is nought or more, and at most 100 million euros.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("category__in", ["1-2", "3-5", "alle"])),
                                name="allocation_category_known",
                                violation_error_message="Choose a category from the list.",
                            ),
                            models.UniqueConstraint(
                                fields=("year", "post", "category", "source_name"),
                                name="allocation_once",
                                violation_error_message="This source already sets aside an amount for this post.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("reason", ""), _negated=True),
                                name="allocation_has_reason",
                                violation_error_message="Say why the allocation is so.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("author__isnull", False), ("source__isnull", False), _connector="OR"
                                ),
                                name="allocation_has_author",
                                violation_error_message="An allocation has an author or comes from a file.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AllocationEvent",
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
                                to="budget.allocation",
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
                            "year",
                            models.ForeignKey(
                                db_column="year",
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="budget.budgetyear",
                                verbose_name="year",
                            ),
                        ),
                        ("year_closed", models.BooleanField(db_default=False, default=False, editable=False)),
                        (
                            "override",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="budget.override",
                                verbose_name="override",
                            ),
                        ),
                        (
                            "post",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="budget.post",
                                verbose_name="post",
                            ),
                        ),
                        (
                            "category",
                            models.CharField(
                                choices=[
                                    ("1-2", "Rungs 1 and 2"),
                                    ("3-5", "Rungs 3 to 6"),
                                    ("alle", "Everybody"),
                                ],
                                max_length=4,
                                verbose_name="category",
                            ),
                        ),
                        ("source_name", models.CharField(blank=True, max_length=60, verbose_name="source")),
                        ("amount", budget.models.money.EuroField(verbose_name="amount")),
                        (
                            "revision",
                            models.PositiveSmallIntegerField(
                                db_default=1, default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("reason", models.CharField(max_length=200, verbose_name="reason")),
                        (
                            "author",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="author",
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
                    name="Transfer",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "year",
                            models.ForeignKey(
                                db_column="year",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="budget.budgetyear",
                                verbose_name="year",
                            ),
                        ),
                        ("year_closed", models.BooleanField(db_default=False, default=False, editable=False)),
                        (
                            "override",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="budget.override",
                                verbose_name="override",
                            ),
                        ),
                        (
                            "from_post",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="budget.post",
                                verbose_name="from post",
                            ),
                        ),
                        (
                            "from_category",
                            models.CharField(
                                choices=[
                                    ("1-2", "Rungs 1 and 2"),
                                    ("3-5", "Rungs 3 to 6"),
                                    ("alle", "Everybody"),
                                ],
                                max_length=4,
                                verbose_name="from category",
                            ),
                        ),
                        (
                            "to_post",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="budget.post",
                                verbose_name="to post",
                            ),
                        ),
                        (
                            "to_category",
                            models.CharField(
                                choices=[
                                    ("1-2", "Rungs 1 and 2"),
                                    ("3-5", "Rungs 3 to 6"),
                                    ("alle", "Everybody"),
                                ],
                                max_length=4,
                                verbose_name="to category",
                            ),
                        ),
                        ("amount", budget.models.money.EuroField(verbose_name="amount")),
                        ("reason", models.CharField(max_length=200, verbose_name="reason")),
                        (
                            "asked_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="asked by",
                            ),
                        ),
                        ("asked_on", models.DateField(verbose_name="asked on")),
                        (
                            "decision",
                            models.CharField(
                                choices=[
                                    ("asked", "Asked"),
                                    ("approved", "Approved"),
                                    ("refused", "Refused"),
                                ],
                                default="asked",
                                max_length=8,
                                verbose_name="decision",
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="decided by",
                            ),
                        ),
                        ("decided_on", models.DateField(blank=True, null=True, verbose_name="decided on")),
                    ],
                    options={
                        "verbose_name": "transfer",
                        "verbose_name_plural": "transfers",
                        "ordering": ["-asked_on", "-id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("amount__gt", 0), ("amount__lte", Decimal("100000000"))),
                                name="transfer_plausible",
                                violation_error_code="number_invalid",
                                violation_error_message="An amount is more than nought and at most 100 million euros.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("from_category__in", ["1-2", "3-5", "alle"])),
                                name="transfer_from_known",
                                violation_error_message="Choose a category from the list.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("to_category__in", ["1-2", "3-5", "alle"])),
                                name="transfer_to_known",
                                violation_error_message="Choose a category from the list.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("from_category", models.F("to_category")),
                                    ("from_post", models.F("to_post")),
                                    _negated=True,
                                ),
                                name="transfer_goes_somewhere",
                                violation_error_message="Choose another post or category to transfer to.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("reason", ""), _negated=True),
                                name="transfer_has_reason",
                                violation_error_message="Say why the money is needed there.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("decided_by__isnull", True),
                                        ("decided_on__isnull", True),
                                        ("decision", "asked"),
                                    ),
                                    models.Q(
                                        ("decided_by__isnull", False),
                                        ("decided_on__isnull", False),
                                        ("decision__in", ["approved", "refused"]),
                                    ),
                                    _connector="OR",
                                ),
                                name="transfer_decision_known",
                                violation_error_message="A decision says by whom it was taken, and when.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("decided_by__isnull", True),
                                    models.Q(("decided_by", models.F("asked_by")), _negated=True),
                                    _connector="OR",
                                ),
                                name="transfer_second_pair_of_eyes",
                                violation_error_message="Somebody else than who asked for a transfer decides on it.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TransferEvent",
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
                                to="budget.transfer",
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
                            "year",
                            models.ForeignKey(
                                db_column="year",
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="budget.budgetyear",
                                verbose_name="year",
                            ),
                        ),
                        ("year_closed", models.BooleanField(db_default=False, default=False, editable=False)),
                        (
                            "override",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="budget.override",
                                verbose_name="override",
                            ),
                        ),
                        (
                            "from_post",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="budget.post",
                                verbose_name="from post",
                            ),
                        ),
                        (
                            "from_category",
                            models.CharField(
                                choices=[
                                    ("1-2", "Rungs 1 and 2"),
                                    ("3-5", "Rungs 3 to 6"),
                                    ("alle", "Everybody"),
                                ],
                                max_length=4,
                                verbose_name="from category",
                            ),
                        ),
                        (
                            "to_post",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="budget.post",
                                verbose_name="to post",
                            ),
                        ),
                        (
                            "to_category",
                            models.CharField(
                                choices=[
                                    ("1-2", "Rungs 1 and 2"),
                                    ("3-5", "Rungs 3 to 6"),
                                    ("alle", "Everybody"),
                                ],
                                max_length=4,
                                verbose_name="to category",
                            ),
                        ),
                        ("amount", budget.models.money.EuroField(verbose_name="amount")),
                        ("reason", models.CharField(max_length=200, verbose_name="reason")),
                        (
                            "asked_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="asked by",
                            ),
                        ),
                        ("asked_on", models.DateField(verbose_name="asked on")),
                        (
                            "decision",
                            models.CharField(
                                choices=[
                                    ("asked", "Asked"),
                                    ("approved", "Approved"),
                                    ("refused", "Refused"),
                                ],
                                default="asked",
                                max_length=8,
                                verbose_name="decision",
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="decided by",
                            ),
                        ),
                        ("decided_on", models.DateField(blank=True, null=True, verbose_name="decided on")),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Commitment",
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
                            "override",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="budget.override",
                                verbose_name="override",
                            ),
                        ),
                        (
                            "number",
                            models.CharField(
                                db_default=django.db.models.functions.text.Concat(
                                    models.Value("V-"),
                                    django.db.models.functions.comparison.Cast(
                                        models.Func(
                                            models.Value("budget_commitment_number"),
                                            function="nextval",
                                            output_field=models.BigIntegerField(),
                                        ),
                                        models.TextField(),
                                    ),
                                    output_field=models.CharField(max_length=40),
                                ),
                                editable=False,
                                max_length=40,
                                unique=True,
                                verbose_name="number",
                            ),
                        ),
                        (
                            "post",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="commitments",
                                to="budget.post",
                                verbose_name="post",
                            ),
                        ),
                        (
                            "category",
                            models.CharField(
                                choices=[
                                    ("1-2", "Rungs 1 and 2"),
                                    ("3-5", "Rungs 3 to 6"),
                                    ("alle", "Everybody"),
                                ],
                                max_length=4,
                                verbose_name="category",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="commitments",
                                to="clients.client",
                                verbose_name="client",
                            ),
                        ),
                        ("day", models.DateField(verbose_name="day of commitment")),
                        ("end", models.DateField(verbose_name="last day")),
                        ("amount", budget.models.money.EuroField(verbose_name="amount")),
                        ("text", models.CharField(max_length=200, verbose_name="what for")),
                        (
                            "released_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="released on"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "commitment",
                        "verbose_name_plural": "commitments",
                        "ordering": ["-day", "-id"],
                        "indexes": [models.Index(fields=["day", "id"], name="commitment_by_day")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="commitment_in_order",
                                violation_error_code="end_before_start",
                                violation_error_message="The last day lies before the first day.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("amount__gt", 0), ("amount__lte", Decimal("100000000"))),
                                    models.Q(("amount", 0), ("released_on__isnull", False)),
                                    _connector="OR",
                                ),
                                name="commitment_plausible",
                                violation_error_code="number_invalid",
                                violation_error_message="An amount is more than nought and at most 100 million euros.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("category__in", ["1-2", "3-5", "alle"])),
                                name="commitment_category_known",
                                violation_error_message="Choose a category from the list.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("text", ""), _negated=True),
                                name="commitment_says_what_for",
                                violation_error_message="Say what the money is for.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CommitmentEvent",
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
                                to="budget.commitment",
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
                            "override",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="budget.override",
                                verbose_name="override",
                            ),
                        ),
                        (
                            "number",
                            models.CharField(
                                db_default=django.db.models.functions.text.Concat(
                                    models.Value("V-"),
                                    django.db.models.functions.comparison.Cast(
                                        models.Func(
                                            models.Value("budget_commitment_number"),
                                            function="nextval",
                                            output_field=models.BigIntegerField(),
                                        ),
                                        models.TextField(),
                                    ),
                                    output_field=models.CharField(max_length=40),
                                ),
                                editable=False,
                                max_length=40,
                                verbose_name="number",
                            ),
                        ),
                        (
                            "post",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="budget.post",
                                verbose_name="post",
                            ),
                        ),
                        (
                            "category",
                            models.CharField(
                                choices=[
                                    ("1-2", "Rungs 1 and 2"),
                                    ("3-5", "Rungs 3 to 6"),
                                    ("alle", "Everybody"),
                                ],
                                max_length=4,
                                verbose_name="category",
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
                                verbose_name="client",
                            ),
                        ),
                        ("day", models.DateField(verbose_name="day of commitment")),
                        ("end", models.DateField(verbose_name="last day")),
                        ("amount", budget.models.money.EuroField(verbose_name="amount")),
                        ("text", models.CharField(max_length=200, verbose_name="what for")),
                        (
                            "released_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="released on"
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="CommitmentMonth",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "year",
                            models.ForeignKey(
                                db_column="year",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="budget.budgetyear",
                                verbose_name="year",
                            ),
                        ),
                        ("year_closed", models.BooleanField(db_default=False, default=False, editable=False)),
                        (
                            "commitment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="months",
                                to="budget.commitment",
                                verbose_name="commitment",
                            ),
                        ),
                        ("month", models.DateField(verbose_name="month")),
                        ("amount", budget.models.money.EuroField(verbose_name="amount")),
                    ],
                    options={
                        "verbose_name": "month of a commitment",
                        "verbose_name_plural": "months of a commitment",
                        "ordering": ["commitment", "month"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("commitment", "month"),
                                name="commitment_month_once",
                                violation_error_message="This month of the commitment is there already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("year", django.db.models.functions.datetime.ExtractYear("month")),
                                    ("month__day", 1),
                                ),
                                name="commitment_month_in_year",
                                violation_error_message="A month is known by its first day, and lies in its year.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("amount__gte", 0), ("amount__lte", Decimal("100000000"))),
                                name="commitment_month_plausible",
                                violation_error_message="The amount of a month is nought or more.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CommitmentMonthEvent",
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
                                to="budget.commitmentmonth",
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
                            "year",
                            models.ForeignKey(
                                db_column="year",
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="budget.budgetyear",
                                verbose_name="year",
                            ),
                        ),
                        ("year_closed", models.BooleanField(db_default=False, default=False, editable=False)),
                        (
                            "commitment",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="budget.commitment",
                                verbose_name="commitment",
                            ),
                        ),
                        ("month", models.DateField(verbose_name="month")),
                        ("amount", budget.models.money.EuroField(verbose_name="amount")),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Booking",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "year",
                            models.ForeignKey(
                                db_column="year",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="budget.budgetyear",
                                verbose_name="year",
                            ),
                        ),
                        ("year_closed", models.BooleanField(db_default=False, default=False, editable=False)),
                        (
                            "override",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="budget.override",
                                verbose_name="override",
                            ),
                        ),
                        (
                            "number",
                            models.CharField(
                                db_default=django.db.models.functions.text.Concat(
                                    models.Value("B-"),
                                    django.db.models.functions.comparison.Cast(
                                        models.Func(
                                            models.Value("budget_booking_number"),
                                            function="nextval",
                                            output_field=models.BigIntegerField(),
                                        ),
                                        models.TextField(),
                                    ),
                                    output_field=models.CharField(max_length=40),
                                ),
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
                            "sequence",
                            models.PositiveSmallIntegerField(
                                db_default=1, default=1, editable=False, verbose_name="sequence"
                            ),
                        ),
                        (
                            "post",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="bookings",
                                to="budget.post",
                                verbose_name="post",
                            ),
                        ),
                        (
                            "category",
                            models.CharField(
                                choices=[
                                    ("1-2", "Rungs 1 and 2"),
                                    ("3-5", "Rungs 3 to 6"),
                                    ("alle", "Everybody"),
                                ],
                                max_length=4,
                                verbose_name="category",
                            ),
                        ),
                        ("day", models.DateField(verbose_name="day")),
                        ("amount", budget.models.money.EuroField(verbose_name="amount")),
                        ("text", models.CharField(blank=True, max_length=200, verbose_name="description")),
                        (
                            "commitment",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="bookings",
                                to="budget.commitment",
                                verbose_name="commitment",
                            ),
                        ),
                        (
                            "counters",
                            models.OneToOneField(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="countered_by",
                                to="budget.booking",
                                verbose_name="takes back",
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
                        "verbose_name": "booking",
                        "verbose_name_plural": "bookings",
                        "ordering": ["-day", "-id"],
                        "indexes": [models.Index(fields=["day", "id"], name="booking_by_day")],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("number", "sequence"),
                                name="booking_once",
                                violation_error_message="There is a booking with this number already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("number__regex", "^(0|[1-9][0-9]*|.*[^0-9].*)$")),
                                name="booking_number_form",
                                violation_error_message="Write a number without leading zeros.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("amount__gte", Decimal("-100000000")),
                                    ("amount__lte", Decimal("100000000")),
                                    models.Q(("amount", 0), _negated=True),
                                ),
                                name="booking_plausible",
                                violation_error_code="number_invalid",
                                violation_error_message="An amount is not nought, and at most 100 million euros.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("category__in", ["1-2", "3-5", "alle"])),
                                name="booking_category_known",
                                violation_error_message="Choose a category from the list.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BookingEvent",
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
                                to="budget.booking",
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
                            "year",
                            models.ForeignKey(
                                db_column="year",
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="budget.budgetyear",
                                verbose_name="year",
                            ),
                        ),
                        ("year_closed", models.BooleanField(db_default=False, default=False, editable=False)),
                        (
                            "override",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="budget.override",
                                verbose_name="override",
                            ),
                        ),
                        (
                            "number",
                            models.CharField(
                                db_default=django.db.models.functions.text.Concat(
                                    models.Value("B-"),
                                    django.db.models.functions.comparison.Cast(
                                        models.Func(
                                            models.Value("budget_booking_number"),
                                            function="nextval",
                                            output_field=models.BigIntegerField(),
                                        ),
                                        models.TextField(),
                                    ),
                                    output_field=models.CharField(max_length=40),
                                ),
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
                            "sequence",
                            models.PositiveSmallIntegerField(
                                db_default=1, default=1, editable=False, verbose_name="sequence"
                            ),
                        ),
                        (
                            "post",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="budget.post",
                                verbose_name="post",
                            ),
                        ),
                        (
                            "category",
                            models.CharField(
                                choices=[
                                    ("1-2", "Rungs 1 and 2"),
                                    ("3-5", "Rungs 3 to 6"),
                                    ("alle", "Everybody"),
                                ],
                                max_length=4,
                                verbose_name="category",
                            ),
                        ),
                        ("day", models.DateField(verbose_name="day")),
                        ("amount", budget.models.money.EuroField(verbose_name="amount")),
                        ("text", models.CharField(blank=True, max_length=200, verbose_name="description")),
                        (
                            "commitment",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="budget.commitment",
                                verbose_name="commitment",
                            ),
                        ),
                        (
                            "counters",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="budget.booking",
                                verbose_name="takes back",
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
                    name="BudgetPolicy",
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
                            "far_share",
                            models.DecimalField(
                                decimal_places=3,
                                help_text="Of what is set aside for everybody; the rest is for rungs 3 to 6.",
                                max_digits=4,
                                verbose_name="share of rungs 1 and 2",
                            ),
                        ),
                        (
                            "deviation_share",
                            models.DecimalField(
                                decimal_places=3,
                                help_text="A post that will end the year so far from what was allocated is put into words.",
                                max_digits=4,
                                verbose_name="deviation worth a remark",
                            ),
                        ),
                        ("source_text", models.CharField(blank=True, max_length=200, verbose_name="source")),
                    ],
                    options={
                        "verbose_name": "budget policy",
                        "verbose_name_plural": "budget policies",
                        "ordering": ["start"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="budget_policy_in_order",
                                violation_error_code="end_before_start",
                                violation_error_message="The last day lies before the first day.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                deferrable=django.db.models.constraints.Deferrable["IMMEDIATE"],
                                expressions=[("period", "&&")],
                                name="budget_policies_apart",
                                violation_error_code="overlap",
                                violation_error_message="There is already a policy in that period.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("deviation_share__gte", 0),
                                    ("deviation_share__lte", 1),
                                    ("far_share__gte", 0),
                                    ("far_share__lte", 1),
                                ),
                                name="budget_policy_shares",
                                violation_error_message="A share lies between 0 and 1.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BudgetPolicyEvent",
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
                                to="budget.budgetpolicy",
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
                            "far_share",
                            models.DecimalField(
                                decimal_places=3,
                                help_text="Of what is set aside for everybody; the rest is for rungs 3 to 6.",
                                max_digits=4,
                                verbose_name="share of rungs 1 and 2",
                            ),
                        ),
                        (
                            "deviation_share",
                            models.DecimalField(
                                decimal_places=3,
                                help_text="A post that will end the year so far from what was allocated is put into words.",
                                max_digits=4,
                                verbose_name="deviation worth a remark",
                            ),
                        ),
                        ("source_text", models.CharField(blank=True, max_length=200, verbose_name="source")),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="BudgetYearEvent",
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
                                to="budget.budgetyear",
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
                        ("year", models.PositiveSmallIntegerField(serialize=False, verbose_name="year")),
                        (
                            "closed",
                            models.BooleanField(db_default=False, default=False, verbose_name="closed"),
                        ),
                        ("closed_on", models.DateField(blank=True, null=True, verbose_name="closed on")),
                        (
                            "closed_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="closed by",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="StatedTotal",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "year",
                            models.ForeignKey(
                                db_column="year",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="budget.budgetyear",
                                verbose_name="year",
                            ),
                        ),
                        ("year_closed", models.BooleanField(db_default=False, default=False, editable=False)),
                        (
                            "fund",
                            models.ForeignKey(
                                db_column="fund",
                                on_delete=django.db.models.deletion.PROTECT,
                                to="budget.fund",
                                verbose_name="fund",
                            ),
                        ),
                        ("amount", budget.models.money.EuroField(verbose_name="total")),
                        ("source_text", models.CharField(max_length=200, verbose_name="source")),
                    ],
                    options={
                        "verbose_name": "stated total",
                        "verbose_name_plural": "stated totals",
                        "ordering": ["year", "fund__order", "id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("amount__gt", 0), ("amount__lte", Decimal("100000000"))),
                                name="stated_total_plausible",
                                violation_error_code="number_invalid",
                                violation_error_message="An amount is more than nought and at most 100 million euros.",
                            ),
                            models.UniqueConstraint(
                                fields=("year", "fund", "source_text"),
                                name="stated_total_once",
                                violation_error_message="This source already states a total for this fund and year.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StatedTotalEvent",
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
                                to="budget.statedtotal",
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
                            "year",
                            models.ForeignKey(
                                db_column="year",
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="budget.budgetyear",
                                verbose_name="year",
                            ),
                        ),
                        ("year_closed", models.BooleanField(db_default=False, default=False, editable=False)),
                        (
                            "fund",
                            models.ForeignKey(
                                db_column="fund",
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="budget.fund",
                                verbose_name="fund",
                            ),
                        ),
                        ("amount", budget.models.money.EuroField(verbose_name="total")),
                        ("source_text", models.CharField(max_length=200, verbose_name="source")),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ShelteredPlaces",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "year",
                            models.ForeignKey(
                                db_column="year",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="budget.budgetyear",
                                verbose_name="year",
                            ),
                        ),
                        ("year_closed", models.BooleanField(db_default=False, default=False, editable=False)),
                        ("provider", models.CharField(max_length=100, verbose_name="provider")),
                        (
                            "places",
                            models.DecimalField(decimal_places=2, max_digits=6, verbose_name="places"),
                        ),
                        ("price", budget.models.money.EuroField(verbose_name="price of a place")),
                        (
                            "contribution",
                            budget.models.money.EuroField(
                                verbose_name="contribution of the state for a place"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "sheltered places",
                        "verbose_name_plural": "sheltered places",
                        "ordering": ["year", "provider"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("price__gt", 0), ("price__lte", Decimal("100000000"))),
                                name="sheltered_price_plausible",
                                violation_error_code="number_invalid",
                                violation_error_message="An amount is more than nought and at most 100 million euros.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("places__gt", 0), ("places__lte", 9999)),
                                name="sheltered_places_plausible",
                                violation_error_message="The number of places is more than nought.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("contribution__gte", 0), ("contribution__lte", 100000000)
                                ),
                                name="sheltered_contribution_plausible",
                                violation_error_message="A contribution is nought or more.",
                            ),
                            models.UniqueConstraint(
                                fields=("year", "provider"),
                                name="sheltered_provider_once",
                                violation_error_message="The places at this provider are there already for this year.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ShelteredPlacesEvent",
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
                                to="budget.shelteredplaces",
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
                            "year",
                            models.ForeignKey(
                                db_column="year",
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="budget.budgetyear",
                                verbose_name="year",
                            ),
                        ),
                        ("year_closed", models.BooleanField(db_default=False, default=False, editable=False)),
                        ("provider", models.CharField(max_length=100, verbose_name="provider")),
                        (
                            "places",
                            models.DecimalField(decimal_places=2, max_digits=6, verbose_name="places"),
                        ),
                        ("price", budget.models.money.EuroField(verbose_name="price of a place")),
                        (
                            "contribution",
                            budget.models.money.EuroField(
                                verbose_name="contribution of the state for a place"
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="budgetpolicy",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "budget_budgetpolicyevent" ("deviation_share", "end", "far_share", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_text", "start") SELECT new_values."deviation_share", new_values."end", new_values."far_share", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_text", new_values."start" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="7a0d1256520136060f7d9c52d7dce0f6443f61d1",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6c81c",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="budget_budgetpolicy",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="budgetpolicy",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "budget_budgetpolicyevent" ("deviation_share", "end", "far_share", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_text", "start") SELECT new_values."deviation_share", new_values."end", new_values."far_share", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_text", new_values."start" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."deviation_share" IS DISTINCT FROM (new_values."deviation_share") OR old_values."end" IS DISTINCT FROM (new_values."end") OR old_values."far_share" IS DISTINCT FROM (new_values."far_share") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."source_text" IS DISTINCT FROM (new_values."source_text") OR old_values."start" IS DISTINCT FROM (new_values."start")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="58e82d68dd114738e6e6a98565231d1fa0d210d2",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_bfb3b",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="budget_budgetpolicy",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="budgetpolicy",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "budget_budgetpolicyevent" ("deviation_share", "end", "far_share", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_text", "start") SELECT old_values."deviation_share", old_values."end", old_values."far_share", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_text", old_values."start" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="826a5c489b97d39abb66e6c63135161c8a6cf7f4",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_954c2",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="budget_budgetpolicy",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="fund",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "budget_fundevent" ("apart", "band", "code", "end", "label_en", "label_nl", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") SELECT new_values."apart", new_values."band", new_values."code", new_values."end", new_values."label_en", new_values."label_nl", new_values."order", _pgh_attached_context.value, NOW(), \'insert\', new_values."code", new_values."start" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="dda41aa123a627440ba7728e7aaa1a3d0b4d5304",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7b7f8",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="budget_fund",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="fund",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "budget_fundevent" ("apart", "band", "code", "end", "label_en", "label_nl", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") SELECT new_values."apart", new_values."band", new_values."code", new_values."end", new_values."label_en", new_values."label_nl", new_values."order", _pgh_attached_context.value, NOW(), \'update\', new_values."code", new_values."start" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."code") = (new_values."code") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="7ee074ccca90e991fddc1bdb11e2d23839841dff",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_fd05e",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="budget_fund",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="fund",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "budget_fundevent" ("apart", "band", "code", "end", "label_en", "label_nl", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") SELECT old_values."apart", old_values."band", old_values."code", old_values."end", old_values."label_en", old_values."label_nl", old_values."order", _pgh_attached_context.value, NOW(), \'delete\', old_values."code", old_values."start" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="64f72f2666b5d2f741220af44f1bc88de58a02de",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_58662",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="budget_fund",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="budgetyear",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "budget_budgetyearevent" ("closed", "closed_by_id", "closed_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "year") SELECT new_values."closed", new_values."closed_by_id", new_values."closed_on", _pgh_attached_context.value, NOW(), \'insert\', new_values."year", new_values."year" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="d9204624f660f7cd0d7a1e0f7601f9db13b09c36",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_23d1b",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="budget_budgetyear",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="budgetyear",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "budget_budgetyearevent" ("closed", "closed_by_id", "closed_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "year") SELECT new_values."closed", new_values."closed_by_id", new_values."closed_on", _pgh_attached_context.value, NOW(), \'update\', new_values."year", new_values."year" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."year") = (new_values."year") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="b90d773b7d540e3744735cbb470d0c10a4f501ab",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f0f9d",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="budget_budgetyear",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="budgetyear",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "budget_budgetyearevent" ("closed", "closed_by_id", "closed_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "year") SELECT old_values."closed", old_values."closed_by_id", old_values."closed_on", _pgh_attached_context.value, NOW(), \'delete\', old_values."year", old_values."year" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="5e8338aa068b119ecc99b7a13472ce86291aedd1",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e92a2",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="budget_budgetyear",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commitmentmonth",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "budget_commitmentmonthevent" ("amount", "commitment_id", "id", "month", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "year", "year_closed") SELECT new_values."amount", new_values."commitment_id", new_values."id", new_values."month", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."year", new_values."year_closed" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="d80c7dcf9eb874aef6ea6af58bd970d2beba8bde",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_96df2",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="budget_commitmentmonth",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commitmentmonth",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "budget_commitmentmonthevent" ("amount", "commitment_id", "id", "month", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "year", "year_closed") SELECT new_values."amount", new_values."commitment_id", new_values."id", new_values."month", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."year", new_values."year_closed" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="441918947bc4e836b90139ca8741bbd74573dace",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_722fd",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="budget_commitmentmonth",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commitmentmonth",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "budget_commitmentmonthevent" ("amount", "commitment_id", "id", "month", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "year", "year_closed") SELECT old_values."amount", old_values."commitment_id", old_values."id", old_values."month", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."year", old_values."year_closed" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="535756d6aef14551c150beb90685202bc92188c2",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_07b19",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="budget_commitmentmonth",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="override",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "budget_overrideevent" ("by_id", "id", "made_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "short") SELECT new_values."by_id", new_values."id", new_values."made_at", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."short" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="eb129744ae2aad4370534c51ac7782c0c4d356dc",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_2947b",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="budget_override",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="override",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "budget_overrideevent" ("by_id", "id", "made_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "short") SELECT new_values."by_id", new_values."id", new_values."made_at", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."short" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="974199e68056f1a3b0a9524e49980920d18ed02d",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5d1cf",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="budget_override",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="override",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "budget_overrideevent" ("by_id", "id", "made_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "short") SELECT old_values."by_id", old_values."id", old_values."made_at", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."short" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="4f08db4f8c235f87998ede553fc5032f29f45657",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_503a1",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="budget_override",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="post",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "budget_postevent" ("fund", "id", "inflow_from", "name", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rungs", "schemes", "source_id", "target_groups") SELECT new_values."fund", new_values."id", new_values."inflow_from", new_values."name", new_values."order", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."rungs", new_values."schemes", new_values."source_id", new_values."target_groups" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="cc81ba1f2f8f5be60f8f7104181d48f111b27627",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_bd1c4",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="budget_post",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="post",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "budget_postevent" ("fund", "id", "inflow_from", "name", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rungs", "schemes", "source_id", "target_groups") SELECT new_values."fund", new_values."id", new_values."inflow_from", new_values."name", new_values."order", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."rungs", new_values."schemes", new_values."source_id", new_values."target_groups" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="516bf242b677adb171b53c4acb840a57b7396718",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d843e",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="budget_post",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="post",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "budget_postevent" ("fund", "id", "inflow_from", "name", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rungs", "schemes", "source_id", "target_groups") SELECT old_values."fund", old_values."id", old_values."inflow_from", old_values."name", old_values."order", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."rungs", old_values."schemes", old_values."source_id", old_values."target_groups" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="71a26800fa18e2b78e028d09bbc08137307d4450",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_afa0b",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="budget_post",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commitment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "budget_commitmentevent" ("amount", "category", "client_id", "day", "end", "id", "number", "override_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_id", "released_on", "start", "text") SELECT new_values."amount", new_values."category", new_values."client_id", new_values."day", new_values."end", new_values."id", new_values."number", new_values."override_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."post_id", new_values."released_on", new_values."start", new_values."text" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="bb272e92ca151222be39183a432ee686052686b3",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_986a8",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="budget_commitment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commitment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "budget_commitmentevent" ("amount", "category", "client_id", "day", "end", "id", "number", "override_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_id", "released_on", "start", "text") SELECT new_values."amount", new_values."category", new_values."client_id", new_values."day", new_values."end", new_values."id", new_values."number", new_values."override_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."post_id", new_values."released_on", new_values."start", new_values."text" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."amount" IS DISTINCT FROM (new_values."amount") OR old_values."category" IS DISTINCT FROM (new_values."category") OR old_values."client_id" IS DISTINCT FROM (new_values."client_id") OR old_values."day" IS DISTINCT FROM (new_values."day") OR old_values."end" IS DISTINCT FROM (new_values."end") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."number" IS DISTINCT FROM (new_values."number") OR old_values."override_id" IS DISTINCT FROM (new_values."override_id") OR old_values."post_id" IS DISTINCT FROM (new_values."post_id") OR old_values."released_on" IS DISTINCT FROM (new_values."released_on") OR old_values."start" IS DISTINCT FROM (new_values."start") OR old_values."text" IS DISTINCT FROM (new_values."text")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="02aff0ccd766dc0cd20c1e2575e53d5b764dffad",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4162f",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="budget_commitment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commitment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "budget_commitmentevent" ("amount", "category", "client_id", "day", "end", "id", "number", "override_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_id", "released_on", "start", "text") SELECT old_values."amount", old_values."category", old_values."client_id", old_values."day", old_values."end", old_values."id", old_values."number", old_values."override_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."post_id", old_values."released_on", old_values."start", old_values."text" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="fda8c1de080e2f72d8a01378e5218791ef26a550",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b611b",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="budget_commitment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="booking",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "budget_bookingevent" ("amount", "category", "commitment_id", "counters_id", "day", "id", "number", "override_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_id", "sequence", "source_id", "text", "year", "year_closed") SELECT new_values."amount", new_values."category", new_values."commitment_id", new_values."counters_id", new_values."day", new_values."id", new_values."number", new_values."override_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."post_id", new_values."sequence", new_values."source_id", new_values."text", new_values."year", new_values."year_closed" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="c14374fd6765a1bf4d8e6289010c580988d6313b",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_fe2f8",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="budget_booking",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="booking",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "budget_bookingevent" ("amount", "category", "commitment_id", "counters_id", "day", "id", "number", "override_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_id", "sequence", "source_id", "text", "year", "year_closed") SELECT new_values."amount", new_values."category", new_values."commitment_id", new_values."counters_id", new_values."day", new_values."id", new_values."number", new_values."override_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."post_id", new_values."sequence", new_values."source_id", new_values."text", new_values."year", new_values."year_closed" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="f627f0c7f915598db4cc17ba77c3464b08bd77c5",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d1080",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="budget_booking",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="booking",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "budget_bookingevent" ("amount", "category", "commitment_id", "counters_id", "day", "id", "number", "override_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_id", "sequence", "source_id", "text", "year", "year_closed") SELECT old_values."amount", old_values."category", old_values."commitment_id", old_values."counters_id", old_values."day", old_values."id", old_values."number", old_values."override_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."post_id", old_values."sequence", old_values."source_id", old_values."text", old_values."year", old_values."year_closed" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="bdf9dc6a8b837e5bc7393d5468b27f052bab9aff",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_61131",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="budget_booking",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="allocation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "budget_allocationevent" ("amount", "author_id", "category", "id", "override_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_id", "reason", "revision", "source_id", "source_name", "year", "year_closed") SELECT new_values."amount", new_values."author_id", new_values."category", new_values."id", new_values."override_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."post_id", new_values."reason", new_values."revision", new_values."source_id", new_values."source_name", new_values."year", new_values."year_closed" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="c67a7d1154264656cd80a0fcb73c691384275bc0",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f6157",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="budget_allocation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="allocation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "budget_allocationevent" ("amount", "author_id", "category", "id", "override_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_id", "reason", "revision", "source_id", "source_name", "year", "year_closed") SELECT new_values."amount", new_values."author_id", new_values."category", new_values."id", new_values."override_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."post_id", new_values."reason", new_values."revision", new_values."source_id", new_values."source_name", new_values."year", new_values."year_closed" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="6ad53ed60723d8fc817a609058aaa38fdfd63859",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_fbff3",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="budget_allocation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="allocation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "budget_allocationevent" ("amount", "author_id", "category", "id", "override_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_id", "reason", "revision", "source_id", "source_name", "year", "year_closed") SELECT old_values."amount", old_values."author_id", old_values."category", old_values."id", old_values."override_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."post_id", old_values."reason", old_values."revision", old_values."source_id", old_values."source_name", old_values."year", old_values."year_closed" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="c74aae6c5c3a72a82d94a96db2517cde18e5c33f",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c75ce",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="budget_allocation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="shelteredplaces",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "budget_shelteredplacesevent" ("contribution", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "places", "price", "provider", "year", "year_closed") SELECT new_values."contribution", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."places", new_values."price", new_values."provider", new_values."year", new_values."year_closed" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="1349b90f32309d39aa1eedd51db573b3a41be191",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_44264",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="budget_shelteredplaces",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="shelteredplaces",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "budget_shelteredplacesevent" ("contribution", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "places", "price", "provider", "year", "year_closed") SELECT new_values."contribution", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."places", new_values."price", new_values."provider", new_values."year", new_values."year_closed" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="87767fcf511ccfea18113dd2af4177524d22de17",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_665c5",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="budget_shelteredplaces",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="shelteredplaces",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "budget_shelteredplacesevent" ("contribution", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "places", "price", "provider", "year", "year_closed") SELECT old_values."contribution", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."places", old_values."price", old_values."provider", old_values."year", old_values."year_closed" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="f84ee3b03f29c878ba9a24a875c2601fe6ce12e5",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_daa95",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="budget_shelteredplaces",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="statedtotal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "budget_statedtotalevent" ("amount", "fund", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_text", "year", "year_closed") SELECT new_values."amount", new_values."fund", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_text", new_values."year", new_values."year_closed" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="fe1559c61356c62a868bbc45b646991ea1fe5c8d",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_25813",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="budget_statedtotal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="statedtotal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "budget_statedtotalevent" ("amount", "fund", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_text", "year", "year_closed") SELECT new_values."amount", new_values."fund", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_text", new_values."year", new_values."year_closed" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="fbd41ce905be8419156811040e102757a1b2964b",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_8f2eb",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="budget_statedtotal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="statedtotal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "budget_statedtotalevent" ("amount", "fund", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_text", "year", "year_closed") SELECT old_values."amount", old_values."fund", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_text", old_values."year", old_values."year_closed" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="ec46e9ce1e1399e55cf7d89167b6939610dc42ff",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_3fa79",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="budget_statedtotal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="transfer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "budget_transferevent" ("amount", "asked_by_id", "asked_on", "decided_by_id", "decided_on", "decision", "from_category", "from_post_id", "id", "override_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "to_category", "to_post_id", "year", "year_closed") SELECT new_values."amount", new_values."asked_by_id", new_values."asked_on", new_values."decided_by_id", new_values."decided_on", new_values."decision", new_values."from_category", new_values."from_post_id", new_values."id", new_values."override_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."to_category", new_values."to_post_id", new_values."year", new_values."year_closed" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="1894b06e0882a2107a24c0c94674ac09437f89be",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_84133",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="budget_transfer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="transfer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "budget_transferevent" ("amount", "asked_by_id", "asked_on", "decided_by_id", "decided_on", "decision", "from_category", "from_post_id", "id", "override_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "to_category", "to_post_id", "year", "year_closed") SELECT new_values."amount", new_values."asked_by_id", new_values."asked_on", new_values."decided_by_id", new_values."decided_on", new_values."decision", new_values."from_category", new_values."from_post_id", new_values."id", new_values."override_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."to_category", new_values."to_post_id", new_values."year", new_values."year_closed" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="e53ca6674d313aeac2a698940d2ac4a6b3e87760",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c01c4",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="budget_transfer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="transfer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "budget_transferevent" ("amount", "asked_by_id", "asked_on", "decided_by_id", "decided_on", "decision", "from_category", "from_post_id", "id", "override_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "to_category", "to_post_id", "year", "year_closed") SELECT old_values."amount", old_values."asked_by_id", old_values."asked_on", old_values."decided_by_id", old_values."decided_on", old_values."decision", old_values."from_category", old_values."from_post_id", old_values."id", old_values."override_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."to_category", old_values."to_post_id", old_values."year", old_values."year_closed" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="9be1506673f98d0b0504e402a4a69c8778558aa0",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_7f163",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="budget_transfer",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
        migrations.RunSQL(
            YEAR_AND_STATE, "ALTER TABLE budget_budgetyear DROP CONSTRAINT budget_year_and_state"
        ),
        *(
            migrations.RunSQL(
                YEAR_OPEN.format(name=name), f"ALTER TABLE budget_{name} DROP CONSTRAINT {name}_year_open"
            )
            for name in IN_YEAR
        ),
    ]
