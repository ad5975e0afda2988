"""The main navigation: each app registers its entries in `AppConfig.ready`."""

from dataclasses import dataclass
from typing import Protocol

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise


class Person(Protocol):
    """Somebody who has permissions, signed in or not."""

    def has_perm(self, perm: str) -> bool: ...


@dataclass(frozen=True, kw_only=True)
class NavigationItem:
    """One entry of the main navigation.

    `permission` is checked without an object; None shows the entry to everybody who is signed in.
    The page of `url_name` and all pages below its address count as the current one. Whoever has the
    permission `start_for` begins the day there; everybody else at the first entry that may be opened.
    """

    label: str | Promise
    url_name: str
    order: int
    permission: str | None = None
    start_for: str | None = None

    def is_open_to(self, user: Person) -> bool:
        return self.permission is None or user.has_perm(self.permission)


@dataclass(frozen=True)
class NavigationLink:
    """A navigation item as one request sees it."""

    label: str
    url: str
    current: bool


_items: dict[str, NavigationItem] = {}


def register(item: NavigationItem) -> None:
    """Add an entry; the same `url_name` registered again replaces the first (`ready` may run twice)."""
    _items[item.url_name] = item


def registered() -> list[NavigationItem]:
    return sorted(_items.values(), key=lambda item: (item.order, item.url_name))


def entries_for(user: Person) -> list[NavigationItem]:
    """What this person may open, in order."""
    return [item for item in registered() if item.is_open_to(user)]


def start_of(user: Person) -> NavigationItem | None:
    """Where this person begins the day; None for whom no entry is open."""
    entries = entries_for(user)
    own = (item for item in entries if item.start_for and user.has_perm(item.start_for))
    return next(own, entries[0] if entries else None)


def navigation(request: HttpRequest) -> dict[str, list[NavigationLink]]:
    """Context processor: `navigation`, the entries that the user may open, the nearest one marked current."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {"navigation": []}
    allowed = entries_for(user)
    urls = [reverse(item.url_name) for item in allowed]
    current = max((url for url in urls if _is_at_or_below(request.path, url)), key=len, default=None)
    pairs = zip(allowed, urls, strict=True)
    return {"navigation": [NavigationLink(str(item.label), url, url == current) for item, url in pairs]}


def _is_at_or_below(path: str, url: str) -> bool:
    return path == url or (url != "/" and path.startswith(url.rstrip("/") + "/"))
