"""The pages of administration, which live in the lowest room."""

from tests.e2e.looks.look import Look

LOOKS = {
    "search": Look("alice"),
    "administration:index": Look("dirk"),
    "administration:table": Look("dirk", lambda world: {"name": "placementpolicy"}),
    "administration:import": Look("dirk", lambda world: {"name": "placementkind"}),
    "administration:add": Look("dirk", lambda world: {"name": "placementpolicy"}),
    "administration:change": Look("dirk", lambda world: {"name": "scheme", "key": "PW"}),
    "administration:withdraw": Look(
        "dirk", lambda world: {"name": "target", "key": world.rooms["administration"].pk}
    ),
}
