"""However a registry is checked, the findings are those of all rules on all files at once."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from random import Random

import pytest

from planctl.checking import workers
from planctl.checking.checking import Checking
from planctl.diagnostic import Diagnostic
from planctl.registry.build import build
from planctl.rules.engine import in_order, rulebook
from planctl.rules.sweep import Held, judge
from planctl.store.cores import JOBS_VARIABLE
from planctl.store.folder import load
from tests.rules.fixtures import AS_OF, MONTHLY, STATES, registry_of
from tests.support.edits import edit

SEEDS = range(40)


def at_once(root: Path, as_of: date | None = AS_OF) -> tuple[Diagnostic, ...]:
    """Return what all rules say of all files, none of which is kept back from any of them."""
    rules = rulebook(as_of)
    files = load(root)
    registry = build(files)
    return in_order((*rules.on_files(files), *rules.on_base(registry), *rules.on_reports(registry)))


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have files that were written just now count as settled, as if this were a while later."""
    monkeypatch.setattr("planctl.store.seen._SETTLED", -(10**18))


def parts(root: Path) -> tuple[Diagnostic, ...]:
    return judge(Held(load(root)), AS_OF)


@pytest.mark.parametrize("example", STATES, ids=lambda path: path.name)
def test_fixtures(example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = registry_of(example / "bad", tmp_path)
    monkeypatch.setenv("PLANCTL_NO_CACHE", "1")
    expected = at_once(root)
    assert parts(root) == expected
    assert Checking(root).findings(AS_OF) == expected


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.usefixtures("settled")
def test_random_registries_cold_warm_and_after_an_edit(seed: int, tmp_path: Path) -> None:
    rng = Random(seed)
    root = registry_of(MONTHLY, tmp_path)
    for _ in range(3):
        edit(root, rng, 6)
        expected = at_once(root)
        assert parts(root) == expected
        assert Checking(root).findings(AS_OF) == expected  # some of it is kept from before
        assert Checking(root).findings(AS_OF) == expected  # all of it
        other_day = date(2026, 3, 15)
        assert Checking(root).findings(other_day) == at_once(root, other_day)
        assert Checking(root).findings(None) == at_once(root, None)


@pytest.mark.parametrize("seed", range(4))
def test_by_workers(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_FEW", 1)
    monkeypatch.setattr(workers, "_LOAD", 1)
    monkeypatch.setenv(JOBS_VARIABLE, "3")
    root = registry_of(MONTHLY, tmp_path)
    edit(root, Random(seed), 8)
    expected = at_once(root)
    assert Checking(root).findings(AS_OF) == expected
    assert Checking(root).findings(AS_OF) == expected


@pytest.mark.usefixtures("settled")
def test_a_fresh_clone_of_what_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = registry_of(MONTHLY, tmp_path / "one")
    edit(root, Random(7), 8)
    expected = Checking(root).findings(AS_OF)
    clone = tmp_path / "two" / "registry"
    shutil.copytree(root, clone, symlinks=True)
    # Nothing is judged anew: what the file system says is new, the contents are not.
    monkeypatch.setattr("planctl.checking.parts.read_base", None)
    monkeypatch.setattr("planctl.checking.workers.judge_reports", None)
    assert Checking(clone).findings(AS_OF) == expected
