"""The registries that are measured: simulations of several sizes, made once and kept.

Each is what `planctl demo` writes, with its whole history and one more commit, which changes
twenty updates. They are made anew when the simulation or the plan that it is played on changes.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from bench.contest import tell
from bench.places import BUILD, PLANCTL, REGISTRY, TOP

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
_KEY = "key.txt"
_IDENTITY = ("-c", "user.name=Bench", "-c", "user.email=bench@example.invalid")


@dataclass(frozen=True, slots=True)
class Registry:
    """A registry on disk: its folder, and how much is in it; `key` is another one after a change.

    Paths are as seen from the folder, sorted; `bytes` are those of all files.
    """

    size: str
    key: str
    root: Path
    paths: tuple[str, ...]
    bytes: int
    commits: int

    @property
    def updates(self) -> tuple[str, ...]:
        """The paths of all updates."""
        return self.of("updates")

    def of(self, folder: str) -> tuple[str, ...]:
        """Return the paths of the files in the folders of that name."""
        return tuple(path for path in self.paths if f"/{folder}/" in path)


def registry(size: str) -> Registry:
    """Return the registry of a size; it is written where there is none, or only a stale one."""
    folder = BUILD / "registries" / size
    key = _key(SIZES[size])
    if not (folder / _KEY).is_file() or (folder / _KEY).read_text() != key:
        tell(f"writing the registry of {size}")
        shutil.rmtree(folder, ignore_errors=True)
        folder.parent.mkdir(parents=True, exist_ok=True)
        where = (folder / "demo", "--registry", REGISTRY)
        subprocess.run((PLANCTL, "demo", *where, *SIZES[size]), check=True, capture_output=True)
        _change(_measured(size, key, folder / "demo" / "registry"))
        (folder / _KEY).write_text(key)
    return _measured(size, key, folder / "demo" / "registry")


def git(root: Path, *arguments: str, **environment: str) -> str:
    """Run git in the registry and return what it says."""
    command, env = ("git", *arguments), {**os.environ, **environment}
    done = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True, env=env)
    return done.stdout


def _change(of: Registry) -> None:
    """Commit other words in twenty updates, spread over all of them."""
    for path in of.updates[:: len(of.updates) // CHANGED][:CHANGED]:
        file = of.root / path
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("(süni məlumat)", "(dəqiqləşdirilib, süni məlumat)", 1))
    day = git(of.root, "log", "-1", "--format=%cI").strip()
    dated = {"GIT_AUTHOR_DATE": day, "GIT_COMMITTER_DATE": day}
    git(of.root, *_IDENTITY, "commit", "--quiet", "--all", "--message", "Dəqiqləşdirmə", **dated)


def _measured(size: str, key: str, root: Path) -> Registry:
    paths = tuple(git(root, "ls-files").splitlines())
    commits = int(git(root, "rev-list", "--count", "HEAD"))
    volume = sum((root / path).stat().st_size for path in paths)
    return Registry(size, key, root, paths, volume, commits)


def _key(options: tuple[str, ...]) -> str:
    """Return what a simulation depends on: its options, its code and the plan that it plays."""
    digest = hashlib.sha256(repr(options).encode())
    digest.update(Path(__file__).read_bytes())
    for folder, kind in ((TOP / "src" / "planctl" / "demo", "*.py"), (REGISTRY, "*.yaml")):
        for path in sorted(folder.rglob(kind)):
            digest.update(path.read_bytes())
    return digest.hexdigest()
