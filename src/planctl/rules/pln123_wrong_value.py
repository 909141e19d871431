"""A value is not what its field holds.

What it checks
    Each value is of the kind that its field is made for: a number, a whole number, true or false, a
    date, one of a few words, an id, a text, a list, or keys with values.

Why it matters
    A value that cannot be understood is not counted: a date written as 31.08.2026 would be no
    deadline.

Wrong
    due: 31.08.2026
    state: hazırdır

Right
    due: 2026-08-31
    state: done
"""

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.wrong_values import in_words
from planctl.store.document import Fault

RULE = Rule("PLN123", "wrong-value", Severity.ERROR, Scope.FAULT, faults=("wrong-value",))


def check(fault: Fault) -> Iterator[Problem]:
    """Say what is wrong with the value and what may stand there."""
    message, hint = in_words(fault)
    yield Problem(message, hint)
