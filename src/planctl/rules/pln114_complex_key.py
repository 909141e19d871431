"""A key is not a plain word.

What it checks
    Every key is a word: neither empty nor a list nor a table of keys.

Why it matters
    The registry knows its fields by name; such a key names none.

Wrong
    [san, sba]: lead

Right
    lead:
      - agency: san
"""

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.rules.rule import Problem, Rule, Scope
from planctl.store.document import Fault

RULE = Rule("PLN114", "complex-key", Severity.ERROR, Scope.FAULT, faults=("complex-key",))


def check(_fault: Fault) -> Iterator[Problem]:
    """Say that no word stands where a key is expected."""
    yield Problem(
        msg("A word is expected here as the key."),
        msg("Write the name of the field, a colon and a space before the value."),
    )
