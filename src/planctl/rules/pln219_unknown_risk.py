"""A risk that is followed is none of the plan's, and has no words of its own.

What it checks
    The `clause` of each record in risks/ is that of a risk in the plan's directions/; a record
    without a clause says under `text` what the risk is.

Why it matters
    The judgements of a risk are shown beside the words of the plan. With the number of another
    clause, nobody can tell what was judged.

Wrong
    clause: "6.1.5.2.1"

Right
    clause: "6.1.5.4.1"
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.registry import PlanRecords, Registry
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import explained, unreadable_below

RULE = Rule("PLN219", "unknown-risk", Severity.ERROR, Scope.PLAN)


def check(registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each followed risk whose clause names none, and each that says nothing."""
    known = _clauses(registry, plan) if plan.risks else None
    for entry in plan.risks.values():
        clause = entry.record.clause
        if clause is not None:
            if known is not None and clause not in known:
                yield Problem(
                    msg("The plan names no risk in this clause: {clause}", clause=clause),
                    msg("Clauses that name risks: {clauses}", clauses=", ".join(known)),
                    entry.at("clause"),
                )
        elif entry.record.text is None and not (
            explained(entry, "clause") or explained(entry, "text")
        ):
            yield Problem(
                msg("Nothing says which risk this is."),
                msg("Give the clause of section 6 that names it, or say it under `text`."),
                entry.at(),
            )


def _clauses(registry: Registry, plan: PlanRecords) -> tuple[str, ...] | None:
    """Return the clauses that name risks, None where a direction cannot be read whole."""
    if unreadable_below(registry, f"plans/{plan.id}/directions/"):
        return None
    if any(explained(entry, "risks") for entry in plan.directions.values()):
        return None
    risks = (risk for entry in plan.directions.values() for risk in entry.record.risks)
    return tuple(risk.clause for risk in risks)
