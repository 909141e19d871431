"""Command lines on the made-up plan: where it lies, and lines measured as a terminal shows them."""

from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.support.draft import Draft
from tests.support.sample import sample

WIDTHS = (80, 100)
ESCAPE = "\x1b"


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Draft:
    """Give the made-up plan in the current folder, as `registry/`."""
    made = sample(tmp_path)
    made.write()
    monkeypatch.chdir(tmp_path)
    return made


def widest(text: str) -> int:
    """Return the cells that the longest line takes."""
    return max(map(cell_len, text.splitlines()), default=0)
