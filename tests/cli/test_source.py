"""`planctl source verify`: the counts, each difference with both wordings, and the exit code."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Runner

REAL = Path(__file__).parents[2] / "registry"
QUOTE = "plans/rif-2026-2028/indicators/8.1.1/ilkin-2.yaml"


@pytest.fixture
def copy(tmp_path: Path) -> str:
    """Give a copy of the real registry in which one quote says 51 instead of 50."""
    root = tmp_path / "registry"
    shutil.copytree(REAL, root)
    text = (root / QUOTE).read_text(encoding="utf-8")
    assert "azı 50 əsas" in text
    (root / QUOTE).write_text(text.replace("azı 50 əsas", "azı 51 əsas"), encoding="utf-8")
    return str(root)


def test_the_real_registry_is_the_plan(planctl: Runner) -> None:
    result = planctl("source", "verify", "--registry", str(REAL))
    assert result.code == 0
    assert result.out.splitlines()[0] == "74 sətir, 0 fərq"
    assert all(line.endswith(", 0 fərq") for line in result.out.splitlines())


def test_a_difference_names_its_place_and_shows_both_wordings(planctl: Runner, copy: str) -> None:
    result = planctl("source", "verify", "--registry", copy)
    assert result.code == 1
    first, place, printed, records, *_ = result.out.splitlines()
    assert first == "74 sətir, 1 fərq"
    assert place.startswith(f"{copy}/{QUOTE}:6:8: 8.1.1 ilkin")
    assert "426" in place
    assert "azı 50 əsas" in printed
    assert "azı 51 əsas" in records


def test_json_has_the_whole_texts(planctl: Runner, copy: str) -> None:
    result = planctl("source", "verify", "--registry", copy, "--format", "json")
    document = json.loads(result.out)
    assert (result.code, document["schema_version"], document["same"]) == (1, 1, False)
    (difference,) = [d for source in document["sources"] for d in source["differences"]]
    assert (difference["id"], difference["part"], difference["line"]) == ("8.1.1", "ilkin", 6)
    assert difference["printed"].replace("azı 50", "azı 51") == difference["rebuilt"]


def test_english_on_request(planctl: Runner) -> None:
    result = planctl("--lang", "en", "source", "verify", "--registry", str(REAL))
    assert result.out.splitlines()[0] == "74 rows, 0 differences"
