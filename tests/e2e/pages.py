"""Every page of the application: who looks at it, and at which address in the world of these tests."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, reverse

from tests.e2e.world import YEAR, World
from tests.test_house_rules import patterns

# What answers a GET but is no page that people read.
NO_PAGES = {
    "health": "JSON for the watch over the installation",
    "ready": "JSON for the watch over the installation",
    "targets:rows_export": "a file",
    "imports:errors": "a file",
    "account_logout": "leads to the sign-in page; signing out is a button",
}


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


LOOKS = {
    "account_login": Look(None),
    "account_inactive": Look(None),
    "home": Look("frank"),
    "audit:readings": Look("erica"),
    "audit:changes": Look("erica"),
    "targets:dashboard": Look("bob", asked=lambda world: {"peildatum": f"31-12-{YEAR}"}),
    "targets:cohorts": Look("bob", lambda world: {"year": YEAR}, lambda world: {"run": world.draft.pk}),
    "targets:paper": Look("bob"),
    "targets:rows": Look(
        "bob",
        lambda world: {"code": "placements.counted"},
        lambda world: {"run": world.draft.pk, "year": YEAR},
    ),
    "targets:movements": Look(
        "bob",
        lambda world: {"code": "placements.counted"},
        lambda world: {"run": world.draft.pk, "against": world.published.pk},
    ),
    "targets:runs": Look("bob"),
    "targets:progress": Look("bob", lambda world: {"key": world.job.pk}),
    "clients:caseload": Look("alice"),
    "clients:pool": Look("alice"),
    "clients:client": Look("alice", client),
    "clients:assign": Look("alice", client),
    "clients:open": Look("alice", lambda world: {"number": world.pooled.number}),
    "clients:add_spell": Look("alice", lambda world: {**client(world), "kind": "rung"}),
    "clients:correct_spell": Look(
        "alice", lambda world: {**client(world), "kind": "benefit", "pk": world.spell.pk}
    ),
    "imports:imports": Look("dirk"),
    "imports:import": Look("dirk", lambda world: {"key": world.imported.pk}),
    "imports:uploads": Look("dirk"),
    "imports:upload": Look("dirk", lambda world: {"key": world.upload.pk}),
    "employers:employers": Look("alice"),
    "employers:employer": Look("alice", lambda world: {"kvk": world.employer.kvk}),
    "placements:placements": Look("alice"),
    "placements:new": Look("alice"),
    "placements:placement": Look("alice", placement),
    "placements:change": Look("alice", placement),
    "placements:end": Look("alice", placement),
    "placements:cancel": Look("alice", placement),
}


def answers_get(pattern: URLPattern) -> bool:
    view = getattr(pattern.callback, "view_class", None)
    return view is None or (hasattr(view, "get") and "get" in view.http_method_names)


def page_names() -> list[str]:
    """The name of every page that the addresses know."""
    return [name for name, pattern in patterns() if answers_get(pattern) and name not in NO_PAGES]
