"""An installation as docker-compose.yml describes it, from an empty database to its first page.

Every command of the file runs as a plain process, with the production settings, in a folder that holds what
the image holds. Docker itself is not used: that images exist and volumes are writable is not shown here.
"""

import json
import os
import shutil
import ssl
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.wsp.compose import build_image, filled_in, read_services, wait_until
from tests.wsp.test_compose import new_variables
from wsp.local import services
from wsp.local.home import REPOSITORY, TEST_HOME, Home
from wsp.local.ports import free_port
from wsp.local.postgres import programs_folder, remove_data
from wsp.local.valkey import answers, program

pytestmark = pytest.mark.slow

HOST = "trede.gemeente.example"


class Installation:
    """The services of the file as processes, on ports of this machine."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.image = folder / "image"
        self.home = Home(folder / TEST_HOME)
        self.variables = new_variables(folder)
        self.ports = {name: free_port() for name in ("broker", "web", "http", "https")}
        self.services: dict[str, Any] = filled_in(read_services(), self.variables)
        self.running: dict[str, subprocess.Popen[bytes]] = {}

    def here(self, text: str) -> str:
        """What names a machine or a folder of the image, as it is called here."""
        postgres = self.home.state()["postgres_port"]
        for written, real in {
            "@database:5432": f"@127.0.0.1:{postgres}",
            "@broker:6379": f"@127.0.0.1:{self.ports['broker']}",
            "0.0.0.0:8000": f"127.0.0.1:{self.ports['web']}",
            "http://127.0.0.1:8000": f"http://127.0.0.1:{self.ports['web']}",
            "/run/trede": str(self.folder / "run"),
            "/var/lib/trede": str(self.folder),
            "/etc/trede/valkey.conf": f"{REPOSITORY}/deploy/valkey.conf --port {self.ports['broker']}",
            "--dir /data": f"--dir {self.folder}",
        }.items():
            text = text.replace(written, real)
        return text

    def environment(self, name: str) -> dict[str, str]:
        """The environment of a service and of its image, and nothing of this process."""
        own = {key: self.here(value) for key, value in self.services[name]["environment"].items()}
        programs = [Path(sys.executable).parent, Path(program()).parent, programs_folder()]
        path = os.pathsep.join([*map(str, programs), os.environ["PATH"]])
        return {**own, "PATH": path, "DJANGO_SETTINGS_MODULE": "wsp.settings.production"}

    def command(self, name: str) -> list[str]:
        return [self.here(part) for part in self.services[name]["command"]]

    def run(self, name: str, command: list[str] | None = None) -> subprocess.CompletedProcess[str]:
        """Run a service that ends, or another command in its place."""
        return subprocess.run(
            command or self.command(name),
            cwd=self.image,
            env=self.environment(name),
            capture_output=True,
            text=True,
        )

    def start(self, name: str) -> None:
        with (self.folder / f"{name}.log").open("wb") as log:
            self.running[name] = subprocess.Popen(
                self.command(name),
                cwd=self.image,
                env=self.environment(name),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def log(self, name: str) -> str:
        return (self.folder / f"{name}.log").read_text(errors="replace")

    def healthy(self, name: str) -> bool:
        """Whether the service's own health check says so; a service that has ended fails the test."""
        assert self.running[name].poll() is None, self.log(name)
        kind, *check = self.services[name]["healthcheck"]["test"]
        command = ["sh", "-c", check[0]] if kind == "CMD-SHELL" else check
        return self.run(name, [self.here(part) for part in command]).returncode == 0

    def stop(self) -> None:
        for process in self.running.values():
            process.terminate()
        for process in self.running.values():
            process.wait(60)
        services.stop(self.home)
        remove_data(self.home)

    def make_roles(self) -> None:
        """Make the roles as the database's image does at its first start, on a server that has none."""
        state = self.home.state()
        environment = {
            **self.environment("database"),
            "PGHOST": "127.0.0.1",
            "PGPORT": str(state["postgres_port"]),
            "PGPASSWORD": state["superuser_password"],
        }
        psql = ["psql", "-v", "ON_ERROR_STOP=1", "--no-psqlrc", "--username=postgres", "--dbname=postgres"]
        clean = "DROP DATABASE trede;\nDROP ROLE trede_owner;\nDROP ROLE trede_app;\n"
        subprocess.run(psql, env=environment, input=clean, check=True, capture_output=True, text=True)
        script = ["--file", str(REPOSITORY / "deploy/postgres/roles.sql")]
        subprocess.run([*psql, *script], env=environment, check=True, capture_output=True, text=True)


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """Everything but the proxy, started in the file's own order."""
    made = Installation(tmp_path_factory.mktemp("installation"))
    (made.folder / "run").mkdir()
    build_image(made.image, sys.executable)
    services.start(made.home)
    try:
        made.make_roles()
        made.start("broker")
        password = made.variables["VALKEY_PASSWORD"]
        wait_until(lambda: answers(made.ports["broker"], password), "the broker answers")
        for name in ("migrate", "reference"):
            outcome = made.run(name)
            assert outcome.returncode == 0, outcome.stderr
        for name in ("web", "worker", "beat"):
            made.start(name)
        yield made
    finally:
        made.stop()


def ask(address: str, **headers: str) -> tuple[int, str]:
    request = urllib.request.Request(address, headers={"Host": HOST, **headers})
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as refusal:
        return refusal.code, refusal.read().decode()


def test_the_database_accepts_its_settings(installation: Installation) -> None:
    """Its command is started on no data: what it complains of must be the data, not a setting."""
    command = [*installation.command("database"), "-C", "log_min_error_statement", "-D", "/nonexistent"]
    outcome = subprocess.run(
        [str(programs_folder() / command[0]), *command[1:]], capture_output=True, text=True
    )
    assert "unrecognized" not in outcome.stderr
    assert "invalid value" not in outcome.stderr


def test_the_check_for_deployment_is_clean(installation: Installation) -> None:
    command = ["python", "manage.py", "check", "--deploy", "--fail-level", "INFO"]
    outcome = installation.run("migrate", command)
    assert outcome.returncode == 0, outcome.stderr


def test_the_application_has_no_rights_of_the_owner(installation: Installation) -> None:
    address = installation.environment("web")["DATABASE_URL"]
    with psycopg.connect(address) as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute("DELETE FROM audit_readinglog")


@pytest.fixture(scope="module")
def web(installation: Installation) -> str:
    """The address of the running web server."""
    wait_until(lambda: installation.healthy("web"), "the web server is ready")
    return f"http://127.0.0.1:{installation.ports['web']}"


def test_the_web_server_is_healthy_and_ready(web: str) -> None:
    assert json.loads(ask(f"{web}/health/")[1]) == {"database": True, "broker": True}
    status, told = ask(f"{web}/health/ready/")
    assert (status, json.loads(told)["migrations"]) == (200, True)


def test_a_page_comes_by_https_only(web: str) -> None:
    status, page = ask(f"{web}/accounts/login/", **{"X-Forwarded-Proto": "https"})
    assert status == 200, page
    assert "__Host-csrf" in page or "csrfmiddlewaretoken" in page
    with pytest.raises(urllib.error.URLError):  # sent on to https, where nobody listens here
        ask(f"{web}/accounts/login/")


def test_an_unknown_name_is_not_answered(web: str) -> None:
    assert ask(f"{web}/health/", Host="elsewhere.example")[0] == 400


@pytest.mark.parametrize("name", ["worker", "beat"])
def test_the_programs_behind_it_come_up(installation: Installation, name: str) -> None:
    wait_until(lambda: installation.healthy(name), f"{name} is healthy")


def test_the_worker_does_what_beat_asks(installation: Installation) -> None:
    """The sweep of every thirty seconds is asked for by beat and done by the worker."""
    wait_until(lambda: "core.tasks.sweep" in installation.log("beat"), "beat asks for a sweep")
    wait_until(lambda: "core.tasks.sweep" in installation.log("worker"), "the worker takes it")


@pytest.mark.skipif(shutil.which("nginx") is None, reason="nginx is not installed here")
def test_the_proxy_ends_tls_and_tells_who_asks(installation: Installation, web: str) -> None:
    certificate, key = installation.folder / "certificate.pem", installation.folder / "key.pem"
    make = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", f"/CN={HOST}"]
    subprocess.run([*make, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    settings = (REPOSITORY / "deploy/nginx/nginx.conf").read_text()
    for written, real in {
        "/tmp/": f"{installation.folder}/run/",  # first: the test's own folder may lie there too
        "server web:8000": f"server 127.0.0.1:{installation.ports['web']}",
        "listen 8080": f"listen 127.0.0.1:{installation.ports['http']}",
        "listen 8443": f"listen 127.0.0.1:{installation.ports['https']}",
        "/etc/trede/": f"{installation.folder}/",
        "http2 on;": "",  # older packages than the image's do not know it
    }.items():
        assert written in settings
        settings = settings.replace(written, real)
    (installation.folder / "nginx.conf").write_text(settings)
    with (installation.folder / "proxy.log").open("wb") as log:
        command = ["nginx", "-c", str(installation.folder / "nginx.conf")]
        installation.running["proxy"] = subprocess.Popen(command, stdout=log, stderr=log)
    alive = f"http://127.0.0.1:{installation.ports['http']}/alive"
    wait_until(lambda: reachable(alive), "the proxy answers")

    trusting = ssl.create_default_context(cafile=str(certificate))
    trusting.check_hostname = False
    site = f"https://127.0.0.1:{installation.ports['https']}"

    def status(path: str) -> int:
        request = urllib.request.Request(site + path, headers={"Host": HOST, "X-Forwarded-For": "192.0.2.1"})
        try:
            with urllib.request.urlopen(request, timeout=10, context=trusting) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as refusal:
            return refusal.code

    assert [status(path) for path in ("/accounts/login/", "/health/", "/health/ready/")] == [200, 200, 404]
    assert "192.0.2.1" not in installation.log("web")
    assert "login/?" not in installation.log("proxy")


def reachable(address: str) -> bool:
    try:
        return ask(address)[0] == 200
    except OSError:
        return False
