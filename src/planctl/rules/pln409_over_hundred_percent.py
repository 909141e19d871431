"""A share is more than 100 per cent.

What it checks
    Where the unit is “faiz”, the target, the baseline, the yearly values and every reported value
    are at most 100. The size of a growth (“artırılması” of `basis: change`) may be more; that of
    a reduction may not.

Why it matters
    Of nothing is there more than all. Such a number is a slip of the keyboard or a count entered
    as a percentage, and it would lift the progress of the whole tier.

Wrong
    values:
      araliq/2: 900

Right
    values:
      araliq/2: 90
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from planctl.diagnostic import Severity, Where
from planctl.i18n import msg
from planctl.model.indicator import Indicator, Target
from planctl.registry import Entry, PlanRecords, Registry
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.targets import over_whole
from planctl.rules.trouble import path_ids

RULE = Rule("PLN409", "over-hundred-percent", Severity.ERROR, Scope.PLAN)

Valued = tuple[Entry[Any], tuple[str | int, ...], Target | None, Decimal | None]


def check(_registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each share above the whole that is aimed at, or begun from."""
    yield from _above(_aims(plan))


def check_reports(_registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each share above the whole that is reported."""
    yield from _above(_reported(plan))


def _above(values: Iterable[Valued]) -> Iterator[Problem]:
    for entry, field, target, value in values:
        if over_whole(target, value):
            yield _problem(entry.at(*field), value)


def _problem(where: Where, value: Decimal | None) -> Problem:
    return Problem(
        msg("More than 100 per cent: {value}", value=value),
        msg("Compare with the source. If a growth is meant, write `basis: change` in the target."),
        where,
    )


def _aims(plan: PlanRecords) -> Iterator[Valued]:
    if plan.plan:
        for number, clause in enumerate(plan.plan.record.targets):
            if clause.target:
                field = ("targets", number, "target", "value")
                yield plan.plan, field, clause.target, clause.target.value
    for indicator in plan.indicators.values():
        yield from _of_indicator(indicator)


def _reported(plan: PlanRecords) -> Iterator[Valued]:
    indicators = plan.indicators_by_key
    for update in plan.updates:
        measure = path_ids(update)["measure"]
        for key, reported in update.record.values.items():
            found = indicators.get((measure, key))
            if found and isinstance(reported, Decimal):
                yield update, ("values", key), found.record.target, reported


def _of_indicator(entry: Entry[Indicator]) -> Iterator[Valued]:
    target = entry.record.target
    if target is None:
        return
    yield entry, ("target", "value"), target, target.value
    yield entry, ("baseline",), target, entry.record.baseline
    for number, yearly in enumerate(entry.record.yearly):
        yield entry, ("yearly", number, "value"), target, yearly.value
