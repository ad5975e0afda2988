import pytest

from wsp import databases
from wsp.checks import check_database_roles


def test_two_roles_give_no_warning() -> None:
    assert check_database_roles(None) == []


def test_one_role_for_all_gives_a_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(databases, "runtime_alias", databases.owner_alias)
    assert [warning.id for warning in check_database_roles(None)] == ["wsp.W001"]
