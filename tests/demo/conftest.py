"""One simulated repository for all tests that read it, and git as they ask it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from planctl.demo.make import Story, Wish, imagine, write_story
from tests.support.real import REGISTRY, read_plain
from tests.support.repository import git

SEED = 3
MAIN_LOG = ("log", "--first-parent", "-m", "--reverse", "--name-status", "--no-renames")


@dataclass(frozen=True)
class Demo:
    """A simulation and the repository that was written of it."""

    story: Story
    folder: Path
    commit: str

    @property
    def registry(self) -> Path:
        return self.folder / "registry"

    def records(self, what: str) -> list[dict[str, Any]]:
        """Return every record of a collection of the plans, read plainly, by path."""
        return [
            read_plain(path) for path in sorted(self.registry.glob(f"plans/*/{what}/**/*.yaml"))
        ]

    def landed(self) -> list[tuple[str, str, str]]:
        """Return (day in Baku, letter of git, path) of all that each merge brought to main."""
        found: list[tuple[str, str, str]] = []
        day = ""
        # The committer's own zone is Baku's.
        for line in git(self.folder, *MAIN_LOG, "--merges", "--format=day %cs").splitlines():
            if line.startswith("day "):
                day = line.removeprefix("day ")
            elif line:
                letter, path = line.split("\t")
                found.append((day, letter, path))
        return found


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """Two years on the real plan, written once a session; tests only read it."""
    folder = tmp_path_factory.mktemp("demo") / "numune"
    story = imagine(REGISTRY, Wish(seed=SEED))
    return Demo(story, folder, write_story(story, folder))


def deputies(demo: Demo) -> list[dict[str, Any]]:
    """Return the responsible persons of all bodies, read plainly."""
    bodies = [read_plain(path) for path in (demo.registry / "agencies").iterdir()]
    return [person for body in bodies for person in body.get("responsible", ())]
