"""A cell of the printed table is not certain.

What it checks
    The deadline of each measure, and the cells that it shares with others, are confirmed. Each
    measure is told of once.

Why it matters
    Where the scanned text has scattered a merged cell, somebody decided to which measures it
    belongs. Until the published original confirms that, the days and results rest on it.

Wrong
    shared:
      confirmed: false

Right
    shared:
      confirmed: true
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.registry import PlanRecords, Registry
from planctl.rules.rule import Problem, Rule, Scope

RULE = Rule("PLN307", "cell-unconfirmed", Severity.WARNING, Scope.PLAN)


def check(_registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each measure with a cell that waits for confirmation."""
    for measure in plan.measures.values():
        shared = measure.record.shared
        hint = msg("Compare with the published original, then write `confirmed: true`.")
        if shared and not shared.confirmed:
            yield Problem(
                msg(
                    "It is not confirmed that measure {measure} shares these cells: {cells}",
                    measure=measure.id,
                    cells=", ".join(shared.cells),
                ),
                hint,
                measure.at("shared", "confirmed"),
            )
        elif not measure.record.deadline.confirmed:
            yield Problem(
                msg("The deadline of measure {measure} is not confirmed.", measure=measure.id),
                hint,
                measure.at("deadline", "confirmed"),
            )
