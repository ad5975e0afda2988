from django.contrib.postgres.operations import BtreeGistExtension, TrigramExtension, UnaccentExtension
from django.db import migrations

# The form of a text in which names are sorted and searched; see core/plain_text.py. unaccent() itself is only
# STABLE, because a session could choose another dictionary: here it is named.
PLAIN_TEXT = """
CREATE FUNCTION plain_text(given text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN lower(public.unaccent('public.unaccent'::regdictionary, given))
"""


class Migration(migrations.Migration):
    """What the tables of all rooms stand on."""

    initial = True
    dependencies = []
    run_before = [("accounts", "0001_tables")]

    operations = [
        BtreeGistExtension(),
        TrigramExtension(),
        UnaccentExtension(),
        migrations.RunSQL(
            "CREATE SEQUENCE clients_client_number START 100001", "DROP SEQUENCE clients_client_number"
        ),
        migrations.RunSQL(PLAIN_TEXT, "DROP FUNCTION plain_text(text)"),
    ]
