"""A measure is reported as blocked, and nothing says by what.

What it checks
    An update of state `blocked` names at least one obstacle under `blockers` that still stood at
    the end of its period.

Why it matters
    The Centre is to see what stands in the way and whom to ask to remove it. “Blocked” alone
    leaves everybody waiting.

Wrong
    state: blocked

Right
    state: blocked
    blockers:
      - kind: legal
        what: Qaydanın layihəsi razılaşdırılmayıb.
        since: 2026-09-01
        asked_of: in
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.model.period import parse_period
from planctl.model.update import ReportedState
from planctl.registry import PlanRecords, Registry
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import explained

RULE = Rule("PLN421", "blocked-without-blocker", Severity.WARNING, Scope.REPORTS)


def check(_registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each update that is blocked by nothing that it names."""
    for update in plan.updates:
        report = update.record
        if report.state is not ReportedState.BLOCKED or explained(update, "blockers"):
            continue
        end = parse_period(report.period).last
        if any(b.resolved_on is None or b.resolved_on > end for b in report.blockers):
            continue
        where = update.at("state")
        if report.blockers:
            yield Problem(
                msg("Every obstacle that is named was removed by the end of {day}.", day=end),
                msg("Report the state that the measure has now, or name what still blocks it."),
                where,
                tuple(update.at("blockers", n, "resolved_on") for n in range(len(report.blockers))),
            )
        else:
            yield Problem(
                msg("Nothing says what blocks the measure."),
                msg("Name the obstacle under `blockers`: its kind, what it is, and since when."),
                where,
            )
