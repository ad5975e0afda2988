from typing import Any

from tests.e2e.looks.look import Look, client
from tests.e2e.world import World


def handed_over(world: World) -> dict[str, Any]:
    return {"pk": world.rooms["clients"].hand_over.pk}


LOOKS = {
    "clients:caseload": Look("alice"),
    "clients:pool": Look("alice"),
    "clients:client": Look("alice", client),
    "clients:timeline": Look("alice", client),
    "clients:assign": Look("alice", client),
    "clients:open": Look("alice", lambda world: {"number": world.pooled.number}),
    "clients:profiles": Look("alice"),
    "clients:record_profile": Look("alice", client),
    "clients:profile_consent": Look("alice", client),
    "clients:hand_overs": Look("joke"),
    "clients:choose_clients": Look("joke"),
    "clients:hand_over": Look("joke", handed_over),
    "clients:take_back_hand_over": Look("joke", handed_over),
    "clients:add_spell": Look("alice", lambda world: {**client(world), "kind": "rung"}),
    "clients:correct_spell": Look(
        "alice", lambda world: {**client(world), "kind": "benefit", "pk": world.spell.pk}
    ),
}
