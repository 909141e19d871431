"""Targets agreed for single years beside what was reported by their ends (order 253s, 3.2)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from planctl.analysis.periods import period_end
from planctl.analysis.progress import indicator_result

if TYPE_CHECKING:
    from planctl.analysis.reports_received import Reading, Received
    from planctl.model.indicator import Indicator
    from planctl.model.plan import Plan
    from planctl.registry import Entry


@dataclass(frozen=True, slots=True)
class YearResult:
    """What is agreed for the end of a year, and the latest value by then.

    `over` says that the year has ended; until then a target that is not met is not missed.
    """

    year: int
    target: Decimal
    reading: Reading | None
    met: bool
    over: bool


def year_results(
    entry: Entry[Indicator], came: Received, plan: Plan, as_of: date
) -> Iterator[YearResult]:
    """Yield each year of an indicator; a year is judged as the target itself, by its comparator."""
    indicator = entry.record
    for step in indicator.yearly:
        if indicator.target is None:
            continue
        last = date(step.year, 12, 31)
        target = indicator.target.model_copy(update={"value": step.value})
        of_year = replace(entry, record=indicator.model_copy(update={"target": target}))
        result = indicator_result(of_year, _by(came, last), plan)
        yield YearResult(step.year, step.value, result.reading, result.achieved, last <= as_of)


def _by(came: Received, last: date) -> Received:
    """Return what had been reported on periods that were over by a day."""
    by_agency = {
        agency: tuple(update for update in updates if period_end(update.record.period) <= last)
        for agency, updates in came.by_agency.items()
    }
    return replace(came, by_agency=by_agency)
