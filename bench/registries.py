"""The registries that are measured: simulations of several sizes, made once and kept.

Each is what `planctl demo` writes, with its whole history and one more commit, which changes
twenty updates. They are made anew when the simulation or the plan that it is played on changes.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from bench.contest import tell
from bench.places import BUILD, REGISTRY, TOP

#: How many files the last commit changes.
CHANGED = 20
#: The options of `planctl demo` by size. 50k goes by files, the others by updates.
SIZES = {
    "1k": ("--until", "2026-12-31"),
    "10k": ("--scale", "4", "--until", "2027-12-31"),
    "50k": ("--scale", "11"),
    "100k": ("--scale", "34"),
}
#: The last day of each simulation.
LAST_DAYS = {"1k": "2026-12-31", "10k": "2027-12-31", "50k": "2028-02-29", "100k": "2028-02-29"}
PLAN = "rif-2026-2028"
_PLANCTL = Path(sys.executable).with_name("planctl")
_KEY = "key.txt"
_IDENTITY = ("-c", "user.name=Bench", "-c", "user.email=bench@example.invalid")


@dataclass(frozen=True, slots=True)
class Registry:
    """A registry on disk: its folder, and how much is in it; `key` is another one after a change.

    `updates` are paths as seen from the folder, `bytes` those of all files.
    """

    size: str
    key: str
    root: Path
    files: int
    updates: tuple[str, ...]
    bytes: int
    commits: int


def registry(size: str) -> Registry:
    """Return the registry of a size; it is written where there is none, or only a stale one."""
    folder = BUILD / "registries" / size
    key = _key(SIZES[size])
    if not (folder / _KEY).is_file() or (folder / _KEY).read_text() != key:
        tell(f"writing the registry of {size}")
        shutil.rmtree(folder, ignore_errors=True)
        folder.parent.mkdir(parents=True, exist_ok=True)
        where = (folder / "demo", "--registry", REGISTRY)
        subprocess.run((_PLANCTL, "demo", *where, *SIZES[size]), check=True, capture_output=True)
        _change(folder / "demo" / "registry")
        (folder / _KEY).write_text(key)
    return _measured(size, key, folder / "demo" / "registry")


def git(root: Path, *arguments: str, **environment: str) -> str:
    """Run git in the registry and return what it says."""
    command, env = ("git", *arguments), {**os.environ, **environment}
    done = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True, env=env)
    return done.stdout


def _change(root: Path) -> None:
    """Commit other words in twenty updates, spread over all of them."""
    updates = _updates(root)
    for path in updates[:: len(updates) // CHANGED][:CHANGED]:
        file = root / path
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("(süni məlumat)", "(dəqiqləşdirilib, süni məlumat)", 1))
    day = git(root, "log", "-1", "--format=%cI").strip()
    dated = {"GIT_AUTHOR_DATE": day, "GIT_COMMITTER_DATE": day}
    git(root, *_IDENTITY, "commit", "--quiet", "--all", "--message", "Dəqiqləşdirmə", **dated)


def _measured(size: str, key: str, root: Path) -> Registry:
    sizes = [(root / path).stat().st_size for path in git(root, "ls-files").splitlines()]
    commits = int(git(root, "rev-list", "--count", "HEAD"))
    return Registry(size, key, root, len(sizes), _updates(root), sum(sizes), commits)


def _updates(root: Path) -> tuple[str, ...]:
    """Return the paths of all updates, as seen from the registry, sorted."""
    return tuple(path for path in git(root, "ls-files").splitlines() if "/updates/" in path)


def _key(options: tuple[str, ...]) -> str:
    """Return what a simulation depends on: its options, its code and the plan that it plays."""
    digest = hashlib.sha256(repr(options).encode())
    digest.update(Path(__file__).read_bytes())
    for folder, kind in ((TOP / "src" / "planctl" / "demo", "*.py"), (REGISTRY, "*.yaml")):
        for path in sorted(folder.rglob(kind)):
            digest.update(path.read_bytes())
    return digest.hexdigest()
