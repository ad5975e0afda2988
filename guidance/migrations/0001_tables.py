from decimal import Decimal

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

import budget.models.money
import core.identifiers
import core.operations
import core.periods


class Migration(migrations.Migration):
    replaces = [
        ("guidance", "0001_initial"),
        ("guidance", "0002_trajectories"),
        ("guidance", "0003_intake"),
        ("guidance", "0004_client_file"),
        ("guidance", "0005_matching_profile"),
        ("guidance", "0006_diagnosis"),
    ]

    initial = True

    dependencies = [
        ("accounts", "0001_tables"),
        ("budget", "0001_tables"),
        ("clients", "0001_tables"),
        ("imports", "0001_tables"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.RunSQL(
            "CREATE SEQUENCE guidance_trajectory_number START 100001 MINVALUE 100001 MAXVALUE 999999",
            "DROP SEQUENCE guidance_trajectory_number",
        ),
        core.operations.MakeTables(
            operations=[
                migrations.CreateModel(
                    name="ContactMoment",
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
                                related_name="%(class)ss",
                                to="clients.client",
                                verbose_name="client",
                            ),
                        ),
                        ("on", models.DateField(verbose_name="date")),
                        (
                            "by",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("phone", "Telephone"),
                                    ("office", "At the office"),
                                    ("visit", "At home or at work"),
                                    ("video", "Video call"),
                                    ("mail", "E-mail or message"),
                                    ("letter", "Letter"),
                                ],
                                default="phone",
                                max_length=8,
                                verbose_name="how",
                            ),
                        ),
                        ("reached", models.BooleanField(default=True, verbose_name="spoken to")),
                        ("about", models.TextField(max_length=2000, verbose_name="what was said")),
                        ("recorded_on", models.DateField(editable=False, verbose_name="recorded on")),
                    ],
                    options={
                        "verbose_name": "contact moment",
                        "verbose_name_plural": "contact moments",
                        "ordering": ["-on", "-id"],
                        "abstract": False,
                        "indexes": [models.Index(fields=["client", "-on"], name="contactmoment_of_client")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("kind__in", ["phone", "office", "visit", "video", "mail", "letter"])
                                ),
                                name="contact_kind_known",
                                violation_error_message="Choose from the list how you spoke.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("on__lte", models.F("recorded_on"))),
                                name="contact_not_to_come",
                                violation_error_message="A contact moment lies not in the future. Plan an action instead.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ContactMomentEvent",
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
                                to="guidance.contactmoment",
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
                        ("on", models.DateField(verbose_name="date")),
                        (
                            "by",
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
                            "kind",
                            models.CharField(
                                choices=[
                                    ("phone", "Telephone"),
                                    ("office", "At the office"),
                                    ("visit", "At home or at work"),
                                    ("video", "Video call"),
                                    ("mail", "E-mail or message"),
                                    ("letter", "Letter"),
                                ],
                                default="phone",
                                max_length=8,
                                verbose_name="how",
                            ),
                        ),
                        ("reached", models.BooleanField(default=True, verbose_name="spoken to")),
                        ("about", models.TextField(max_length=2000, verbose_name="what was said")),
                        ("recorded_on", models.DateField(editable=False, verbose_name="recorded on")),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Note",
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
                                related_name="%(class)ss",
                                to="clients.client",
                                verbose_name="client",
                            ),
                        ),
                        ("on", models.DateField(verbose_name="date")),
                        (
                            "by",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                        ("text", models.TextField(max_length=4000, verbose_name="note")),
                    ],
                    options={
                        "verbose_name": "note",
                        "verbose_name_plural": "notes",
                        "ordering": ["-on", "-id"],
                        "abstract": False,
                        "indexes": [models.Index(fields=["client", "-on"], name="note_of_client")],
                    },
                ),
                migrations.CreateModel(
                    name="NoteEvent",
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
                                to="guidance.note",
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
                        ("on", models.DateField(verbose_name="date")),
                        (
                            "by",
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
                        ("text", models.TextField(max_length=4000, verbose_name="note")),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Calculation",
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
                                related_name="%(class)ss",
                                to="clients.client",
                                verbose_name="client",
                            ),
                        ),
                        ("on", models.DateField(verbose_name="date")),
                        (
                            "by",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                        (
                            "tool",
                            models.CharField(
                                choices=[("werkloont", "WerkLoont"), ("berekenuwrecht", "BerekenUwRecht")],
                                max_length=16,
                                verbose_name="calculator",
                            ),
                        ),
                        ("outcome", models.CharField(max_length=500, verbose_name="outcome in words")),
                    ],
                    options={
                        "verbose_name": "calculation",
                        "verbose_name_plural": "calculations",
                        "ordering": ["-on", "-id"],
                        "abstract": False,
                        "indexes": [models.Index(fields=["client", "-on"], name="calculation_of_client")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("tool__in", ["werkloont", "berekenuwrecht"])),
                                name="calculation_tool_known",
                                violation_error_message="Choose a calculator from the list.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CalculationEvent",
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
                                to="guidance.calculation",
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
                        ("on", models.DateField(verbose_name="date")),
                        (
                            "by",
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
                            "tool",
                            models.CharField(
                                choices=[("werkloont", "WerkLoont"), ("berekenuwrecht", "BerekenUwRecht")],
                                max_length=16,
                                verbose_name="calculator",
                            ),
                        ),
                        ("outcome", models.CharField(max_length=500, verbose_name="outcome in words")),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ClientDocument",
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
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="documents",
                                to="clients.client",
                                verbose_name="client",
                            ),
                        ),
                        ("title", models.CharField(max_length=100, verbose_name="what it is")),
                    ],
                    options={
                        "verbose_name": "document",
                        "verbose_name_plural": "documents",
                        "ordering": ["-added_on", "-id"],
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
                                name="clientdocument_kind_known",
                                violation_error_message="A document of this kind is not kept.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ClientDocumentEvent",
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
                                to="guidance.clientdocument",
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
                        ("title", models.CharField(max_length=100, verbose_name="what it is")),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Handling",
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
                                related_name="handlings",
                                to="clients.client",
                                verbose_name="client",
                            ),
                        ),
                        ("source", models.CharField(max_length=32, verbose_name="kind")),
                        ("key", models.BigIntegerField(verbose_name="row")),
                        ("due", models.DateField(verbose_name="due")),
                        ("outcome", models.CharField(max_length=32, verbose_name="outcome")),
                        ("reason", models.CharField(max_length=200, verbose_name="reason")),
                        ("until", models.DateField(blank=True, null=True, verbose_name="next date")),
                        ("handled_on", models.DateField(verbose_name="dealt with on")),
                        (
                            "handled_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "handled fact",
                        "verbose_name_plural": "handled facts",
                        "ordering": ["-id"],
                        "indexes": [
                            models.Index(fields=["handled_by", "handled_on"], name="handling_by_person")
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("source", "key", "due"),
                                name="handling_once_a_fact",
                                violation_error_message="This was dealt with meanwhile.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("until__isnull", True),
                                    ("until__gt", models.F("handled_on")),
                                    _connector="OR",
                                ),
                                name="handling_until_later",
                                violation_error_message="The next date lies after today.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("reason", ""), _negated=True),
                                name="handling_has_reason",
                                violation_error_message="Say why.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HandlingEvent",
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
                                to="guidance.handling",
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
                        ("source", models.CharField(max_length=32, verbose_name="kind")),
                        ("key", models.BigIntegerField(verbose_name="row")),
                        ("due", models.DateField(verbose_name="due")),
                        ("outcome", models.CharField(max_length=32, verbose_name="outcome")),
                        ("reason", models.CharField(max_length=200, verbose_name="reason")),
                        ("until", models.DateField(blank=True, null=True, verbose_name="next date")),
                        ("handled_on", models.DateField(verbose_name="dealt with on")),
                        (
                            "handled_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Instrument",
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
                            "provider",
                            models.CharField(
                                blank=True,
                                help_text="Who usually gives it.",
                                max_length=100,
                                verbose_name="provider",
                            ),
                        ),
                        (
                            "post",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="instruments",
                                to="budget.post",
                                verbose_name="budget post",
                            ),
                        ),
                        (
                            "maximum_months",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="longest duration in months"
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
                        ("srg_code", models.CharField(blank=True, max_length=8, verbose_name="SRG code")),
                    ],
                    options={
                        "verbose_name": "instrument",
                        "verbose_name_plural": "instruments",
                        "ordering": ["order", "code"],
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="instrument_validity_in_order",
                                violation_error_code="end_before_start",
                                violation_error_message="The last day lies before the first day.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("rungs__contained_by", [1, 2, 3, 4, 5, 6])),
                                name="instrument_rungs_known",
                                violation_error_message="Rungs are numbers from 1 to 6.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("maximum_months__isnull", True),
                                    ("maximum_months__gt", 0),
                                    _connector="OR",
                                ),
                                name="instrument_lasts_some_months",
                                violation_error_message="The longest duration is more than 0 months.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="InstrumentEvent",
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
                                to="guidance.instrument",
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
                            "provider",
                            models.CharField(
                                blank=True,
                                help_text="Who usually gives it.",
                                max_length=100,
                                verbose_name="provider",
                            ),
                        ),
                        (
                            "post",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="budget.post",
                                verbose_name="budget post",
                            ),
                        ),
                        (
                            "maximum_months",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="longest duration in months"
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
                        ("srg_code", models.CharField(blank=True, max_length=8, verbose_name="SRG code")),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="TrajectoryOutcome",
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
                        "verbose_name": "outcome of a trajectory",
                        "verbose_name_plural": "outcomes of a trajectory",
                        "ordering": ["order", "code"],
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="trajectoryoutcome_validity_in_order",
                                violation_error_code="end_before_start",
                                violation_error_message="The last day lies before the first day.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TrajectoryOutcomeEvent",
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
                                to="guidance.trajectoryoutcome",
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
                    name="Intake",
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
                                related_name="intakes",
                                to="clients.client",
                                verbose_name="client",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("open", "In progress"),
                                    ("finished", "Finished"),
                                    ("stopped", "Stopped"),
                                ],
                                default="open",
                                max_length=8,
                                verbose_name="state",
                            ),
                        ),
                        ("started_on", models.DateField(verbose_name="started on")),
                        (
                            "started_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="started by",
                            ),
                        ),
                        ("ended_on", models.DateField(blank=True, null=True, verbose_name="ended on")),
                        (
                            "stop_reason",
                            models.CharField(blank=True, max_length=200, verbose_name="why it was stopped"),
                        ),
                        (
                            "financial_plan",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("yes", "Yes, there is a realistic budget or financial plan"),
                                    ("no", "No, there is none yet"),
                                    ("not_wanted", "The client does not want to talk about it"),
                                ],
                                max_length=12,
                                verbose_name="realistic budget or financial plan",
                            ),
                        ),
                        (
                            "referred_to_fsp",
                            models.BooleanField(default=False, verbose_name="referred to FSP"),
                        ),
                    ],
                    options={
                        "verbose_name": "intake",
                        "verbose_name_plural": "intakes",
                        "ordering": ["-started_on", "-id"],
                        "indexes": [models.Index(fields=["started_on", "id"], name="intake_by_start")],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("state", "open")),
                                fields=("client",),
                                name="intake_open_once",
                                violation_error_message="There is an open intake of this client already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("state__in", ["open", "finished", "stopped"])),
                                name="intake_state_known",
                                violation_error_message="Choose a state from the list.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("ended_on__isnull", True), ("state", "open")),
                                    models.Q(
                                        models.Q(("state", "open"), _negated=True),
                                        ("ended_on__gte", models.F("started_on")),
                                    ),
                                    _connector="OR",
                                ),
                                name="intake_ends_with_its_day",
                                violation_error_message="An intake has a last day when it has ended, not before.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "finished"), _negated=True),
                                    models.Q(("financial_plan", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="intake_finished_with_the_question",
                                violation_error_message="Ask for a realistic budget or financial plan.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "stopped"), _negated=True),
                                    models.Q(("stop_reason", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="intake_stopped_with_reason",
                                violation_error_message="Say why the intake stops.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="IntakeEvent",
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
                                to="guidance.intake",
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
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("open", "In progress"),
                                    ("finished", "Finished"),
                                    ("stopped", "Stopped"),
                                ],
                                default="open",
                                max_length=8,
                                verbose_name="state",
                            ),
                        ),
                        ("started_on", models.DateField(verbose_name="started on")),
                        (
                            "started_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="started by",
                            ),
                        ),
                        ("ended_on", models.DateField(blank=True, null=True, verbose_name="ended on")),
                        (
                            "stop_reason",
                            models.CharField(blank=True, max_length=200, verbose_name="why it was stopped"),
                        ),
                        (
                            "financial_plan",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("yes", "Yes, there is a realistic budget or financial plan"),
                                    ("no", "No, there is none yet"),
                                    ("not_wanted", "The client does not want to talk about it"),
                                ],
                                max_length=12,
                                verbose_name="realistic budget or financial plan",
                            ),
                        ),
                        (
                            "referred_to_fsp",
                            models.BooleanField(default=False, verbose_name="referred to FSP"),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="IntakePage",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "intake",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="pages",
                                to="guidance.intake",
                            ),
                        ),
                        ("step", models.CharField(max_length=16, verbose_name="step")),
                        ("typed", models.JSONField(blank=True, default=dict, verbose_name="as typed")),
                        ("saved_at", models.DateTimeField(verbose_name="saved at")),
                        (
                            "saved_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="saved by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "page of an intake",
                        "verbose_name_plural": "pages of intakes",
                        "ordering": ["intake", "step"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("intake", "step"),
                                name="intake_page_once",
                                violation_error_message="This step was begun by somebody else meanwhile.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="IntakePageEvent",
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
                                to="guidance.intakepage",
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
                            "intake",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="guidance.intake",
                            ),
                        ),
                        ("step", models.CharField(max_length=16, verbose_name="step")),
                        ("saved_at", models.DateTimeField(verbose_name="saved at")),
                        (
                            "saved_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="saved by",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="MatchingProfile",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "client",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="matching_profile",
                                to="clients.client",
                                verbose_name="client",
                            ),
                        ),
                        (
                            "occupations",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=120),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=10,
                                verbose_name="wanted work",
                            ),
                        ),
                        (
                            "sectors",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("01", "Agriculture and horticulture"),
                                        ("10", "Food industry"),
                                        ("43", "Building and installation"),
                                        ("47", "Shops"),
                                        ("52", "Storage and transport"),
                                        ("56", "Hotels, restaurants and cafés"),
                                        ("62", "IT"),
                                        ("80", "Security"),
                                        ("81", "Cleaning and green keeping"),
                                        ("82", "Office and customer service"),
                                        ("84", "Government and enforcement"),
                                        ("85", "Education"),
                                        ("86", "Care"),
                                        ("88", "Welfare and child care"),
                                    ],
                                    max_length=16,
                                ),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                                verbose_name="sectors",
                            ),
                        ),
                        (
                            "hours_min",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                validators=[django.core.validators.MaxValueValidator(99)],
                                verbose_name="hours a week, at least",
                            ),
                        ),
                        (
                            "hours_max",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                validators=[django.core.validators.MaxValueValidator(99)],
                                verbose_name="hours a week, at most",
                            ),
                        ),
                        (
                            "working_times",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("kantoortijden", "Office hours"),
                                        ("onregelmatig", "Irregular hours"),
                                        ("ploegen", "Shifts"),
                                    ],
                                    max_length=16,
                                ),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                                verbose_name="working times",
                            ),
                        ),
                        (
                            "postcode",
                            models.CharField(
                                blank=True,
                                max_length=6,
                                validators=[core.identifiers.validate_postcode],
                                verbose_name="travels from postcode",
                            ),
                        ),
                        (
                            "distance_km",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(999),
                                ],
                                verbose_name="travels at most (km)",
                            ),
                        ),
                        (
                            "travel_minutes",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(999),
                                ],
                                verbose_name="travels at most (minutes)",
                            ),
                        ),
                        (
                            "transport",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("1", "Car"),
                                        ("2", "Moped"),
                                        ("3", "Bicycle"),
                                        ("4", "Motorcycle"),
                                        ("5", "Public transport"),
                                        ("9", "Other"),
                                    ],
                                    max_length=16,
                                ),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                                verbose_name="transport",
                            ),
                        ),
                        (
                            "available_from",
                            models.DateField(blank=True, null=True, verbose_name="available from"),
                        ),
                        (
                            "available_until",
                            models.DateField(blank=True, null=True, verbose_name="available until"),
                        ),
                        (
                            "agreements",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("01", "Regular vacancy"),
                                        ("02", "Apprenticeship"),
                                        ("03", "Voluntary work"),
                                        ("04", "Work experience place"),
                                    ],
                                    max_length=16,
                                ),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                                verbose_name="kind of work",
                            ),
                        ),
                        (
                            "contract_terms",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[("B", "For a fixed time"), ("O", "For an indefinite time")],
                                    max_length=16,
                                ),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                                verbose_name="contract",
                            ),
                        ),
                        (
                            "education_level",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("1", "Primary school"),
                                    ("2", "VMBO"),
                                    ("3", "HAVO or VWO"),
                                    ("4", "MBO"),
                                    ("5", "HBO"),
                                    ("6", "University"),
                                    ("9", "Other"),
                                ],
                                max_length=2,
                                verbose_name="highest education",
                            ),
                        ),
                        (
                            "education_status",
                            models.CharField(
                                blank=True,
                                choices=[("1", "Finished"), ("2", "Broken off"), ("3", "Still going on")],
                                max_length=2,
                                verbose_name="that education is",
                            ),
                        ),
                        (
                            "education_name",
                            models.CharField(
                                blank=True, max_length=120, verbose_name="name of that education"
                            ),
                        ),
                        (
                            "experience",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=120),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=10,
                                verbose_name="work done before",
                            ),
                        ),
                        (
                            "courses",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=120),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=10,
                                verbose_name="courses",
                            ),
                        ),
                        (
                            "skills",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=120),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=10,
                                verbose_name="can do",
                            ),
                        ),
                        (
                            "strengths",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=120),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=10,
                                verbose_name="strong points",
                            ),
                        ),
                        (
                            "interests",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=120),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=10,
                                verbose_name="interests",
                            ),
                        ),
                        (
                            "licences",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("AM", "AM"),
                                        ("A1", "A1"),
                                        ("A2", "A2"),
                                        ("A", "A"),
                                        ("B", "B"),
                                        ("BE", "BE"),
                                        ("C1", "C1"),
                                        ("C", "C"),
                                        ("CE", "CE"),
                                        ("D1", "D1"),
                                        ("D", "D"),
                                        ("DE", "DE"),
                                        ("T", "T"),
                                    ],
                                    max_length=16,
                                ),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                                verbose_name="driving licences",
                            ),
                        ),
                        (
                            "dutch_spoken",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("0", "Not"),
                                    ("A1", "A1"),
                                    ("A2", "A2"),
                                    ("B1", "B1"),
                                    ("B2", "B2"),
                                    ("C1", "C1"),
                                    ("C2", "C2"),
                                ],
                                max_length=2,
                                verbose_name="speaks Dutch",
                            ),
                        ),
                        (
                            "dutch_written",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("0", "Not"),
                                    ("A1", "A1"),
                                    ("A2", "A2"),
                                    ("B1", "B1"),
                                    ("B2", "B2"),
                                    ("C1", "C1"),
                                    ("C2", "C2"),
                                ],
                                max_length=2,
                                verbose_name="writes Dutch",
                            ),
                        ),
                        (
                            "languages",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("eng", "English"),
                                        ("deu", "German"),
                                        ("fra", "French"),
                                        ("spa", "Spanish"),
                                        ("por", "Portuguese"),
                                        ("pol", "Polish"),
                                        ("bul", "Bulgarian"),
                                        ("ukr", "Ukrainian"),
                                        ("rus", "Russian"),
                                        ("tur", "Turkish"),
                                        ("ara", "Arabic"),
                                        ("tir", "Tigrinya"),
                                        ("som", "Somali"),
                                        ("prs", "Dari"),
                                        ("fas", "Persian"),
                                        ("pap", "Papiamento"),
                                    ],
                                    max_length=16,
                                ),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                                verbose_name="other languages",
                            ),
                        ),
                        (
                            "presentation",
                            models.TextField(blank=True, max_length=2000, verbose_name="presentation"),
                        ),
                        (
                            "may_be_shared",
                            models.BooleanField(
                                default=False, verbose_name="the client agrees that this profile is shared"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "matching profile",
                        "verbose_name_plural": "matching profiles",
                        "ordering": ["client"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("hours_max__lte", 99), ("hours_min__lte", models.F("hours_max"))
                                    ),
                                    ("hours_min__isnull", True),
                                    ("hours_max__isnull", True),
                                    _connector="OR",
                                ),
                                name="matching_hours_in_order",
                                violation_error_message="The highest number of hours is the lowest or more, 99 at most.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("available_until__gte", models.F("available_from")),
                                    ("available_from__isnull", True),
                                    ("available_until__isnull", True),
                                    _connector="OR",
                                ),
                                name="matching_available_in_order",
                                violation_error_message="Available until lies before available from.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("postcode", ""),
                                    ("postcode__regex", "^[1-9][0-9]{3}(?!SA|SD|SS)[A-Z]{2}$"),
                                    _connector="OR",
                                ),
                                name="matching_postcode_form",
                                violation_error_message="A postcode looks like 1234 AB.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("distance_km__gt", 0), ("distance_km__isnull", True), _connector="OR"
                                    ),
                                    models.Q(
                                        ("travel_minutes__gt", 0),
                                        ("travel_minutes__isnull", True),
                                        _connector="OR",
                                    ),
                                ),
                                name="matching_travel_above_zero",
                                violation_error_message="Distance and time of travel are above zero.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "sectors__contained_by",
                                        [
                                            "01",
                                            "10",
                                            "43",
                                            "47",
                                            "52",
                                            "56",
                                            "62",
                                            "80",
                                            "81",
                                            "82",
                                            "84",
                                            "85",
                                            "86",
                                            "88",
                                        ],
                                    )
                                ),
                                name="matching_sectors_known",
                                violation_error_message="Choose from the list.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "working_times__contained_by",
                                        ["kantoortijden", "onregelmatig", "ploegen"],
                                    )
                                ),
                                name="matching_working_times_known",
                                violation_error_message="Choose from the list.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("transport__contained_by", ["1", "2", "3", "4", "5", "9"])
                                ),
                                name="matching_transport_known",
                                violation_error_message="Choose from the list.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("agreements__contained_by", ["01", "02", "03", "04"])),
                                name="matching_agreements_known",
                                violation_error_message="Choose from the list.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("contract_terms__contained_by", ["B", "O"])),
                                name="matching_contract_terms_known",
                                violation_error_message="Choose from the list.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "licences__contained_by",
                                        [
                                            "AM",
                                            "A1",
                                            "A2",
                                            "A",
                                            "B",
                                            "BE",
                                            "C1",
                                            "C",
                                            "CE",
                                            "D1",
                                            "D",
                                            "DE",
                                            "T",
                                        ],
                                    )
                                ),
                                name="matching_licences_known",
                                violation_error_message="Choose from the list.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "languages__contained_by",
                                        [
                                            "eng",
                                            "deu",
                                            "fra",
                                            "spa",
                                            "por",
                                            "pol",
                                            "bul",
                                            "ukr",
                                            "rus",
                                            "tur",
                                            "ara",
                                            "tir",
                                            "som",
                                            "prs",
                                            "fas",
                                            "pap",
                                        ],
                                    )
                                ),
                                name="matching_languages_known",
                                violation_error_message="Choose from the list.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("education_level__in", ["1", "2", "3", "4", "5", "6", "9"]),
                                    ("education_level", ""),
                                    _connector="OR",
                                ),
                                name="matching_education_level_known",
                                violation_error_message="Choose from the list.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("education_status__in", ["1", "2", "3"]),
                                    ("education_status", ""),
                                    _connector="OR",
                                ),
                                name="matching_education_status_known",
                                violation_error_message="Choose from the list.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("dutch_spoken__in", ["0", "A1", "A2", "B1", "B2", "C1", "C2"]),
                                    ("dutch_spoken", ""),
                                    _connector="OR",
                                ),
                                name="matching_dutch_spoken_known",
                                violation_error_message="Choose from the list.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("dutch_written__in", ["0", "A1", "A2", "B1", "B2", "C1", "C2"]),
                                    ("dutch_written", ""),
                                    _connector="OR",
                                ),
                                name="matching_dutch_written_known",
                                violation_error_message="Choose from the list.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MatchingProfileEvent",
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
                                to="guidance.matchingprofile",
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
                        (
                            "occupations",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=120),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=10,
                                verbose_name="wanted work",
                            ),
                        ),
                        (
                            "sectors",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("01", "Agriculture and horticulture"),
                                        ("10", "Food industry"),
                                        ("43", "Building and installation"),
                                        ("47", "Shops"),
                                        ("52", "Storage and transport"),
                                        ("56", "Hotels, restaurants and cafés"),
                                        ("62", "IT"),
                                        ("80", "Security"),
                                        ("81", "Cleaning and green keeping"),
                                        ("82", "Office and customer service"),
                                        ("84", "Government and enforcement"),
                                        ("85", "Education"),
                                        ("86", "Care"),
                                        ("88", "Welfare and child care"),
                                    ],
                                    max_length=16,
                                ),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                                verbose_name="sectors",
                            ),
                        ),
                        (
                            "hours_min",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                validators=[django.core.validators.MaxValueValidator(99)],
                                verbose_name="hours a week, at least",
                            ),
                        ),
                        (
                            "hours_max",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                validators=[django.core.validators.MaxValueValidator(99)],
                                verbose_name="hours a week, at most",
                            ),
                        ),
                        (
                            "working_times",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("kantoortijden", "Office hours"),
                                        ("onregelmatig", "Irregular hours"),
                                        ("ploegen", "Shifts"),
                                    ],
                                    max_length=16,
                                ),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                                verbose_name="working times",
                            ),
                        ),
                        (
                            "postcode",
                            models.CharField(
                                blank=True,
                                max_length=6,
                                validators=[core.identifiers.validate_postcode],
                                verbose_name="travels from postcode",
                            ),
                        ),
                        (
                            "distance_km",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(999),
                                ],
                                verbose_name="travels at most (km)",
                            ),
                        ),
                        (
                            "travel_minutes",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(999),
                                ],
                                verbose_name="travels at most (minutes)",
                            ),
                        ),
                        (
                            "transport",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("1", "Car"),
                                        ("2", "Moped"),
                                        ("3", "Bicycle"),
                                        ("4", "Motorcycle"),
                                        ("5", "Public transport"),
                                        ("9", "Other"),
                                    ],
                                    max_length=16,
                                ),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                                verbose_name="transport",
                            ),
                        ),
                        (
                            "available_from",
                            models.DateField(blank=True, null=True, verbose_name="available from"),
                        ),
                        (
                            "available_until",
                            models.DateField(blank=True, null=True, verbose_name="available until"),
                        ),
                        (
                            "agreements",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("01", "Regular vacancy"),
                                        ("02", "Apprenticeship"),
                                        ("03", "Voluntary work"),
                                        ("04", "Work experience place"),
                                    ],
                                    max_length=16,
                                ),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                                verbose_name="kind of work",
                            ),
                        ),
                        (
                            "contract_terms",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[("B", "For a fixed time"), ("O", "For an indefinite time")],
                                    max_length=16,
                                ),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                                verbose_name="contract",
                            ),
                        ),
                        (
                            "education_level",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("1", "Primary school"),
                                    ("2", "VMBO"),
                                    ("3", "HAVO or VWO"),
                                    ("4", "MBO"),
                                    ("5", "HBO"),
                                    ("6", "University"),
                                    ("9", "Other"),
                                ],
                                max_length=2,
                                verbose_name="highest education",
                            ),
                        ),
                        (
                            "education_status",
                            models.CharField(
                                blank=True,
                                choices=[("1", "Finished"), ("2", "Broken off"), ("3", "Still going on")],
                                max_length=2,
                                verbose_name="that education is",
                            ),
                        ),
                        (
                            "education_name",
                            models.CharField(
                                blank=True, max_length=120, verbose_name="name of that education"
                            ),
                        ),
                        (
                            "experience",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=120),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=10,
                                verbose_name="work done before",
                            ),
                        ),
                        (
                            "courses",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=120),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=10,
                                verbose_name="courses",
                            ),
                        ),
                        (
                            "skills",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=120),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=10,
                                verbose_name="can do",
                            ),
                        ),
                        (
                            "strengths",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=120),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=10,
                                verbose_name="strong points",
                            ),
                        ),
                        (
                            "interests",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=120),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=10,
                                verbose_name="interests",
                            ),
                        ),
                        (
                            "licences",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("AM", "AM"),
                                        ("A1", "A1"),
                                        ("A2", "A2"),
                                        ("A", "A"),
                                        ("B", "B"),
                                        ("BE", "BE"),
                                        ("C1", "C1"),
                                        ("C", "C"),
                                        ("CE", "CE"),
                                        ("D1", "D1"),
                                        ("D", "D"),
                                        ("DE", "DE"),
                                        ("T", "T"),
                                    ],
                                    max_length=16,
                                ),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                                verbose_name="driving licences",
                            ),
                        ),
                        (
                            "dutch_spoken",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("0", "Not"),
                                    ("A1", "A1"),
                                    ("A2", "A2"),
                                    ("B1", "B1"),
                                    ("B2", "B2"),
                                    ("C1", "C1"),
                                    ("C2", "C2"),
                                ],
                                max_length=2,
                                verbose_name="speaks Dutch",
                            ),
                        ),
                        (
                            "dutch_written",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("0", "Not"),
                                    ("A1", "A1"),
                                    ("A2", "A2"),
                                    ("B1", "B1"),
                                    ("B2", "B2"),
                                    ("C1", "C1"),
                                    ("C2", "C2"),
                                ],
                                max_length=2,
                                verbose_name="writes Dutch",
                            ),
                        ),
                        (
                            "languages",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("eng", "English"),
                                        ("deu", "German"),
                                        ("fra", "French"),
                                        ("spa", "Spanish"),
                                        ("por", "Portuguese"),
                                        ("pol", "Polish"),
                                        ("bul", "Bulgarian"),
                                        ("ukr", "Ukrainian"),
                                        ("rus", "Russian"),
                                        ("tur", "Turkish"),
                                        ("ara", "Arabic"),
                                        ("tir", "Tigrinya"),
                                        ("som", "Somali"),
                                        ("prs", "Dari"),
                                        ("fas", "Persian"),
                                        ("pap", "Papiamento"),
                                    ],
                                    max_length=16,
                                ),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                                verbose_name="other languages",
                            ),
                        ),
                        (
                            "presentation",
                            models.TextField(blank=True, max_length=2000, verbose_name="presentation"),
                        ),
                        (
                            "may_be_shared",
                            models.BooleanField(
                                default=False, verbose_name="the client agrees that this profile is shared"
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="LifeArea",
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
                        "verbose_name": "life area",
                        "verbose_name_plural": "life areas",
                        "ordering": ["order", "code"],
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="lifearea_validity_in_order",
                                violation_error_code="end_before_start",
                                violation_error_message="The last day lies before the first day.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LifeAreaEvent",
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
                                to="guidance.lifearea",
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
                    name="Obstacle",
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
                                related_name="obstacles",
                                to="clients.client",
                                verbose_name="client",
                            ),
                        ),
                        (
                            "area",
                            models.ForeignKey(
                                db_column="area",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="guidance.lifearea",
                                verbose_name="life area",
                            ),
                        ),
                        (
                            "help",
                            models.CharField(
                                choices=[
                                    ("elsewhere", "Obstacle, there is help already"),
                                    ("needed", "Obstacle, help is needed"),
                                ],
                                max_length=12,
                                verbose_name="help",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "obstacle",
                        "verbose_name_plural": "obstacles",
                        "ordering": ["client", "area", "start"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="obstacle_in_order",
                                violation_error_code="end_before_start",
                                violation_error_message="The last day lies before the first day.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                deferrable=django.db.models.constraints.Deferrable["IMMEDIATE"],
                                expressions=[("client", "="), ("area", "="), ("period", "&&")],
                                name="obstacles_apart",
                                violation_error_code="overlap",
                                violation_error_message="This client already has an obstacle of this life area in that period.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("help__in", ["elsewhere", "needed"])),
                                name="obstacle_help_known",
                                violation_error_message="Choose what help is needed from the list.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ObstacleEvent",
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
                                to="guidance.obstacle",
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
                            "area",
                            models.ForeignKey(
                                db_column="area",
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="guidance.lifearea",
                                verbose_name="life area",
                            ),
                        ),
                        (
                            "help",
                            models.CharField(
                                choices=[
                                    ("elsewhere", "Obstacle, there is help already"),
                                    ("needed", "Obstacle, help is needed"),
                                ],
                                max_length=12,
                                verbose_name="help",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Goal",
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
                                related_name="goals",
                                to="clients.client",
                                verbose_name="client",
                            ),
                        ),
                        ("aim", models.CharField(max_length=300, verbose_name="goal")),
                        ("agreed_on", models.DateField(verbose_name="agreed on")),
                        ("due_on", models.DateField(verbose_name="to be reached by")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("open", "Worked on"),
                                    ("reached", "Reached"),
                                    ("dropped", "Dropped"),
                                ],
                                default="open",
                                max_length=8,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "outcome",
                            models.CharField(blank=True, max_length=300, verbose_name="what came of it"),
                        ),
                    ],
                    options={
                        "verbose_name": "goal",
                        "verbose_name_plural": "goals",
                        "ordering": ["due_on", "id"],
                        "indexes": [models.Index(fields=["client", "due_on"], name="goal_of_client")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("state__in", ["open", "reached", "dropped"])),
                                name="goal_state_known",
                                violation_error_message="Choose a state from the list.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("due_on__gte", models.F("agreed_on"))),
                                name="goal_due_after_agreed",
                                violation_error_message="A goal is reached after it was agreed.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("outcome", ""), ("state", "dropped"), _negated=True),
                                name="goal_dropped_says_why",
                                violation_error_message="Say what came of this goal.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GoalEvent",
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
                                to="guidance.goal",
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
                        ("aim", models.CharField(max_length=300, verbose_name="goal")),
                        ("agreed_on", models.DateField(verbose_name="agreed on")),
                        ("due_on", models.DateField(verbose_name="to be reached by")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("open", "Worked on"),
                                    ("reached", "Reached"),
                                    ("dropped", "Dropped"),
                                ],
                                default="open",
                                max_length=8,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "outcome",
                            models.CharField(blank=True, max_length=300, verbose_name="what came of it"),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Action",
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
                                related_name="actions",
                                to="clients.client",
                                verbose_name="client",
                            ),
                        ),
                        ("what", models.CharField(max_length=200, verbose_name="action")),
                        ("due_on", models.DateField(verbose_name="due")),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="owned_actions",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="owner",
                            ),
                        ),
                        (
                            "goal",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="actions",
                                to="guidance.goal",
                                verbose_name="for the goal",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[("open", "Open"), ("done", "Done"), ("dropped", "Dropped")],
                                default="open",
                                max_length=8,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "closed_on",
                            models.DateField(blank=True, editable=False, null=True, verbose_name="closed on"),
                        ),
                    ],
                    options={
                        "verbose_name": "action",
                        "verbose_name_plural": "actions",
                        "ordering": ["due_on", "id"],
                        "indexes": [
                            models.Index(fields=["client", "due_on"], name="action_of_client"),
                            models.Index(
                                condition=models.Q(("state", "open")),
                                fields=["owner", "due_on"],
                                name="action_of_owner",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("state__in", ["open", "done", "dropped"])),
                                name="action_state_known",
                                violation_error_message="Choose a state from the list.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("closed_on__isnull", True), ("state", "open")),
                                    models.Q(
                                        models.Q(("state", "open"), _negated=True),
                                        ("closed_on__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="action_closed_has_day",
                                violation_error_message="An action is open, or closed on a day.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ActionEvent",
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
                                to="guidance.action",
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
                        ("what", models.CharField(max_length=200, verbose_name="action")),
                        ("due_on", models.DateField(verbose_name="due")),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="owner",
                            ),
                        ),
                        (
                            "goal",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="guidance.goal",
                                verbose_name="for the goal",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[("open", "Open"), ("done", "Done"), ("dropped", "Dropped")],
                                default="open",
                                max_length=8,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "closed_on",
                            models.DateField(blank=True, editable=False, null=True, verbose_name="closed on"),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Referral",
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
                                related_name="referrals",
                                to="clients.client",
                                verbose_name="client",
                            ),
                        ),
                        (
                            "direction",
                            models.CharField(
                                choices=[("to", "To"), ("from", "From")],
                                default="to",
                                max_length=4,
                                verbose_name="to or from",
                            ),
                        ),
                        (
                            "party",
                            models.CharField(
                                choices=[
                                    ("fsp", "FSP: debts and budget"),
                                    ("jobs", "JOBS"),
                                    ("income", "Inkomen"),
                                    ("mobility", "Mobility team"),
                                    ("school", "School attendance"),
                                ],
                                max_length=8,
                                verbose_name="party",
                            ),
                        ),
                        ("on", models.DateField(verbose_name="date")),
                        ("about", models.CharField(max_length=300, verbose_name="what for")),
                        (
                            "acknowledged_on",
                            models.DateField(blank=True, null=True, verbose_name="acknowledged on"),
                        ),
                        ("answer", models.CharField(blank=True, max_length=300, verbose_name="answer")),
                    ],
                    options={
                        "verbose_name": "referral",
                        "verbose_name_plural": "referrals",
                        "ordering": ["-on", "-id"],
                        "indexes": [models.Index(fields=["client", "-on"], name="referral_of_client")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("direction__in", ["to", "from"])),
                                name="referral_direction_known",
                                violation_error_message="Choose to or from.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("party__in", ["fsp", "jobs", "income", "mobility", "school"])
                                ),
                                name="referral_party_known",
                                violation_error_message="Choose a party from the list.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("acknowledged_on__isnull", True),
                                    ("acknowledged_on__gte", models.F("on")),
                                    _connector="OR",
                                ),
                                name="referral_acknowledged_after",
                                violation_error_message="A referral is acknowledged on or after its own day.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ReferralEvent",
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
                                to="guidance.referral",
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
                        (
                            "direction",
                            models.CharField(
                                choices=[("to", "To"), ("from", "From")],
                                default="to",
                                max_length=4,
                                verbose_name="to or from",
                            ),
                        ),
                        (
                            "party",
                            models.CharField(
                                choices=[
                                    ("fsp", "FSP: debts and budget"),
                                    ("jobs", "JOBS"),
                                    ("income", "Inkomen"),
                                    ("mobility", "Mobility team"),
                                    ("school", "School attendance"),
                                ],
                                max_length=8,
                                verbose_name="party",
                            ),
                        ),
                        ("on", models.DateField(verbose_name="date")),
                        ("about", models.CharField(max_length=300, verbose_name="what for")),
                        (
                            "acknowledged_on",
                            models.DateField(blank=True, null=True, verbose_name="acknowledged on"),
                        ),
                        ("answer", models.CharField(blank=True, max_length=300, verbose_name="answer")),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="GuidancePolicy",
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
                            "contact_days",
                            models.PositiveSmallIntegerField(
                                help_text="A client on rung 3 or higher is spoken to at least once in so many days.",
                                verbose_name="days between contacts",
                            ),
                        ),
                        (
                            "contact_days_far",
                            models.PositiveSmallIntegerField(
                                help_text="The same for a client on rung 1 or 2, or on none.",
                                verbose_name="days between contacts, far from work",
                            ),
                        ),
                        (
                            "diagnosis_days",
                            models.PositiveSmallIntegerField(
                                help_text="Rung 3 is a waiting state: so many days after it began the extra diagnosis is due.",
                                verbose_name="days to the extra diagnosis",
                            ),
                        ),
                        (
                            "contract_days",
                            models.PositiveSmallIntegerField(
                                help_text="So many days before a placement ends it wants action.",
                                verbose_name="days before the end of a contract",
                            ),
                        ),
                        (
                            "benefit_days",
                            models.PositiveSmallIntegerField(
                                help_text="A benefit that ended or returned in an import is told for so many days.",
                                verbose_name="days after a change of benefit",
                            ),
                        ),
                        (
                            "acknowledge_days",
                            models.PositiveSmallIntegerField(
                                default=14,
                                help_text="A referral that nobody acknowledged for so many days wants action.",
                                verbose_name="days to an acknowledgement",
                            ),
                        ),
                        (
                            "expiry_days",
                            models.PositiveSmallIntegerField(
                                default=60,
                                help_text="So many days before a diagnosis or an examination is no longer valid it wants action.",
                                verbose_name="days before the end of a diagnosis",
                            ),
                        ),
                        (
                            "answer_days",
                            models.PositiveSmallIntegerField(
                                default=42,
                                help_text="A diagnosis or examination that was asked so many days ago and not received wants action.",
                                verbose_name="days to the answer on a diagnosis",
                            ),
                        ),
                        (
                            "mediation_months",
                            models.PositiveSmallIntegerField(
                                help_text="Who can be mediated within so many months is coupled to a consultant.",
                                verbose_name="months to mediation",
                            ),
                        ),
                        ("source_text", models.CharField(blank=True, max_length=200, verbose_name="source")),
                    ],
                    options={
                        "verbose_name": "guidance policy",
                        "verbose_name_plural": "guidance policies",
                        "ordering": ["start"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="guidance_policy_in_order",
                                violation_error_code="end_before_start",
                                violation_error_message="The last day lies before the first day.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                deferrable=django.db.models.constraints.Deferrable["IMMEDIATE"],
                                expressions=[("period", "&&")],
                                name="guidance_policies_apart",
                                violation_error_code="overlap",
                                violation_error_message="There is already a policy in that period.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("acknowledge_days__gt", 0),
                                    ("answer_days__gt", 0),
                                    ("benefit_days__gt", 0),
                                    ("contact_days__gt", 0),
                                    ("contact_days_far__gt", 0),
                                    ("contract_days__gt", 0),
                                    ("diagnosis_days__gt", 0),
                                    ("expiry_days__gt", 0),
                                    ("mediation_months__gt", 0),
                                ),
                                name="guidance_policy_above_zero",
                                violation_error_message="Every term is more than 0.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GuidancePolicyEvent",
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
                                to="guidance.guidancepolicy",
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
                            "contact_days",
                            models.PositiveSmallIntegerField(
                                help_text="A client on rung 3 or higher is spoken to at least once in so many days.",
                                verbose_name="days between contacts",
                            ),
                        ),
                        (
                            "contact_days_far",
                            models.PositiveSmallIntegerField(
                                help_text="The same for a client on rung 1 or 2, or on none.",
                                verbose_name="days between contacts, far from work",
                            ),
                        ),
                        (
                            "diagnosis_days",
                            models.PositiveSmallIntegerField(
                                help_text="Rung 3 is a waiting state: so many days after it began the extra diagnosis is due.",
                                verbose_name="days to the extra diagnosis",
                            ),
                        ),
                        (
                            "contract_days",
                            models.PositiveSmallIntegerField(
                                help_text="So many days before a placement ends it wants action.",
                                verbose_name="days before the end of a contract",
                            ),
                        ),
                        (
                            "benefit_days",
                            models.PositiveSmallIntegerField(
                                help_text="A benefit that ended or returned in an import is told for so many days.",
                                verbose_name="days after a change of benefit",
                            ),
                        ),
                        (
                            "acknowledge_days",
                            models.PositiveSmallIntegerField(
                                default=14,
                                help_text="A referral that nobody acknowledged for so many days wants action.",
                                verbose_name="days to an acknowledgement",
                            ),
                        ),
                        (
                            "expiry_days",
                            models.PositiveSmallIntegerField(
                                default=60,
                                help_text="So many days before a diagnosis or an examination is no longer valid it wants action.",
                                verbose_name="days before the end of a diagnosis",
                            ),
                        ),
                        (
                            "answer_days",
                            models.PositiveSmallIntegerField(
                                default=42,
                                help_text="A diagnosis or examination that was asked so many days ago and not received wants action.",
                                verbose_name="days to the answer on a diagnosis",
                            ),
                        ),
                        (
                            "mediation_months",
                            models.PositiveSmallIntegerField(
                                help_text="Who can be mediated within so many months is coupled to a consultant.",
                                verbose_name="months to mediation",
                            ),
                        ),
                        ("source_text", models.CharField(blank=True, max_length=200, verbose_name="source")),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Trajectory",
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
                                related_name="trajectories",
                                to="clients.client",
                                verbose_name="client",
                            ),
                        ),
                        (
                            "instrument",
                            models.ForeignKey(
                                db_column="instrument",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="trajectories",
                                to="guidance.instrument",
                                verbose_name="instrument",
                            ),
                        ),
                        ("provider", models.CharField(blank=True, max_length=100, verbose_name="provider")),
                        (
                            "planned_start",
                            models.DateField(blank=True, null=True, verbose_name="planned first day"),
                        ),
                        (
                            "planned_end",
                            models.DateField(blank=True, null=True, verbose_name="planned last day"),
                        ),
                        ("cost", budget.models.money.EuroField(blank=True, null=True, verbose_name="cost")),
                        (
                            "commitment",
                            models.OneToOneField(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="trajectory",
                                to="budget.commitment",
                                verbose_name="commitment",
                            ),
                        ),
                        (
                            "outcome",
                            models.ForeignKey(
                                blank=True,
                                db_column="outcome",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="guidance.trajectoryoutcome",
                                verbose_name="outcome",
                            ),
                        ),
                        (
                            "cancelled",
                            models.BooleanField(db_default=False, default=False, verbose_name="cancelled"),
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
                        "verbose_name": "trajectory",
                        "verbose_name_plural": "trajectories",
                        "ordering": ["-start", "number"],
                        "indexes": [models.Index(fields=["start", "id"], name="trajectory_by_start")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end__isnull", True), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="trajectory_in_order",
                                violation_error_code="end_before_start",
                                violation_error_message="The last day lies before the first day.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("number__regex", "^(0|[1-9][0-9]*|.*[^0-9].*)$")),
                                name="trajectory_number_form",
                                violation_error_message="Write a number without leading zeros.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("planned_end__isnull", True),
                                    ("planned_end__gte", models.F("planned_start")),
                                    _connector="OR",
                                ),
                                name="trajectory_planned_forward",
                                violation_error_code="end_before_start",
                                violation_error_message="The planned last day lies before the planned first day.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("cost__isnull", True),
                                    models.Q(("cost__gte", 0), ("cost__lte", Decimal("100000000"))),
                                    _connector="OR",
                                ),
                                name="trajectory_cost_plausible",
                                violation_error_code="number_invalid",
                                violation_error_message="A cost is nought or more, and at most 100 million euros.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TrajectoryEvent",
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
                                to="guidance.trajectory",
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
                            "instrument",
                            models.ForeignKey(
                                db_column="instrument",
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="guidance.instrument",
                                verbose_name="instrument",
                            ),
                        ),
                        ("provider", models.CharField(blank=True, max_length=100, verbose_name="provider")),
                        (
                            "planned_start",
                            models.DateField(blank=True, null=True, verbose_name="planned first day"),
                        ),
                        (
                            "planned_end",
                            models.DateField(blank=True, null=True, verbose_name="planned last day"),
                        ),
                        ("cost", budget.models.money.EuroField(blank=True, null=True, verbose_name="cost")),
                        (
                            "commitment",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="budget.commitment",
                                verbose_name="commitment",
                            ),
                        ),
                        (
                            "outcome",
                            models.ForeignKey(
                                blank=True,
                                db_column="outcome",
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="guidance.trajectoryoutcome",
                                verbose_name="outcome",
                            ),
                        ),
                        (
                            "cancelled",
                            models.BooleanField(db_default=False, default=False, verbose_name="cancelled"),
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
                    name="Certificate",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "trajectory",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="certificates",
                                to="guidance.trajectory",
                                verbose_name="trajectory",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("diploma", "Diploma"),
                                    ("mbo_verklaring", "MBO statement"),
                                    ("startkwalificatie", "Starting qualification"),
                                ],
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        ("name", models.CharField(blank=True, max_length=100, verbose_name="name")),
                        (
                            "crebo",
                            models.CharField(
                                blank=True,
                                max_length=5,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^[0-9]{5}$", "A crebo number has 5 digits."
                                    )
                                ],
                                verbose_name="crebo number",
                            ),
                        ),
                        ("awarded_on", models.DateField(verbose_name="awarded on")),
                    ],
                    options={
                        "verbose_name": "certificate",
                        "verbose_name_plural": "certificates",
                        "ordering": ["trajectory", "awarded_on", "id"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("trajectory", "kind", "crebo"),
                                name="certificate_once",
                                violation_error_message="This certificate is there already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("kind__in", ["diploma", "mbo_verklaring", "startkwalificatie"])
                                ),
                                name="certificate_kind_known",
                                violation_error_message="Choose a kind from the list.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("crebo", ""), ("crebo__regex", "^[0-9]{5}$"), _connector="OR"
                                ),
                                name="certificate_crebo_form",
                                violation_error_message="A crebo number has 5 digits.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("crebo", ""), ("kind__in", ["mbo_verklaring"]), _negated=True
                                ),
                                name="certificate_with_crebo",
                                violation_error_message="An MBO statement needs its crebo number.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CertificateEvent",
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
                                to="guidance.certificate",
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
                            "trajectory",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="guidance.trajectory",
                                verbose_name="trajectory",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("diploma", "Diploma"),
                                    ("mbo_verklaring", "MBO statement"),
                                    ("startkwalificatie", "Starting qualification"),
                                ],
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        ("name", models.CharField(blank=True, max_length=100, verbose_name="name")),
                        (
                            "crebo",
                            models.CharField(
                                blank=True,
                                max_length=5,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^[0-9]{5}$", "A crebo number has 5 digits."
                                    )
                                ],
                                verbose_name="crebo number",
                            ),
                        ),
                        ("awarded_on", models.DateField(verbose_name="awarded on")),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="guidancepolicy",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_guidancepolicyevent" ("acknowledge_days", "answer_days", "benefit_days", "contact_days", "contact_days_far", "contract_days", "diagnosis_days", "end", "expiry_days", "id", "mediation_months", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_text", "start") SELECT new_values."acknowledge_days", new_values."answer_days", new_values."benefit_days", new_values."contact_days", new_values."contact_days_far", new_values."contract_days", new_values."diagnosis_days", new_values."end", new_values."expiry_days", new_values."id", new_values."mediation_months", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source_text", new_values."start" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="18bb24912f32142a254dd846004c351d17dd043e",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_363bd",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="guidance_guidancepolicy",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="guidancepolicy",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_guidancepolicyevent" ("acknowledge_days", "answer_days", "benefit_days", "contact_days", "contact_days_far", "contract_days", "diagnosis_days", "end", "expiry_days", "id", "mediation_months", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_text", "start") SELECT new_values."acknowledge_days", new_values."answer_days", new_values."benefit_days", new_values."contact_days", new_values."contact_days_far", new_values."contract_days", new_values."diagnosis_days", new_values."end", new_values."expiry_days", new_values."id", new_values."mediation_months", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source_text", new_values."start" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."acknowledge_days" IS DISTINCT FROM (new_values."acknowledge_days") OR old_values."answer_days" IS DISTINCT FROM (new_values."answer_days") OR old_values."benefit_days" IS DISTINCT FROM (new_values."benefit_days") OR old_values."contact_days" IS DISTINCT FROM (new_values."contact_days") OR old_values."contact_days_far" IS DISTINCT FROM (new_values."contact_days_far") OR old_values."contract_days" IS DISTINCT FROM (new_values."contract_days") OR old_values."diagnosis_days" IS DISTINCT FROM (new_values."diagnosis_days") OR old_values."end" IS DISTINCT FROM (new_values."end") OR old_values."expiry_days" IS DISTINCT FROM (new_values."expiry_days") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."mediation_months" IS DISTINCT FROM (new_values."mediation_months") OR old_values."source_text" IS DISTINCT FROM (new_values."source_text") OR old_values."start" IS DISTINCT FROM (new_values."start")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="98f5c01e42f4d85dbce93b7f535530a3334a33c8",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f2b28",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="guidance_guidancepolicy",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="guidancepolicy",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_guidancepolicyevent" ("acknowledge_days", "answer_days", "benefit_days", "contact_days", "contact_days_far", "contract_days", "diagnosis_days", "end", "expiry_days", "id", "mediation_months", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_text", "start") SELECT old_values."acknowledge_days", old_values."answer_days", old_values."benefit_days", old_values."contact_days", old_values."contact_days_far", old_values."contract_days", old_values."diagnosis_days", old_values."end", old_values."expiry_days", old_values."id", old_values."mediation_months", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source_text", old_values."start" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="976bc4784586ce54c92221bb029afd82373c93f6",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_00f60",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="guidance_guidancepolicy",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lifearea",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_lifeareaevent" ("code", "end", "label_en", "label_nl", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") SELECT new_values."code", new_values."end", new_values."label_en", new_values."label_nl", new_values."order", _pgh_attached_context.value, NOW(), \'insert\', new_values."code", new_values."start" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="86decc9931c26347d3e008c2ecf56e92b3270a2d",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6aa15",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="guidance_lifearea",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lifearea",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_lifeareaevent" ("code", "end", "label_en", "label_nl", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") SELECT new_values."code", new_values."end", new_values."label_en", new_values."label_nl", new_values."order", _pgh_attached_context.value, NOW(), \'update\', new_values."code", new_values."start" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."code") = (new_values."code") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="90fe4739c4e874bb06dd8f99490782a490f1cb0b",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5bfd8",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="guidance_lifearea",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lifearea",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_lifeareaevent" ("code", "end", "label_en", "label_nl", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") SELECT old_values."code", old_values."end", old_values."label_en", old_values."label_nl", old_values."order", _pgh_attached_context.value, NOW(), \'delete\', old_values."code", old_values."start" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="4253d304d3efec76acc1692084f6d8959937950e",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_3e5e1",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="guidance_lifearea",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="trajectoryoutcome",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_trajectoryoutcomeevent" ("code", "end", "label_en", "label_nl", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") SELECT new_values."code", new_values."end", new_values."label_en", new_values."label_nl", new_values."order", _pgh_attached_context.value, NOW(), \'insert\', new_values."code", new_values."start" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="374da6024144cb2e26a5767b7ac0d9efe9a64697",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_835be",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="guidance_trajectoryoutcome",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="trajectoryoutcome",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_trajectoryoutcomeevent" ("code", "end", "label_en", "label_nl", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") SELECT new_values."code", new_values."end", new_values."label_en", new_values."label_nl", new_values."order", _pgh_attached_context.value, NOW(), \'update\', new_values."code", new_values."start" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."code") = (new_values."code") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="37b3b5315191c2621d68b4007ec2f088d45b2fd1",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_91609",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="guidance_trajectoryoutcome",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="trajectoryoutcome",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_trajectoryoutcomeevent" ("code", "end", "label_en", "label_nl", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") SELECT old_values."code", old_values."end", old_values."label_en", old_values."label_nl", old_values."order", _pgh_attached_context.value, NOW(), \'delete\', old_values."code", old_values."start" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="14d8dadc115e64185c7b9ba74c1b3bef060655b1",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_aeee5",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="guidance_trajectoryoutcome",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="calculation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_calculationevent" ("by_id", "client_id", "id", "on", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tool") SELECT new_values."by_id", new_values."client_id", new_values."id", new_values."on", new_values."outcome", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."tool" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="fc2c3f6ce15cc96866dd2d4fe5777742117c03de",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d0d54",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="guidance_calculation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="calculation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_calculationevent" ("by_id", "client_id", "id", "on", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tool") SELECT new_values."by_id", new_values."client_id", new_values."id", new_values."on", new_values."outcome", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."tool" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="ff59e75dec1c1112a78e9aef78ba1f76d511051e",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_887b7",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="guidance_calculation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="calculation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_calculationevent" ("by_id", "client_id", "id", "on", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tool") SELECT old_values."by_id", old_values."client_id", old_values."id", old_values."on", old_values."outcome", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."tool" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="d7442bdd6259a12a99ae6dcf028e28f7fcddd948",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_08e17",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="guidance_calculation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="clientdocument",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_clientdocumentevent" ("added_by_id", "added_on", "client_id", "content_type", "file_name", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "size", "stored_name", "title") SELECT new_values."added_by_id", new_values."added_on", new_values."client_id", new_values."content_type", new_values."file_name", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."size", new_values."stored_name", new_values."title" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="66e82d1f7862e1fd76e2a21ce19e89ade81994ce",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e7ca6",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="guidance_clientdocument",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="clientdocument",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_clientdocumentevent" ("added_by_id", "added_on", "client_id", "content_type", "file_name", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "size", "stored_name", "title") SELECT new_values."added_by_id", new_values."added_on", new_values."client_id", new_values."content_type", new_values."file_name", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."size", new_values."stored_name", new_values."title" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="833687d8c0abe05245e6dc497b91231c318c4b6a",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_faca4",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="guidance_clientdocument",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="clientdocument",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_clientdocumentevent" ("added_by_id", "added_on", "client_id", "content_type", "file_name", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "size", "stored_name", "title") SELECT old_values."added_by_id", old_values."added_on", old_values."client_id", old_values."content_type", old_values."file_name", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."size", old_values."stored_name", old_values."title" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="a63ab2ff2ee7679753934698d0ee4e18e9b9cac6",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_53418",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="guidance_clientdocument",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="contactmoment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_contactmomentevent" ("about", "by_id", "client_id", "id", "kind", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reached", "recorded_on") SELECT new_values."about", new_values."by_id", new_values."client_id", new_values."id", new_values."kind", new_values."on", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reached", new_values."recorded_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="4083cb4f894fe908c5fa12d965ae6759a1053113",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_4103f",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="guidance_contactmoment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="contactmoment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_contactmomentevent" ("about", "by_id", "client_id", "id", "kind", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reached", "recorded_on") SELECT new_values."about", new_values."by_id", new_values."client_id", new_values."id", new_values."kind", new_values."on", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reached", new_values."recorded_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="89dcc4ae5f24f268911e7bd2b59f9ce0eb0bee09",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a10d6",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="guidance_contactmoment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="contactmoment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_contactmomentevent" ("about", "by_id", "client_id", "id", "kind", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reached", "recorded_on") SELECT old_values."about", old_values."by_id", old_values."client_id", old_values."id", old_values."kind", old_values."on", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reached", old_values."recorded_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="6aec4b371072130d246d19e1d830bcb703d9d784",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_74fba",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="guidance_contactmoment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="goal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_goalevent" ("agreed_on", "aim", "client_id", "due_on", "id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state") SELECT new_values."agreed_on", new_values."aim", new_values."client_id", new_values."due_on", new_values."id", new_values."outcome", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."state" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="aaf21abdc394fd777066691d24a6abae8cd8c251",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b6272",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="guidance_goal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="goal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_goalevent" ("agreed_on", "aim", "client_id", "due_on", "id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state") SELECT new_values."agreed_on", new_values."aim", new_values."client_id", new_values."due_on", new_values."id", new_values."outcome", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."state" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="17c021c19b76cfbdf6ef2fb6dd973c96a64528ee",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1960d",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="guidance_goal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="goal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_goalevent" ("agreed_on", "aim", "client_id", "due_on", "id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state") SELECT old_values."agreed_on", old_values."aim", old_values."client_id", old_values."due_on", old_values."id", old_values."outcome", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."state" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="24bd77f0f14110945a1bfbcc10c4c7816da48773",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d07f1",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="guidance_goal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="action",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_actionevent" ("client_id", "closed_on", "due_on", "goal_id", "id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "what") SELECT new_values."client_id", new_values."closed_on", new_values."due_on", new_values."goal_id", new_values."id", new_values."owner_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."state", new_values."what" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="68a08bb459ca797ab8786fe9c48e80b3ca093ebb",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_31714",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="guidance_action",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="action",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_actionevent" ("client_id", "closed_on", "due_on", "goal_id", "id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "what") SELECT new_values."client_id", new_values."closed_on", new_values."due_on", new_values."goal_id", new_values."id", new_values."owner_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."state", new_values."what" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="8ea8ed93a783adbccb14e4ae0668b863700abf69",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_fc2ab",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="guidance_action",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="action",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_actionevent" ("client_id", "closed_on", "due_on", "goal_id", "id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "what") SELECT old_values."client_id", old_values."closed_on", old_values."due_on", old_values."goal_id", old_values."id", old_values."owner_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."state", old_values."what" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="55bab732cbb07157fa38cab3d56b00e13bbc39a6",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_67194",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="guidance_action",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="handling",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_handlingevent" ("client_id", "due", "handled_by_id", "handled_on", "id", "key", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "source", "until") SELECT new_values."client_id", new_values."due", new_values."handled_by_id", new_values."handled_on", new_values."id", new_values."key", new_values."outcome", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."source", new_values."until" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="b883f6ed06e41ed14dc7a2e64f58c1de9ee9f431",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_05f0a",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="guidance_handling",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="handling",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_handlingevent" ("client_id", "due", "handled_by_id", "handled_on", "id", "key", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "source", "until") SELECT new_values."client_id", new_values."due", new_values."handled_by_id", new_values."handled_on", new_values."id", new_values."key", new_values."outcome", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."source", new_values."until" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="5aa18d20fc28abc635da2c35701e013d391c0afd",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a3998",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="guidance_handling",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="handling",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_handlingevent" ("client_id", "due", "handled_by_id", "handled_on", "id", "key", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "source", "until") SELECT old_values."client_id", old_values."due", old_values."handled_by_id", old_values."handled_on", old_values."id", old_values."key", old_values."outcome", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."source", old_values."until" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="86100b96a924d214930e493ad34514abebb91afe",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_95772",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="guidance_handling",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="instrument",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_instrumentevent" ("code", "end", "label_en", "label_nl", "maximum_months", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_id", "provider", "rungs", "srg_code", "start", "target_groups") SELECT new_values."code", new_values."end", new_values."label_en", new_values."label_nl", new_values."maximum_months", new_values."order", _pgh_attached_context.value, NOW(), \'insert\', new_values."code", new_values."post_id", new_values."provider", new_values."rungs", new_values."srg_code", new_values."start", new_values."target_groups" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="749b833354decca6364ab09d0554d8ddbf4ce499",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ff51a",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="guidance_instrument",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="instrument",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_instrumentevent" ("code", "end", "label_en", "label_nl", "maximum_months", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_id", "provider", "rungs", "srg_code", "start", "target_groups") SELECT new_values."code", new_values."end", new_values."label_en", new_values."label_nl", new_values."maximum_months", new_values."order", _pgh_attached_context.value, NOW(), \'update\', new_values."code", new_values."post_id", new_values."provider", new_values."rungs", new_values."srg_code", new_values."start", new_values."target_groups" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."code") = (new_values."code") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="0912c82bc366ccc9039864ac8adab0b19c784fb2",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ea264",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="guidance_instrument",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="instrument",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_instrumentevent" ("code", "end", "label_en", "label_nl", "maximum_months", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_id", "provider", "rungs", "srg_code", "start", "target_groups") SELECT old_values."code", old_values."end", old_values."label_en", old_values."label_nl", old_values."maximum_months", old_values."order", _pgh_attached_context.value, NOW(), \'delete\', old_values."code", old_values."post_id", old_values."provider", old_values."rungs", old_values."srg_code", old_values."start", old_values."target_groups" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="6c1635c1179b3ae1062956d101630c697f71ad68",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_5c7d6",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="guidance_instrument",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="intake",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_intakeevent" ("client_id", "ended_on", "financial_plan", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referred_to_fsp", "started_by_id", "started_on", "state", "stop_reason") SELECT new_values."client_id", new_values."ended_on", new_values."financial_plan", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."referred_to_fsp", new_values."started_by_id", new_values."started_on", new_values."state", new_values."stop_reason" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="d94c3d6ffd49bf473a0b78738b1dc701e7b47dab",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c1b35",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="guidance_intake",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="intake",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_intakeevent" ("client_id", "ended_on", "financial_plan", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referred_to_fsp", "started_by_id", "started_on", "state", "stop_reason") SELECT new_values."client_id", new_values."ended_on", new_values."financial_plan", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."referred_to_fsp", new_values."started_by_id", new_values."started_on", new_values."state", new_values."stop_reason" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="14284daaa9b82917eccb4759bc322c0af4296b46",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_cacf8",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="guidance_intake",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="intake",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_intakeevent" ("client_id", "ended_on", "financial_plan", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referred_to_fsp", "started_by_id", "started_on", "state", "stop_reason") SELECT old_values."client_id", old_values."ended_on", old_values."financial_plan", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."referred_to_fsp", old_values."started_by_id", old_values."started_on", old_values."state", old_values."stop_reason" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="fc0b3b1e700d968132c99ed94cbd9e38e5fa0e20",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_3eb54",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="guidance_intake",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="intakepage",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_intakepageevent" ("id", "intake_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "saved_at", "saved_by_id", "step") SELECT new_values."id", new_values."intake_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."saved_at", new_values."saved_by_id", new_values."step" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="cf713db6377afcc77d5ecdb054c011d86043c60f",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_38557",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="guidance_intakepage",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="intakepage",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_intakepageevent" ("id", "intake_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "saved_at", "saved_by_id", "step") SELECT new_values."id", new_values."intake_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."saved_at", new_values."saved_by_id", new_values."step" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."intake_id" IS DISTINCT FROM (new_values."intake_id") OR old_values."saved_at" IS DISTINCT FROM (new_values."saved_at") OR old_values."saved_by_id" IS DISTINCT FROM (new_values."saved_by_id") OR old_values."step" IS DISTINCT FROM (new_values."step")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="966b4bf8b65e68e99e7d4093acef26bfd16e1af2",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7e94c",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="guidance_intakepage",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="intakepage",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_intakepageevent" ("id", "intake_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "saved_at", "saved_by_id", "step") SELECT old_values."id", old_values."intake_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."saved_at", old_values."saved_by_id", old_values."step" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="e7d90bf12d7412e9e4b6b1642ee6aa3abe01cd93",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_22977",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="guidance_intakepage",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="matchingprofile",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_matchingprofileevent" ("agreements", "available_from", "available_until", "client_id", "contract_terms", "courses", "distance_km", "dutch_spoken", "dutch_written", "education_level", "education_name", "education_status", "experience", "hours_max", "hours_min", "id", "interests", "languages", "licences", "may_be_shared", "occupations", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "presentation", "sectors", "skills", "strengths", "transport", "travel_minutes", "working_times") SELECT new_values."agreements", new_values."available_from", new_values."available_until", new_values."client_id", new_values."contract_terms", new_values."courses", new_values."distance_km", new_values."dutch_spoken", new_values."dutch_written", new_values."education_level", new_values."education_name", new_values."education_status", new_values."experience", new_values."hours_max", new_values."hours_min", new_values."id", new_values."interests", new_values."languages", new_values."licences", new_values."may_be_shared", new_values."occupations", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."postcode", new_values."presentation", new_values."sectors", new_values."skills", new_values."strengths", new_values."transport", new_values."travel_minutes", new_values."working_times" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="87900ded4d3376b2f64791175c1ce8ffc0769827",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b7e25",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="guidance_matchingprofile",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="matchingprofile",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_matchingprofileevent" ("agreements", "available_from", "available_until", "client_id", "contract_terms", "courses", "distance_km", "dutch_spoken", "dutch_written", "education_level", "education_name", "education_status", "experience", "hours_max", "hours_min", "id", "interests", "languages", "licences", "may_be_shared", "occupations", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "presentation", "sectors", "skills", "strengths", "transport", "travel_minutes", "working_times") SELECT new_values."agreements", new_values."available_from", new_values."available_until", new_values."client_id", new_values."contract_terms", new_values."courses", new_values."distance_km", new_values."dutch_spoken", new_values."dutch_written", new_values."education_level", new_values."education_name", new_values."education_status", new_values."experience", new_values."hours_max", new_values."hours_min", new_values."id", new_values."interests", new_values."languages", new_values."licences", new_values."may_be_shared", new_values."occupations", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."postcode", new_values."presentation", new_values."sectors", new_values."skills", new_values."strengths", new_values."transport", new_values."travel_minutes", new_values."working_times" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="3b62657bd5c0ce3247bb64eb21f50a2dc19d3072",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_3e6a4",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="guidance_matchingprofile",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="matchingprofile",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_matchingprofileevent" ("agreements", "available_from", "available_until", "client_id", "contract_terms", "courses", "distance_km", "dutch_spoken", "dutch_written", "education_level", "education_name", "education_status", "experience", "hours_max", "hours_min", "id", "interests", "languages", "licences", "may_be_shared", "occupations", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "presentation", "sectors", "skills", "strengths", "transport", "travel_minutes", "working_times") SELECT old_values."agreements", old_values."available_from", old_values."available_until", old_values."client_id", old_values."contract_terms", old_values."courses", old_values."distance_km", old_values."dutch_spoken", old_values."dutch_written", old_values."education_level", old_values."education_name", old_values."education_status", old_values."experience", old_values."hours_max", old_values."hours_min", old_values."id", old_values."interests", old_values."languages", old_values."licences", old_values."may_be_shared", old_values."occupations", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."postcode", old_values."presentation", old_values."sectors", old_values."skills", old_values."strengths", old_values."transport", old_values."travel_minutes", old_values."working_times" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="481c8e39bd8b3c2e2cdb91b02f87d81a79fed3f1",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_cb69b",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="guidance_matchingprofile",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="note",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_noteevent" ("by_id", "client_id", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") SELECT new_values."by_id", new_values."client_id", new_values."id", new_values."on", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."text" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="f18f497d77fe2399633346042900150b9885085a",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_75c74",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="guidance_note",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="note",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_noteevent" ("by_id", "client_id", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") SELECT new_values."by_id", new_values."client_id", new_values."id", new_values."on", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."text" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="4743cabce9d22ff9d67896f86dbf2e9b968b0910",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0f8c1",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="guidance_note",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="note",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_noteevent" ("by_id", "client_id", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") SELECT old_values."by_id", old_values."client_id", old_values."id", old_values."on", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."text" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="90a3fcb1acf6f305867accfb205a5989eae11201",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_75233",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="guidance_note",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="obstacle",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_obstacleevent" ("area", "client_id", "end", "help", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") SELECT new_values."area", new_values."client_id", new_values."end", new_values."help", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."start" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="75ab3e6f6cede3711b38d6e26f45c64458e715ef",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_40058",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="guidance_obstacle",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="obstacle",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_obstacleevent" ("area", "client_id", "end", "help", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") SELECT new_values."area", new_values."client_id", new_values."end", new_values."help", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."start" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."area" IS DISTINCT FROM (new_values."area") OR old_values."client_id" IS DISTINCT FROM (new_values."client_id") OR old_values."end" IS DISTINCT FROM (new_values."end") OR old_values."help" IS DISTINCT FROM (new_values."help") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."start" IS DISTINCT FROM (new_values."start")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="59fbee982da3c36d20512b468fda8440aa464c35",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_04154",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="guidance_obstacle",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="obstacle",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_obstacleevent" ("area", "client_id", "end", "help", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") SELECT old_values."area", old_values."client_id", old_values."end", old_values."help", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."start" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="770070457302a5461d0f4ac58150a3bf7adf578a",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_0ac21",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="guidance_obstacle",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="referral",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_referralevent" ("about", "acknowledged_on", "answer", "client_id", "direction", "id", "on", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."about", new_values."acknowledged_on", new_values."answer", new_values."client_id", new_values."direction", new_values."id", new_values."on", new_values."party", _pgh_attached_context.value, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="7dd99b285444b5200c7c02d4c9e64c2c31023267",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e2546",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="guidance_referral",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="referral",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_referralevent" ("about", "acknowledged_on", "answer", "client_id", "direction", "id", "on", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."about", new_values."acknowledged_on", new_values."answer", new_values."client_id", new_values."direction", new_values."id", new_values."on", new_values."party", _pgh_attached_context.value, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="ee376695056ee9d43e091015798db1f7bc77693f",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e9470",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="guidance_referral",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="referral",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_referralevent" ("about", "acknowledged_on", "answer", "client_id", "direction", "id", "on", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."about", old_values."acknowledged_on", old_values."answer", old_values."client_id", old_values."direction", old_values."id", old_values."on", old_values."party", _pgh_attached_context.value, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="53c5f188cc7ec9b20c560d8b6ae82eff135734ce",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9dfb7",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="guidance_referral",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="certificate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_certificateevent" ("awarded_on", "crebo", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "trajectory_id") SELECT new_values."awarded_on", new_values."crebo", new_values."id", new_values."kind", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."trajectory_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="fcb35210c4548d6440c073201d95bf5678cd10f4",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_883ce",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="guidance_certificate",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="certificate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_certificateevent" ("awarded_on", "crebo", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "trajectory_id") SELECT new_values."awarded_on", new_values."crebo", new_values."id", new_values."kind", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."trajectory_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="0487ea7830a8ee7382c5cd877b3314173597fdb0",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5ca44",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="guidance_certificate",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="certificate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_certificateevent" ("awarded_on", "crebo", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "trajectory_id") SELECT old_values."awarded_on", old_values."crebo", old_values."id", old_values."kind", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."trajectory_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="fc30519eb1740bd6a0d8f0c90a149345662d57ce",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ede20",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="guidance_certificate",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="trajectory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_trajectoryevent" ("cancelled", "client_id", "commitment_id", "cost", "end", "id", "instrument", "number", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_end", "planned_start", "provider", "source_id", "start") SELECT new_values."cancelled", new_values."client_id", new_values."commitment_id", new_values."cost", new_values."end", new_values."id", new_values."instrument", new_values."number", new_values."outcome", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."planned_end", new_values."planned_start", new_values."provider", new_values."source_id", new_values."start" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="b99c090dae9640460527ce0357c3399ff8022de8",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0aad7",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="guidance_trajectory",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="trajectory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_trajectoryevent" ("cancelled", "client_id", "commitment_id", "cost", "end", "id", "instrument", "number", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_end", "planned_start", "provider", "source_id", "start") SELECT new_values."cancelled", new_values."client_id", new_values."commitment_id", new_values."cost", new_values."end", new_values."id", new_values."instrument", new_values."number", new_values."outcome", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."planned_end", new_values."planned_start", new_values."provider", new_values."source_id", new_values."start" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."cancelled" IS DISTINCT FROM (new_values."cancelled") OR old_values."client_id" IS DISTINCT FROM (new_values."client_id") OR old_values."commitment_id" IS DISTINCT FROM (new_values."commitment_id") OR old_values."cost" IS DISTINCT FROM (new_values."cost") OR old_values."end" IS DISTINCT FROM (new_values."end") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."instrument" IS DISTINCT FROM (new_values."instrument") OR old_values."number" IS DISTINCT FROM (new_values."number") OR old_values."outcome" IS DISTINCT FROM (new_values."outcome") OR old_values."planned_end" IS DISTINCT FROM (new_values."planned_end") OR old_values."planned_start" IS DISTINCT FROM (new_values."planned_start") OR old_values."provider" IS DISTINCT FROM (new_values."provider") OR old_values."source_id" IS DISTINCT FROM (new_values."source_id") OR old_values."start" IS DISTINCT FROM (new_values."start")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="ada5fb0d57fd537d7fbc9ddb7deb057708de1867",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c323a",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="guidance_trajectory",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="trajectory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "guidance_trajectoryevent" ("cancelled", "client_id", "commitment_id", "cost", "end", "id", "instrument", "number", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_end", "planned_start", "provider", "source_id", "start") SELECT old_values."cancelled", old_values."client_id", old_values."commitment_id", old_values."cost", old_values."end", old_values."id", old_values."instrument", old_values."number", old_values."outcome", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."planned_end", old_values."planned_start", old_values."provider", old_values."source_id", old_values."start" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="538715df34514d66d0b142d6631ac6c11755968b",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_febba",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="guidance_trajectory",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
