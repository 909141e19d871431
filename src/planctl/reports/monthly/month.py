"""The month that is told of, and what it is compared with: the registry as it was known before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from planctl.analysis.obstacle_changes import ObstacleChanges, obstacle_changes
from planctl.analysis.plan_period import period_of_plan
from planctl.analysis.receipts import Outcome
from planctl.analysis.reported import obstacles
from planctl.analysis.rollup import plan_status
from planctl.errors import UserError
from planctl.i18n import msg
from planctl.model.period import PeriodKind

if TYPE_CHECKING:
    from planctl.analysis.compare.comparison import Comparison
    from planctl.analysis.receipts import Receipt
    from planctl.analysis.rollup import PlanStatus
    from planctl.i18n import Translator
    from planctl.model.period import Period
    from planctl.registry import Registry
    from planctl.reports.source import Source

DAYS_AHEAD = 30


@dataclass(frozen=True, slots=True)
class Line:
    """What main held on the two days that are compared; None for files that lie here now."""

    before: str
    after: str | None


@dataclass(frozen=True)
class Month:
    """A month of a plan: the registry as known on the day `since` against that of the report."""

    source: Source
    period: Period
    since: date

    @property
    def t(self) -> Translator:
        """The language of the report."""
        return self.source.t

    @cached_property
    def line(self) -> Line | None:
        """The commits of the two days; None where the history does not reach so far."""
        from planctl.history.line import held_on, main_line

        source, workspace = self.source, self.source.workspace
        known = workspace.known.commit if workspace.known else None
        try:
            line = main_line(workspace.root, known or "HEAD")
        except UserError:
            return None
        held = held_on(line, (self.since, source.as_of))
        before, after = held[self.since], held[source.as_of]
        if before is None or not line.complete:
            return None
        return Line(before, None if after == line.commits[-1].id else after)

    @cached_property
    def _registries(self) -> tuple[Registry, Registry]:
        """The registry before and after; without a history both are the one of now."""
        source, line = self.source, self.line
        if line is None:
            return source.registry, source.registry
        from planctl.history.revisions import Revisions

        revisions = Revisions(source.workspace.root)
        try:
            before = revisions.registry_at(line.before)
        except UserError:  # there was no registry yet
            return source.registry, source.registry
        if line.after is None:
            return before, source.registry
        return before, revisions.registry_at(line.after)

    @property
    def by_history(self) -> bool:
        """Whether what was known before is told by the history, not by periods alone."""
        before, _after = self._registries
        return self._judged(before) and before is not self.source.registry

    def _judged(self, registry: Registry) -> bool:
        records = registry.plans.get(self.source.records.id)
        return records is not None and records.plan is not None

    @cached_property
    def before(self) -> PlanStatus:
        """Where the plan stood on the day `since`, by what was known then if history tells."""
        registry, source = self._registries[0], self.source
        if not self.by_history:
            registry = source.registry
        return plan_status(registry, registry.plans[source.records.id], self.since)

    @cached_property
    def comparison(self) -> Comparison | None:
        """What became of the records; None where the history does not tell."""
        if not self.by_history:
            return None
        from planctl.analysis.compare.comparison import comparison

        before, after = self._registries
        return comparison(before, after, self.source.records.id, self.source.as_of)

    @cached_property
    def obstacles(self) -> ObstacleChanges:
        """The obstacles that are new, and those that stand no more."""
        known = obstacles(self.before.records.updates, self.since)
        return obstacle_changes(known, self.source.obstacles)

    @cached_property
    def owed(self) -> tuple[Receipt, ...]:
        """What came of everything whose last day passed since `since`, and leaves a record."""
        return tuple(
            receipt
            for receipt in self.source.receipts
            if receipt.over
            and receipt.obligation.effective_due > self.since
            and receipt.obligation.period is not None
            and receipt.outcome is not Outcome.UNTRACKED
        )

    @property
    def until(self) -> date:
        """The last of the days that are looked ahead to."""
        return self.source.as_of + timedelta(days=DAYS_AHEAD)


def month_of(source: Source, period: str | None, since: str | None) -> Month:
    """Return the month that is asked for, by default the latest one that is over.

    It is compared with the day `since`, by default the last one on which the reports on the month
    before were due: that is where the report on that month left off. UserError where the plan has
    no such month, it is not over, or the day is none before the report's.
    """
    wanted = period_of_plan(source.plan, period, source.as_of, PeriodKind.MONTH)
    return Month(source, wanted, _since(source, wanted, since))


def _left_off(source: Source, before: Period) -> date | None:
    """Return the last day on which reports on a month were due, where that is over."""
    due = [r.obligation.effective_due for r in source.receipts if r.obligation.period == before]
    last = max(due, default=None)
    return last if last and last < source.as_of else None


def _since(source: Source, period: Period, text: str | None) -> date:
    if text is None:
        return _left_off(source, period.previous) or period.first - timedelta(days=1)
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise UserError(
            msg("“{text}” is no day of the calendar; write it as 2026-11-22.", text=text)
        ) from None
    if day >= source.as_of:
        raise UserError(
            msg("The day to compare with is to be before the day of the report: {day}", day=day),
            msg("The day of the report: {day}", day=source.as_of),
        )
    return day
