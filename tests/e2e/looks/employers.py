from tests.e2e.looks.look import Look

LOOKS = {
    "employers:employers": Look("alice"),
    "employers:employer": Look("alice", lambda world: {"kvk": world.employer.kvk}),
}
