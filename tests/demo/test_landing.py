"""When files of the demo landed, against a walk of git of its own for each of a sample."""

import random
from datetime import datetime

from planctl.history.landing import history_of
from planctl.history.zone import ZONE
from tests.demo.conftest import Demo
from tests.support.repository import git

WALK = ("log", "--first-parent", "-m", "--no-renames", "--diff-filter=A", "--format=%H %cI", "--")


def test_landings_are_those_that_a_walk_finds(demo: Demo) -> None:
    found = history_of(demo.registry)
    assert found is not None
    assert (found.commit, found.complete) == (demo.commit, True)
    there = git(demo.folder, "ls-files", "-z", "registry").split("\0")
    assert {f"registry/{path}" for path in found.landings} == set(filter(None, there))
    chosen = random.Random(5).sample(sorted(found.landings), 60)  # a sample
    for path in chosen:
        latest = git(demo.folder, *WALK, f"registry/{path}").splitlines()[0]
        commit, moment = latest.split(" ")
        landing = found.landings[path].first
        day = datetime.fromisoformat(moment).astimezone(ZONE).date()
        assert (landing.commit, landing.day) == (commit, day), path
