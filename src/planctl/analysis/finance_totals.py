"""The money of a plan added up: each measure once, by direction and by the body that answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from planctl.analysis.finance import COST, MeasureFinance, SumLine
from planctl.az.order import id_key
from planctl.model.finance import FundingSource
from planctl.rules.money import ZERO

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Sums:
    """Initial cost, allocated and used to date in AZN; None where nobody gives such a sum."""

    cost: Decimal | None = None
    allocated: Decimal | None = None
    used: Decimal | None = None
    measures: int = 0

    @property
    def used_of_allocated(self) -> Fraction | None:
        """The share of the allocated that is used."""
        return _share(self.used, self.allocated)

    @property
    def allocated_of_cost(self) -> Fraction | None:
        """The share of the initial cost that is allocated."""
        return _share(self.allocated, self.cost)


@dataclass(frozen=True, slots=True)
class PlanFinance:
    """What is asked for of a plan's money: measures, and sums in which each is counted once.

    `parts` are the sub-measures that no sum counts: their measure's own report has them in it.
    """

    as_of: date
    quarter: str | None
    measures: tuple[MeasureFinance, ...]
    parts: frozenset[str]
    totals: Sums
    directions: Mapping[str, Sums]
    agencies: Mapping[str, Sums]


def plan_finance(
    found: Iterable[MeasureFinance], as_of: date, quarter: str | None = None
) -> PlanFinance:
    """Add up measures. The sums of the bodies, as those of the directions, make the total."""
    measures = tuple(found)
    there = {one.measure.id for one in measures}
    parts = frozenset(one.measure.id for one in measures if one.measure.record.parent in there)
    counted = [one for one in measures if one.measure.id not in parts]
    directions: dict[str, list[MeasureFinance]] = {}
    for one in counted:
        directions.setdefault(one.measure.record.direction, []).append(one)
    holders = {body for one in counted for body in one.holders}
    return PlanFinance(
        as_of=as_of,
        quarter=quarter,
        measures=measures,
        parts=parts,
        totals=added(counted),
        directions={name: added(directions[name]) for name in sorted(directions, key=id_key)},
        agencies={
            body: added([one for one in counted if body in one.holders], body)
            for body in sorted(holders, key=id_key)
        },
    )


def sums_by_source(found: PlanFinance) -> dict[FundingSource, Sums]:
    """Return the allocated and used of each source of which somebody says something.

    The initial cost is of no source.
    """
    counted = [one for one in found.measures if one.measure.id not in found.parts]
    sources = {field[1] for one in counted for field in one.by_field if field != COST}
    return {
        source: added(
            [one for one in counted if any(source.value in field for field in one.by_field)],
            source=source,
        )
        for source in FundingSource
        if source.value in sources
    }


def added(
    measures: Iterable[MeasureFinance],
    body: str | None = None,
    source: FundingSource | None = None,
) -> Sums:
    """Return the sums of measures; with `body`, what of them it answers for.

    With a `source`, its money alone; the cost is of no source.
    """
    measures = tuple(measures)

    def total(belongs: Callable[[SumLine], bool]) -> Decimal | None:
        shares = [
            amount
            for one in measures
            for line in one.lines
            if belongs(line) and (source is None or source.value in line.field)
            for holder, amount in line.shares
            if body in (None, holder)
        ]
        return sum(shares, ZERO) if shares else None

    return Sums(
        cost=total(lambda line: line.field == COST),
        allocated=total(lambda line: line.field[-1] == "allocated"),
        used=total(lambda line: line.field[-1] == "used"),
        measures=len(measures),
    )


def _share(part: Decimal | None, whole: Decimal | None) -> Fraction | None:
    return Fraction(part) / Fraction(whole) if part is not None and whole else None
