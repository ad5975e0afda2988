"""Clients in the search of every page: those whose file one may open, and those without a consultant."""

from collections.abc import Callable, Sequence
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from audit.reading import record
from clients.links import client_url
from clients.models import Client
from clients.querysets import ClientQuerySet
from core.formatting import short_day
from core.names import closest
from core.search import MOST_HITS, Hit, Question, SearchProvider, register

PURPOSE = "search"


def clients_with(clients: ClientQuerySet, asked: Question) -> list[Any]:
    """By a whole number the client with that client number or BSN, by anything else those of that name."""
    shown = clients.defer("bsn_index", "bsn_sealed")
    if not asked.digits:
        return closest(shown, asked.words, most=MOST_HITS)
    found = shown.with_bsn(asked.bsn) if asked.bsn else shown.filter(number=int(asked.digits[:18]))
    return list(found[:MOST_HITS])


def finder(
    everybody: Callable[[Question], ClientQuerySet], page: str
) -> Callable[[HttpRequest, Question], Sequence[Hit]]:
    """Finds some of these clients, each with the page that it leads to; whom it shows is recorded."""

    def find(request: HttpRequest, asked: Question) -> Sequence[Hit]:
        clients = clients_with(everybody(asked), asked)
        record(request, clients=[client.pk for client in clients], purpose=PURPOSE, fields="identity")
        return [
            Hit(client.name_by_surname, identity_in_words(client), client_url(client, page))
            for client in clients
        ]

    return find


def identity_in_words(client: Client) -> str:
    return _("client number %(number)s, born %(day)s") % {
        "number": client.number,
        "day": short_day(client.birth_date),
    }


register(
    SearchProvider(
        name="clients",
        label=gettext_lazy("Clients"),
        order=10,
        permission="clients.view_client",
        find=finder(lambda asked: Client.objects.visible_to(asked.user, asked.on), "client"),
    )
)
register(
    SearchProvider(
        name="pool",
        label=gettext_lazy("Clients without a consultant"),
        order=20,
        permission="clients.view_pool",
        find=finder(
            lambda asked: Client.objects.in_pool(asked.on).exclude(
                pk__in=Client.objects.visible_to(asked.user, asked.on).values("pk")
            ),
            "open",
        ),
    )
)
