import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import core.operations


class Migration(migrations.Migration):
    replaces = [("core", "0002_jobs"), ("core", "0003_plain_text"), ("core", "0004_telling_of_jobs")]

    initial = True

    dependencies = [
        ("core", "0001_foundations"),
        ("accounts", "0001_tables"),
    ]

    operations = [
        core.operations.MakeTables(
            operations=[
                migrations.CreateModel(
                    name="Job",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("kind", models.CharField(max_length=60, verbose_name="kind")),
                        ("key", models.CharField(max_length=120, verbose_name="key")),
                        ("arguments", models.JSONField(blank=True, default=dict, verbose_name="arguments")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("queued", "Waiting"),
                                    ("running", "Running"),
                                    ("done", "Done"),
                                    ("failed", "Failed"),
                                    ("cancelled", "Cancelled"),
                                ],
                                default="queued",
                                max_length=12,
                                verbose_name="state",
                            ),
                        ),
                        ("phase", models.CharField(blank=True, max_length=60, verbose_name="phase")),
                        ("done", models.PositiveBigIntegerField(default=0, verbose_name="done")),
                        (
                            "total",
                            models.PositiveBigIntegerField(blank=True, null=True, verbose_name="total"),
                        ),
                        ("message", models.CharField(blank=True, max_length=500, verbose_name="message")),
                        ("result", models.JSONField(blank=True, null=True, verbose_name="result")),
                        ("attempts", models.PositiveSmallIntegerField(default=0, verbose_name="attempts")),
                        ("cancel_asked", models.BooleanField(default=False, verbose_name="cancel asked")),
                        (
                            "requested_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="jobs",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="asked by",
                            ),
                        ),
                        ("requested_at", models.DateTimeField(auto_now_add=True, verbose_name="asked at")),
                        (
                            "started_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="started at"),
                        ),
                        (
                            "heartbeat_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="last sign of life"),
                        ),
                        ("phase_at", models.DateTimeField(blank=True, null=True, verbose_name="phase since")),
                        ("told_at", models.DateTimeField(blank=True, null=True, verbose_name="told at")),
                        (
                            "finished_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="finished at"),
                        ),
                    ],
                    options={
                        "verbose_name": "background job",
                        "verbose_name_plural": "background jobs",
                        "ordering": ["-id"],
                        "indexes": [
                            models.Index(
                                condition=models.Q(
                                    ("state__in", ["done", "failed"]), ("told_at__isnull", True)
                                ),
                                fields=["requested_by"],
                                name="job_untold",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("state__in", ["queued", "running"])),
                                fields=("kind", "key"),
                                name="job_active_once",
                                violation_error_message="This work is already waiting or running.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("state__in", ["queued", "running", "done", "failed", "cancelled"])
                                ),
                                name="job_state_known",
                                violation_error_message="Choose a state from the list.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("finished_at__isnull", True), ("state__in", ["queued", "running"])
                                    ),
                                    models.Q(
                                        models.Q(("state__in", ["queued", "running"]), _negated=True),
                                        ("finished_at__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="job_finished_has_moment",
                                violation_error_message="Work that ended has a moment at which it ended, other work has none.",
                            ),
                        ],
                    },
                )
            ],
        ),
    ]
