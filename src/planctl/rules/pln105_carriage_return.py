"""Lines end as in Windows.

What it checks
    Every line ends with a line feed alone (LF), not with a carriage return (CRLF).

Why it matters
    With two kinds of line ends an edit of one word shows as a change of every line, and nobody can
    review it.

Wrong
    # a file saved with “Windows (CRLF)” line ends

Right
    # the same file saved with “Unix (LF)” line ends
"""

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.rules.rule import Problem, Rule, Scope
from planctl.store.document import Fault

RULE = Rule("PLN105", "carriage-return", Severity.ERROR, Scope.FAULT, faults=("carriage-return",))


def check(_fault: Fault) -> Iterator[Problem]:
    """Say it once for the file."""
    yield Problem(
        msg("The lines of this file do not end with LF alone."),
        msg("Set the line ends to “Unix (LF)” in the editor and save the file."),
    )
