"""`status --format json`: the normative shape, and figures counted again from the plain files."""

import json
from collections import Counter
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from planctl.analysis.rollup import plan_status
from planctl.export.numbers import document_text
from planctl.export.status_json import status_data
from planctl.workspace import open_registry
from tests.export.shape import STATUS, misfits
from tests.support.real import PLAN, RAW_MEASURES, REGISTRY, read_plain
from tests.support.sample import AS_OF, sample

DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def real() -> Any:
    """Return the document of the repository's own registry, as a program reads it."""
    registry = open_registry(REGISTRY).registry
    status = plan_status(registry, registry.plans[PLAN], DAY)
    return json.loads(document_text(status_data(status, status.measures), simulation=False))


@pytest.fixture
def made_up(tmp_path: Path) -> Any:
    status = sample(tmp_path).status(AS_OF)
    return json.loads(document_text(status_data(status, status.measures), simulation=True))


def rows(document: Any) -> dict[str, Any]:
    return {row["id"]: row for row in document["measures"]}


def test_shape(real: Any, made_up: Any) -> None:
    assert misfits(real, STATUS) == []
    assert misfits(made_up, STATUS) == []
    assert real["known_at"] is None


def test_every_row_of_the_plan_is_there(real: Any) -> None:
    raw = {measure["id"]: measure for measure in RAW_MEASURES}
    assert set(rows(real)) == set(raw)
    for number, row in rows(real).items():
        assert row["title"] == raw[number]["title"]
        assert row["parent"] == raw[number].get("parent")
        assert row["lead"] == [lead["agency"] for lead in raw[number].get("lead", ())]
        assert row["co"] == [co["agency"] for co in raw[number].get("co", ())]
        printed = raw[number]["deadline"]
        assert row["deadline"]["text"] == printed.get("text")
        assert row["deadline"]["due"] == printed.get("due")
        assert row["deadline"]["confirmed"] == (printed.get("confirmed") != "false")
        due = printed.get("due")
        assert row["days_left"] == ((date.fromisoformat(due) - DAY).days if due else None)


def test_totals_are_those_of_the_plan(real: Any) -> None:
    top = [measure for measure in RAW_MEASURES if "parent" not in measure]
    assert (real["totals"]["measures"], real["totals"]["sub_measures"]) == (56, 18)
    assert len(top) == 56
    assert sum(real["totals"]["states"].values()) == 56
    assert sum(direction["measures"] for direction in real["directions"]) == 56


def test_leads_are_counted(real: Any) -> None:
    leads = Counter(lead["agency"] for measure in RAW_MEASURES for lead in measure["lead"])
    assert {agency["id"]: agency["lead"] for agency in real["agencies"]} == leads


def test_indicators_are_counted(real: Any) -> None:
    files = (REGISTRY / "plans" / PLAN / "indicators").rglob("*.yaml")
    counts = Counter((raw["measure"], raw["tier"]) for raw in map(read_plain, files))
    for number, row in rows(real).items():
        for tier, values in row["tiers"].items():
            assert values["indicators"] == counts[number, tier]
            assert not values["achieved"]


def test_a_tier_without_indicators(made_up: Any) -> None:
    empty = {"progress": 0.0, "coverage": 0.0, "achieved": False, "indicators": 0}
    assert rows(made_up)["8.1.1"]["tiers"]["araliq"] == empty
    assert rows(made_up)["8.1.1.1"]["tiers"] == dict.fromkeys(("ilkin", "araliq", "yekun"), empty)


def test_figures_of_the_made_up_plan(made_up: Any) -> None:
    row = rows(made_up)["8.1.1"]
    assert row["tiers"]["ilkin"]["progress"] == 0.95  # (0.9 + 1) / 2
    assert row["tiers"]["ilkin"]["coverage"] == 1.0
    assert (row["progress"], row["coverage"]) == (0.475, 0.5)
    assert row["sub_measures"] == {"done": 1, "total": 1}
    assert (rows(made_up)["8.1.2"]["state"], rows(made_up)["8.1.2"]["late"]) == ("done", True)
    assert rows(made_up)["8.2.1"]["days_left"] is None
    # Six measures count: 0.475 + 1 + 0 + 0 + 0 + 0; the cancelled one weighs nowhere.
    assert made_up["totals"]["progress"] == float(round(Fraction(1475, 1000) / 6, 4))
    assert made_up["totals"]["states"]["cancelled"] == 1


def test_numbers_are_in_the_order_of_the_plan(made_up: Any) -> None:
    assert list(rows(made_up)) == [
        "8.1.1", "8.1.1.1", "8.1.2", "8.1.3", "8.2.1", "8.2.2", "8.2.3", "8.2.10",
    ]  # fmt: skip
