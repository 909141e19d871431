"""Measures that share a printed cell do not say the same in it.

What it checks
    Where measures list a cell under `shared`, and each other, the cell is the same in all of them.
    The one that differs from the others is told of. A deadline that is wrong in itself and a cell
    that its results do not cover are left to their own rules.

Why it matters
    The source prints such a cell once for all of them. If it reads otherwise in one, that one has
    been changed, by hand or by mistake, and nobody knows which holds.

Wrong
    # measures/8.2.1.yaml
    deadline: {text: "2026, dekabr", kind: month, due: 2026-12-31}
    shared: {cells: [deadline], measures: ["8.2.1", "8.2.2"], confirmed: true}
    # measures/8.2.2.yaml
    deadline: {text: "2027, dekabr", kind: month, due: 2027-12-31}

Right
    # measures/8.2.2.yaml
    deadline: {text: "2026, dekabr", kind: month, due: 2026-12-31}
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.model.measure import Cell, Measure
from planctl.model.tier import Tier
from planctl.registry import Entry, PlanRecords, Registry
from planctl.rules.cells import cells_of
from planctl.rules.deadlines import is_sound
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import explained

RULE = Rule("PLN225", "shared-cells-differ", Severity.ERROR, Scope.PLAN)

_TIERS = frozenset(tier.value for tier in Tier)


def check(registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each cell that differs from what most of those that share it say."""
    uncovered: set[tuple[str, str]] | None = None
    for cell, sharing in _shared(plan):
        said = {measure.id: _content(measure.record, cell) for measure in sharing}
        if all(words == other for words, other in pairwise(said.values())):
            continue
        if uncovered is None:  # looked for only where cells differ: that is rare
            uncovered = _uncovered(registry, plan)
        usual = Counter(said.values()).most_common(1)[0][0]
        holder = next(measure for measure in sharing if said[measure.id] == usual)
        for measure in sharing:
            told = (measure.id, cell.value) in uncovered
            if said[measure.id] != usual and not told and _may_be_compared(measure, cell):
                yield Problem(
                    msg(
                        "Measure {measure} shares this cell with others, and says another thing.",
                        measure=measure.id,
                    ),
                    msg("Compare with the source; a cell that is its own is not `shared`."),
                    measure.at(*_field(cell)),
                    (holder.at(*_field(cell)),),
                )


def _shared(plan: PlanRecords) -> Iterator[tuple[Cell, tuple[Entry[Measure], ...]]]:
    """Yield each shared cell once, with the measures of the plan that share it."""
    seen: set[tuple[Cell, tuple[str, ...]]] = set()
    for measure in plan.measures.values():
        shared = measure.record.shared
        for cell in shared.cells if shared else ():
            names = shared.measures if shared else ()
            if (cell, names) not in seen:
                seen.add((cell, names))
                found = (plan.measures[name] for name in names if name in plan.measures)
                yield cell, tuple(other for other in found if _shares(other, cell))


def _shares(measure: Entry[Measure], cell: Cell) -> bool:
    shared = measure.record.shared
    return shared is not None and cell in shared.cells


def _content(measure: Measure, cell: Cell) -> Any:
    match cell:
        case Cell.TITLE:
            return measure.title
        case Cell.LEAD:
            return measure.lead
        case Cell.CO:
            return measure.co
        case Cell.DEADLINE:
            deadline = measure.deadline
            return deadline.text, deadline.kind, deadline.start, deadline.due
        case _:
            return measure.tiers.of(Tier(cell.value))


def _field(cell: Cell) -> tuple[str, ...]:
    return ("tiers", cell.value) if cell.value in _TIERS else (cell.value,)


def _may_be_compared(measure: Entry[Measure], cell: Cell) -> bool:
    if cell is Cell.DEADLINE:
        return is_sound(measure)
    return not explained(measure, *_field(cell))


def _uncovered(registry: Registry, plan: PlanRecords) -> set[tuple[str, str]]:
    cells = cells_of(registry, plan)
    return {(cell.measure.id, cell.tier.value) for cell in cells if cell.in_text_order() is None}
