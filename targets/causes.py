"""What happened to clients between two runs: the imports and edits that the history knows of."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any

from django.contrib.auth import get_user_model
from django.utils.translation import gettext as _

from audit.changes import client_field, tracked_models
from imports.models import Import
from targets.models import Run


def causes_of(clients: Collection[int], old: Run, new: Run) -> dict[int, list[str]]:
    """For each client what was written about them after the earlier run was computed, up to the later one.

    One query for each kind of row that belongs to a client, whatever the number of clients. Who is not in it
    moved without a change of data: by the date alone, or by another policy.
    """
    earlier, later = sorted((old, new), key=lambda run: run.finished_at)
    found: dict[int, set[tuple[Any, ...]]] = defaultdict(set)
    for model in tracked_models().values():
        column = client_field(model)
        if column is None:
            continue
        history: Any = model.pgh_event_model  # type: ignore[attr-defined]
        events = history._default_manager.filter(
            **{f"{column}__in": clients},
            pgh_created_at__gt=earlier.finished_at,
            pgh_created_at__lte=later.finished_at,
        )
        for client, context in events.values_list(column, "pgh_context__metadata"):
            found[client].add(_source(context or {}))
    return _in_words(found)


def _source(context: Mapping[str, Any]) -> tuple[Any, ...]:
    return context.get("import_id"), context.get("user"), str(context.get("reason", ""))


def _in_words(found: Mapping[int, set[tuple[Any, ...]]]) -> dict[int, list[str]]:
    sources = set().union(*found.values()) if found else set()
    files = {one.pk: one for one in Import.objects.filter(pk__in={source[0] for source in sources} - {None})}
    users = get_user_model().objects.in_bulk({source[1] for source in sources} - {None})
    return {
        client: sorted(_words(source, files, users) for source in of_client)
        for client, of_client in found.items()
    }


def _words(source: tuple[Any, ...], files: Mapping[int, Import], users: Mapping[int, Any]) -> str:
    number, user, reason = source
    if number in files:
        return _("import %(number)s (%(kind)s)") % {"number": number, "kind": files[number].kind}
    if user in users:
        return _("edit by %(user)s") % {"user": users[user]}
    return reason or _("the system")
