import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import core.operations


class Migration(migrations.Migration):
    replaces = [("audit", "0001_initial"), ("audit", "0002_jobs"), ("audit", "0003_reading_order")]

    initial = True

    dependencies = [
        ("accounts", "0001_tables"),
    ]

    operations = [
        core.operations.MakeTables(
            operations=[
                migrations.CreateModel(
                    name="ReadingLog",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("at", models.DateTimeField(auto_now_add=True, verbose_name="moment")),
                        (
                            "user",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="user",
                            ),
                        ),
                        (
                            "clients",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.BigIntegerField(), size=None, verbose_name="clients"
                            ),
                        ),
                        ("purpose", models.CharField(max_length=200, verbose_name="purpose")),
                        ("view", models.CharField(max_length=100, verbose_name="screen")),
                        ("fields", models.CharField(max_length=200, verbose_name="group of fields")),
                        ("request", models.CharField(max_length=40, verbose_name="request")),
                    ],
                    options={
                        "verbose_name": "reading",
                        "verbose_name_plural": "reading log",
                        "ordering": ["-id"],
                        "indexes": [
                            django.contrib.postgres.indexes.GinIndex(
                                fields=["clients"], name="reading_by_client"
                            ),
                            models.Index(fields=["user", "-at"], name="reading_by_user"),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("clients__len__gt", 0)),
                                name="reading_names_clients",
                                violation_error_message="A reading names at least one client.",
                            )
                        ],
                    },
                )
            ],
        ),
    ]
