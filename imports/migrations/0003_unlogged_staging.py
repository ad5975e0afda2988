from django.db import migrations

TABLES = ("imports_staged_row", "imports_match", "imports_finding")


class Migration(migrations.Migration):
    """Staging needs no log: what a crash leaves of it belongs to an import that never was.

    Statistics are taken in the middle of an import, by a function of the owner: the application's role may not.
    """

    dependencies = [("imports", "0002_staging_and_journal")]

    operations = [
        migrations.RunSQL(
            [f"ALTER TABLE {table} SET UNLOGGED" for table in TABLES],
            [f"ALTER TABLE {table} SET LOGGED" for table in TABLES],
        ),
        migrations.RunSQL(
            """
            CREATE FUNCTION imports_analyze_staging() RETURNS void
            LANGUAGE plpgsql SECURITY DEFINER
            SET search_path = public, pg_temp SET default_statistics_target = 10 AS
            $$ BEGIN ANALYZE imports_staged_row (import_id, line, bsn_index), imports_finding; END $$
            """,
            "DROP FUNCTION imports_analyze_staging()",
        ),
    ]
