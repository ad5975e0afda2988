from django.db import models


class Change(models.Model):
    """One row of a domain table that an import inserted or changed: what its undo needs.

    `old` and `new` are the row's columns, without what the database computes itself and without the BSN,
    which no import changes: an inserted client is taken out whole. Written only by `imports.journal`, in the
    transaction of the import, hence without a foreign key to it: checking that for every row would cost more
    than writing it.
    """

    # A second change of a row in one import would hide what the row was before it.
    pk = models.CompositePrimaryKey("import_id", "table", "row_id")
    import_id = models.BigIntegerField()
    table = models.CharField(max_length=63)
    row_id = models.BigIntegerField()
    old = models.JSONField(null=True)
    new = models.JSONField()

    class Meta:
        db_table = "imports_change"
