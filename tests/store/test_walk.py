"""Going through folders in one process or in two: the same files, the same facts."""

import os
import threading
from pathlib import Path

import pytest

from planctl.store import walk as walking
from planctl.store.cores import JOBS_VARIABLE
from planctl.store.document import Fault
from planctl.store.listing import Facts, listing
from planctl.store.walk import FACTS, Found, walk


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a folder of folders of files, and some that are to be passed over."""
    for top in ("a", "b", "c-d", "ə"):
        for inner in range(4):
            folder = tmp_path / top / str(inner)
            folder.mkdir(parents=True)
            for name in range(5):
                (folder / f"{name}.yaml").write_text("x" * name, encoding="utf-8")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config").write_text("", encoding="utf-8")
    return tmp_path


def contents(found: Found) -> dict[str, object]:
    """Return what was found by path: facts or the fault."""
    count = len(found.paths)
    assert len(found.facts) == FACTS * count
    return {
        path: found.faults.get(path) or tuple(found.facts[FACTS * n : FACTS * (n + 1)])
        for n, path in enumerate(found.paths)
    }


def skips(name: str, _prefix: str) -> bool:
    return name.startswith(".")


def test_it_finds_what_the_file_system_has(tree: Path) -> None:
    expected = {}
    for path in tree.rglob("*.yaml"):
        seen = path.stat()
        facts = (seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns, seen.st_ino)
        expected[path.relative_to(tree).as_posix()] = facts
    assert contents(walk(str(tree), skips)) == expected
    listed = listing(str(tree))
    assert list(listed) == sorted(expected)
    assert {path: one.facts for path, one in listed.items()} == {
        path: Facts(*facts) for path, facts in expected.items()
    }
    assert all(Path(one.full).is_file() for one in listed.values())


@pytest.mark.parametrize("after", [1, 7, 30, 79])
def test_two_processes_find_the_same(
    tree: Path, after: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = contents(walk(str(tree), skips))
    helped: list[str] = []
    enter = walking._Helper.__enter__

    def entered(helper: walking._Helper) -> walking._Helper:
        helped.append("helped")
        return enter(helper)

    monkeypatch.setenv(JOBS_VARIABLE, "2")
    monkeypatch.setattr(walking, "ENOUGH", after)
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    monkeypatch.setattr(walking._Helper, "__enter__", entered)
    assert contents(walk(str(tree), skips)) == alone
    assert helped or after > 70


def test_what_is_odd_is_told_whoever_meets_it(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for top in ("a", "b", "c-d", "ə"):
        (tree / top / "3" / "link.yaml").symlink_to("0.yaml")
    monkeypatch.setenv(JOBS_VARIABLE, "2")
    monkeypatch.setattr(walking, "ENOUGH", 1)
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    found = contents(walk(str(tree), skips))
    links = {path: said for path, said in found.items() if path.endswith("link.yaml")}
    assert len(links) == 4
    assert all(said == Fault("symbolic-link") for said in links.values())
    assert len(found) == 84


def test_a_helper_that_dies_takes_nothing_along(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = contents(walk(str(tree), skips))
    monkeypatch.setenv(JOBS_VARIABLE, "2")
    monkeypatch.setattr(walking, "ENOUGH", 1)
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    monkeypatch.setattr(walking._Helper, "_help", lambda *_: os.kill(os.getpid(), 9))
    assert contents(walk(str(tree), skips)) == alone
