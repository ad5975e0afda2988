from typing import Any

from tests.e2e.looks.look import Look, client
from tests.e2e.world import World


def trajectory(world: World) -> dict[str, Any]:
    return {"pk": world.rooms["guidance"].trajectory.pk}


def note(world: World) -> dict[str, Any]:
    return {**client(world), "kind": "note", "pk": world.rooms["guidance"].note.pk}


def document(world: World) -> dict[str, Any]:
    return {**client(world), "pk": world.rooms["guidance"].document.pk}


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
    "guidance:trajectories": Look("alice"),
    "guidance:trajectory": Look("alice", trajectory),
    "guidance:matching_profile": Look("alice", client),
    "guidance:new_trajectory": Look("alice", client),
    "guidance:change_trajectory": Look("alice", trajectory),
    "guidance:end_trajectory": Look("alice", trajectory),
    "guidance:cancel_trajectory": Look("alice", trajectory),
    "guidance:add_certificate": Look("alice", trajectory),
}
