"""What bodies miss in a row, counted back from what was due last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planctl.analysis.tally import grouped

if TYPE_CHECKING:
    from planctl.analysis.receipts import Receipt
    from planctl.model.period import Period


@dataclass(frozen=True, slots=True)
class Run:
    """What a body misses in a row by now: one duty on one measure, `missed` times since a period.

    `measure` is None where it is owed for the whole plan.
    """

    plan: str
    agency: str
    duty: str
    measure: str | None
    missed: int
    since: Period | None


def runs(found: Iterable[Receipt]) -> Iterator[Run]:
    """Yield what is missing in a row, counted back from what was due last."""
    series = grouped(
        found, lambda one: (one.plan, one.agency or one.group or "", one.duty, one.measure)
    )
    for (plan, agency, duty, measure), receipts in series.items():
        missed: list[Receipt] = []
        for receipt in sorted(receipts, key=lambda r: r.obligation.due, reverse=True):
            if receipt.received:
                break
            missed.append(receipt)
        if missed:
            yield Run(plan, agency, duty, measure, len(missed), missed[-1].obligation.period)
