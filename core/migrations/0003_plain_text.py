from django.db import migrations

# unaccent() itself is only STABLE, because a session could choose another dictionary: here it is named.
CREATE = """
CREATE FUNCTION plain_text(given text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN lower(public.unaccent('public.unaccent'::regdictionary, given))
"""


class Migration(migrations.Migration):
    """The form of a text in which names are sorted and searched; see core/plain_text.py."""

    dependencies = [("core", "0002_jobs")]

    operations = [migrations.RunSQL(CREATE, "DROP FUNCTION plain_text(text)")]
