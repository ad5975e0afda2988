"""docker-compose.yml as an installation without containers: its commands as plain processes.

Names of machines become ports of this one, and folders of the image become folders of the test; all else of a
command and its environment stays as it is written.
"""

import fnmatch
import os
import re
import shutil
import subprocess
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import yaml

from wsp.local.home import REPOSITORY

PATIENCE = 60.0  # seconds
VARIABLE = re.compile(r"\$(?:(\$)|\{(\w+)(?:(:[-?])([^}]*))?\})")
BUILD_STEP = re.compile(r"^RUN python (manage\.py .*)$", re.MULTILINE)

Service = dict[str, Any]


def read_services() -> dict[str, Service]:
    """The services as written, variables not filled in."""
    services: dict[str, Service] = yaml.safe_load((REPOSITORY / "docker-compose.yml").read_text())["services"]
    return services


def filled_in(value: Any, variables: Mapping[str, str]) -> Any:
    """Fill in `${NAME:?…}` and `${NAME:-…}` in a part of the file. Raises KeyError for what is missing."""
    if isinstance(value, dict):
        return {name: filled_in(part, variables) for name, part in value.items()}
    if isinstance(value, list):
        return [filled_in(part, variables) for part in value]
    return VARIABLE.sub(lambda found: _value(found, variables), value) if isinstance(value, str) else value


def _value(found: re.Match[str], variables: Mapping[str, str]) -> str:
    escaped, name, mark, default = found.groups()
    if escaped:
        return "$"
    if variables.get(name):
        return variables[name]
    if mark == ":-":
        return default
    raise KeyError(name)


def variables_of(service: Service) -> set[str]:
    """The variables that a service does not start without."""
    return {found[2] for found in VARIABLE.finditer(yaml.safe_dump(service)) if found[3] == ":?"}


def in_the_image(path: str) -> bool:
    """Whether .dockerignore lets a file through: the last line that fits decides."""
    inside = True
    for line in (REPOSITORY / ".dockerignore").read_text().splitlines():
        if line and not line.startswith("#") and _fits(path, line.lstrip("!")):
            inside = line.startswith("!")
    return inside


def _fits(path: str, pattern: str) -> bool:
    parts = path.split("/")
    beginnings = ["/".join(parts[:count]) for count in range(1, len(parts) + 1)]
    if pattern.startswith("**/"):
        return any(fnmatch.fnmatchcase(part, pattern[3:]) for part in parts)
    return any(fnmatch.fnmatchcase(part, pattern) for part in beginnings if "/" in pattern or "/" not in part)


def build_image(folder: Path, python: str) -> None:
    """Make the folder that the image holds: what .dockerignore lets through, and the build's own steps."""
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=True,
    )
    for name in filter(in_the_image, listing.stdout.splitlines()):
        if (REPOSITORY / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(REPOSITORY / name, folder / name)
    shutil.copytree(REPOSITORY / "static" / "dist", folder / "static" / "dist")
    environment = {"PATH": os.environ["PATH"]}
    for step in BUILD_STEP.findall((REPOSITORY / "Dockerfile").read_text()):
        subprocess.run([python, *step.split()], cwd=folder, env=environment, check=True, capture_output=True)


def wait_until(condition: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, f"Waited {PATIENCE:.0f} s in vain until {what}."
        time.sleep(0.1)
