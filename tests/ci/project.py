"""What a forge or pre-commit fetches of planctl: a repository with a commit of this checkout."""

import os
import shutil
import subprocess
import sysconfig
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
#: Everything that planctl is installed from, and what is offered to registry repositories.
FETCHED = (
    ".ci/install",
    ".pre-commit-hooks.yaml",
    "README.md",
    "action.yml",
    "hatch_build.py",
    "pyproject.toml",
    "requirements",
    "schemas",
    "src",
    "templates",
)
IDENTITY = ("-c", "user.name=Test", "-c", "user.email=test@example.invalid")
RELEASE = "v1"


def fetched(folder: Path) -> Path:
    """Write this checkout into `folder` as a repository that has one commit, the release."""
    for name in FETCHED:
        source, target = PROJECT / name, folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__", "*.mo"))
        else:
            shutil.copy(source, target)
    for arguments in (
        ("init", "--quiet", "--initial-branch=main"),
        ("add", "--all", "."),
        (*IDENTITY, "commit", "--quiet", "--no-gpg-sign", "-m", "release"),
        ("tag", RELEASE),
    ):
        subprocess.run(["git", *arguments], cwd=folder, check=True)
    return folder


def offline() -> dict[str, str]:
    """Return the environment in which pip finds the locked releases here, and asks no index.

    The releases are those of the environment that runs the tests, made from the same lock. planctl
    itself is there only as a line that Python reads in its own site-packages: it is built anew.
    """
    installer = {n: v for n, v in os.environ.items() if not n.startswith(("PIP_", "GIT_"))}
    return {
        **installer,
        "PIP_NO_INDEX": "1",
        "PIP_CONFIG_FILE": os.devnull,
        "PYTHONPATH": sysconfig.get_path("purelib"),
    }
