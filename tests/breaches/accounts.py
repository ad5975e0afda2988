from tests.breaches.collect import Breach, changed
from tests.factories import UserFactory


def email_of_another() -> object:
    return changed(UserFactory(), email=UserFactory(email="alice@example.nl").email.upper())


def name_of_another() -> object:
    return changed(UserFactory(), username=UserFactory(username="alice").username.upper())


BREACHES: dict[str, Breach] = {
    "user_roles_known": lambda: changed(UserFactory(), roles=["wizard"]),
    "user_name_once": name_of_another,
    "user_email_once": email_of_another,
}
