"""A whole comparison of one plan: what became of its records, and of the states judged by them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from planctl.analysis.compare.compare import compare
from planctl.analysis.compare.names import Names
from planctl.analysis.compare.states import state_changes
from planctl.analysis.rollup import plan_status

if TYPE_CHECKING:
    from planctl.analysis.compare.change import RecordChange
    from planctl.analysis.compare.states import StateChange
    from planctl.analysis.rollup import PlanStatus
    from planctl.registry import Registry


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs of one plan, and of what all plans share; states are judged for `as_of`."""

    plan: str
    as_of: date
    changes: tuple[RecordChange, ...]
    states: tuple[StateChange, ...]
    names: Names


def comparison(before: Registry, after: Registry, plan: str, as_of: date) -> Comparison:
    """Compare all files of two states of a registry."""
    found = compare(before, after, _differing(before, after))
    return Comparison(
        plan,
        as_of,
        tuple(change for change in found if change.plan in (None, plan)),
        state_changes(_status(before, plan, as_of), _status(after, plan, as_of)),
        Names((after, before)),
    )


def _differing(before: Registry, after: Registry) -> Iterator[str]:
    """Yield the paths of files that are not one and the same; what both have was read once."""
    old = {file.path: file for file in before.files}
    new = {file.path: file for file in after.files}
    for path in dict.fromkeys((*old, *new)):
        if old.get(path) is not new.get(path):
            yield path


def _status(registry: Registry, plan: str, as_of: date) -> PlanStatus | None:
    """Return where the plan stood; None where there was none that could be judged."""
    records = registry.plans.get(plan)
    if records is None or records.plan is None:
        return None
    return plan_status(registry, records, as_of)
