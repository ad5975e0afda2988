"""Clients who have nobody without an end: with this the pool is found without going through all clients.

A table of its own and no mark on the client: who records a client's address must not be told that somebody
else saved it, because a consultant took the client meanwhile. It holds for any day; `ClientQuerySet.in_pool`
leaves out of it who has somebody on the day asked for. Kept by the database, whatever writes assignments.
"""

import pgtrigger
from django.db import models

# `begun` and `gone` are the assignments as they are after, and were before, a statement.
_TAKEN = """
    DELETE FROM clients_unassigned AS free USING begun
    WHERE free.client_id = begun.client_id AND begun."end" IS NULL;
"""
_FREED = """
    INSERT INTO clients_unassigned (client_id)
    SELECT client.id FROM clients_client AS client
    WHERE client.id IN (SELECT client_id FROM gone WHERE "end" IS NULL)
        AND NOT EXISTS (SELECT FROM clients_assignment WHERE client_id = client.id AND "end" IS NULL)
    ON CONFLICT DO NOTHING;
"""
# All of them anew, for a table that was filled while its triggers were off.
FILL = """
INSERT INTO clients_unassigned (client_id)
SELECT id FROM clients_client AS client
WHERE NOT EXISTS (SELECT FROM clients_assignment WHERE client_id = client.id AND "end" IS NULL)
"""
_NEW = "INSERT INTO clients_unassigned (client_id) SELECT id FROM begun;"
_LEFT = "DELETE FROM clients_unassigned AS free USING gone WHERE free.client_id = gone.id;"
_END = "RETURN NULL;"


def _after(operation: pgtrigger.Operation, name: str, func: str, **referencing: str) -> pgtrigger.Trigger:
    return pgtrigger.Trigger(
        name=f"unassigned_{name}",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=operation,
        referencing=pgtrigger.Referencing(**referencing),
        func=func + _END,
    )


ON_ASSIGNMENTS = (
    _after(pgtrigger.Insert, "taken", _TAKEN, new="begun"),
    _after(pgtrigger.Update, "moved", _TAKEN + _FREED, old="gone", new="begun"),
    _after(pgtrigger.Delete, "freed", _FREED, old="gone"),
)
ON_CLIENTS = (
    _after(pgtrigger.Insert, "new", _NEW, new="begun"),
    _after(pgtrigger.Delete, "left", _LEFT, old="gone"),
)


class Unassigned(models.Model):
    """A client without an assignment that has no last day."""

    # The triggers let no row outlive its client; a foreign key would check each client of an import again.
    client = models.OneToOneField(
        "clients.Client",
        on_delete=models.DO_NOTHING,
        primary_key=True,
        related_name="+",
        db_constraint=False,
    )
