"""The money of measures as several bodies report it, side by side, each measure counted once.

Clause 4 of order 253s has executors and the Ministry of Finance report the same sums. What counts
is the executors' word, and the authorities' is the check on it: of several executors the first in
the order of the plan's table counts, unless an authority confirms another, or the total of all.
An authority's own word counts where no executor has given the sum.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from planctl.analysis.periods import period_end
from planctl.model.finance import FundingSource
from planctl.registry.reporters import bodies
from planctl.rules.financiers import financiers
from planctl.rules.money import ZERO, Field, by_source, statements
from planctl.rules.reports import by_body, finance_by_measure
from planctl.rules.sums import comparable, disputes, not_fallen

if TYPE_CHECKING:
    from planctl.model.finance import FinanceReport
    from planctl.model.measure import Measure
    from planctl.registry import Entry, PlanRecords, Registry

COST: Field = ("initial_cost",)


class Verdict(StrEnum):
    """What comes of comparing one sum; `PARTS`: no authority has said whether executors' differ."""

    AGREE = "agree"
    DIFFER = "differ"
    ALONE = "alone"
    PARTS = "parts"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Said:
    """What one body says of a sum; `aside` where another rule complains of it."""

    agency: str
    amount: Decimal
    report: Entry[FinanceReport]
    aside: bool = False


@dataclass(frozen=True, slots=True)
class SumLine:
    """One sum for one quarter: who says how much, what counts, and whose word it is.

    `shares` are the bodies whose word counts, with what of the sum is theirs. `difference` is
    what counts less what the body says that differs: an authority, else another executor.
    """

    field: Field
    said: tuple[Said, ...]
    shares: tuple[tuple[str, Decimal], ...]
    verdict: Verdict
    difference: Decimal

    @property
    def counted(self) -> Decimal:
        """The sum that counts, in AZN."""
        return sum((amount for _, amount in self.shares), ZERO)


@dataclass(frozen=True)
class MeasureFinance:
    """The money of one measure for one quarter; sums in AZN from the plan's beginning on."""

    measure: Entry[Measure]
    period: str
    reports: tuple[Entry[FinanceReport], ...]
    lines: tuple[SumLine, ...]

    @cached_property
    def by_field(self) -> Mapping[Field, SumLine]:
        """The lines by what they are sums of."""
        return {line.field: line for line in self.lines}

    @property
    def differing(self) -> tuple[SumLine, ...]:
        """The sums that bodies report differently."""
        return tuple(line for line in self.lines if line.verdict is Verdict.DIFFER)

    @property
    def holders(self) -> tuple[str, ...]:
        """The bodies whose word counts, in order."""
        return tuple(dict.fromkeys(body for line in self.lines for body, _ in line.shares))


def measure_finance(
    registry: Registry,
    records: PlanRecords,
    as_of: date,
    quarter: str | None = None,
    only: str | None = None,
) -> tuple[MeasureFinance, ...]:
    """Return the measures on whose money somebody has reported, in order.

    Of each, the one `quarter`, or the latest that is over by `as_of` and on which an executor has
    reported; an authority's later word is less than the whole, it knows the budget alone. `only`
    names the one measure that is asked about.
    """
    keepers = financiers(registry, records)
    found = []
    for measure, reports in finance_by_measure(records):
        if only not in (None, measure.id):
            continue
        over = tuple(r for r in reports if period_end(r.record.period) <= as_of)
        executors = _executors(registry, measure.record)
        own = [r for r in over if r.record.agency in executors]
        whole = [r for r in own if r.record.agency not in keepers]
        wanted = quarter or max((r.record.period for r in whole or own or over), default=None)
        if wanted is not None and any(report.record.period == wanted for report in over):
            order = tuple(dict.fromkeys((*executors, *keepers)))
            found.append(_of_quarter(measure, wanted, over, order, keepers))
    return tuple(found)


def _executors(registry: Registry, measure: Measure) -> tuple[str, ...]:
    """Return the bodies that carry a measure out, in the order that the plan prints."""
    executors = (*measure.lead, *measure.co)
    return tuple(body for one in executors for body in sorted(bodies(registry, (one,))))


def _of_quarter(
    measure: Entry[Measure],
    period: str,
    reports: tuple[Entry[FinanceReport], ...],
    order: tuple[str, ...],
    keepers: tuple[str, ...],
) -> MeasureFinance:
    place = {body: number for number, body in enumerate(order)}
    own = sorted(
        (report for report in reports if report.record.period == period),
        key=lambda r: (place.get(r.record.agency, len(place)), r.record.agency),
    )
    disputed = {field for (when, field), _ in disputes(keepers, reports) if when == period}
    sound = {
        (field, report.id)
        for (when, field), given in comparable(reports).items()
        if when == period
        for report, _ in not_fallen(reports, field, given)
    }
    lines = []
    for field, said in _sums(own, _costs(reports, period)).items():
        judged = tuple(
            Said(r.record.agency, amount, r, aside=(field, r.id) not in sound)
            if r.record.period == period
            else Said(r.record.agency, amount, r)
            for r, amount in said
        )
        lines.append(_line(field, judged, frozenset(keepers), disputed=field in disputed))
    return MeasureFinance(measure, period, tuple(own), tuple(lines))


def _costs(
    reports: Iterable[Entry[FinanceReport]], period: str
) -> Iterator[tuple[str, Entry[FinanceReport]]]:
    """Yield (body, report) that gives the initial cost which holds for the quarter."""
    for body, sent in by_body(reports).items():
        for statement in statements(sent):
            if statement.report.record.period == period and statement.cost is not None:
                yield body, statement.cost


def _sums(
    reports: Iterable[Entry[FinanceReport]],
    costs: Iterator[tuple[str, Entry[FinanceReport]]],
) -> dict[Field, list[tuple[Entry[FinanceReport], Decimal]]]:
    """Return what each report says, by field: the cost, then by source in the model's order.

    Where a quarter's reports do not give the cost, the one that each body gave last holds.
    """
    reports, held = tuple(reports), dict(costs)
    anew = any(report.record.initial_cost is not None for report in reports)
    found: dict[Field, list[tuple[Entry[FinanceReport], Decimal]]] = {COST: []}
    for source in FundingSource:
        found["funding", source.value, "allocated"] = []
        found["funding", source.value, "used"] = []
    for report in reports:
        cost = report if anew else held.get(report.record.agency)
        if cost is not None and cost.record.initial_cost is not None:
            found[COST].append((cost, cost.record.initial_cost))
        for source, sums in by_source(report.record):
            for name, amount in (("allocated", sums.allocated), ("used", sums.used)):
                if amount is not None:
                    found["funding", source.value, name].append((report, amount))
    return {field: said for field, said in found.items() if said}


def _line(
    field: Field, said: tuple[Said, ...], keepers: frozenset[str], *, disputed: bool
) -> SumLine:
    usable = tuple(one for one in said if not one.aside) or said
    own = [one for one in usable if one.agency not in keepers]
    checks = [one for one in usable if one.agency in keepers]
    wanted = {one.amount for one in checks}
    first = usable[0]
    shares: tuple[tuple[str, Decimal], ...] = ((first.agency, first.amount),)
    if own and len(wanted) == 1 and not disputed:
        (amount,) = wanted
        same = next((one for one in own if one.amount == amount), None)
        shares = ((same.agency, amount),) if same else tuple((o.agency, o.amount) for o in own)
    counted = sum((amount for _, amount in shares), ZERO)
    if disputed:
        verdict = Verdict.DIFFER
    elif len(said) == 1:
        verdict = Verdict.ALONE
    elif len(usable) < len(said):
        verdict = Verdict.ASIDE
    elif not checks and len({one.amount for one in own}) > 1:
        verdict = Verdict.PARTS
    else:
        verdict = Verdict.AGREE
    other = next((one.amount for one in (*checks, *own) if one.amount != counted), counted)
    difference = counted - other if verdict is Verdict.DIFFER else ZERO
    return SumLine(field, said, shares, verdict, difference)
