"""A bad cache makes a run slower, and never its answer another."""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from planctl.checking.checking import Checking
from planctl.diagnostic import Diagnostic
from planctl.rules.sweep import Judged
from planctl.store.cores import JOBS_VARIABLE
from tests.checking.test_same_findings import at_once
from tests.rules.fixtures import AS_OF, MONTHLY, registry_of
from tests.support.edits import edit

PLANCTL = Path(sys.executable).with_name("planctl")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a registry with findings, of which everything is kept."""
    monkeypatch.setenv("PLANCTL_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr("planctl.store.seen._SETTLED", -(10**18))
    folder = registry_of(MONTHLY, tmp_path)
    edit(folder, Random(3), 8)
    assert check(folder) == at_once(folder)
    return folder


def check(root: Path) -> tuple[Diagnostic, ...]:
    return Checking(root).findings(AS_OF)


def flip(path: Path) -> None:
    rng, raw = Random(1), bytearray(path.read_bytes())
    for _ in range(20):
        raw[rng.randrange(len(raw))] ^= 255
    path.write_bytes(raw)


def truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def garbage(path: Path) -> None:
    path.write_bytes(os.urandom(5000))


def nothing(path: Path) -> None:
    path.write_bytes(b"")


def folder_instead(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("harm", [flip, truncate, garbage, nothing, folder_instead])
@pytest.mark.parametrize("kind", ["results-1.sqlite", "seen-1", "checked-1"])
def test_harm(root: Path, tmp_path: Path, kind: str, harm: Callable[[Path], None]) -> None:
    expected = at_once(root)
    top = tmp_path / "cache" / kind
    files = [top] if top.is_file() else [path for path in top.rglob("*") if path.is_file()]
    assert files
    for path in files:
        harm(path)
    assert check(root) == expected
    assert check(root) == expected
    # What was kept of the whole is gone; the parts are asked for.
    shutil.rmtree(tmp_path / "cache" / "checked-1", ignore_errors=True)
    for path in files:
        if path.exists() and path.is_file():
            harm(path)
    assert check(root) == expected


@pytest.mark.parametrize("place", ["/dev/null/cache", "/proc/planctl-cache"])
def test_nowhere_to_keep_anything(root: Path, monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    monkeypatch.setenv("PLANCTL_CACHE", place)
    assert check(root) == at_once(root)


def said(root: Path, cache: Path, **more: object) -> list[dict[str, object]]:
    done = subprocess.run(
        [PLANCTL, "check", "--registry", root, "--as-of", str(AS_OF), "--format", "json"],
        env={**os.environ, "PLANCTL_CACHE": str(cache)},
        capture_output=True,
        text=True,
        check=False,
        **more,  # type: ignore[call-overload]
    )
    assert done.returncode == 1, done.stderr
    assert done.stderr == ""
    found: list[dict[str, object]] = json.loads(done.stdout)["diagnostics"]
    return found


def test_a_full_disk(root: Path, tmp_path: Path) -> None:
    def full() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000))

    expected = said(root, tmp_path / "other")
    assert said(root, tmp_path / "full", preexec_fn=full) == expected
    assert said(root, tmp_path / "full", preexec_fn=full) == expected
    assert said(root, tmp_path / "full") == expected


def test_several_at_once(root: Path, tmp_path: Path) -> None:
    expected = said(root, tmp_path / "other")
    line: list[str | Path] = [
        PLANCTL,
        "check",
        "--registry",
        root,
        "--as-of",
        str(AS_OF),
        "--format",
        "json",
    ]
    env = {**os.environ, "PLANCTL_CACHE": str(tmp_path / "shared")}
    running = [
        subprocess.Popen(line, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(4)
    ]
    for process in running:
        out, err = process.communicate()
        assert err == b""
        assert json.loads(out)["diagnostics"] == expected


def test_a_change_of_the_same_size_in_the_same_second_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANCTL_CACHE", str(tmp_path / "cache"))
    root = registry_of(MONTHLY, tmp_path)
    path = root / "agencies/san.yaml"
    text = path.read_text(encoding="utf-8")
    for letter in "abcdefgh":
        path.write_text(text + f"{letter}: 1\n", encoding="utf-8")
        assert [d for d in check(root) if d.code == "PLN121"] == [
            d for d in at_once(root) if d.code == "PLN121"
        ]


def test_a_file_that_keeps_its_time_and_size_is_told_by_what_else_changed(root: Path) -> None:
    path = root / "agencies/san.yaml"
    facts = path.stat()
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("kind: agency", "kind: agencx"), encoding="utf-8")
    os.utime(path, ns=(facts.st_atime_ns, facts.st_mtime_ns))
    assert path.stat().st_size == facts.st_size
    assert check(root) == at_once(root)


def test_a_worker_that_dies_takes_nothing_along(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from planctl.checking import workers

    monkeypatch.setenv("PLANCTL_NO_CACHE", "1")
    monkeypatch.setattr(workers, "_FEW", 1)
    monkeypatch.setattr(workers, "_LOAD", 1)
    monkeypatch.setenv(JOBS_VARIABLE, "2")
    parent = os.getpid()
    judged = workers.Work.judged

    def dies(work: workers.Work, *given: Any) -> Judged:
        if os.getpid() != parent:
            os._exit(9)
        return judged(work, *given)

    monkeypatch.setattr(workers.Work, "judged", dies)
    assert check(root) == at_once(root)
