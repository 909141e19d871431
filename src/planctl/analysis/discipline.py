"""Who reports, and in time: what was expected, came, was late or is missing, added up.

Expected is what has passed its last day. Bodies that are only asked, groups whose members nobody
knows and duties that leave no record are counted apart and are in no rate.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from planctl.analysis.misses import Run, runs
from planctl.analysis.receipts import Known, Outcome, Receipt
from planctl.analysis.tally import Tally, grouped, tally
from planctl.az.order import id_key, sort_key

if TYPE_CHECKING:
    from planctl.analysis.obligations import Obligation
    from planctl.model.period import Period
    from planctl.registry import PlanRecords, Registry

    Plans = Mapping[str, PlanRecords]


@dataclass(frozen=True, slots=True)
class AgencyDiscipline:
    """One body or group; `in_row` is the longest of its runs of misses."""

    id: str
    tally: Tally
    in_row: int


@dataclass(frozen=True, slots=True)
class Discipline:
    """How reporting stands in plans at a day; rows sum up to `totals`, those apart do not.

    `directions` has the direction None for what is owed for the whole plan; several plans have
    rows of their own instead.
    """

    plans: tuple[tuple[str, Tally], ...]
    as_of: date
    history: Known
    totals: Tally
    agencies: tuple[AgencyDiscipline, ...]
    periods: tuple[tuple[Period | None, Tally], ...]
    directions: tuple[tuple[str | None, Tally], ...]
    runs: tuple[Run, ...]
    recommended: tuple[AgencyDiscipline, ...]
    unknown: tuple[AgencyDiscipline, ...]
    awaited: int
    untracked: int
    receipts: tuple[Receipt, ...]

    @property
    def late(self) -> tuple[Receipt, ...]:
        """What came after its last day, the longest overdue first."""
        late = (receipt for receipt in self.receipts if receipt.outcome is Outcome.LATE)
        return tuple(sorted(late, key=lambda receipt: -(receipt.days_late or 0)))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for; None chooses nothing out, a group is all that is owed through it."""

    period: Period | None = None
    agency: str | None = None
    direction: str | None = None

    def fits(self, one: Obligation, plans: Plans) -> bool:
        """Say whether an obligation was asked for."""
        return (
            (self.period is None or one.period == self.period)
            and (self.agency is None or self.agency in (one.agency, *one.through))
            and (self.direction is None or _direction(one, plans) == self.direction)
        )


#: Everything that is owed.
NO_CHOICE = Wanted()


def discipline(
    registry: Registry,
    records: Iterable[PlanRecords],
    came: Iterable[Receipt],
    history: Known,
    as_of: date,
    wanted: Wanted = NO_CHOICE,
) -> Discipline:
    """Add up what came of those of the plans' obligations that are `wanted`.

    The registry names the bodies. What a body misses in a row is counted up to now, whatever
    period is asked about.
    """
    plans = {one.id: one for one in records}
    always = replace(wanted, period=None)
    ever = [receipt for receipt in came if always.fits(receipt.obligation, plans)]
    chosen = tuple(receipt for receipt in ever if wanted.fits(receipt.obligation, plans))
    bound = [receipt for receipt in chosen if _is_due(receipt, recommended=False)]
    asked = [receipt for receipt in chosen if _is_due(receipt, recommended=True)]
    unknown = [r for r in chosen if _is_due(r) and r.obligation.agency is None]
    missed = tuple(runs(receipt for receipt in ever if _is_due(receipt)))

    def rows(found: Sequence[Receipt]) -> tuple[AgencyDiscipline, ...]:
        return tuple(_by_body(registry, found, missed, history))

    periods = grouped(bound, lambda one: one.period)
    of_plans = grouped(bound, lambda one: one.plan)
    directions = grouped(bound if len(plans) == 1 else (), lambda one: _direction(one, plans))
    return Discipline(
        plans=tuple((plan, tally(of_plans.get(plan, ()), history)) for plan in plans),
        as_of=as_of,
        history=history,
        totals=tally(bound, history),
        agencies=rows(bound),
        periods=tuple(
            (period, tally(periods[period], history))
            for period in sorted(periods, key=lambda p: (p is None, p and (p.last, p.first)))
        ),
        directions=tuple(
            (direction, tally(directions[direction], history))
            for direction in sorted(directions, key=lambda d: (d is None, id_key(d or "")))
        ),
        runs=tuple(runs(receipt for receipt in ever if _is_due(receipt, recommended=False))),
        recommended=rows(asked),
        unknown=rows(unknown),
        awaited=sum(
            not receipt.over and not receipt.received for receipt in chosen if _tracked(receipt)
        ),
        untracked=sum(receipt.over and not _tracked(receipt) for receipt in chosen),
        receipts=chosen,
    )


def _tracked(receipt: Receipt) -> bool:
    return receipt.outcome is not Outcome.UNTRACKED


def _is_due(receipt: Receipt, *, recommended: bool | None = None) -> bool:
    """Say whether something was expected; if asked, of a known body that is bound or only asked."""
    if not (receipt.over and _tracked(receipt)):
        return False
    one = receipt.obligation
    return recommended is None or (one.agency is not None and one.recommended is recommended)


def _by_body(
    registry: Registry, found: Iterable[Receipt], missed: Iterable[Run], history: Known
) -> Iterator[AgencyDiscipline]:
    """Yield the bodies by their codes; an unknown body goes by its group."""
    groups = grouped(found, lambda one: one.agency or one.group or "")
    longest: dict[str, int] = {}
    for run in missed:
        longest[run.agency] = max(run.missed, longest.get(run.agency, 0))

    def by_code(name: str) -> object:
        entry = registry.agencies.get(name)
        return sort_key(entry.record.code if entry else name)

    for name in sorted(groups, key=lambda name: (by_code(name), name)):
        yield AgencyDiscipline(name, tally(groups[name], history), longest.get(name, 0))


def _direction(one: Obligation, plans: Plans) -> str | None:
    entry = plans[one.plan].measures.get(one.measure) if one.measure is not None else None
    return entry.record.direction if entry else None
