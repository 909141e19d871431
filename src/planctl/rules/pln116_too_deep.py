"""Keys and lists are nested too deeply.

What it checks
    Lists and keys stand in one another at most 32 levels deep; the records of the registry need
    five.

Why it matters
    Absurd nesting makes programs that read YAML fall over, so it is refused before they see it.

Wrong
    lead: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[san]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]

Right
    lead:
      - agency: san
"""

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.rules.rule import Problem, Rule, Scope
from planctl.store.document import Fault

RULE = Rule("PLN116", "too-deep", Severity.ERROR, Scope.FAULT, faults=("too-deep",))


def check(fault: Fault) -> Iterator[Problem]:
    """Name the bound."""
    yield Problem(
        msg("More than {limit} levels of keys and lists begin here.", limit=fault.args["limit"]),
        msg("Look for brackets or indents that were not meant."),
    )
