from tests.e2e.looks.look import Look, placement

LOOKS = {
    "placements:placements": Look("alice"),
    "placements:new": Look("alice"),
    "placements:placement": Look("alice", placement),
    "placements:change": Look("alice", placement),
    "placements:end": Look("alice", placement),
    "placements:cancel": Look("alice", placement),
}
