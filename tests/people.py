"""The people of the tests, as fixtures: who may do what reads as a sentence."""

import datetime as dt

import pytest

from accounts.models import Team, User
from tests.factories import TeamFactory, UserFactory

TODAY = dt.date(2020, 6, 1)


@pytest.fixture
def team(db: None) -> Team:
    return TeamFactory(name="Noord")


@pytest.fixture
def alice(team: Team) -> User:
    """A consultant."""
    return UserFactory(username="alice", first_name="Alice", consultant=True, team=team)


@pytest.fixture
def bob(db: None) -> User:
    """A manager."""
    return UserFactory(username="bob", first_name="Bob", manager=True)


@pytest.fixture
def charlie(db: None) -> User:
    """A stranger: a consultant of another team."""
    return UserFactory(username="charlie", consultant=True, team=TeamFactory(name="Zuid"))


@pytest.fixture
def dirk(db: None) -> User:
    """An administrator."""
    return UserFactory(username="dirk", administrator=True)


@pytest.fixture
def erica(db: None) -> User:
    """An auditor."""
    return UserFactory(username="erica", auditor=True)


@pytest.fixture
def gerda(db: None) -> User:
    """A budget controller."""
    return UserFactory(username="gerda", controller=True)


@pytest.fixture
def hans(db: None) -> User:
    """An SROI coordinator."""
    return UserFactory(username="hans", sroi=True)


@pytest.fixture
def joke(team: Team) -> User:
    """The lead of Alice's team."""
    return UserFactory(username="joke", team_lead=True, team=team)


@pytest.fixture
def karim(team: Team) -> User:
    """A regie-consulent."""
    return UserFactory(username="karim", regie=True, team=team)
