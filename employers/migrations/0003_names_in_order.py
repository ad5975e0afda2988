import django.contrib.postgres.indexes
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import core.plain_text


class Migration(migrations.Migration):
    """Names in the form in which they are sorted and searched."""

    dependencies = [("employers", "0002_initial"), ("core", "0003_plain_text")]

    operations = [
        migrations.AddField(
            model_name="employer",
            name="name_key",
            field=models.GeneratedField(
                db_persist=True,
                expression=core.plain_text.PlainText("name"),
                output_field=models.TextField(db_collation="C"),
            ),
        ),
        migrations.AddIndex(
            model_name="employer",
            index=models.Index(fields=["name_key", "id"], name="employer_by_name"),
        ),
        migrations.AddIndex(
            model_name="employer",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["name_key"], name="employer_by_part_of_name", opclasses=["gin_trgm_ops"]
            ),
        ),
        # The new column is computed, so it stays out of the history.
        pgtrigger.migrations.RemoveTrigger(
            model_name="employer",
            name="update_update",
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employer",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "employers_employerevent" ("bbr_member", "city", "id", "kvk", "lsa_partner_since", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sbi", "sector", "source_id") SELECT new_values."bbr_member", new_values."city", new_values."id", new_values."kvk", new_values."lsa_partner_since", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."sbi", new_values."sector", new_values."source_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."bbr_member" IS DISTINCT FROM (new_values."bbr_member") OR old_values."city" IS DISTINCT FROM (new_values."city") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."kvk" IS DISTINCT FROM (new_values."kvk") OR old_values."lsa_partner_since" IS DISTINCT FROM (new_values."lsa_partner_since") OR old_values."name" IS DISTINCT FROM (new_values."name") OR old_values."sbi" IS DISTINCT FROM (new_values."sbi") OR old_values."sector" IS DISTINCT FROM (new_values."sector") OR old_values."source_id" IS DISTINCT FROM (new_values."source_id")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ed9fc425141de2cf5515a3b08ee18ecb050e4679",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b6c1a",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="employers_employer",
                    when="AFTER",
                ),
            ),
        ),
    ]
