"""A file holds more than one record.

What it checks
    Each file holds one record: the sign --- stands nowhere but on its first line.

Why it matters
    A record is found by the path of its file; a second one in the same file would be read by
    nobody.

Wrong
    id: "skm"
    ---
    id: "san"

Right
    id: "skm"
"""

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.rules.rule import Problem, Rule, Scope
from planctl.store.document import Fault

RULE = Rule(
    "PLN113", "several-documents", Severity.ERROR, Scope.FAULT, faults=("several-documents",)
)


def check(_fault: Fault) -> Iterator[Problem]:
    """Say where the second record begins."""
    yield Problem(
        msg("A second record begins here."),
        msg("Move it to a file of its own; if it is no record, take out the line with “---”."),
    )
