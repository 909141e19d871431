"""Where two states of a file differ first."""

from typing import Any

import pytest

from planctl.rules.difference import first_difference, leads_somewhere


@pytest.mark.parametrize(
    ("before", "after", "path"),
    [
        ({"a": "1"}, {"a": "1"}, None),
        ({"a": "1", "b": "2"}, {"b": "2", "a": "1"}, None),
        ({"a": "1"}, {"a": "2"}, ("a",)),
        ({"a": "1"}, {"b": "3", "a": "1"}, ("b",)),
        ({"a": "1", "b": "2"}, {"a": "1"}, ("b",)),
        ({"a": [{"x": "1"}, {"x": "2"}]}, {"a": [{"x": "1"}, {"x": "3"}]}, ("a", 1, "x")),
        ({"a": ["1"]}, {"a": ["1", "2"]}, ("a", 1)),
        ({"a": ["1", "2"]}, {"a": ["1"]}, ("a", 1)),
        ({"a": "1"}, {"a": ["1"]}, ("a",)),
        ("old", "new", ()),
    ],
)
def test_the_first_difference(before: Any, after: Any, path: tuple[str | int, ...] | None) -> None:
    assert first_difference(before, after) == path


def test_what_is_there() -> None:
    data = {"a": [{"x": "1"}]}
    assert leads_somewhere(data, ("a", 0, "x"))
    assert not leads_somewhere(data, ("a", 1))
    assert not leads_somewhere(data, ("a", 0, "x", "y"))
