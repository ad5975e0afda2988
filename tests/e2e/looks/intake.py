from typing import Any

from tests.e2e.looks.look import Look
from tests.e2e.world import World


def running(world: World) -> dict[str, Any]:
    return {"pk": world.rooms["intake"].open.pk}


LOOKS = {
    "guidance:intakes": Look("alice"),
    "guidance:new_intake": Look("alice"),
    "guidance:intake": Look("alice", lambda world: {"pk": world.rooms["intake"].ended.pk}),
    "guidance:intake_step": Look("alice", lambda world: {**running(world), "step": "obstacles"}),
    "guidance:finish_intake": Look("alice", running),
    "guidance:stop_intake": Look("alice", running),
}
