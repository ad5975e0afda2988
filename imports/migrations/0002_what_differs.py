from django.db import migrations, models

# Rows of staging are written once, under the lock of imports, and read whole: their indexes cost a fifth of a
# preview and served nothing.
UNINDEXED = ("imports_staged_row", "imports_match")


class Migration(migrations.Migration):
    dependencies = [("imports", "0001_tables")]

    operations = [
        migrations.AddField(model_name="match", name="client_differs", field=models.BooleanField(null=True)),
        migrations.AddField(model_name="match", name="record_differs", field=models.BooleanField(null=True)),
        migrations.RunSQL(
            [f"ALTER TABLE {table} DROP CONSTRAINT {table}_pkey" for table in UNINDEXED],
            [f"ALTER TABLE {table} ADD PRIMARY KEY (import_id, line)" for table in UNINDEXED],
        ),
    ]
