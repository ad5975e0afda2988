"""Whether somebody is known already: by BSN first, then by name and birth date, then by telephone.

Two systems that join on one field alone make two files of one person; so each way is tried in this order,
and what is found says by which way it was.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.search import TrigramWordSimilarity
from django.db.models import F, Value
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from clients.models import Client
from clients.querysets import PHONE_DIGITS, phone_digits
from core.plain_text import PlainText

MOST_SHOWN = 10
# How much of a surname must be there again, of 1: a letter more or less in an ordinary name.
LIKE = 0.6


@dataclass(frozen=True)
class Likeness:
    """A client who may be the same person. `certain` where the BSN is the same: then it is."""

    client: Client
    why: str | Promise
    certain: bool = False


def duplicates(*, bsn: str, surname: str, birth_date: dt.date, phone: str = "") -> list[Likeness]:
    """Clients who may be this person, the most certain first, each once. Three queries at most."""
    seen: set[int] = set()
    found = []
    for likeness in _all_ways(bsn, surname, birth_date, phone):
        if likeness.client.pk not in seen:
            seen.add(likeness.client.pk)
            found.append(likeness)
    return found[:MOST_SHOWN]


def _all_ways(bsn: str, surname: str, birth_date: dt.date, phone: str) -> Iterator[Likeness]:
    clients = Client.objects.defer("bsn_sealed")
    for client in clients.with_bsn(bsn):
        yield Likeness(client, _("The same BSN"), certain=True)
    alike: Any = TrigramWordSimilarity(PlainText(Value(surname)), F("name_key"))  # type: ignore[arg-type]
    born = clients.filter(birth_date=birth_date).annotate(alike=alike).filter(alike__gte=LIKE)
    for client in born.order_by("-alike", "pk")[:MOST_SHOWN]:
        yield Likeness(client, _("The same birth date and surname, or one much like it"))
    digits = re.sub(r"\D", "", phone)[-PHONE_DIGITS:]
    if len(digits) == PHONE_DIGITS:
        called = clients.exclude(phone="").annotate(digits=phone_digits()).filter(digits=digits)
        for client in called.order_by("pk")[:MOST_SHOWN]:
            yield Likeness(client, _("The same telephone number"))
