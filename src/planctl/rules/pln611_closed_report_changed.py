"""A landed report on a closed period was changed without a reason.

What it checks
    A report that had landed was changed on the main line after the last day for its period
    together with a new entry in `corrections`, and the entries that stood there stayed. It is
    what PLN603 asks of a proposal, asked of every commit that landed. The day is that of the
    landing; dating a commit back does not move it before the commits that it follows. A landed
    report that a commit makes unreadable is told of whenever it was.

Why it matters
    Figures of a closed period stand in documents. Whoever compares them with the registry later
    has to find the reason for every difference beside it.

Wrong
    # landed on 2026-12-03
    values:
      ilkin/1: 10    # 12 when it landed

Right
    # landed on 2026-12-03
    values:
      ilkin/1: 10
    corrections:
      - when: 2026-12-03
        what: ilkin/1 üzrə 12 əvəzinə 10 göstərilib.
        why: İki xidmət təkrar sayılmışdı.
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.rules import pln603_closed_period
from planctl.rules.audit_trail import AuditTrail, landed
from planctl.rules.rule import Problem, Rule, Scope

RULE = Rule("PLN611", "closed-report-changed", Severity.ERROR, Scope.HISTORY)

_UNREADABLE = (
    msg("A report that had landed can no longer be read."),
    msg("Put the file back as it was; what was wrong in it is corrected in the file."),
)


def check(trail: AuditTrail) -> Iterator[Problem]:
    """Yield each landed report that was changed too late and without a correction."""
    for step in trail.steps:
        for problem in pln603_closed_period.check(step.change):
            yield landed(step, problem)
        for file in step.change.reports():
            if file.before and file.before.record and file.after and file.after.record is None:
                yield landed(step, Problem(*_UNREADABLE, file.where))
