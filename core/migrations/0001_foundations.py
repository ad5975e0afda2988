from django.contrib.postgres.operations import BtreeGistExtension, TrigramExtension, UnaccentExtension
from django.db import migrations


class Migration(migrations.Migration):
    """What the other rooms' tables stand on."""

    initial = True
    dependencies = []
    run_before = [
        ("accounts", "0001_initial"),
        ("audit", "0001_initial"),
        ("imports", "0001_initial"),
        ("clients", "0001_initial"),
        ("employers", "0001_initial"),
        ("placements", "0001_initial"),
    ]

    operations = [
        BtreeGistExtension(),
        TrigramExtension(),
        UnaccentExtension(),
        migrations.RunSQL(
            "CREATE SEQUENCE clients_client_number START 100001", "DROP SEQUENCE clients_client_number"
        ),
    ]
