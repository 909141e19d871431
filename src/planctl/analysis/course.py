"""How a measure has come along: its figures at the end of each month since it is reported on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planctl.analysis.measure import Setting, measure_result
from planctl.analysis.periods import first_close
from planctl.model.period import Period, PeriodKind, parse_period, period_ended_by, period_of

if TYPE_CHECKING:
    from datetime import date

    from planctl.analysis.measure import MeasureResult
    from planctl.analysis.rollup import PlanStatus
    from planctl.model.measure import Measure
    from planctl.registry import Entry, Registry


@dataclass(frozen=True, slots=True)
class Station:
    """A measure at the end of one month."""

    month: Period
    result: MeasureResult


def course(
    registry: Registry, status: PlanStatus, entry: Entry[Measure], as_of: date
) -> tuple[Station, ...]:
    """Return the measure month by month, up to the last one of the plan that is over by `as_of`."""
    closes = first_close(registry, status.records)
    return tuple(
        Station(
            month,
            measure_result(
                entry,
                Setting(
                    registry,
                    status.records,
                    status.plan,
                    month.last,
                    closes is not None and month.last > closes,
                ),
            ),
        )
        for month in _months(status, as_of)
    )


def _months(status: PlanStatus, as_of: date) -> Iterator[Period]:
    plan = status.plan
    month = period_of(PeriodKind.MONTH, plan.period.start)
    if plan.reporting is not None:
        month = parse_period(plan.reporting.first_period)
    last = period_ended_by(PeriodKind.MONTH, min(as_of, plan.period.end))
    while month <= last:
        yield month
        month = month.next
