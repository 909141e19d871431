"""An update gives a value for a result that the measure does not have.

What it checks
    Each key under `values` of an update names an indicator of the update's measure by tier and
    number, as in `ilkin/2`. A tier whose indicators do not cover its words is left to PLN401.

Why it matters
    A value under a key that means nothing is dropped: the agency has reported it and no figure
    shows it.

Wrong
    values:
      ilkin/9: done

Right
    values:
      ilkin/2: done
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import Message, msg
from planctl.registry import PlanRecords, Registry
from planctl.rules.cells import cells_of
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import path_ids
from planctl.store.layout import Kind, path_for

RULE = Rule("PLN203", "unknown-indicator", Severity.ERROR, Scope.REPORTS)


def check(registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each key of an update that no indicator of its measure has."""
    known = plan.indicators_by_key
    broken: set[tuple[str, str]] | None = None
    for update in plan.updates:
        measure = path_ids(update)["measure"]
        if measure not in plan.measures:
            continue
        for key in update.record.values:
            if (measure, key) in known:
                continue
            if broken is None:  # looked for only where a key is unknown: that is rare
                broken = _uncovered(registry, plan)
            tier, _, number = key.partition("/")
            path = path_for(Kind.INDICATOR, plan.id, measure=measure, tier=tier, number=number)
            if (measure, tier) not in broken and path not in registry.unreadable:
                yield Problem(
                    msg("Measure {measure} has no result “{key}”.", measure=measure, key=key),
                    _hint([name for number, name in known if number == measure]),
                    update.at("values", key, key=True),
                )


def _uncovered(registry: Registry, plan: PlanRecords) -> set[tuple[str, str]]:
    cells = cells_of(registry, plan)
    return {(cell.measure.id, cell.tier.value) for cell in cells if cell.in_text_order() is None}


def _hint(keys: list[str]) -> Message:
    if keys:
        return msg("Its results: {keys}", keys=", ".join(keys))
    return msg("It has no results of its own: report its state alone.")
