"""A file holds no record.

What it checks
    Every record file holds something besides comments.

Why it matters
    An empty file is a record that was begun and forgotten; who looks at the list of files takes it
    for one that is there.

Wrong
    # to be written

Right
    id: "skm"
    code: SKM
    kind: agency
"""

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.rules.rule import Problem, Rule, Scope
from planctl.store.document import Fault

RULE = Rule("PLN119", "empty", Severity.ERROR, Scope.FAULT, faults=("empty",))


def check(_fault: Fault) -> Iterator[Problem]:
    """Say that nothing is there."""
    yield Problem(msg("The file is empty."), msg("Write the record, or delete the file."))
