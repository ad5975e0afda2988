"""How to run PostgreSQL when we are root: PostgreSQL refuses user 0.

An ordinary user runs it as is. For root the first way that works is taken:
1. a user namespace, in which root looks like nobody: nothing changes on disk;
2. another user, the owner of the checkout or `nobody`. When that user cannot walk to the home (in a closed
   /root, say), the data and a copy of the programs go to a folder below /var/tmp.
"""

import hashlib
import os
import pwd
import shutil
import stat
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from wsp.local.errors import LocalError
from wsp.local.home import REPOSITORY, Home

NOBODY = 65534


@dataclass(frozen=True)
class Account:
    """Under whom PostgreSQL runs, with which programs, and where its data are."""

    programs: Path
    data: Path
    prefix: list[str] = field(default_factory=list)
    options: dict[str, Any] = field(default_factory=dict)


def account_for(home: Home, programs: Path) -> Account:
    """The account for this home's PostgreSQL; `programs` is the folder of the installed binaries."""
    data = home.path / "postgres"
    if os.geteuid() != 0:
        return Account(programs, data)
    prefix = namespace_prefix()
    if prefix is not None:
        hand_over(data, 0, 0)
        return Account(programs, data, prefix=prefix)
    return account_of_other_user(home, programs)


def namespace_prefix() -> list[str] | None:
    """The start of a command that runs it in a user namespace, or None where the system forbids that."""
    unshare = shutil.which("unshare")
    if unshare is None:
        return None
    prefix = [unshare, "--user", f"--map-user={NOBODY}", f"--map-group={NOBODY}", "--"]
    return prefix if subprocess.run([*prefix, "true"], capture_output=True).returncode == 0 else None


def account_of_other_user(home: Home, programs: Path) -> Account:
    user = other_user()
    options = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    if can_reach(home.path.parent, user.pw_uid) and can_reach(programs, user.pw_uid):
        home.path.chmod(0o711)  # to walk through only: what lies inside keeps its own closed mode
        data = home.path / "postgres"
    else:
        outside = outside_folder(home)
        make_outside_folder(outside, user)
        programs = copy_programs(programs, outside)
        data = outside / "postgres"
    data.mkdir(mode=0o700, exist_ok=True)
    hand_over(data, user.pw_uid, user.pw_gid)
    return Account(programs, data, options=options)


def other_user() -> pwd.struct_passwd:
    owner = REPOSITORY.stat().st_uid
    try:
        return pwd.getpwuid(owner) if owner else pwd.getpwnam("nobody")
    except KeyError:
        return pwd.getpwnam("nobody")


def can_reach(path: Path, user: int) -> bool:
    """Whether that user may walk down to `path`."""
    for folder in [path, *path.parents]:
        status = folder.stat()
        own = status.st_uid == user and status.st_mode & stat.S_IXUSR
        if not own and not status.st_mode & stat.S_IXOTH:
            return False
    return True


def outside_folder(home: Home) -> Path:
    """Where the data of a home go that the other user cannot reach."""
    return Path("/var/tmp") / f"trede-{hashlib.sha256(str(home.path).encode()).hexdigest()[:12]}"  # noqa: S108


def make_outside_folder(folder: Path, user: pwd.struct_passwd) -> None:
    folder.mkdir(mode=0o700, exist_ok=True)
    if folder.is_symlink() or folder.stat().st_uid not in (0, user.pw_uid):
        raise LocalError(f"{folder} belongs to somebody else. Remove it and start again.")
    os.chown(folder, user.pw_uid, user.pw_gid)


def copy_programs(programs: Path, folder: Path) -> Path:
    """Copy the PostgreSQL programs with their libraries, which they find relative to their own place."""
    package = programs.parent.parent
    site = package.parent
    copied = folder / package.name / programs.parent.name
    ready = folder / "programs-copied"
    if not ready.exists():
        for source, target in (
            (programs.parent, copied),
            (site / f"{package.name}.libs", folder / f"{package.name}.libs"),
        ):
            if source.exists():
                shutil.copytree(source, target, symlinks=True, dirs_exist_ok=True)
                subprocess.run(["chmod", "-R", "go+rX", str(target)], check=True)
        copied.parent.chmod(0o755)
        ready.touch()
    return copied / programs.name


def hand_over(top: Path, user: int, group: int) -> None:
    """Give a data folder to the account of this run: an earlier run may have had another one."""
    if not top.exists() or top.stat().st_uid == user:
        return
    for folder, _, files in os.walk(top):
        os.chown(folder, user, group)
        for name in files:
            os.chown(Path(folder) / name, user, group, follow_symlinks=False)
