"""A file begins with a byte order mark.

What it checks
    No record file begins with the invisible mark (U+FEFF) that some Windows programs put before the
    text.

Why it matters
    Other programs take the mark for a part of the first key, and two files that look the same
    differ.

Wrong
    # a file saved as “UTF-8 with BOM”

Right
    # the same file saved as “UTF-8”
"""

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.rules.rule import Problem, Rule, Scope
from planctl.store.document import Fault

RULE = Rule("PLN102", "byte-order-mark", Severity.ERROR, Scope.FAULT, faults=("byte-order-mark",))


def check(_fault: Fault) -> Iterator[Problem]:
    """Say that the mark is there."""
    yield Problem(
        msg("The file begins with an invisible mark (BOM, U+FEFF)."),
        msg("Save it as “UTF-8”, not as “UTF-8 with BOM”."),
    )
