"""Lock files install through any mirror, and only what they name."""

import re

import pytest

from wsp.local.home import REPOSITORY

LOCKS = sorted(path.name for path in REPOSITORY.glob("requirements*.lock"))
REQUIREMENT = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)


def test_there_are_three() -> None:
    assert LOCKS == ["requirements-dev.lock", "requirements-uv.lock", "requirements.lock"]


@pytest.mark.parametrize("name", [*LOCKS, "package-lock.json"])
def test_no_lock_file_names_a_registry(name: str) -> None:
    text = (REPOSITORY / name).read_text()
    addresses = set(re.findall(r"\S*://\S*", text))
    if name == "package-lock.json":  # where authors ask for support; nothing is fetched from there
        addresses = {address for address in addresses if "resolved" in address or "registry" in address}
    assert not addresses
    assert not re.search(r"--(index|find-links|extra)", text)


@pytest.mark.parametrize("name", LOCKS)
def test_every_requirement_has_a_digest(name: str) -> None:
    blocks = re.split(r"^(?=[A-Za-z0-9])", (REPOSITORY / name).read_text(), flags=re.MULTILINE)[1:]
    assert blocks
    for block in blocks:
        assert "--hash=sha256:" in block, block.splitlines()[0]


def test_the_two_sets_name_the_same_versions() -> None:
    application = dict(REQUIREMENT.findall((REPOSITORY / "requirements.lock").read_text()))
    others = dict(REQUIREMENT.findall((REPOSITORY / "requirements-dev.lock").read_text()))
    single = {name for name in application.keys() & others.keys() if name != "numpy"}
    assert {name: application[name] for name in single} == {name: others[name] for name in single}
