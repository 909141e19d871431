"""Something in the registry is no plain file, or cannot be read.

What it checks
    Every file of the registry is a plain file that may be read: no symbolic link, no pipe, no
    device.

Why it matters
    A link shows the content of another file, perhaps of one outside the registry: who changes that
    one changes the registry without a trace in its history.

Wrong
    agencies/skm.yaml -> ../../skm.yaml

Right
    agencies/skm.yaml
    # the record itself
"""

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.rules.rule import Problem, Rule, Scope
from planctl.store.document import Fault

RULE = Rule(
    "PLN117",
    "not-a-plain-file",
    Severity.ERROR,
    Scope.FAULT,
    faults=("symbolic-link", "unreadable"),
)


def check(fault: Fault) -> Iterator[Problem]:
    """Say what the file is, or why it could not be read."""
    if fault.kind == "symbolic-link":
        message = msg("This is a symbolic link, not a file.")
        yield Problem(message, msg("Put the file itself in its place."))
    elif fault.args["reason"]:
        yield Problem(
            msg("The file cannot be read: {reason}", reason=fault.args["reason"]),
            msg("Ask for the right to read it, or whether it was removed meanwhile."),
        )
    else:
        message = msg("This is a pipe, a socket or a device, not a file.")
        yield Problem(message, msg("Put the file itself in its place."))
