"""Every rule's bad example is told of exactly as expected, and its good one is let through."""

from pathlib import Path

import pytest

from tests.rules.fixtures import (
    CHANGES,
    EXPECTED,
    HISTORIES,
    MONTHLY,
    REWRITE,
    STATES,
    findings,
    registry_of,
    rendered,
    rendered_change,
    trespasses,
)
from tests.rules.histories import Played

each_state = pytest.mark.parametrize("fixture", STATES, ids=lambda path: path.name)
each_change = pytest.mark.parametrize("fixture", CHANGES, ids=lambda path: path.name)


each_history = pytest.mark.parametrize("fixture", HISTORIES, ids=lambda path: path.name)


def test_base_has_no_finding(tmp_path: Path) -> None:
    assert findings(registry_of(None, tmp_path)) == ()


def test_what_is_reported_in_a_month_has_no_finding(tmp_path: Path) -> None:
    assert findings(registry_of(MONTHLY, tmp_path)) == ()


@each_state
def test_bad_example_is_told_of(fixture: Path, tmp_path: Path) -> None:
    compare(rendered(registry_of(fixture / "bad", tmp_path)), fixture)


@each_state
def test_good_example_is_let_through(fixture: Path, tmp_path: Path) -> None:
    found = findings(registry_of(fixture / "good", tmp_path))
    assert [d for d in found if d.code == fixture.name] == []


@each_change
def test_bad_change_is_told_of(fixture: Path, tmp_path: Path) -> None:
    compare(rendered_change(fixture / "bad", tmp_path), fixture)


@each_change
def test_good_change_is_let_through(fixture: Path, tmp_path: Path) -> None:
    assert trespasses(fixture / "good", tmp_path) == ()


@each_history
def test_bad_history_is_told_of(fixture: Path, tmp_path: Path) -> None:
    compare(Played(fixture / "bad", tmp_path).rendered(), fixture)


@each_history
def test_good_history_is_let_through(fixture: Path, tmp_path: Path) -> None:
    assert Played(fixture / "good", tmp_path).audited().diagnostics == ()


def compare(shown: str, fixture: Path) -> None:
    """Hold what is shown against the expected rendering, or make it that."""
    expected = fixture / "bad" / EXPECTED
    if REWRITE:
        expected.write_text(shown, encoding="utf-8", newline="\n")
    assert shown == expected.read_text(encoding="utf-8")
