"""Two years in the life of a registry: from a seed to everything that lands, day by day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from planctl.demo.agreements import agreement_changes
from planctl.demo.cost_changes import cost_changes
from planctl.demo.deputies import deputy_changes
from planctl.demo.finance_changes import finance_changes
from planctl.demo.matter import Change
from planctl.demo.meeting_changes import meeting_changes
from planctl.demo.risk_changes import risk_changes
from planctl.demo.status_changes import status_changes
from planctl.demo.world import World
from planctl.errors import UserError
from planctl.i18n import msg
from planctl.model.period import PeriodKind
from planctl.registry import Registry

_YEARS = 2


def first_day(registry: Registry) -> date:
    """Return the first day of the first month (else quarter, else year) to be reported on.

    Raises UserError where no plan asks for reports on its measures.
    """
    everywhere = tuple(worlds(registry, 0, date.max))
    for kind in PeriodKind:
        owed = (one for world in everywhere for one in world.owed_on(kind))
        if begins := [one.period.first for one in owed if one.period]:
            return min(begins)
    raise UserError(
        msg("Nobody has to report on a measure in this registry: there is nothing to simulate."),
        msg("Name the act whose calendar applies in plan.yaml, under “reporting”."),
    )


def last_day(begins: date) -> date:
    """Return the day on which a simulation ends unless another is asked for: two years on."""
    return begins.replace(year=begins.year + _YEARS, day=1) - timedelta(days=1)


def worlds(registry: Registry, seed: int, until: date) -> Iterator[World]:
    """Yield what each plan with measures is simulated from."""
    for records in registry.plans_with_measures:
        if records.plan is not None:
            yield World(seed, registry, records, records.plan.record, until)


def simulated(registry: Registry, seed: int, begins: date, until: date) -> Iterator[Change]:
    """Yield everything that lands from the first day to the last, plan by plan.

    The same registry, seed and days give the same changes.
    """
    entered: set[str] = set()
    for world in worlds(registry, seed, until):
        yield from status_changes(world)
        yield from finance_changes(world)
        yield from meeting_changes(world, begins)
        yield from agreement_changes(world, begins)
        yield from risk_changes(world, begins)
        yield from cost_changes(world, begins)
        # A body that carries out several plans has its persons entered once.
        yield from deputy_changes(world, begins, (b for b in world.executors if b not in entered))
        entered |= set(world.executors)
