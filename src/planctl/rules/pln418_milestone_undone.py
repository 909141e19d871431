"""A milestone that was reported as done is not done any more.

What it checks
    A body that has reported a milestone as done does not report it as under way or not started
    later, unless `corrections` of that update say why.

Why it matters
    A document is drawn up once. If it was not ready after all, the earlier report was wrong, and
    that is to be corrected where it stands.

Wrong
    # ilkin/1 was done last month
    values:
      ilkin/1: in_progress

Right
    values:
      ilkin/1: in_progress
    corrections:
      - when: 2026-11-10
        what: ilkin/1 üzrə done əvəzinə in_progress göstərilib.
        why: Siyahı Mərkəz tərəfindən geri qaytarılıb.
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.model.update import MilestoneState
from planctl.registry import PlanRecords, Registry
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import explained
from planctl.rules.values import Told, milestones

RULE = Rule("PLN418", "milestone-undone", Severity.WARNING, Scope.REPORTS)


def check(_registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each milestone that a body takes back without a correction."""
    for _entry, told in milestones(plan):
        last: dict[str, Told[MilestoneState]] = {}
        for one in told:
            before = last.get(one.agency)
            last[one.agency] = one
            if before is None or before.value is not MilestoneState.DONE:
                continue
            corrected = one.update.record.corrections or explained(one.update, "corrections")
            if one.value is not MilestoneState.DONE and not corrected:
                yield Problem(
                    msg(
                        "“{key}” was reported as done: {period}", key=one.key, period=before.period
                    ),
                    msg("Correct the report that is wrong, and say why under `corrections`."),
                    one.where,
                    (before.where,),
                )
