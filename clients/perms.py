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


grant_on_object("clients.view_client", opens_file)
grant_by_role("clients.view_pool")
