"""Which commands start the embedded services, and that a named database starts none."""

import os
import subprocess
import sys

import pytest
from django.core.exceptions import ImproperlyConfigured

from wsp.local import bootstrap, services
from wsp.local.bootstrap import needs_services, prepare
from wsp.local.home import REPOSITORY, Home
from wsp.settings.environment import database, keys, required


@pytest.mark.parametrize(
    ("line", "needed"),
    [
        ("manage.py migrate", True),
        ("manage.py import_file clients file.csv", True),
        ("manage.py shell", True),
        ("manage.py", False),
        ("manage.py --version", False),
        ("manage.py help migrate", False),
        ("manage.py migrate --help", False),
        ("manage.py local stop", False),
        ("manage.py makemigrations --check", False),
        ("manage.py compile_translations", False),
    ],
)
def test_only_commands_that_use_the_database_start_it(line: str, needed: bool) -> None:
    assert needs_services(line.split()) is needed


def test_a_command_starts_the_services_of_its_home(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("WSP_HOME", str(home.path))
    prepare(["manage.py", "migrate"])
    assert services.running(home)


def test_with_a_database_of_ones_own_nothing_is_started(monkeypatch: pytest.MonkeyPatch) -> None:
    def started(home: Home) -> None:
        pytest.fail("The embedded services were started.")

    monkeypatch.setenv("DATABASE_URL", "postgresql://trede_app@database/trede")
    monkeypatch.setattr(bootstrap.services, "start", started)
    prepare(["manage.py", "migrate"])


def test_with_a_database_of_ones_own_no_home_is_made_and_secrets_must_be_given(home: Home) -> None:
    given = {name: value for name, value in os.environ.items() if name not in {"SECRET_KEY", "VALKEY_URL"}}
    environment = {
        **given,
        "WSP_HOME": str(home.path),
        "DATABASE_URL": "postgresql://trede_app@database/trede",
    }
    command = [sys.executable, "manage.py", "check", "--settings", "wsp.settings.base"]
    done = subprocess.run(command, cwd=REPOSITORY, env=environment, capture_output=True, text=True)
    assert done.returncode != 0
    assert "SECRET_KEY is not set" in done.stderr
    assert not home.path.exists()


def test_a_database_address_may_hold_any_password() -> None:
    settings = database("postgresql://trede_app:p%40ss%2Fword@database:5433/trede")
    assert (settings["PASSWORD"], settings["HOST"], settings["PORT"]) == ("p@ss/word", "database", "5433")


def test_a_short_key_is_refused() -> None:
    with pytest.raises(ImproperlyConfigured, match="32 bytes"):
        keys("1:c2hvcnQ=")


def test_a_setting_that_is_left_out_is_named() -> None:
    with pytest.raises(ImproperlyConfigured, match="BSN_KEYS"):
        required({"BSN_KEYS": ""}, "BSN_KEYS")
