"""A repository whose commits and merges land on days that a test chooses."""

import os
import subprocess
from pathlib import Path


class Repository:
    """Real git in a folder; `day` is a moment in Baku unless it says another zone."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self("init", "--quiet", "--initial-branch=main")

    def __call__(self, *arguments: str, at: str = "2026-01-01") -> str:
        """Run git; commits that it makes are of the moment `at`, written by an author long ago."""
        moment = at if "T" in at else f"{at}T12:00:00+04:00"
        env = {
            **os.environ,
            "GIT_COMMITTER_DATE": moment,
            "GIT_AUTHOR_DATE": "2020-01-01T00:00:00Z",
        }
        done = subprocess.run(
            ["git", *arguments],
            cwd=self.folder,
            env=env,
            check=True,
            capture_output=True,
            encoding="utf-8",
        )
        return done.stdout.strip()

    def write(self, path: str, text: str) -> None:
        """Write a file; nothing is committed."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def commit(self, day: str, files: dict[str, str] | None = None) -> str:
        """Write files, commit everything there is, and return the commit."""
        for path, text in (files or {}).items():
            self.write(path, text)
        self("add", "--all")
        self("commit", "--quiet", "--allow-empty", "--message", f"on {day}", at=day)
        return self("rev-parse", "HEAD")

    def branch(self, name: str) -> None:
        """Start a branch here."""
        self("switch", "--quiet", "--create", name)

    def merge(self, name: str, day: str, *options: str) -> str:
        """Merge a branch into main by a commit of its own, and return that."""
        self("switch", "--quiet", "main")
        self("merge", "--quiet", *(options or ("--no-ff", "--no-edit")), name, at=day)
        return self("rev-parse", "HEAD")
