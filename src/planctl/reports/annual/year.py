"""The year that the annual report tells of: how it began, its months, where it stands now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from planctl.analysis.compare.trend import month_ends
from planctl.analysis.discipline import Discipline, discipline
from planctl.analysis.finance import measure_finance
from planctl.analysis.finance_totals import PlanFinance, plan_finance
from planctl.analysis.receipts import known
from planctl.analysis.reported import Obstacle, Standing, obstacles
from planctl.analysis.rollup import plan_status
from planctl.errors import UserError
from planctl.i18n import Translator, msg
from planctl.reports.phrases import day

if TYPE_CHECKING:
    from planctl.analysis.measure import MeasureResult
    from planctl.analysis.receipts import Receipt
    from planctl.analysis.rollup import PlanStatus
    from planctl.model.plan import Plan
    from planctl.reports.source import Source


@dataclass(frozen=True)
class Year:
    """A year of a plan as of the day of the report; what several sections need is computed once.

    What was reported by now is all there is: the beginning is told from the reports on periods
    that were over by then, whenever they came.
    """

    source: Source
    number: int

    @property
    def t(self) -> Translator:
        """The language of the report."""
        return self.source.t

    @property
    def first(self) -> date:
        """The day that the year is told from: its first, or that of the report if it is earlier."""
        return min(date(self.number, 1, 1), self.source.as_of)

    @property
    def last(self) -> date:
        """The last day of the year that the report tells of."""
        return min(date(self.number, 12, 31), self.source.as_of)

    def has(self, when: date | None) -> bool:
        """Say whether a day lies in the year, and is over."""
        return when is not None and self.first <= when <= self.source.as_of

    @cached_property
    def before(self) -> PlanStatus:
        """Where the plan stood as the year began."""
        return plan_status(self.source.registry, self.source.records, self.first)

    @cached_property
    def results_before(self) -> dict[str, MeasureResult]:
        """Every measure as the year began, by its number."""
        return {result.entry.id: result for result in self.before.measures}

    @cached_property
    def months(self) -> tuple[PlanStatus, ...]:
        """Where the plan stood as the year began, at the end of each month, and now."""
        source = self.source
        between = (
            plan_status(source.registry, source.records, day)
            for day in month_ends(self.first, self.last)
            if day < source.as_of
        )
        now = (source.status,) if source.as_of > self.first else ()
        return (self.before, *between, *now)

    @cached_property
    def standing(self) -> dict[str, tuple[Obstacle, ...]]:
        """The obstacles that stand now, by the measure that they are in the way of."""
        found: dict[str, tuple[Obstacle, ...]] = {}
        for result in self.source.status.measures:
            updates = self.source.records.updates_of(result.entry.id)
            there = obstacles(updates, self.source.as_of)
            standing = tuple(one for one in there if one.standing is Standing.STANDS)
            if standing:
                found[result.entry.id] = standing
        return found

    @cached_property
    def due(self) -> tuple[Receipt, ...]:
        """What came of everything that fell due in the year."""
        return tuple(
            receipt
            for receipt in self.source.receipts
            if self.has(receipt.obligation.effective_due)
        )

    @cached_property
    def reporting(self) -> Discipline:
        """What fell due in the year, added up by body."""
        source = self.source
        came, history = self.due, known(source.history)
        return discipline(source.registry, (source.records,), came, history, source.as_of)

    @cached_property
    def money(self) -> PlanFinance:
        """The money of the plan as reported last by the day of the report."""
        return self._money(self.source.as_of)

    @cached_property
    def money_before(self) -> PlanFinance:
        """The money of the plan as reported last when the year began."""
        return self._money(self.first)

    def _money(self, when: date) -> PlanFinance:
        found = measure_finance(self.source.registry, self.source.records, when)
        return plan_finance(found, when)


def year_of(source: Source, text: str | None) -> Year:
    """Return the year that is asked for; without one that of the report's day, if the plan has it.

    UserError where the plan does not reach the year, or where it had not begun.
    """
    plan = source.plan
    if text is None:
        first, last = plan.period.start.year, plan.period.end.year
        return Year(source, min(max(source.as_of.year, first), last))
    return Year(source, checked_year(plan, text, source.as_of, source.t))


def checked_year(plan: Plan, text: str, as_of: date, t: Translator) -> int:
    """Return the year; UserError where the plan does not reach it, or it had not begun."""
    first, last = plan.period.start, plan.period.end
    year = int(text) if text.isascii() and text.isdigit() else None
    if year is None or not first.year <= year <= last.year:
        raise UserError(
            msg(
                "The plan has no year {year}; it runs from {first} to {last}.",
                year=text,
                first=first.year,
                last=last.year,
            )
        )
    if as_of.year < year:
        raise UserError(
            msg("The year {year} had not begun on this day: {day}", year=year, day=day(as_of, t)),
            msg("Choose another year with --year, or another day with --as-of."),
        )
    return year
