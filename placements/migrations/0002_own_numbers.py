from django.db import migrations, models

CREATE = "CREATE SEQUENCE placements_placement_number START 100001 MINVALUE 100001 MAXVALUE 999999"


class Migration(migrations.Migration):
    """Numbers of placements that a person records; an index in the order of the list."""

    dependencies = [("placements", "0001_initial")]

    operations = [
        migrations.RunSQL(CREATE, "DROP SEQUENCE placements_placement_number"),
        migrations.RemoveIndex(model_name="placement", name="placement_by_start"),
        migrations.AddIndex(
            model_name="placement", index=models.Index(fields=["start", "id"], name="placement_by_start")
        ),
    ]
