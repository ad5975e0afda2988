"""The data of some clients only, under the names of the tables that hold those of all."""

from django.apps import apps
from django.db import models

from clients.models import Client

# Few enough to be looked up one by one; of more the whole is computed.
MOST = 20_000


def key_of_client(model: type[models.Model]) -> str | None:
    """The column of a model's table that says whose row it is; None where it is nobody's."""
    if model is Client:
        return "id"
    for field in model._meta.concrete_fields:
        if field.name == "client" and field.related_model is Client:
            return str(field.column)
    return None


def only_of(sql: str) -> list[str]:
    """For each table that a query reads: a relation of the same name with the rows of `%(_clients)s` only.

    A name in a WITH clause goes before a table of that name, so the query itself need not know.
    """
    relations = []
    for model in apps.get_models():
        table, key = model._meta.db_table, key_of_client(model)
        if key and table in sql:
            relations.append(
                f"{table} AS (SELECT * FROM public.{table} WHERE {key} = ANY (%(_clients)s::bigint[]))"
            )
    return relations
