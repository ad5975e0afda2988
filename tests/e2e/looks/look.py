"""Who looks at a page, and at which address in the world of these tests."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from tests.e2e.world import World


@dataclass(frozen=True)
class Look:
    """Somebody (or nobody) at a page. `keys` are the page's own, `asked` what stands behind the `?`."""

    person: str | None
    keys: Callable[[World], dict[str, Any]] = lambda world: {}
    asked: Callable[[World], dict[str, Any]] = lambda world: {}

    def address(self, name: str, world: World) -> str:
        return reverse(name, kwargs=self.keys(world), query=self.asked(world))


def client(world: World) -> dict[str, Any]:
    return {"number": world.clients[2].number}


def placement(world: World) -> dict[str, Any]:
    return {"pk": world.placement.pk}
