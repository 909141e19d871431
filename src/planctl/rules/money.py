"""The sums in finance reports: which contradict each other in a report, and which have fallen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from planctl.model.finance import FinanceReport, FundingSource, Sums
from planctl.registry import Entry

Field = tuple[str, ...]
ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Excess:
    """What comes to more than the initial cost: the field, and its total."""

    field: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Statement:
    """One report with the initial cost that holds for it: its own, or the body's last one before.

    `cost` is the report that gives it, None where the body has given none yet.
    """

    report: Entry[FinanceReport]
    cost: Entry[FinanceReport] | None

    @property
    def excess(self) -> Excess | None:
        """The money, else the contracts, that come to more than the cost."""
        limit = self.cost.record.initial_cost if self.cost else None
        if limit is None:
            return None
        totals = (("funding", _allotted(self.report.record)), ("contracts", self._contracted))
        return next((Excess(field, total) for field, total in totals if total > limit), None)

    @property
    def _contracted(self) -> Decimal:
        return sum((contract.amount for contract in self.report.record.contracts), ZERO)

    def sound_sums(self) -> Mapping[Field, Decimal]:
        """Return the sums of the report that nothing else in it contradicts, by field."""
        report, above = self.report.record, self.excess is not None
        found: dict[Field, Decimal] = {}
        if report.initial_cost is not None:
            found["initial_cost",] = report.initial_cost
        for source, sums in by_source(report):
            if _is_overdrawn(sums):
                continue
            allotted, spent = _FIELDS[source]
            if sums.allocated is not None and not above:
                found[allotted] = sums.allocated
            if sums.used is not None:
                found[spent] = sums.used
        return found


@dataclass(frozen=True, slots=True)
class Fall:
    """A sum to date that is less than the one before it."""

    field: Field
    report: Entry[FinanceReport]
    now: Decimal
    earlier: Entry[FinanceReport]
    before: Decimal


_NAMES = tuple((source, source.value) for source in FundingSource)
_FIELDS: Mapping[FundingSource, tuple[Field, Field]] = {
    source: (("funding", name, "allocated"), ("funding", name, "used")) for source, name in _NAMES
}


def by_source(report: FinanceReport) -> Iterator[tuple[FundingSource, Sums]]:
    """Yield the sources of which a report says something; every report is asked, and often."""
    funding = report.funding
    for source, name in _NAMES:
        sums: Sums | None = getattr(funding, name)
        if sums is not None:
            yield source, sums


def statements(reports: Iterable[Entry[FinanceReport]]) -> Iterator[Statement]:
    """Yield the reports of one body on one measure, given by quarter, with the cost that holds."""
    cost: Entry[FinanceReport] | None = None
    for report in reports:
        cost = report if report.record.initial_cost is not None else cost
        yield Statement(report, cost)


def overdrawn(report: FinanceReport) -> tuple[FundingSource, ...]:
    """Return the sources of which more is used than was allocated."""
    return tuple(source for source, sums in by_source(report) if _is_overdrawn(sums))


def _is_overdrawn(sums: Sums) -> bool:
    return sums.used is not None and sums.allocated is not None and sums.used > sums.allocated


def fallen(reports: Iterable[Entry[FinanceReport]]) -> Iterator[Fall]:
    """Yield the sums of one body on one measure that fall without a correction, by quarter."""
    last: dict[Field, tuple[Entry[FinanceReport], Decimal]] = {}
    for statement in statements(reports):
        report = statement.report
        for field, now in statement.sound_sums().items():
            if field[0] != "funding":
                continue  # the initial cost counts from no beginning
            earlier = last.get(field)
            last[field] = (report, now)
            if earlier and now < earlier[1] and not report.record.corrections:
                yield Fall(field, report, now, *earlier)


def _allotted(report: FinanceReport) -> Decimal:
    """Return what was allocated from all sources; what is used stands for an unknown allotment."""
    known = (
        sums.used if sums.allocated is None else sums.allocated for _, sums in by_source(report)
    )
    return sum((amount for amount in known if amount is not None), ZERO)
