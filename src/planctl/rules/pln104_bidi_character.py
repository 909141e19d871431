"""A text holds a character that turns the direction of writing.

What it checks
    No file holds the marks that switch between left-to-right and right-to-left writing.

Why it matters
    With them a line can be made to show something other than what a program reads in it.

Wrong
    title: Sınaq <U+202E>planı

Right
    title: Sınaq planı
"""

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.rules.rule import Problem, Rule, Scope
from planctl.store.document import Fault

RULE = Rule("PLN104", "bidi-character", Severity.ERROR, Scope.FAULT, faults=("bidi-character",))


def check(fault: Fault) -> Iterator[Problem]:
    """Name the mark by its number, since it cannot be shown."""
    yield Problem(
        msg("A mark that turns the direction of writing: {code}.", code=fault.args["code"]),
        msg("Delete it; if it is hard to find, type the word anew."),
    )
