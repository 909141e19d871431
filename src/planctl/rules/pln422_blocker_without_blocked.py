"""An obstacle stands, and the measure is not reported as blocked.

What it checks
    An update that names an obstacle without the day on which it was removed is of state
    `blocked`. Work may go on beside an obstacle, so this is only noted.

Why it matters
    Lists of what is blocked are made from the state. An obstacle in a report that says “in
    progress” is seen by nobody who looks there.

Wrong
    state: in_progress
    blockers:
      - kind: finance
        what: Vəsait ayrılmayıb.
        since: 2026-09-01

Right
    state: blocked
    blockers:
      - kind: finance
        what: Vəsait ayrılmayıb.
        since: 2026-09-01
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.model.update import ReportedState
from planctl.registry import PlanRecords, Registry
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import explained

RULE = Rule("PLN422", "blocker-without-blocked", Severity.INFO, Scope.REPORTS)


def check(_registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each update with an obstacle that stands, at the first, where nothing is blocked."""
    for update in plan.updates:
        if update.record.state is ReportedState.BLOCKED or explained(update, "state"):
            continue
        for number, blocker in enumerate(update.record.blockers):
            place = ("blockers", number)
            if blocker.resolved_on is None and not explained(update, *place, "resolved_on"):
                yield Problem(
                    msg("An obstacle stands, and the state is not `blocked`."),
                    msg("Give the day it was removed under `resolved_on`, or report `blocked`."),
                    update.at(*place),
                    (update.at("state"),),
                )
                break
