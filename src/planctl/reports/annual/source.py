"""What the annual report is made from, and the year and day that it speaks of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from planctl.errors import UserError
from planctl.i18n import Translator, msg
from planctl.reports.phrases import day

if TYPE_CHECKING:
    from planctl.analysis.rollup import PlanStatus
    from planctl.diagnostic import Diagnostic
    from planctl.history import Revision
    from planctl.history.seals import LandedSeal
    from planctl.model.plan import Plan
    from planctl.registry import PlanRecords, Registry


@dataclass(frozen=True, slots=True)
class Source:
    """Everything that the report says, before it is said; `t` is the language to say it in."""

    registry: Registry
    status: PlanStatus
    diagnostics: tuple[Diagnostic, ...]
    revision: Revision | None
    year: int
    t: Translator
    seal: LandedSeal | None = None

    @property
    def as_of(self) -> date:
        """The day that every figure stands for."""
        return self.status.as_of

    @property
    def plan(self) -> Plan:
        """The plan's own record."""
        return self.status.plan

    @property
    def records(self) -> PlanRecords:
        """All records of the plan."""
        return self.status.records

    @property
    def year_is_over(self) -> bool:
        """Whether the report speaks of the whole year."""
        return self.as_of >= date(self.year, 12, 31)


def checked_year(plan: Plan, year: int, as_of: date, t: Translator) -> int:
    """Return the year; UserError where the plan does not reach it, or it had not begun."""
    first, last = plan.period.start, plan.period.end
    if not first.year <= year <= last.year:
        raise UserError(
            msg(
                "The plan has no year {year}; it runs from {first} to {last}.",
                year=year,
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
