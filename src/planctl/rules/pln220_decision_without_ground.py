"""A request to spend is decided without a day or, if vetoed, without a reason.

What it checks
    A record in cost-approvals/ that is approved or vetoed gives the day of the decision, one that
    is vetoed gives its reason, and one that is only submitted gives no day of a decision.

Why it matters
    A veto stops a project. Whoever asked is entitled to know when it was said and on what ground,
    and a decision without a day cannot be placed before or after the money was spent.

Wrong
    state: vetoed
    decided_on: 2026-10-12

Right
    state: vetoed
    decided_on: 2026-10-12
    reason: Eyni işi görən sistem artıq vardır.
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.model.cost_approval import ApprovalState, CostApproval
from planctl.registry import Entry, PlanRecords, Registry
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import explained

RULE = Rule("PLN220", "decision-without-ground", Severity.ERROR, Scope.PLAN)


def check(_registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each request whose decision lacks its day or its reason, or is none yet."""
    for entry in plan.cost_approvals.values():
        if entry.record.state is not ApprovalState.SUBMITTED:
            yield from _decided(entry)
        elif entry.record.decided_on is not None:
            yield Problem(
                msg("The request is not decided yet, but gives the day of a decision."),
                msg("Write approved or vetoed under `state`, or take the day out."),
                entry.at("decided_on"),
            )


def _decided(entry: Entry[CostApproval]) -> Iterator[Problem]:
    request = entry.record
    if request.decided_on is None and not explained(entry, "decided_on"):
        yield Problem(
            msg("The day of the decision is not given."),
            msg("Give it under `decided_on`."),
            entry.at("state"),
        )
    vetoed = request.state is ApprovalState.VETOED
    if vetoed and request.reason is None and not explained(entry, "reason"):
        yield Problem(
            msg("A veto without a reason."),
            msg("Say under `reason` why the request was refused."),
            entry.at("state"),
        )
