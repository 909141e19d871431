"""A file is no list of keys with values.

What it checks
    At the top of every record file stand keys with values, one below the other.

Why it matters
    The registry looks for its fields by their keys; a bare text or a bare list has none.

Wrong
    - Sınaq Koordinasiya Mərkəzi

Right
    id: "skm"
    name: Sınaq Koordinasiya Mərkəzi
"""

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.rules.rule import Problem, Rule, Scope
from planctl.store.document import Fault

RULE = Rule("PLN120", "not-a-mapping", Severity.ERROR, Scope.FAULT, faults=("not-a-mapping",))


def check(_fault: Fault) -> Iterator[Problem]:
    """Say what was expected."""
    yield Problem(
        msg("The file should begin with keys and values, as in “id: …”."),
        msg("Look at another record in the same folder and write this one in the same way."),
    )
