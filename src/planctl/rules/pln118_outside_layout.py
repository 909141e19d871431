"""A file lies where the registry has no place for it.

What it checks
    The path of every file follows the layout: the folder says what kind of record it holds, the
    name says its id. Names are lower-case Latin letters, digits and hyphens; records end in .yaml.

Why it matters
    Records are found by their paths. A file elsewhere is read by nobody, and what it says is
    missing in every table.

Wrong
    plans/rif-2026-2028/measure/8.1.1.yml

Right
    plans/rif-2026-2028/measures/8.1.1.yaml
"""

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.rules.rule import Problem, Rule, Scope
from planctl.store.document import Fault

RULE = Rule("PLN118", "outside-layout", Severity.ERROR, Scope.FAULT, faults=("outside-layout",))


def check(fault: Fault) -> Iterator[Problem]:
    """Show the place of the layout that comes nearest."""
    yield Problem(
        msg("The registry has no place for this file, so it was not read."),
        msg(
            "Move or rename it (a–z, digits, hyphens; no blanks and no other letters); files of "
            "that kind are named like this: {form}",
            form=fault.args["form"],
        ),
    )
