"""Where an import works: fixed tables keyed by import, unlogged and without the index of their keys (both
made so by a migration), emptied when it ends.

The running application may not make tables. The names of the slots mean nothing: `imports.staged` gives each
the name that the kind's declaration has for it.
"""

from django.db import models

from imports.enums import Severity

SLOTS = {"t": 16, "d": 6, "n": 48}


class StagedRow(models.Model):
    """One row of the file, its cells as typed values in slots: t text, d dates, n numbers.

    Never a BSN in clear.
    """

    pk = models.CompositePrimaryKey("import_id", "line")
    import_id = models.BigIntegerField()
    line = models.IntegerField()
    bsn_index = models.BinaryField(null=True)
    bsn_sealed = models.BinaryField(null=True)
    # A fingerprint of the cells that could not be read: rows that differ in them are not the same.
    unreadable = models.CharField(max_length=32, null=True)  # noqa: DJ001 (COPY writes nothing where there is nothing)

    class Meta:
        db_table = "imports_staged_row"


def _slot(letter: str) -> models.Field:
    if letter == "t":
        return models.TextField(null=True)
    if letter == "d":
        return models.DateField(null=True)
    return models.DecimalField(max_digits=18, decimal_places=4, null=True)


for _letter, _count in SLOTS.items():
    for _number in range(1, _count + 1):
        StagedRow.add_to_class(f"{_letter}{_number}", _slot(_letter))


class Match(models.Model):
    """What a staged row was found to be: the stored client and record, empty where there is none yet.

    Of kinds that compare: whether it would change them, so that most of a monthly file is looked at once.
    """

    pk = models.CompositePrimaryKey("import_id", "line")
    import_id = models.BigIntegerField()
    line = models.IntegerField()
    client_id = models.BigIntegerField(null=True)
    target_id = models.BigIntegerField(null=True)
    client_differs = models.BooleanField(null=True)
    record_differs = models.BooleanField(null=True)

    class Meta:
        db_table = "imports_match"


class Finding(models.Model):
    """One remark on one staged row. `place` orders the remarks of a row as a reader meets them."""

    import_id = models.BigIntegerField()
    line = models.IntegerField()
    severity = models.CharField(max_length=8, choices=Severity)
    place = models.IntegerField()
    column = models.CharField(max_length=200)
    code = models.CharField(max_length=32)
    message = models.TextField()
    params = models.JSONField(default=dict)

    class Meta:
        db_table = "imports_finding"
        indexes = [models.Index(name="finding_by_line", fields=["import_id", "line"])]
