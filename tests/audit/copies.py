"""A copy of a simulated repository in which a test commits as it likes, by any name on any day."""

import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

PLAN = "plans/rif-2026-2028"
CENTRE = "iitkm"


def address(slug: str) -> str:
    return f"{slug}@example.invalid"


@dataclass(frozen=True)
class Copy:
    """A repository of its own; its registry is at `registry/`."""

    folder: Path

    @property
    def registry(self) -> Path:
        return self.folder / "registry"

    def git(self, *arguments: str, env: dict[str, str] | None = None) -> str:
        done = subprocess.run(
            ["git", *arguments],
            cwd=self.folder,
            env={**os.environ, **(env or {})},
            check=True,
            capture_output=True,
            encoding="utf-8",
        )
        return done.stdout.strip()

    def tip(self, revision: str = "HEAD") -> str:
        return self.git("rev-parse", revision)

    def after(self, days: int = 1) -> str:
        """Return a moment so many days after the last commit."""
        last = datetime.fromisoformat(self.git("log", "-1", "--format=%cI"))
        return (last + timedelta(days=days)).isoformat()

    def commit(self, email: str, at: str | None = None, *options: str) -> str:
        """Commit all there is under an address; a day later than the last one, unless told."""
        moment = at or self.after()
        env = {"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
        who = ("-c", "user.name=Nümunə", "-c", f"user.email={email}")
        self.git("add", "--all")
        self.git(*who, "commit", "--quiet", *options, "--message", "dəyişiklik", env=env)
        return self.tip()

    def rewrite(self, change: Callable[[bytes], bytes]) -> None:
        """Make all of main anew, each commit of its old day and author; old ones stay about."""
        exported = subprocess.run(
            ["git", "fast-export", "main"], cwd=self.folder, check=True, capture_output=True
        )
        subprocess.run(
            ["git", "fast-import", "--quiet", "--force"],
            cwd=self.folder,
            input=change(exported.stdout),
            check=True,
        )
        self.git("reset", "--quiet", "--hard", "main")

    def read(self, path: str) -> str:
        return (self.registry / path).read_text("utf-8")

    def write(self, path: str, text: str) -> None:
        file = self.registry / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def put(self, path: str, old: str, new: str) -> None:
        """Replace words of a file, once; they have to be there."""
        text = self.read(path)
        assert old in text, (path, old)
        self.write(path, text.replace(old, new, 1))

    def updates(self) -> list[str]:
        """Return the updates of the first month by path: their period closed long ago."""
        found = self.registry.glob(f"{PLAN}/updates/*/2026-03/*.yaml")
        return sorted(path.relative_to(self.registry).as_posix() for path in found)

    def day(self) -> date:
        return datetime.fromisoformat(self.git("log", "-1", "--format=%cI")).date()


def copy_of(folder: Path, target: Path) -> Copy:
    """Copy a repository, work tree and all: what one test does to it no other sees."""
    shutil.copytree(folder, target, symlinks=True)
    return Copy(target)
