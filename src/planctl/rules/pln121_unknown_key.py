"""A key is not one of the record's.

What it checks
    Every key is one that the records of this kind have, spelt in the same way.

Why it matters
    A misspelt key is a value that nobody reads: the field would count as left out.

Wrong
    staet: done

Right
    state: done
"""

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.rules.rule import Problem, Rule, Scope
from planctl.store.document import Fault

RULE = Rule("PLN121", "unknown-key", Severity.ERROR, Scope.FAULT, faults=("unknown-key",))


def check(fault: Fault) -> Iterator[Problem]:
    """Name the key that was probably meant, or all that may stand here."""
    meant, known = fault.args["meant"], fault.args["known"]
    if meant:
        hint = msg("Perhaps “{key}” was meant.", key=meant)
    elif known:
        hint = msg("Keys that may stand here: {keys}", keys=", ".join(known))
    else:
        hint = msg("Take it out.")
    yield Problem(msg("There is no such key here: “{key}”.", key=fault.args["key"]), hint)
