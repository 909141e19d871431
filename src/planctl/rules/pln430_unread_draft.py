"""A report that was written ahead has not been gone over.

What it checks
    No update begins with the line that `planctl update prefill` puts there. Whoever has gone over
    the file takes that line out.

Why it matters
    Such a file says what was said the month before. Submitted as it is, it becomes what the body
    says of this month, and nobody can tell it from a report.

Wrong
    # planctl update prefill: …
    measure: "8.1.1"
    state: in_progress

Right
    measure: "8.1.1"
    state: in_progress
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity, Where
from planctl.i18n import msg
from planctl.registry import PlanRecords, Registry
from planctl.rules.rule import Problem, Rule, Scope

RULE = Rule("PLN430", "unread-draft", Severity.ERROR, Scope.REPORTS)


def check(_registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each update in which the line still stands."""
    for update in plan.updates:
        if update.file.unread:
            yield Problem(
                msg("This report was written ahead, and nobody has gone over it."),
                msg(
                    "Go over the state, the values and the words, correct what has changed, then "
                    "take out this line."
                ),
                Where(update.file.path, update.file.unread, 1, update.id),
            )
