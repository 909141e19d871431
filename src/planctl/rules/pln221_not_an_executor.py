"""A body reports on a measure that it does not carry out.

What it checks
    The body of each update is among the lead or co-executors of the measure, or a member of a
    group among them, or is named as the reporter of one of its results. Finance may also be
    reported by a body that an act obliges by name to report it each quarter. Where a group among
    the executors has no listed members, anybody may be one of them, and nothing is said.

Why it matters
    Such a report counts for nothing, because nobody asked that body. Most often it was meant for
    another measure, which then looks as if nothing had come.

Wrong
    # measures/8.1.1.yaml names san and sba
    measure: "8.1.1"
    agency: skm

Right
    measure: "8.1.1"
    agency: sba
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.model.agency import AgencyKind
from planctl.model.measure import Measure
from planctl.model.tier import TIERS
from planctl.registry import Entry, PlanRecords, Registry
from planctl.registry.executors import executor_list
from planctl.registry.reporters import bodies
from planctl.rules.financiers import financiers
from planctl.rules.reports import by_body, finance_by_measure, updates_by_measure
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import explained, unreadable_below

RULE = Rule("PLN221", "not-an-executor", Severity.ERROR, Scope.REPORTS)


def check(registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each report of a body that the measure does not name."""
    for measure, updates in updates_by_measure(plan):
        for body, sent in by_body(updates).items():
            if _stranger(registry, plan, measure, body):
                yield from (_problem(registry, measure, report) for report in sent)
    keepers = financiers(registry, plan) if plan.finance else ()
    for measure, reports in finance_by_measure(plan):
        for body, statements in by_body(reports).items():
            if body not in keepers and _stranger(registry, plan, measure, body):
                yield from (_problem(registry, measure, report) for report in statements)


def _stranger(registry: Registry, plan: PlanRecords, measure: Entry[Measure], body: str) -> bool:
    """Tell whether a known body is for certain none that the measure names."""
    executors = (*measure.record.lead, *measure.record.co)
    if body not in registry.agencies or body in bodies(registry, executors):
        return False
    if explained(measure, "lead") or explained(measure, "co") or not measure.record.lead:
        return False
    if not all(_is_known(registry, executor.agency) for executor in executors):
        return False
    return not _appointed(registry, plan, measure.id, body)


def _is_known(registry: Registry, name: str) -> bool:
    """Tell whether it is known who a name in the column stands for."""
    entry = registry.agencies.get(name)
    if entry is None or explained(entry, "members") or explained(entry, "kind"):
        return False
    return entry.record.kind is AgencyKind.AGENCY or bool(entry.record.members)


def _appointed(registry: Registry, plan: PlanRecords, measure: str, body: str) -> bool:
    """Tell whether a result of the measure names the body as its reporter, or may do so."""
    if unreadable_below(registry, f"plans/{plan.id}/indicators/{measure}/"):
        return True
    results = (entry.record for tier in TIERS for entry in plan.results(measure, tier))
    named = {result.reporter for result in results if result.reporter}
    return body in named or not all(name in registry.agencies for name in named)


def _problem(registry: Registry, measure: Entry[Measure], report: Entry[Any]) -> Problem:
    lead, co = measure.record.lead, measure.record.co
    code = registry.agencies[report.record.agency].record.code
    return Problem(
        msg("{agency} does not carry out measure {measure}.", agency=code, measure=measure.id),
        msg("Its executors: {executors}", executors=executor_list(registry, (*lead, *co))),
        report.at("agency"),
        (measure.at("lead"),),
    )
