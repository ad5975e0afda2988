"""How clients are called where an import names them."""

from collections.abc import Iterable

from accounts.models import User
from clients.links import client_url
from clients.models import Client
from imports.registry import Person


def named(keys: Iterable[int], user: User) -> dict[int, Person]:
    """Number and name of clients, with the way to the file for those who have files to work on."""
    may_open = user.has_perm("clients.view_client")
    return {
        client.pk: Person(str(client.number), client.name, client_url(client) if may_open else "")
        for client in Client.objects.filter(pk__in=list(keys))
    }
