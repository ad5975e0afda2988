from typing import Any

from tests.e2e.looks.look import Look
from tests.e2e.world import World


def year(world: World) -> dict[str, Any]:
    return {"year": world.rooms["budget"].year}


def post(world: World) -> dict[str, Any]:
    return {**year(world), "pk": world.rooms["budget"].post.pk}


def one(name: str) -> Any:
    """The key of one of the room's things."""
    return lambda world: {"pk": getattr(world.rooms["budget"], name).pk}


LOOKS = {
    "budget:current": Look("gerda"),
    "budget:years": Look("gerda"),
    "budget:year": Look("gerda", year),
    "budget:post": Look("gerda", post),
    "budget:controls": Look("gerda", year),
    "budget:close": Look("gerda", year),
    "budget:new_total": Look("gerda", year),
    "budget:new_sheltered": Look("gerda", year),
    "budget:new_allocation": Look("gerda", year),
    "budget:transfers": Look("gerda", year),
    "budget:new_transfer": Look("gerda", year),
    "budget:matches": Look("gerda", year),
    "budget:change_allocation": Look("gerda", one("allocation")),
    "budget:decide_transfer": Look("gerda", one("transfer")),
    "budget:commitments": Look("gerda"),
    "budget:new_commitment": Look("gerda"),
    "budget:commitment": Look("gerda", one("commitment")),
    "budget:change_commitment": Look("gerda", one("commitment")),
    "budget:release_commitment": Look("gerda", one("commitment")),
    "budget:bookings": Look("gerda"),
    "budget:new_booking": Look("gerda"),
    "budget:counter_booking": Look("gerda", one("booking")),
    "budget:match_booking": Look("gerda", one("booking")),
}
