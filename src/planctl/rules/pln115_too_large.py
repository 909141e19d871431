"""A file is too large.

What it checks
    No record file is larger than 256 KiB.

Why it matters
    A record is read by people; what is larger than a book holds something that is no record, and
    reading it would only cost time.

Wrong
    # a scanned document pasted into a record

Right
    # a record that gives the title and the link of the document
"""

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.rules.rule import Problem, Rule, Scope
from planctl.store.document import Fault

RULE = Rule("PLN115", "too-large", Severity.ERROR, Scope.FAULT, faults=("too-large",))


def check(fault: Fault) -> Iterator[Problem]:
    """Name the bound."""
    yield Problem(
        msg("The file is larger than {limit} KiB and was not read.", limit=fault.args["limit"]),
        msg("Keep what belongs to the record; give other documents as evidence, with a link."),
    )
