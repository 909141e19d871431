"""A change is judged by the parts that it touches, and what is found is what judging all finds."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random

import pytest

from planctl.analysis.brought import brought
from planctl.checking.change import Change
from planctl.diagnostic import Diagnostic
from planctl.history.changes import changes_since
from planctl.store.blobs import shown_as
from tests.checking.test_same_findings import at_once
from tests.rules.fixtures import AS_OF, MONTHLY, registry_of
from tests.support.edits import add_plan, edit, edit_reports
from tests.support.repository import commit_all, git

IGNORE = "*.log\nakt-13.txt\n"


def everything(root: Path, aside: Path) -> tuple[Diagnostic, ...]:
    """Return what a change brings, with both states of the registry judged whole."""
    changes = changes_since(root, "main")
    before = aside / "registry"
    git(root, "worktree", "add", "--quiet", "--detach", str(aside), changes.base)
    for path in changes.ignored:  # they are the same before and after
        (before / path).parent.mkdir(parents=True, exist_ok=True)
        if not (before / path).exists():
            shutil.copy(root / path, before / path, follow_symlinks=False)
    paths = frozenset(map(shown_as, changes.paths))
    return brought(at_once(root), lambda: at_once(before), paths)


@pytest.mark.parametrize("kept", [True, False], ids=["kept", "nothing kept"])
@pytest.mark.parametrize("seed", range(60))
def test_random_changes(
    seed: int, kept: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not kept:
        monkeypatch.setenv("PLANCTL_NO_CACHE", "1")
    rng = Random(seed)
    root = registry_of(MONTHLY, tmp_path / "work")
    edit(root, rng, 6)
    (root.parent / ".gitignore").write_text(IGNORE, encoding="utf-8")
    git(root.parent, "init", "--quiet")
    commit_all(root.parent)
    git(root, "switch", "--quiet", "--create", "change")
    edit(root, rng, 4)
    if rng.random() < 0.5:
        commit_all(root.parent)
    expected = everything(root, tmp_path / "aside")
    assert Change(root, "main").brought(AS_OF).diagnostics == expected
    if kept:
        assert Change(root, "main").brought(AS_OF).diagnostics == expected


@pytest.mark.parametrize("kept", [True, False], ids=["kept", "nothing kept"])
@pytest.mark.parametrize("seed", range(20))
def test_random_reports_on_one_of_two_plans(
    seed: int, kept: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not kept:
        monkeypatch.setenv("PLANCTL_NO_CACHE", "1")
    rng = Random(seed)
    root = registry_of(MONTHLY, tmp_path / "work")
    edit_reports(root, rng, 4)
    add_plan(root, "basqa-plan")
    edit_reports(root, rng, 4)
    commit_all(root.parent)
    git(root, "switch", "--quiet", "--create", "change")
    edit_reports(root, rng, 3)
    expected = everything(root, tmp_path / "aside")
    change = Change(root, "main")
    assert change.brought(AS_OF).diagnostics == expected
    plans = {path.split("/")[1] for path in change.after.places if path.startswith("plans/")}
    whole = any("8.9.9" in path for path in change.paths)
    assert plans == ({"basqa-plan", "sinaq-2026-2027"} if whole else {"sinaq-2026-2027"})


def test_only_what_is_near_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = registry_of(MONTHLY, tmp_path / "work")
    commit_all(root.parent)
    update = root / "plans/sinaq-2026-2027/updates/san/2026-02/8.1.1.yaml"
    other = root / "plans/sinaq-2026-2027/updates/san/2026-02/8.1.2.yaml"
    other.write_bytes(update.read_bytes().replace(b"8.1.1", b"8.1.2"))
    commit_all(root.parent)
    update.write_text(update.read_text("utf-8") + "# söz\n", encoding="utf-8")
    read: list[str] = []
    real = Path(root / "plans")
    monkeypatch.setenv("PLANCTL_NO_CACHE", "1")
    change = Change(root, "HEAD")
    reading = change.after.read

    def told(paths: tuple[str, ...]) -> object:
        found = reading(paths)
        read.extend(file.path for file in found)
        return found

    monkeypatch.setattr(change.after, "read", told)
    assert change.brought(AS_OF).diagnostics == ()
    assert real.is_dir()
    assert "plans/sinaq-2026-2027/updates/san/2026-02/8.1.1.yaml" in read
    assert "plans/sinaq-2026-2027/updates/san/2026-02/8.1.2.yaml" not in read
    assert not [path for path in read if "/meetings/" in path and "8.1" in path]
