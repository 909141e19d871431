"""What bodies owe up to the end of a month: missing reports, alike ones put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from planctl.analysis import lookup
from planctl.analysis.phrases import code_of
from planctl.analysis.plan_period import period_of_plan
from planctl.analysis.receipts import Outcome
from planctl.analysis.tally import grouped
from planctl.az.order import sort_key
from planctl.errors import UserError
from planctl.i18n import msg
from planctl.model.agency import AgencyKind
from planctl.model.period import PeriodKind

if TYPE_CHECKING:
    from planctl.analysis.obligations import Obligation
    from planctl.analysis.receipts import Receipt
    from planctl.i18n import Translator
    from planctl.model.period import Period
    from planctl.reports.source import Source


@dataclass(frozen=True, slots=True)
class Debt:
    """Reports of one duty that are missing for the same periods, on one or several measures."""

    missing: tuple[Obligation, ...]
    as_of: date

    @property
    def one(self) -> Obligation:
        """The oldest of them."""
        return self.missing[0]

    @property
    def periods(self) -> tuple[Period, ...]:
        """The periods that are not reported on, in order."""
        return tuple(sorted({one.period for one in self.missing if one.period}))

    @property
    def days_late(self) -> int:
        """How many days have passed since the last day of the oldest of them."""
        return (self.as_of - self.one.effective_due).days


@dataclass(frozen=True)
class Reminder:
    """Who owes what by the end of the month `period`; `only` is the body that is asked about."""

    source: Source
    period: Period
    only: str | None

    @property
    def t(self) -> Translator:
        """The language of the letters."""
        return self.source.t

    @cached_property
    def due(self) -> tuple[Receipt, ...]:
        """What was owed for periods that ended by then, and could be seen to come."""
        return tuple(
            receipt
            for receipt in self.source.receipts
            if receipt.over
            and receipt.outcome is not Outcome.UNTRACKED
            and (period := receipt.obligation.period) is not None
            and period.last <= self.period.last
            and self.only in (None, receipt.obligation.agency)
        )

    @cached_property
    def debts(self) -> dict[str, tuple[Debt, ...]]:
        """What each body owes, bodies by their codes; who is only asked to report owes nothing."""
        missing = [r for r in self.due if _is_debt(r) and r.obligation.agency]
        bodies = grouped(missing, lambda one: one.agency or "")
        registry = self.source.registry
        ordered = sorted(bodies, key=lambda name: sort_key(code_of(registry, name)))
        return {name: tuple(_debts(bodies[name], self.source.as_of)) for name in ordered}

    def without(self) -> tuple[list[str], list[str], list[str]]:
        """Return who gets no letter: owes nothing, is only asked, is a group nobody has listed."""
        names = dict.fromkeys(r.obligation.agency for r in self.due if r.obligation.agency)
        bound = {r.obligation.agency for r in self.due if not r.obligation.recommended}
        clear = [name for name in names if name in bound and name not in self.debts]
        asked = [name for name in names if name not in bound]
        unknown = [r.obligation for r in self.due if _is_debt(r) and not r.obligation.agency]
        return clear, asked, list(dict.fromkeys(one.group or "" for one in unknown))


def reminder_of(source: Source, period: str | None, agency: str | None) -> Reminder:
    """Return what is owed by the end of a month, by all bodies or the one that is asked about.

    UserError where the plan has no such month or it is not over, where there is no such body, and
    where a group is named: letters go to bodies.
    """
    month = period_of_plan(source.plan, period, source.as_of, PeriodKind.MONTH)
    only = None
    if agency is not None:
        only = lookup.agency(source.registry, source.records, agency)
        body = source.registry.agencies[only].record
        if body.kind is AgencyKind.GROUP:
            raise UserError(
                msg("This is a group; letters go to bodies: {name}", name=body.code),
                msg("Name one of its members, or leave --agency out."),
            )
    return Reminder(source, month, only)


def _is_debt(receipt: Receipt) -> bool:
    return receipt.outcome is Outcome.MISSING and not receipt.obligation.recommended


def _debts(missing: Iterable[Receipt], as_of: date) -> Iterator[Debt]:
    """Yield what one body owes: measures that miss the same reports are one."""
    alike: dict[tuple[str, tuple[Period | None, ...]], list[Obligation]] = {}
    for (duty, _measure), receipts in grouped(missing, lambda o: (o.duty, o.measure)).items():
        owed = [receipt.obligation for receipt in receipts]
        alike.setdefault((duty, tuple(one.period for one in owed)), []).extend(owed)
    found = (
        Debt(tuple(sorted(owed, key=lambda one: one.effective_due)), as_of)
        for owed in alike.values()
    )
    yield from sorted(found, key=lambda debt: (debt.one.effective_due, debt.one.duty))
