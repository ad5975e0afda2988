"""Who can be chosen for a placement, and what fits the words that somebody typed."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from accounts.models import User
from clients.models import Client
from core.formatting import short_day
from employers.models import Employer
from placements.find_field import MOST_FOUND, SHORTEST_WORDS, Found, Option


@dataclass(frozen=True)
class Finder:
    """`everybody` gives the rows that a person may choose from on a day, `option` how one is shown."""

    everybody: Callable[[User, dt.date], Any]
    option: Callable[[Any], Option]

    def find(self, *, user: User, on: dt.date, words: str, chosen: Any = None) -> Found:
        """The first that fit the words, in order of name; the one that is chosen stands before them."""
        rows = []
        if len(words) >= SHORTEST_WORDS:
            named = self.everybody(user, on).named(words).order_by("name_key", "pk")
            rows = list(named[: MOST_FOUND + 1])
        shown = rows[:MOST_FOUND]
        if chosen is not None:
            shown = [chosen, *(row for row in shown if row != chosen)]
        return Found(words, [self.option(row) for row in shown], more=len(rows) > MOST_FOUND)


def _clients(user: User, on: dt.date) -> Any:
    return Client.objects.visible_to(user, on).defer("bsn_index", "bsn_sealed")


def _client(client: Client) -> Option:
    details = _("client number %(number)s, born %(day)s") % {
        "number": client.number,
        "day": short_day(client.birth_date),
    }
    return Option(client.pk, str(client.number), client.name, details)


def _employers(user: User, on: dt.date) -> Any:
    return Employer.objects.all()


def _employer(employer: Employer) -> Option:
    parts = (_("KvK number %(number)s") % {"number": employer.kvk}, employer.city)
    return Option(employer.pk, employer.kvk, employer.name, ", ".join(part for part in parts if part))


FINDERS = {"client": Finder(_clients, _client), "employer": Finder(_employers, _employer)}
