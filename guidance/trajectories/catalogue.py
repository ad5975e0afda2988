"""The instruments as a consultant needs them for one client: does it fit, how long, and what is left."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from budget.balances import lines
from budget.categories import category_for
from budget.enums import Category
from clients.models import Client
from guidance.models import Instrument
from guidance.trajectories.rules import unmet
from guidance.trajectories.services import rung_of, target_groups_of

NOUGHT = Decimal(0)


@dataclass(frozen=True)
class Offer:
    """One instrument for one client. `left` is what its post has for this client in the year of the day."""

    instrument: Instrument
    refusals: Sequence[str]
    left: Decimal | None

    @property
    def fits(self) -> bool:
        return not self.refusals


def offers(client: Client, on: dt.date) -> list[Offer]:
    """Those that are valid on a day, the ones that fit first; a fixed number of queries."""
    instruments = list(Instrument.objects.valid_on(on).select_related("post__fund"))
    rung, groups = rung_of(client, on), target_groups_of(client, on)
    left = _left(instruments, client, on)
    found = [
        Offer(
            one,
            unmet(one, rung=rung, groups=groups),
            left.get(one.post_id, NOUGHT) if one.post_id else None,
        )
        for one in instruments
    ]
    return sorted(found, key=lambda offer: not offer.fits)


def _left(instruments: Sequence[Instrument], client: Client, on: dt.date) -> dict[int, Decimal]:
    """Of each post: what the client's own category has, and what is set aside for everybody beside it."""
    posts = {one.post_id: one.post for one in instruments if one.post is not None and one.post_id}
    categories = {
        key: {category_for(post=post, client=client, on=on), Category.ALL} for key, post in posts.items()
    }
    left: dict[int, Decimal] = defaultdict(Decimal)
    for line in lines(year=on.year, posts=posts):
        if line.category in categories[line.post_id]:
            left[line.post_id] += line.available
    return left
