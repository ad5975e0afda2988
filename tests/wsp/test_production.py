"""The production settings, in processes of their own: they refuse what is unsafe, and are clean otherwise."""

import base64
import json
import os
import secrets
import subprocess
import sys

import pytest
from django.core.exceptions import ImproperlyConfigured

from wsp.local.home import REPOSITORY
from wsp.settings.refusals import refuse_unsafe


def key() -> str:
    return base64.b64encode(secrets.token_bytes(32)).decode()


def safe(**changed: str | None) -> dict[str, str]:
    """An environment to start on, with some variables changed, or left out by None."""
    environment: dict[str, str | None] = {
        "ALLOWED_HOSTS": "trede.gemeente.example",
        "BSN_INDEX_KEY": key(),
        "BSN_KEYS": f"1:{key()},2:{key()}",
        "DATABASE_URL": f"postgresql://trede_app:{secrets.token_hex(20)}@127.0.0.1:5432/trede",
        "DATABASE_OWNER_URL": f"postgresql://trede_owner:{secrets.token_hex(20)}@127.0.0.1:5432/trede",
        "SECRET_KEY": secrets.token_urlsafe(50),
        "TRUSTED_PROXIES": "1",
        "UPLOAD_KEYS": f"1:{key()}",
        "VALKEY_URL": f"redis://:{secrets.token_hex(20)}@127.0.0.1:6379/0",
        **changed,
    }
    return {name: value for name, value in environment.items() if value is not None}


def run(arguments: list[str], **changed: str | None) -> subprocess.CompletedProcess[str]:
    """Run Python under the production settings, with nothing of this process's own settings."""
    environment = safe(**changed) | {
        "DJANGO_SETTINGS_MODULE": "wsp.settings.production",
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(REPOSITORY),
    }
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=REPOSITORY, env=environment, capture_output=True, text=True)


def test_a_safe_environment_is_not_refused() -> None:
    refuse_unsafe(safe())


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"SECRET_KEY": None}, "SECRET_KEY is not set"),
        ({"SECRET_KEY": "short"}, "SECRET_KEY is not 50"),
        ({"SECRET_KEY": "ab" * 40}, "SECRET_KEY is not 50"),
        ({"SECRET_KEY": "django-insecure-" + "abcdefghij" * 5}, "SECRET_KEY is not 50"),
        ({"ALLOWED_HOSTS": None}, "ALLOWED_HOSTS is not set"),
        ({"ALLOWED_HOSTS": "trede.example, *"}, "ALLOWED_HOSTS lets every name in"),
        ({"DATABASE_URL": None}, "DATABASE_URL is not set"),
        ({"DATABASE_URL": "postgresql://trede_app@database/trede"}, "password in DATABASE_URL"),
        ({"DATABASE_URL": "postgresql://trede_app:CHOOSE-A-PASSWORD@database/trede"}, "DATABASE_URL"),
        ({"DATABASE_OWNER_URL": "postgresql://trede_owner:short@database/trede"}, "DATABASE_OWNER_URL"),
        ({"VALKEY_URL": None}, "VALKEY_URL is not set"),
        ({"VALKEY_URL": "redis://broker:6379/0"}, "password in VALKEY_URL"),
        ({"BSN_KEYS": None}, "BSN_KEYS is not set"),
        ({"BSN_KEYS": "1:" + base64.b64encode(bytes(32)).decode()}, "BSN_KEYS is not 32"),
        ({"BSN_KEYS": "1:" + base64.b64encode(b"too short").decode()}, "BSN_KEYS is not 32"),
        ({"BSN_KEYS": "no base64"}, "BSN_KEYS is not 32"),
        ({"BSN_INDEX_KEY": None}, "BSN_INDEX_KEY is not set"),
        ({"BSN_INDEX_KEY": base64.b64encode(bytes(32)).decode()}, "BSN_INDEX_KEY is not 32"),
        ({"UPLOAD_KEYS": None}, "UPLOAD_KEYS is not set"),
        ({"TRUSTED_PROXIES": None}, "TRUSTED_PROXIES is not set"),
        ({"TRUSTED_PROXIES": "yes"}, "TRUSTED_PROXIES is not a number"),
        ({"CSRF_TRUSTED_ORIGINS": "http://trede.example"}, "does not begin with https://"),
        ({"HSTS_SECONDS": "0"}, "HSTS_SECONDS"),
        ({"DEBUG": "True"}, "DEBUG is set"),
    ],
)
def test_what_is_unsafe_is_refused(changed: dict[str, str | None], told: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=told.replace("*", r"\*")):
        refuse_unsafe(safe(**changed))


def test_one_key_for_two_purposes_is_refused() -> None:
    shared = key()
    with pytest.raises(ImproperlyConfigured, match="BSN_INDEX_KEY holds a key that BSN_KEYS has too"):
        refuse_unsafe(safe(BSN_KEYS=f"1:{shared}", BSN_INDEX_KEY=shared))


def test_everything_that_is_wrong_is_told_at_once_and_no_value_of_it() -> None:
    weak = {"SECRET_KEY": "hush-hush", "BSN_KEYS": "1:hush", "VALKEY_URL": "redis://:hush@broker/0"}
    with pytest.raises(ImproperlyConfigured) as refusal:
        refuse_unsafe(safe(**weak))
    assert all(name in str(refusal.value) for name in weak)
    assert "hush" not in str(refusal.value)


def test_a_process_ends_before_it_serves_anything() -> None:
    outcome = run(["-c", "import wsp.wsgi"], SECRET_KEY=None, ALLOWED_HOSTS="*")
    assert outcome.returncode != 0
    assert "SECRET_KEY is not set." in outcome.stderr
    assert "ALLOWED_HOSTS lets every name in." in outcome.stderr


def test_the_check_for_deployment_has_nothing_to_say() -> None:
    outcome = run(["manage.py", "check", "--deploy", "--fail-level", "INFO"])
    assert outcome.returncode == 0, outcome.stderr
    assert "no issues" in outcome.stdout


SPEAKING = """
import json, sys
import django
from django.conf import settings
from django.test import RequestFactory
django.setup()
from allauth.core.internal.httpkit import get_client_ip
from ipware import get_client_ip as logged
request = RequestFactory(REMOTE_ADDR="10.0.0.9").get(
    "/", headers={"X-Forwarded-For": "198.51.100.7", "X-Forwarded-Proto": "https"}
)
names = ["DEBUG", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_SSL_REDIRECT"]
names.append("CSRF_TRUSTED_ORIGINS")
told = {name: getattr(settings, name) for name in names}
print(json.dumps(told | {
    "secure": request.is_secure(), "client": get_client_ip(request), "logged": logged(request)[0],
}))
"""


def spoken(**changed: str) -> dict[str, object]:
    outcome = run(["-c", SPEAKING], **changed)
    assert outcome.returncode == 0, outcome.stderr
    values: dict[str, object] = json.loads(outcome.stdout)
    return values


def test_a_proxy_is_believed_when_there_is_one() -> None:
    assert spoken(CSRF_TRUSTED_ORIGINS="https://trede.example, https://wsp.example") == {
        "DEBUG": False,
        "SESSION_COOKIE_SECURE": True,
        "CSRF_COOKIE_SECURE": True,
        "SECURE_SSL_REDIRECT": True,
        "CSRF_TRUSTED_ORIGINS": ["https://trede.example", "https://wsp.example"],
        "secure": True,
        "client": "198.51.100.7",
        "logged": "198.51.100.7",
    }


def test_nobody_is_believed_without_a_proxy() -> None:
    told = spoken(TRUSTED_PROXIES="0")
    assert (told["secure"], told["client"], told["logged"]) == (False, "10.0.0.9", "10.0.0.9")
