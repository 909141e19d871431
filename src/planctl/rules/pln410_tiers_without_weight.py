"""No tier of a plan has any weight.

What it checks
    At least one of the plan's `tier_weights` is more than 0.

Why it matters
    A measure's progress is the weighted mean of its tiers. Where no tier weighs anything there is
    no mean, and the whole plan would have no progress.

Wrong
    tier_weights: {ilkin: 0, araliq: 0, yekun: 0}

Right
    tier_weights: {ilkin: 1, araliq: 1, yekun: 1}
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.model.tier import TIERS
from planctl.registry import PlanRecords, Registry
from planctl.rules.rule import Problem, Rule, Scope

RULE = Rule("PLN410", "tiers-without-weight", Severity.ERROR, Scope.PLAN)


def check(_registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield the tier weights that are all 0."""
    entry = plan.plan
    if entry and not any(entry.record.tier_weights.of(tier) for tier in TIERS):
        yield Problem(
            msg("All tiers have the weight 0."),
            msg("Leave `tier_weights` out for equal weights, or give a tier more than 0."),
            entry.at("tier_weights", key=True),
        )
