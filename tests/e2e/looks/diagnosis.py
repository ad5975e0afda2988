from typing import Any

from tests.e2e.looks.look import Look, client
from tests.e2e.world import World


def diagnosis(world: World) -> dict[str, Any]:
    return {**client(world), "pk": world.rooms["diagnosis"].diagnosis.pk}


def examination(world: World) -> dict[str, Any]:
    return {**client(world), "kind": "examination", "pk": world.rooms["diagnosis"].examination.pk}


LOOKS = {
    "clients:diagnosis": Look("alice", diagnosis),
    "clients:add_diagnosis": Look("alice", lambda world: {**client(world), "kind": "result"}),
    "clients:correct_diagnosis": Look("alice", examination),
}
