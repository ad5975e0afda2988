from typing import Any

from clients.models import Client
from tests.e2e.looks.look import Look, client
from tests.e2e.world import World


def trajectory(world: World) -> dict[str, Any]:
    return {"pk": world.rooms["guidance"].trajectory.pk}


def note(world: World) -> dict[str, Any]:
    return {**client(world), "kind": "note", "pk": world.rooms["guidance"].note.pk}


def document(world: World) -> dict[str, Any]:
    return {**client(world), "pk": world.rooms["guidance"].document.pk}


def far(world: World) -> Client:
    """A client on rung 2 of whom nothing was noted yet."""
    found: Client = world.rooms["reindication"].untold
    return found


def reindication(world: World, state: str) -> dict[str, Any]:
    row = world.rooms["reindication"].rows[state]
    return {"number": row.client.number, "pk": row.pk}


LOOKS = {
    "guidance:contact": Look("alice", client),
    "guidance:add_record": Look("alice", lambda world: {**client(world), "kind": "action"}),
    "guidance:correct_record": Look("alice", note),
    "guidance:remove_record": Look("alice", note),
    "guidance:add_document": Look("alice", client),
    "guidance:document": Look("alice", document),
    "guidance:remove_document": Look("alice", document),
    "guidance:my_day": Look("alice"),
    "guidance:team_day": Look("joke"),
    "guidance:reindication_funnel": Look("karim"),
    "guidance:reindications": Look("karim"),
    "guidance:note_suspicion": Look("alice", lambda world: {"number": far(world).number}),
    "guidance:couple_reindication": Look("karim", lambda world: reindication(world, "to_couple")),
    "guidance:end_reindication": Look("karim", lambda world: reindication(world, "to_decide")),
    "guidance:trajectories": Look("alice"),
    "guidance:trajectory": Look("alice", trajectory),
    "guidance:matching_profile": Look("alice", client),
    "guidance:new_trajectory": Look("alice", client),
    "guidance:change_trajectory": Look("alice", trajectory),
    "guidance:end_trajectory": Look("alice", trajectory),
    "guidance:cancel_trajectory": Look("alice", trajectory),
    "guidance:add_certificate": Look("alice", trajectory),
}
