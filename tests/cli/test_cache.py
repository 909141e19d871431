"""What is kept between runs can be looked at, taken away and done without."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Runner
from tests.rules.fixtures import MONTHLY, registry_of


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PLANCTL_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_info_and_clear(planctl: Runner, cache: Path, tmp_path: Path) -> None:
    root = registry_of(MONTHLY, tmp_path)
    assert "Cəmi: 0.0 MB" in planctl("cache", "info").out
    planctl("check", "--registry", str(root))
    kinds = json.loads(planctl("cache", "info", "--format", "json").out)["kinds"]
    sizes = {kind["name"]: kind["bytes"] for kind in kinds}
    assert sizes["results-1.sqlite"] == (cache / "results-1.sqlite").stat().st_size
    assert str(cache) in planctl("cache", "info").out
    assert planctl("cache", "clear").code == 0
    assert list(cache.iterdir()) == []
    assert planctl("cache", "clear").code == 0


@pytest.mark.parametrize("command", ["check", "status", "deadlines", "discipline", "why 8.1.1"])
def test_no_cache_keeps_nothing(planctl: Runner, cache: Path, tmp_path: Path, command: str) -> None:
    root = registry_of(MONTHLY, tmp_path)
    line = (*command.split(), "--registry", str(root), "--as-of", "2026-06-30")
    anew = planctl(*line, "--no-cache")
    assert not cache.exists()
    kept = planctl(*line)
    assert cache.exists()
    assert planctl(*line) == kept == anew


def test_what_is_not_its_own_is_left_alone(planctl: Runner, cache: Path, tmp_path: Path) -> None:
    planctl("check", "--registry", str(registry_of(MONTHLY, tmp_path)))
    (cache / "məktub.txt").write_text("mənim", encoding="utf-8")
    (cache / "seen-mine").mkdir()
    assert planctl("cache", "clear").code == 0
    assert sorted(path.name for path in cache.iterdir()) == ["məktub.txt", "seen-mine"]
    assert "məktub" not in planctl("cache", "info").out
