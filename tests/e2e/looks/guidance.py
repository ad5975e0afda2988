from typing import Any

from tests.e2e.looks.look import Look, client
from tests.e2e.world import World


def trajectory(world: World) -> dict[str, Any]:
    return {"pk": world.rooms["guidance"].trajectory.pk}


LOOKS = {
    "guidance:my_day": Look("alice"),
    "guidance:team_day": Look("joke"),
    "guidance:trajectories": Look("alice"),
    "guidance:trajectory": Look("alice", trajectory),
    "guidance:new_trajectory": Look("alice", client),
    "guidance:change_trajectory": Look("alice", trajectory),
    "guidance:end_trajectory": Look("alice", trajectory),
    "guidance:cancel_trajectory": Look("alice", trajectory),
    "guidance:add_certificate": Look("alice", trajectory),
}
