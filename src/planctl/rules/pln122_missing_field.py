"""A field that every record needs is missing or empty.

What it checks
    Every required field is there, and no field that is there is empty.

Why it matters
    Without it the record cannot be placed, counted or reported; planctl never guesses what should
    stand there.

Wrong
    measure: "8.1.1"
    agency: san
    period: "2026-02"
    state:

Right
    measure: "8.1.1"
    agency: san
    period: "2026-02"
    state: done
"""

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.rules.rule import Problem, Rule, Scope
from planctl.store.document import Fault

RULE = Rule("PLN122", "missing-field", Severity.ERROR, Scope.FAULT, faults=("missing-field",))


def check(fault: Fault) -> Iterator[Problem]:
    """Name the field, and say whether it is left out or empty."""
    key, item = fault.args["key"], fault.args["item"]
    if fault.args["left_out"]:
        message = msg("A required field is missing: “{key}”.", key=key)
        yield Problem(message, msg("Add this line: “{key}: …”", key=key))
    elif item is None:
        message = msg("The field has no value: “{key}”.", key=key)
        yield Problem(message, msg("Write the value after the colon, or take the line out."))
    else:
        message = msg("Item {item} of the list is empty: “{key}”.", item=item, key=key)
        yield Problem(message, msg("Write the value after the hyphen, or take the line out."))
