"""What is read in plain form is what the YAML parser reads; at any doubt nothing is read."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.store import guards
from planctl.store.parse import _parsed, marks_in, parse
from planctl.store.plain import read_plain
from tests.support.real import REGISTRY

FIXTURES = Path(__file__).resolve().parent.parent / "rules"
REAL = sorted(path for top in (REGISTRY, FIXTURES) for path in top.rglob("*.yaml"))
PIECES = (
    *("a", "b", "key", "8.1", "ilkin/1", ": ", ":", " ", "  ", "    ", "- ", "-", "\n", "\n", "\n"),
    *("'", '"', "#", " #", "{", "}", "[", "]", ",", "&x", "*x", "!t", "|", ">", "~", "null", "?"),
    *("%", "@", "`", "\\", "ə", "İ", "=", "<<", "---", "...", "a: b\n", "  - x\n", "c:\n", "\n\n"),
    *('"8.1"', "'no'", "x: 'y'", " x", "k" * 101, "\u00a0", "\u2003", "🙂"),
)
LINES = (
    *("a: 1", "b:", "c: x y", "- a", "- b: 1", "- c:", 'd: "e"', "e: 'f'", "# g", "", "f: ~", "-"),
    *("g: a:b", "h: a #b", "i: a#b", "- 'x'", '- "y: z"', "- a:b", "j: -1", "k: [1]", "? a", "a"),
)


def agrees(text: str) -> bool:
    """Tell whether a text was read in plain form; then it must be as the parser reads it."""
    if any(guards.characters(text)):
        return False
    data = read_plain(text)
    if data is None:
        return False
    document = _parsed(text, [], [])
    assert document.faults == ()
    assert document.data == data
    assert marks_in(text) == document.mark
    return True


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
@settings(max_examples=1500, deadline=None)
def test_pieces_of_yaml(text: str) -> None:
    agrees(text)


@given(st.lists(st.tuples(st.integers(0, 5), st.sampled_from(LINES)), max_size=14))
@settings(max_examples=1500, deadline=None)
def test_lines_of_yaml(lines: list[tuple[int, str]]) -> None:
    agrees("\n".join(" " * indent + line for indent, line in lines))


@given(st.sampled_from(REAL), st.data())
@settings(max_examples=300, deadline=None)
def test_real_files_with_a_slip(path: Path, data: st.DataObject) -> None:
    if path.is_symlink():
        return
    text = path.read_bytes().decode("utf-8", "replace")
    at = data.draw(st.integers(0, len(text)))
    cut = data.draw(st.integers(0, 3))
    agrees(text[:at] + data.draw(st.sampled_from(("", *PIECES))) + text[at + cut :])


def test_most_real_files_are_in_plain_form() -> None:
    files = [path for path in REAL if path.is_relative_to(REGISTRY)]
    plain = sum(agrees(path.read_text("utf-8")) for path in files)
    assert plain > len(files) / 2


@pytest.mark.parametrize(
    "text",
    [
        *("a: b\n c", "a: b: c", "a: b #", "a: b ", "a:  b", "a: 1\na: 2", "a", "- a", "a: |\n  b"),
        *("a: 'b''c'", 'a: "b\\n"', "a: &b c", "a: *b", "a: !b c", "--- \na: b", "a: [b]", "? a"),
        *("a:\n  b: c\n d: e", "a: b\n- c", "a: 'b\n  c'", "", "# a", "<<: a", '"a": b', "a: - b"),
    ],
)
def test_anything_else_is_left_to_the_parser(text: str) -> None:
    assert read_plain(text) is None


def test_a_plain_file_says_where_its_values_stand() -> None:
    text = 'measure: "8.1.1"\nvalues:\n  ilkin/1: done\n'
    assert parse(text.encode()).mark == _parsed(text, [], []).mark
