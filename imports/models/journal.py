from django.db import models

from imports.models.record import Import


class Change(models.Model):
    """One row of a domain table that an import inserted or changed: what its undo needs.

    `old` and `new` are the row's columns, without what the database computes itself and without the BSN, which no
    import changes: an inserted client is taken out whole.
    """

    source = models.ForeignKey(
        Import, on_delete=models.PROTECT, related_name="changes", db_column="import_id"
    )
    table = models.CharField(max_length=63)
    row_id = models.BigIntegerField()
    old = models.JSONField(null=True)
    new = models.JSONField()

    class Meta:
        db_table = "imports_change"
        constraints = [
            # A second change of a row in one import would hide what the row was before it.
            models.UniqueConstraint(name="change_once_a_row", fields=["source", "table", "row_id"]),
        ]
