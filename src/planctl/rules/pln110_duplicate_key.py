"""A key stands twice in one mapping.

What it checks
    Every mapping of every file: each key stands in it once.

Why it matters
    Most programs silently keep the last of the two values, so a figure that somebody wrote and
    somebody else reviewed would be lost without a word.

Wrong
    state: in_progress
    state: done

Right
    state: done
"""

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.rules.rule import Problem, Rule, Scope
from planctl.store.document import Fault

RULE = Rule("PLN110", "duplicate-key", Severity.ERROR, Scope.FAULT, faults=("duplicate-key",))


def check(fault: Fault) -> Iterator[Problem]:
    """Say which key stands twice and where it stood first."""
    yield Problem(
        msg("The key “{key}” stands here a second time.", key=fault.args["key"]),
        msg("It is already on line {line}: keep one of the two.", line=fault.args["first"]),
    )
