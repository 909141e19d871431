"""A file holds a tab.

What it checks
    No record file holds a tab: neither before a key nor within a text.

Why it matters
    A tab looks like spaces, but every program gives it another width, so what stands under what is
    no longer certain.

Wrong
    lead:
    <TAB>- agency: rinn

Right
    lead:
      - agency: rinn
"""

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.rules.rule import Problem, Rule, Scope
from planctl.store.document import Fault

RULE = Rule("PLN106", "tab", Severity.ERROR, Scope.FAULT, faults=("tab",))


def check(_fault: Fault) -> Iterator[Problem]:
    """Say that a tab stands here."""
    yield Problem(
        msg("A tab stands here."),
        msg("Write spaces instead: two for each step to the right."),
    )
