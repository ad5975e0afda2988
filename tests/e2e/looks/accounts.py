from typing import Any

from django.contrib.auth.tokens import default_token_generator
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from accounts.kept_forms import KeptForm, keep
from tests.e2e.looks.look import Look
from tests.e2e.world import World


def link(world: World) -> dict[str, Any]:
    """A link by which Frank chooses a password."""
    frank = world.people["frank"]
    return {
        "uidb64": urlsafe_base64_encode(force_bytes(frank.pk)),
        "token": default_token_generator.make_token(frank),
    }


def kept(world: World) -> dict[str, Any]:
    """A form that Alice sent after her session had ended."""
    form = KeptForm("/clients/", {"why": ["Verhuisd naar Delft"]})
    return {"token": keep(form, user_id=world.people["alice"].pk)}


LOOKS = {
    "kept_form": Look("alice", kept),
    "account_login": Look(None),
    "account_inactive": Look(None),
    "account_change_password": Look("alice"),
    "choose_password": Look(None, link),
    "saved_filter": Look(
        "alice", lambda world: {"pk": world.rooms["lists"].pk}, lambda world: {"back": "/clients/"}
    ),
    "home": Look("frank"),
    "users": Look("dirk"),
    "new_user": Look("dirk"),
    "import_users": Look("dirk"),
    "user": Look("dirk", lambda world: {"pk": world.people["alice"].pk}),
    "roles": Look("dirk"),
}
