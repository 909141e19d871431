"""What a measure's number says: the direction it stands in, and whether it is part of another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planctl.model.measure import Measure
from planctl.registry import Entry, PlanRecords, Registry
from planctl.rules.trouble import path_ids
from planctl.store.layout import Kind, path_for

Reference = tuple[str, Entry[Any], tuple[str | int, ...]]


def parent_number(number: str) -> str:
    """Return a number without its last part: 8.1.1 of 8.1.1.3."""
    return number.rpartition(".")[0]


def in_direction(measure: Entry[Measure]) -> bool:
    """Tell whether the number of a measure starts with that of the direction it names."""
    return measure.id.startswith(f"{measure.record.direction}.")


def is_part(measure: Entry[Measure]) -> bool:
    """Tell whether the number is one of a sub-measure, whatever the record says of a parent."""
    return parent_number(measure.id) != measure.record.direction and in_direction(measure)


def has_direction(registry: Registry, plan: PlanRecords, measure: Entry[Measure]) -> bool:
    """Tell whether the direction that a measure names is there, even if it cannot be read."""
    wanted = measure.record.direction
    path = path_for(Kind.DIRECTION, plan.id, id=wanted)
    return wanted in plan.directions or path in registry.unreadable


def unknown_measures(registry: Registry, plan: PlanRecords) -> Iterator[Reference]:
    """Yield (number, record, field) of each reference to a measure that has no file."""
    for number, entry, field in _references(plan):
        if number in plan.measures:
            continue
        if path_for(Kind.MEASURE, plan.id, id=number) not in registry.unreadable:
            yield number, entry, field


def _references(plan: PlanRecords) -> Iterator[Reference]:
    for measure in plan.measures.values():
        record = measure.record
        if record.parent and record.parent == parent_number(measure.id) and is_part(measure):
            yield record.parent, measure, ("parent",)
        if record.shared:
            for n, other in enumerate(record.shared.measures):
                yield other, measure, ("shared", "measures", n)
    below: tuple[Entry[Any], ...] = (*plan.indicators.values(), *plan.updates, *plan.finance)
    for entry in below:
        # Where path and record disagree, that is the mistake, and another rule's.
        if entry.record.measure == path_ids(entry)["measure"]:
            yield entry.record.measure, entry, ("measure",)
    yield from _beside(plan)


def _beside(plan: PlanRecords) -> Iterator[Reference]:
    """Yield the references of records that stand beside the measures, and may name one."""
    for approval in plan.cost_approvals.values():
        if approval.record.measure:
            yield approval.record.measure, approval, ("measure",)
    for meeting in plan.meetings.values():
        for n, decision in enumerate(meeting.record.decisions):
            if decision.measure:
                yield decision.measure, meeting, ("decisions", n, "measure")
