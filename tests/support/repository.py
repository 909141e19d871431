"""Real git repositories for tests, made in a temporary folder."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path


def git(folder: Path, *arguments: str, env: Mapping[str, str] | None = None) -> str:
    """Run git in a folder and return what it says; `env` is added to the environment."""
    done = subprocess.run(
        ["git", *arguments],
        cwd=folder,
        env={**os.environ, **(env or {})},
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout.strip()


def commit_all(folder: Path, why: str = "change") -> str:
    """Commit everything in a folder, making a repository there if need be; return the commit."""
    if not (folder / ".git").exists():
        git(folder, "init", "--quiet")
    git(folder, "add", "--all", ".")
    git(folder, "commit", "--quiet", "--allow-empty", "-m", why)
    return git(folder, "rev-parse", "HEAD")
