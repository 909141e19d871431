"""The line above a report that was written ahead is found where it stands, and nowhere else."""

import pytest

from planctl.store.draft import SIGN, unread_line
from planctl.store.load import read_file

UPDATE = "plans/sinaq/updates/san/2026-03/8.1.1.yaml"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"{SIGN} yoxlayın\nstate: done\n", 1),
        (f"# bir\n\n{SIGN} yoxlayın\nstate: done\n", 3),
        (f"\ufeff{SIGN}\r\nstate: done\r\n", 1),
        (f"text: |\n  {SIGN}\n", 0),
        (f"text: {SIGN}\n", 0),
        ("state: done\n", 0),
        ("", 0),
    ],
)
def test_the_line_is_found(text: str, line: int) -> None:
    assert unread_line(text.encode()) == line
    assert read_file(UPDATE, text.encode()).unread == line


def test_only_reports_are_written_ahead() -> None:
    assert read_file("agencies/san.yaml", f"{SIGN}\nid: san\n".encode()).unread == 0
