from tests.breaches.collect import Breach, changed
from tests.factories import SavedFilterFactory, TeamFactory, UserFactory


def email_of_another() -> object:
    return changed(UserFactory(), email=UserFactory(email="alice@example.nl").email.upper())


def name_of_another() -> object:
    return changed(UserFactory(), username=UserFactory(username="alice").username.upper())


def filter_of_a_name_twice() -> object:
    first = SavedFilterFactory(name="Vier")
    return changed(SavedFilterFactory(user=first.user), name="VIER")


def team_filter_of_a_name_twice() -> object:
    first = SavedFilterFactory(name="Vier", user=None, team=TeamFactory())
    return changed(SavedFilterFactory(user=None, team=first.team), name="VIER")


BREACHES: dict[str, Breach] = {
    "user_roles_known": lambda: changed(UserFactory(), roles=["wizard"]),
    "user_name_once": name_of_another,
    "user_email_once": email_of_another,
    "saved_filter_of_somebody": lambda: changed(SavedFilterFactory(), team=TeamFactory()),
    "saved_filter_name_once": filter_of_a_name_twice,
    "saved_team_filter_name_once": team_filter_of_a_name_twice,
}
