from tests.e2e.looks.look import Look, client

LOOKS = {
    "clients:caseload": Look("alice"),
    "clients:pool": Look("alice"),
    "clients:client": Look("alice", client),
    "clients:assign": Look("alice", client),
    "clients:open": Look("alice", lambda world: {"number": world.pooled.number}),
    "clients:add_spell": Look("alice", lambda world: {**client(world), "kind": "rung"}),
    "clients:correct_spell": Look(
        "alice", lambda world: {**client(world), "kind": "benefit", "pk": world.spell.pk}
    ),
}
