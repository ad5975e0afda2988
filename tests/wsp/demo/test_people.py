"""Those who sign in to the demo."""

from collections import Counter

from wsp.demo.people import CONSULTANTS, TEAMS, USERS

ROLES = {
    *("consultant", "regie", "account_manager", "sroi", "job_coach"),
    *("team_lead", "manager", "controller", "administrator", "auditor"),
}


def test_every_role_has_somebody() -> None:
    assert {role for user in USERS for role in user.roles} == ROLES


def test_user_names_are_unique() -> None:
    assert max(Counter(user.username for user in USERS).values()) == 1


def test_fourteen_consultants_in_three_teams() -> None:
    assert len(CONSULTANTS) == 14
    assert {user.team for user in CONSULTANTS} == set(TEAMS)
