"""`planctl show ID`: every kind of record, with what is linked to it."""

import json
from typing import Any

import pytest

from tests.cli.conftest import Runner
from tests.cli.plan_files import ESCAPE, WIDTHS, draft, widest
from tests.support.draft import HOME, PLAN, Draft
from tests.support.real import REGISTRY
from tests.support.sample import AS_OF, break_file

__all__ = ["draft"]
ON = ("--as-of", AS_OF)
REAL = (*ON, "--registry", str(REGISTRY))
NAMES = (
    "8.1.1",
    "8.1.1.6",
    "8.2.1",
    "8.1.1/ilkin/2",
    "8.1",
    "RİNN",
    "aidiyyeti-dovlet-orqanlari",
    "nk-253s-2025",
    "253s/3.3-ay",
    "rif-2026-2028",
    "si-2025-2028",
)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", NAMES)
def test_everything_can_be_shown(
    planctl: Runner, monkeypatch: pytest.MonkeyPatch, name: str, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    for lang in ("az", "en"):
        done = planctl("--lang", lang, "show", name, *REAL)
        assert (done.code, done.err) == (0, "")
        assert widest(done.out) <= width
        assert ESCAPE not in done.out
        assert ".yaml:" in done.out.replace("\n", "")
    data = json.loads(planctl("show", name, *REAL, "--format", "json").out)
    assert list(data)[:6] == ["schema_version", "simulation", "kind", "id", "as_of", "where"]
    assert data["where"]["path"].endswith(".yaml")


def test_measure_says_all_that_is_linked_to_it(
    planctl: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "1000")
    out = planctl("--lang", "en", "show", "8.2.1", *REAL).out
    for words in (
        "8.2.1 İnnovasiya fəaliyyətinin təşviqi",
        "measures/8.2.1.yaml:1",
        "8.2 İnnovasiya fəaliyyəti sahəsində",
        "2026, dekabr — due 2026-12-31 (not confirmed)",
        "RİNN – Azərbaycan Respublikasının Rəqəmsal İnkişaf və Nəqliyyat Nazirliyi",
        "MB – Azərbaycan Respublikasının Mərkəzi Bankı (recommended)",
        "Normativ hüquqi aktların layihələrinin təsdiq üçün təqdim edilməsi",
        "6.1.2.2.1: innovasiya fəaliyyətinin təşviqi üçün vençur",
        "printed once for 8.2.1, 8.2.2",
        "printed: kraudfanding → corrected: kraudfandinq",
        "474, 476, 477",
    ):
        assert words in out


@pytest.mark.usefixtures("draft")
def test_values_and_updates_are_shown(planctl: Runner) -> None:
    out = planctl("--lang", "en", "show", "8.1.1", *ON).out
    assert "Target: at least: 50 faiz" in out
    assert "Latest value: 45 (SAN, 2026-10); progress 0.9" in out
    assert "Latest value: done (SAN, 2026-10); progress 1, achieved as of 2026-10-31" in out
    assert "8.1.1.1: Sınaq tədbiri 8.1.1.1 — done" in out
    assert f"registry/{HOME}/updates/san/2026-10/8.1.1.yaml:1" in out.replace("\n", "").replace(
        "  ", ""
    )
    indicator = planctl("--lang", "en", "show", "8.1.1/ilkin/1", *ON).out
    assert "2026-10, SAN: 45" in indicator


def shown(planctl: Runner, name: str) -> Any:
    return json.loads(planctl("show", name, *ON, "--format", "json").out)


@pytest.mark.usefixtures("draft")
def test_json_has_the_record_and_its_links(planctl: Runner) -> None:
    measure = shown(planctl, "8.1.1")
    assert (measure["kind"], measure["sub_measures"]) == ("measure", ["8.1.1.1"])
    assert measure["status"]["progress"] == 0.475
    assert measure["indicators"][0]["status"] == {
        "value": 45,
        "period": "2026-10",
        "agency": "san",
        "progress": 0.9,
        "achieved": False,
        "disputed": False,
    }
    assert measure["updates"][0]["values"] == {"ilkin/1": 45, "ilkin/2": "done"}
    agency = shown(planctl, "SAN")
    assert agency["leads"] == ["8.1.1", "8.2.1", "8.2.2"]
    assert agency["member_of"] == ["qrup"]
    assert shown(planctl, "skm")["duties"] == ["1s/1"]
    assert shown(planctl, "1s/1")["record"]["act"] == "sinaq-1s-2026"
    assert shown(planctl, "8.2")["measures"] == ["8.2.1", "8.2.2", "8.2.3", "8.2.10"]
    assert shown(planctl, PLAN)["directions"] == ["8.1", "8.2"]


def test_broken_files_do_not_stop_it(planctl: Runner, draft: Draft) -> None:
    """Neither a neighbour's nor the plan's own: the record is shown without figures."""
    for path in (f"{HOME}/plan.yaml", "agencies/san.yaml", f"{HOME}/directions/8.1.yaml"):
        break_file(draft.root, path)
    for form in ("text", "json"):
        for name in ("8.1.1", "8.1.1/ilkin/1", "8.2", "sba", "sinaq-1s-2026", "1s/1"):
            done = planctl("--lang", "en", "show", name, *ON, "--format", form)
            assert done.code == 0
            assert done.err.startswith("3 files have errors")
    assert planctl("show", PLAN, *ON).code == 2


@pytest.mark.usefixtures("draft")
def test_unknown_names_are_wrong_usage(planctl: Runner) -> None:
    done = planctl("show", "8.1.1/ilkin/9", *ON)
    assert done.code == 2
    assert "8.1.1/ilkin/1" in done.err
