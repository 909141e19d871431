"""What is known of files that could not be read."""

from dataclasses import replace

import pytest

from planctl.registry import build
from planctl.rules.trouble import unreadable_below

BROKEN = frozenset(
    (
        "plans/p/indicators/8.1.1/ilkin-2.yaml",
        "plans/p/indicators/8.1.10/yekun-1.yaml",
        "plans/p/measures/8.1.3.yaml",
    )
)


@pytest.mark.parametrize(
    ("beginning", "broken"),
    [
        ("plans/p/indicators/8.1.1/ilkin-", True),
        ("plans/p/indicators/8.1.1/yekun-", False),
        ("plans/p/indicators/8.1.1/", True),
        ("plans/p/indicators/8.1.10/yekun-", True),
        ("plans/p/indicators/8.1.2/", False),
        ("plans/p/measures/", True),
        ("plans/p/directions/", False),
        ("plans/q/", False),
    ],
)
def test_a_file_that_could_not_be_read_is_found_by_how_its_path_begins(
    beginning: str, broken: bool
) -> None:
    registry = replace(build(()), unreadable=BROKEN)
    assert unreadable_below(registry, beginning) is broken
    assert not unreadable_below(build(()), beginning)
