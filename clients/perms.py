"""Who may open which client's file: by assignment, team or grant (`ClientQuerySet.visible_to`), nothing
else.
"""

from typing import Any

from django.utils import timezone
from rules.predicates import predicate

from clients.models import Client, HandOver
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


@predicate(name="sees_hand_over")
def sees_hand_over(user: Any, hand_over: HandOver | None) -> bool:
    """Who gave or received the clients, and the team that received them."""
    if hand_over is None:
        return True
    people = (hand_over.made_by_id, hand_over.consultant_id)
    return user.pk in people or (user.team_id is not None and user.team_id == hand_over.team_id)


@predicate(name="receives_hand_over")
def receives_hand_over(user: Any, hand_over: HandOver | None) -> bool:
    """The receiver; where the clients went to a team alone, each of that team."""
    if hand_over is None:
        return True
    if hand_over.consultant_id:
        return bool(hand_over.consultant_id == user.pk)
    return bool(hand_over.team_id == user.team_id)


@predicate(name="made_hand_over")
def made_hand_over(user: Any, hand_over: HandOver | None) -> bool:
    """Who made it, and the lead of that person's team."""
    if hand_over is None or hand_over.made_by_id == user.pk:
        return True
    leads = user.team_id is not None and user.has_perm("clients.hand_over_team")
    return leads and user.team_id == hand_over.made_by.team_id


grant_on_object("clients.view_client", opens_file)
grant_on_object("clients.change_client", opens_file)
grant_on_object("clients.reveal_bsn", opens_file)
grant_on_object("clients.assign_client", opens_file)
grant_on_object("clients.view_diagnosis", opens_file)
grant_on_object("clients.change_diagnosis", opens_file)
grant_by_role("clients.export_clients")
grant_by_role("clients.view_pool")
grant_on_object("clients.open_pool_file", in_pool)
grant_by_role("clients.hand_over", "clients.hand_over_team")
grant_on_object("clients.view_hand_over", sees_hand_over | made_hand_over)
grant_on_object("clients.acknowledge_hand_over", receives_hand_over)
grant_on_object("clients.undo_hand_over", made_hand_over)
