"""Every rule's bad example is told of exactly as expected, and its good one is let through."""

from pathlib import Path

import pytest

from tests.rules.fixtures import (
    EXPECTED,
    FIXTURES,
    MONTHLY,
    REWRITE,
    findings,
    registry_of,
    rendered,
)


def test_base_has_no_finding(tmp_path: Path) -> None:
    assert findings(registry_of(None, tmp_path)) == ()


def test_what_is_reported_in_a_month_has_no_finding(tmp_path: Path) -> None:
    assert findings(registry_of(MONTHLY, tmp_path)) == ()


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: path.name)
def test_bad_example_is_told_of(fixture: Path, tmp_path: Path) -> None:
    shown = rendered(registry_of(fixture / "bad", tmp_path))
    expected = fixture / "bad" / EXPECTED
    if REWRITE:
        expected.write_text(shown, encoding="utf-8", newline="\n")
    assert shown == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: path.name)
def test_good_example_is_let_through(fixture: Path, tmp_path: Path) -> None:
    found = findings(registry_of(fixture / "good", tmp_path))
    assert [d for d in found if d.code == fixture.name] == []
