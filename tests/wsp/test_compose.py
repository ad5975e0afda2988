"""What docker-compose.yml promises. Its commands run in test_installation.py; Docker itself is not needed."""

import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from django.core.exceptions import ImproperlyConfigured

from tests.wsp.compose import Service, filled_in, in_the_image, read_services, variables_of
from wsp.local.home import REPOSITORY
from wsp.local.roles import roles_sql
from wsp.settings.refusals import refuse_unsafe

SERVICES = read_services()
OWN = ("migrate", "reference", "web", "worker", "beat")
ONE_SHOT = ("migrate", "reference")
SECRET = re.compile(r"\$\{(\w*(?:PASSWORD|KEYS?))(?!\w|:\?)")

every_service = pytest.mark.parametrize("service", SERVICES.values(), ids=SERVICES)


def new_variables(folder: Path) -> dict[str, str]:
    """What deploy/new_secrets.py writes, as a mapping."""
    file = folder / ".env"
    command = [sys.executable, "deploy/new_secrets.py", "trede.gemeente.example", "--file", str(file)]
    subprocess.run(command, cwd=REPOSITORY, check=True)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    lines = (line for line in file.read_text().splitlines() if not line.startswith("#"))
    return dict(line.split("=", 1) for line in lines)


def test_all_parts_are_there() -> None:
    assert set(SERVICES) == {"database", "broker", "proxy", *OWN}


@every_service
def test_a_service_can_write_little_and_gain_nothing(service: Service) -> None:
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]


@every_service
def test_nothing_runs_as_root(service: Service) -> None:
    image_user = re.findall(r"^USER (\S+)$", (REPOSITORY / "Dockerfile").read_text(), re.MULTILINE)
    user = service.get("user") or (image_user[-1] if "build" in service else "root")
    assert user.split(":")[0] not in ("root", "0")


@every_service
def test_an_image_is_pinned_by_its_tag(service: Service) -> None:
    image = filled_in(service["image"], {})
    assert re.search(r":\d+\.\d+", image), image


@pytest.mark.parametrize("name", sorted(set(SERVICES) - set(ONE_SHOT)))
def test_what_stays_is_looked_after(name: str) -> None:
    assert SERVICES[name]["healthcheck"]["test"]
    assert SERVICES[name]["restart"] == "unless-stopped"


def test_no_secret_has_a_default() -> None:
    assert SECRET.findall((REPOSITORY / "docker-compose.yml").read_text()) == []


@every_service
def test_nothing_starts_without_its_secrets(service: Service, tmp_path: Path) -> None:
    variables = new_variables(tmp_path)
    for name in variables_of(service):
        with pytest.raises(KeyError, match=name):
            filled_in(service, {**variables, name: ""})
    filled_in(service, variables)


def test_only_the_proxy_is_reached_and_only_it_reaches_out() -> None:
    networks = yaml.safe_load((REPOSITORY / "docker-compose.yml").read_text())["networks"]
    assert [name for name, service in SERVICES.items() if "ports" in service] == ["proxy"]
    closed = {name for name, network in networks.items() if network.get("internal")}
    outside = [name for name, service in SERVICES.items() if not closed.issuperset(service["networks"])]
    assert outside == ["proxy"]


def test_only_migrate_knows_the_owner() -> None:
    knowing = [name for name in OWN if "DATABASE_OWNER_URL" in SERVICES[name]["environment"]]
    assert knowing == ["migrate"]


@pytest.mark.parametrize("name", OWN)
def test_new_secrets_are_good_enough_for_the_production_settings(name: str, tmp_path: Path) -> None:
    environment = filled_in(SERVICES[name]["environment"], new_variables(tmp_path))
    refuse_unsafe(environment)
    with pytest.raises(ImproperlyConfigured, match="SECRET_KEY"):
        refuse_unsafe({**environment, "SECRET_KEY": ""})


def test_secrets_are_never_written_over(tmp_path: Path) -> None:
    new_variables(tmp_path)
    before = (tmp_path / ".env").read_text()
    with pytest.raises(subprocess.CalledProcessError):
        new_variables(tmp_path)
    assert (tmp_path / ".env").read_text() == before


def test_the_roles_are_those_of_every_installation() -> None:
    text = (REPOSITORY / "deploy/postgres/roles.sql").read_text()
    made = "".join(line for line in text.splitlines(keepends=True) if not line.startswith(("--", "\\")))
    expected = roles_sql("1", "2").replace("'1'", ":'owner_password'").replace("'2'", ":'app_password'")
    assert made == expected


def test_the_image_holds_the_house_and_nothing_of_people() -> None:
    inside = ["manage.py", "wsp/wsgi.py", "templates/base.html", "static/img/mark.svg", "deploy/ask_ready.py"]
    assert [name for name in inside if not in_the_image(name)] == []
    outside = [".env", ".local/state.json", ".git/config", "tests/conftest.py", "key.pem", "wsp/a.pyc"]
    assert [name for name in outside if in_the_image(name)] == []
