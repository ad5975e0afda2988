"""Who may open which client's file: by assignment, team or grant (`ClientQuerySet.visible_to`), nothing
else.
"""

from typing import Any

from django.utils import timezone
from rules.predicates import predicate

from clients.models import Client
from core.rights import grant_by_role, grant_on_object


@predicate(name="opens_file")
def opens_file(user: Any, client: Client | None) -> bool:
    """Today, as a permission is about the moment of asking; without a client only the role is asked."""
    if client is None:
        return True
    return Client.objects.visible_to(user, timezone.localdate()).filter(pk=client.pk).exists()


@predicate(name="in_pool")
def in_pool(user: Any, client: Client | None) -> bool:
    """Whether nobody works for the client today."""
    if client is None:
        return True
    return Client.objects.in_pool(timezone.localdate()).filter(pk=client.pk).exists()


grant_on_object("clients.view_client", opens_file)
grant_on_object("clients.change_client", opens_file)
grant_on_object("clients.reveal_bsn", opens_file)
grant_on_object("clients.assign_client", opens_file)
grant_by_role("clients.export_clients")
grant_by_role("clients.view_pool")
grant_on_object("clients.open_pool_file", in_pool)
