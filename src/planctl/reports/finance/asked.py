"""What the report on money is made from: the quarter, its sums, and how far the plan had come."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from planctl.analysis.finance import MeasureFinance, measure_finance
from planctl.analysis.finance_totals import PlanFinance, plan_finance
from planctl.analysis.plan_period import period_of_plan
from planctl.analysis.rollup import plan_status
from planctl.model.period import PeriodKind

if TYPE_CHECKING:
    from planctl.analysis.measure import MeasureResult
    from planctl.analysis.rollup import PlanStatus
    from planctl.model.period import Period
    from planctl.reports.source import Source


@dataclass(frozen=True)
class Asked:
    """One quarter of a plan. Money and progress both stand for the quarter's last day."""

    source: Source
    quarter: Period

    @cached_property
    def found(self) -> PlanFinance:
        """The sums that are reported for the quarter."""
        names = (self.source.registry, self.source.records)
        name = str(self.quarter)
        sums = measure_finance(*names, self.quarter.last, name)
        return plan_finance(sums, self.quarter.last, name)

    @property
    def counted(self) -> tuple[MeasureFinance, ...]:
        """The measures whose sums make the totals: not those that are in their measure's."""
        return tuple(one for one in self.found.measures if one.measure.id not in self.found.parts)

    @cached_property
    def status(self) -> PlanStatus:
        """Where the plan stood on the quarter's last day."""
        return plan_status(self.source.registry, self.source.records, self.quarter.last)

    @cached_property
    def results(self) -> dict[str, MeasureResult]:
        """Every measure on the quarter's last day, by its number."""
        return {result.entry.id: result for result in self.status.measures}


def asked_of(source: Source, quarter: str | None) -> Asked:
    """Return the quarter that is asked for, or the latest one that is over.

    Raises UserError where the plan has no such quarter, or it is not over on the report's day.
    """
    return Asked(source, period_of_plan(source.plan, quarter, source.as_of, PeriodKind.QUARTER))
