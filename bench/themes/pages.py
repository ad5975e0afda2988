"""Lists, searching and whole pages among many clients."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Value
from django.test import Client as Browser
from django.test import override_settings
from django.urls import reverse

from accounts.enums import Role
from accounts.models import Team, User
from bench.database import as_application
from bench.declaration import Measured, Row, Theme, at_most
from bench.sizes import Sizes
from bench.timing import ratio, seconds, shown
from bench.worlds import municipality
from clients.models import Assignment, Client
from core.lists.keyset import Position, capped_count, keyset_page
from core.plain_text import PlainText

PAGE = 50
CASELOAD = 200
TODAY = dt.date(2025, 12, 31)
BY_NAME = {"key": F("name_key"), "descending": False, "size": PAGE}


@dataclass
class World:
    """A large municipality, and how long a whole page took in a small one."""

    sizes: Sizes
    page_when_small: float

    def timed(self, work: Any) -> float:
        """Of something short: the mean of many, the median of such means."""
        times = 20 if self.sizes.repeats > 1 else 1

        def often() -> None:
            for _ in range(times):
                work()

        return seconds(often, repeats=self.sizes.repeats) / times


def ordered() -> Any:
    return Client.objects.order_by("name_key", "pk")


def page_after(key: int | None) -> Any:
    everybody = Client.objects.all()
    return keyset_page(everybody, position=Position(after=key), everybody=everybody, **BY_NAME)


def key_at(depth: int) -> int:
    return int(ordered().values_list("pk", flat=True)[depth])


def list_in_depth(world: World) -> Measured:
    """A page near the end of all clients beside the second one."""
    deep = key_at(world.sizes.lists * 9 // 10)
    early = key_at(PAGE)
    return ratio(world.timed(lambda: page_after(deep)), world.timed(lambda: page_after(early)))


def list_by_offset(world: World) -> Measured:
    """The same page by OFFSET."""
    depth = world.sizes.lists * 9 // 10
    deep = key_at(depth)
    ours = world.timed(lambda: page_after(deep))
    peer = world.timed(lambda: list(ordered().values_list("pk", flat=True)[depth : depth + PAGE]))
    return Measured(1000 * ours, shown(ours), shown(peer))


def counting(world: World) -> Measured:
    ours = world.timed(lambda: capped_count(Client.objects.all()))
    peer = world.timed(Client.objects.count)
    return Measured(1000 * ours, shown(ours), shown(peer))


def caseworker() -> User:
    """A consultant with as many clients as one person can have, whatever the size of the municipality."""
    team, new = Team.objects.get_or_create(name="Team of the bench")
    user, _ = User.objects.get_or_create(username="caseworker", team=team, roles=[Role.CONSULTANT])
    if new:
        free = Client.objects.in_pool(TODAY).order_by("pk")[:CASELOAD]
        Assignment.objects.bulk_create(
            Assignment(client=client, consultant=user, team=team, start=dt.date(2024, 1, 1))
            for client in free
        )
    return user


def caseload_page() -> Any:
    """Asks a consultant's caseload, whole: middleware, queries, reading log, template."""
    browser = Browser(SERVER_NAME="localhost")
    browser.force_login(caseworker())
    address = reverse("clients:caseload")

    def ask() -> None:
        assert browser.get(address).status_code == 200

    ask()
    return ask


def whole_page(world: World) -> Measured:
    browser = Browser(SERVER_NAME="localhost")
    with override_settings(ROOT_URLCONF="bench.urls"):
        hello = world.timed(lambda: browser.get("/hello/"))
    return ratio(world.timed(caseload_page()), hello)


def growth_of_page(world: World) -> Measured:
    return ratio(world.timed(caseload_page()), world.page_when_small)


def by_part_of_name(world: World) -> Measured:
    """The first page of those with these letters in their name, beside all names ranked by likeness."""
    name = Client.objects.values_list("surname", flat=True)[world.sizes.lists // 2]
    part = PlainText(Value(name[1:5]))
    ours = world.timed(lambda: list(ordered().filter(name_key__contains=part).values_list("pk")[:PAGE]))
    ranked = ordered().extra(order_by=["-rank"], select={"rank": "similarity(name_key, 'x')"})
    peer = seconds(lambda: list(ranked.values_list("pk", "rank")[:PAGE]), repeats=world.sizes.repeats)
    return Measured(1000 * ours, shown(ours), shown(peer))


def by_bsn(world: World) -> Measured:
    index = bytes(Client.objects.values_list("bsn_index", flat=True)[world.sizes.lists // 2])
    ours = world.timed(lambda: Client.objects.filter(bsn_index=index).first())
    return Measured(1000 * ours, shown(ours))


@contextmanager
def world(sizes: Sizes) -> Iterator[World]:
    with municipality(sizes.lists_small), as_application():
        small = World(sizes, 0.0).timed(caseload_page())
    with municipality(sizes.lists), as_application():
        yield World(sizes, small)


THEME = Theme(
    code="pages",
    title="Lists, search and pages, 500,000 clients",
    world=world,
    rows=(
        Row(
            name="a list page near the end, in SQL",
            unit="× the second page",
            beside="the second page",
            measure=list_in_depth,
            must=at_most(1.5),
            aim=at_most(1.1),
        ),
        Row(
            name="the same page, in SQL",
            unit="ms",
            beside="OFFSET",
            measure=list_by_offset,
            must=at_most(5),
            aim=at_most(1),
        ),
        Row(
            name="the count above a list, up to 1,001",
            unit="ms",
            beside="count(*)",
            measure=counting,
            must=at_most(5),
            aim=at_most(1),
        ),
        Row(
            name="the caseload, 50 rows, whole",
            unit="× a bare view",
            beside="a bare view",
            measure=whole_page,
            must=at_most(40),
            aim=at_most(15),
        ),
        Row(
            name="growth of the caseload, 5,000 → 500,000 clients",
            unit="×",
            beside="5,000",
            measure=growth_of_page,
            must=at_most(1.3),
            aim=at_most(1.1),
        ),
        Row(
            name="search by a part of a name, in SQL, ordered",
            unit="ms",
            beside="all ranked by likeness",
            measure=by_part_of_name,
            must=at_most(30),
            aim=at_most(5),
        ),
        Row(
            name="search by a whole BSN, in SQL",
            unit="ms",
            beside="",
            measure=by_bsn,
            must=at_most(2),
            aim=at_most(0.4),
        ),
    ),
)
