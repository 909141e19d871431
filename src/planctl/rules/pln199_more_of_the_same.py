"""A file has more findings of one kind than are listed.

What it checks
    Of each kind of fault the first twenty in a file are listed one by one, the rest are counted.

Why it matters
    A file saved in a wrong way has the same fault in every line: thousands of equal findings would
    hide the others.

Wrong
    # a file indented with tabs throughout

Right
    # the same file indented with spaces
"""

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg, plural
from planctl.rules.catalogue import all_rules
from planctl.rules.rule import Problem, Rule, Scope
from planctl.store.document import Fault

RULE = Rule("PLN199", "more-of-the-same", Severity.ERROR, Scope.FAULT, faults=("more-of-the-same",))


def check(fault: Fault) -> Iterator[Problem]:
    """Say how many findings of which rule are not listed."""
    codes = {kind: loaded.rule.code for loaded in all_rules() for kind in loaded.rule.faults}
    yield Problem(
        plural(
            "{count} more finding of {code} in this file is not listed.",
            "{count} more findings of {code} in this file are not listed.",
            count=fault.args["count"],
            code=codes[fault.args["kind"]],
        ),
        msg("They have the same cause: put it right in the whole file at once."),
    )
