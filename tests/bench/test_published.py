"""README quotes the page of results as it is."""

import re

from bench.goals import GOALS
from bench.page import quoted
from bench.places import README, RESULTS


def test_readme_quotes_the_results() -> None:
    results = quoted(RESULTS.read_text(encoding="utf-8"))
    assert quoted(README.read_text(encoding="utf-8")) == results
    assert re.search(
        r"^\d{4}-\d\d-\d\d; .*\d+ cores, \d+ GB of memory, .*Python", results, re.MULTILINE
    )
    rows = [line for line in results.splitlines() if line.startswith("| ")][2:]
    assert [row.split(" | ")[:2] for row in rows] == [[f"| {one.what}", one.size] for one in GOALS]
