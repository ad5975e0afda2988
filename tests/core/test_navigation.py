"""The main navigation shows what the user may open, and where they are."""

from dataclasses import dataclass

import pytest
from django.test import RequestFactory

from core import navigation
from core.navigation import NavigationItem, NavigationLink


@dataclass
class Person:
    """Somebody with some permissions."""

    permissions: frozenset[str] = frozenset()
    is_authenticated: bool = True

    def has_perm(self, permission: str) -> bool:
        return permission in self.permissions


@pytest.fixture(autouse=True)
def entries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(navigation, "_items", {})
    monkeypatch.setattr(navigation, "reverse", lambda name: {"home": "/", "figures": "/cijfers/"}[name])
    navigation.register(
        NavigationItem(label="Cijfers", url_name="figures", order=20, permission="see_figures")
    )
    navigation.register(NavigationItem(label="Start", url_name="home", order=10))


def links(path: str, person: Person) -> list[NavigationLink]:
    request = RequestFactory().get(path)
    request.user = person
    return navigation.navigation(request)["navigation"]


def test_entries_stand_in_order_and_the_current_one_is_marked() -> None:
    manager = Person(frozenset({"see_figures"}))
    assert links("/cijfers/2020/", manager) == [
        NavigationLink("Start", "/", current=False),
        NavigationLink("Cijfers", "/cijfers/", current=True),
    ]


def test_what_may_not_be_opened_is_not_shown() -> None:
    assert [link.label for link in links("/", Person())] == ["Start"]


def test_nobody_signed_in_sees_no_navigation() -> None:
    assert links("/", Person(is_authenticated=False)) == []
