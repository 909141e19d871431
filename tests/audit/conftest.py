"""One short simulated history with three seals, made once a session; tests work in copies."""

from datetime import date
from pathlib import Path

import pytest

from planctl.demo.make import Wish, imagine, write_story
from planctl.sealing import seal
from tests.audit.copies import CENTRE, Copy, address, copy_of
from tests.support.real import REGISTRY

UNTIL = date(2026, 6, 30)
SEALED = ("HEAD~40", "HEAD~20", "HEAD~2")


@pytest.fixture(scope="session")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("audit") / "numune"
    write_story(imagine(REGISTRY, Wish(seed=5, until=UNTIL)), folder)
    made = Copy(folder)
    commits = [made.tip(revision) for revision in SEALED]
    for commit in commits:
        seal(made.registry, commit)
        made.commit(address(CENTRE))
    return folder


@pytest.fixture
def copy(sealed: Path, tmp_path: Path) -> Copy:
    return copy_of(sealed, tmp_path / "copy")
