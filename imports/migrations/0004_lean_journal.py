from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("imports", "0003_unlogged_staging")]

    operations = [
        migrations.DeleteModel("Change"),
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
            options={"db_table": "imports_change"},
        ),
    ]
