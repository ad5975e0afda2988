from django.db import migrations, models

# Rows of staging are written once, under the lock of imports, and read whole: their indexes cost a fifth of a
# preview and served nothing.
UNINDEXED = ("imports_staged_row", "imports_match")
# Rows that are deleted stay in the way of the next import until somebody sweeps: of a large file the tables are
# emptied whole, where nobody reads them, such as a backup. The lock of imports sees to it that they hold no
# rows of another.
EMPTY = """
CREATE FUNCTION imports_empty_staging(number bigint, whole boolean) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF whole THEN
        BEGIN
            LOCK TABLE imports_staged_row, imports_match, imports_finding IN ACCESS EXCLUSIVE MODE NOWAIT;
            TRUNCATE imports_staged_row, imports_match, imports_finding;
            RETURN;
        EXCEPTION WHEN lock_not_available THEN
            NULL;
        END;
    END IF;
    DELETE FROM imports_staged_row WHERE import_id IN (number, -number);
    DELETE FROM imports_match WHERE import_id IN (number, -number);
    DELETE FROM imports_finding WHERE import_id IN (number, -number);
END $$
"""


class Migration(migrations.Migration):
    dependencies = [("imports", "0001_tables")]

    operations = [
        migrations.AddField(model_name="match", name="client_differs", field=models.BooleanField(null=True)),
        migrations.AddField(model_name="match", name="record_differs", field=models.BooleanField(null=True)),
        migrations.RunSQL(
            [f"ALTER TABLE {table} DROP CONSTRAINT {table}_pkey" for table in UNINDEXED],
            [f"ALTER TABLE {table} ADD PRIMARY KEY (import_id, line)" for table in UNINDEXED],
        ),
        migrations.RunSQL(EMPTY, "DROP FUNCTION imports_empty_staging(bigint, boolean)"),
    ]
