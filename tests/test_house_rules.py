"""The rules of the house that a tool does not check by itself (docs/architecture.md)."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from accounts.roles import PERMISSIONS
from core.identifiers import normalise_bsn
from core.pages import Page

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = (
    "wsp",
    "targets",
    "sroi",
    "placements",
    "guidance",
    "employers",
    "budget",
    "clients",
    "imports",
    "accounts",
    "audit",
    "core",
)
MOST_LINES_OF_A_FILE = 320
MOST_LINES_OF_A_FUNCTION = 60

# Pages that need no permission: before signing in, or for everybody who has signed in.
OPEN_TO_ALL = {
    "account_login",
    "account_logout",
    "account_inactive",
    "account_change_password",
    "choose_password",
    "kept_form",
    "home",
    "notice",
    "health",
    "ready",
}
# Where the clock may be asked: at the edges. Everything below gets its day as a parameter.
EDGES = re.compile(
    r"(^|/)(views|tasks|perms|jobs)(/|\.py$)|/management/|^wsp/(local|demo|health)|/migrations/"
)
CLOCK = re.compile(r"\b(date\.today|datetime\.now|timezone\.now|timezone\.localdate|timezone\.localtime)\(")
# What is not ours, or not text.
NOT_OURS = ("package-lock.json", ".lock")


def tracked(*suffixes: str) -> list[Path]:
    """Files under version control, and those that will be, with one of these endings."""
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    paths = (ROOT / line for line in listing.stdout.splitlines())
    return sorted(path for path in paths if path.name.endswith(suffixes) and path.is_file())


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def code() -> list[Path]:
    """The Python files of the house, without migrations, which a tool writes."""
    return [path for path in tracked(".py") if "/migrations/" not in relative(path)]


def of_the_house() -> list[Path]:
    return [path for path in code() if relative(path).split("/")[0] in PACKAGES]


def patterns(
    resolver: URLResolver | None = None, before: tuple[str, ...] = ()
) -> Iterator[tuple[str, URLPattern]]:
    """Every address with its full name."""
    for pattern in (resolver or get_resolver()).url_patterns:
        if isinstance(pattern, URLResolver):
            yield from patterns(pattern, (*before, pattern.namespace) if pattern.namespace else before)
        else:
            yield ":".join((*before, pattern.name or "")), pattern


def permission_of(pattern: URLPattern) -> str | None:
    view = getattr(pattern.callback, "view_class", None)
    return view.permission if isinstance(view, type) and issubclass(view, Page) else None


def test_imports_go_down_the_house_only() -> None:
    linter = Path(sys.executable).parent / "lint-imports"
    outcome = subprocess.run([str(linter), "--no-cache"], cwd=ROOT, capture_output=True, text=True)
    assert outcome.returncode == 0, outcome.stdout


def test_files_are_short() -> None:
    long = {relative(path): len(path.read_text().splitlines()) for path in code()}
    assert {name: lines for name, lines in long.items() if lines > MOST_LINES_OF_A_FILE} == {}


def test_functions_are_short() -> None:
    long = {
        f"{relative(path)}:{node.name}": (node.end_lineno or 0) - node.lineno + 1
        for path in code()
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert {name: lines for name, lines in long.items() if lines > MOST_LINES_OF_A_FUNCTION} == {}


def test_every_page_names_a_permission_that_some_role_has() -> None:
    granted = frozenset().union(*PERMISSIONS.values())
    wrong = {
        name: permission_of(pattern)
        for name, pattern in patterns()
        if name not in OPEN_TO_ALL and permission_of(pattern) not in granted
    }
    assert wrong == {}


def test_every_permission_of_a_role_is_asked_somewhere() -> None:
    asked = "\n".join(path.read_text() for path in of_the_house() if relative(path) != "accounts/roles.py")
    granted = frozenset().union(*PERMISSIONS.values())
    assert {name for name in granted if f'"{name}"' not in asked} == set()


def test_nobody_asks_the_clock_below_the_edges() -> None:
    asking = {
        f"{relative(path)}:{number}"
        for path in of_the_house()
        if not EDGES.search(relative(path))
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if CLOCK.search(line)
    }
    assert asking == set()


def test_no_template_holds_a_script_or_a_style_of_its_own() -> None:
    inline = re.compile(
        r"<style|\sstyle\s*=|\son[a-z]+\s*=\s*[\"']|javascript:|<script(?![^>]*\ssrc=)", re.IGNORECASE
    )
    wrong = {
        f"{relative(path)}:{number}"
        for path in tracked(".html", ".svg")
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if inline.search(line)
    }
    assert wrong == set()


def test_no_lock_file_names_a_registry() -> None:
    """What is installed is known by its hash; where it comes from is a matter of each machine."""
    locks = {relative(path): path.read_text() for path in tracked(".lock", "package-lock.json")}
    assert locks
    assert [name for name, text in locks.items() if name.endswith(".lock") and "://" in text] == []
    assert [name for name, text in locks.items() if '"resolved"' in text] == []


def test_no_bsn_of_a_real_person_can_stand_in_the_repository() -> None:
    """Any number that could be a BSN is of the range 9999xxxxx, which is never given out."""
    found = {
        f"{relative(path)}: {number}"
        for path in tracked(".py", ".html", ".toml", ".csv", ".json", ".md", ".po", ".yml", ".js", ".css")
        if not path.name.endswith(NOT_OURS)
        for number in re.findall(r"(?<![\w.])[0-9]{9}(?![\w.])", path.read_text(errors="replace"))
        if normalise_bsn(number) and not number.startswith("9999")
    }
    assert found == set()


@pytest.mark.parametrize("app", PACKAGES)
def test_no_app_listens_to_the_saving_of_rows(app: str) -> None:
    """Effects stand in services, where a reader finds them."""
    listening = re.compile(r"@receiver|\b(pre|post)_(save|delete)\b|m2m_changed")
    assert [
        relative(path)
        for path in of_the_house()
        if relative(path).startswith(f"{app}/") and listening.search(path.read_text())
    ] == []
