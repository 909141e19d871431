"""Frozen views of loaded records: what analysis and rules work on instead of files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Generic, TypeVar

from pydantic import BaseModel

from planctl.diagnostic import Where
from planctl.model.act import Act
from planctl.model.agency import Agency
from planctl.model.calendar import CalendarYear
from planctl.model.cost_approval import CostApproval
from planctl.model.direction import Direction
from planctl.model.finance import FinanceReport
from planctl.model.indicator import Indicator
from planctl.model.measure import Measure
from planctl.model.meeting import Meeting
from planctl.model.plan import Plan
from planctl.model.risk import RiskFollowUp
from planctl.model.seal import Seal
from planctl.model.settings import Settings
from planctl.model.tier import Tier
from planctl.model.update import StatusUpdate
from planctl.store.document import StoredFile, locate

R = TypeVar("R", bound=BaseModel)
P = TypeVar("P", StatusUpdate, FinanceReport)


@dataclass(frozen=True, slots=True)
class Entry(Generic[R]):
    """A record together with the file it came from; `id` is what the file's path says."""

    id: str
    record: R
    file: StoredFile

    def at(self, *field: str | int, key: bool = False) -> Where:
        """Return the place of a field of the record (of its key, if asked)."""
        line, column = locate(self.file.document.mark, field, key=key)
        name = ".".join(str(step) for step in field) or None
        return Where(self.file.path, line, column, self.id, name)


@dataclass(frozen=True, eq=False)
class PlanRecords:
    """All records of one plan; measures in the order of their numbers. Each is itself alone."""

    id: str
    plan: Entry[Plan] | None
    directions: Mapping[str, Entry[Direction]]
    measures: Mapping[str, Entry[Measure]]
    indicators: Mapping[str, Entry[Indicator]]
    updates: tuple[Entry[StatusUpdate], ...]
    finance: tuple[Entry[FinanceReport], ...]
    meetings: Mapping[str, Entry[Meeting]]
    """Meetings of the working group by their day, the earliest first."""
    risks: Mapping[str, Entry[RiskFollowUp]]
    cost_approvals: Mapping[str, Entry[CostApproval]]

    @cached_property
    def _indicators_by_cell(self) -> dict[tuple[str, Tier], tuple[Entry[Indicator], ...]]:
        cells: dict[tuple[str, Tier], list[Entry[Indicator]]] = {}
        for entry in self.indicators.values():
            cells.setdefault((entry.record.measure, entry.record.tier), []).append(entry)
        return {
            cell: tuple(sorted(entries, key=lambda entry: entry.record.number))
            for cell, entries in cells.items()
        }

    @cached_property
    def indicators_by_key(self) -> Mapping[tuple[str, str], Entry[Indicator]]:
        """Indicators by measure and key (`ilkin/1`), as their paths say."""
        keyed = {}
        for entry in self.indicators.values():
            ids = entry.file.place.ids if entry.file.place else {}
            keyed[ids["measure"], f"{ids['tier']}/{ids['number']}"] = entry
        return keyed

    @cached_property
    def updates_by_measure(self) -> Mapping[str, tuple[Entry[StatusUpdate], ...]]:
        """Updates by the measure that they name, by period (years after December), then body."""
        return _by_measure(self.updates)

    @cached_property
    def finance_by_measure(self) -> Mapping[str, tuple[Entry[FinanceReport], ...]]:
        """Finance reports by the measure that they name, by quarter, then body."""
        return _by_measure(self.finance)

    @cached_property
    def _children(self) -> dict[str, tuple[Entry[Measure], ...]]:
        children: dict[str, list[Entry[Measure]]] = {}
        for entry in self.measures.values():
            if entry.record.parent:
                children.setdefault(entry.record.parent, []).append(entry)
        return {parent: tuple(entries) for parent, entries in children.items()}

    def with_reports(
        self, updates: tuple[Entry[StatusUpdate], ...], finance: tuple[Entry[FinanceReport], ...]
    ) -> PlanRecords:
        """Return the same plan with other reports on it."""
        other = replace(self, updates=updates, finance=finance)
        # What does not depend on the reports is found once, however many plans share it.
        for name in ("_indicators_by_cell", "_children", "indicators_by_key"):
            other.__dict__[name] = getattr(self, name)
        return other

    @property
    def top_measures(self) -> Iterator[Entry[Measure]]:
        """Measures that are no part of another, in order."""
        return (entry for entry in self.measures.values() if entry.record.parent is None)

    def children(self, measure: str) -> tuple[Entry[Measure], ...]:
        """Return the sub-measures of a measure, in order."""
        return self._children.get(measure, ())

    def results(self, measure: str, tier: Tier) -> tuple[Entry[Indicator], ...]:
        """Return the indicators of one tier of a measure, in the order of the text."""
        return self._indicators_by_cell.get((measure, tier), ())

    def updates_of(self, measure: str) -> tuple[Entry[StatusUpdate], ...]:
        """Return the updates on a measure, by period, then agency."""
        return self.updates_by_measure.get(measure, ())

    def finance_of(self, measure: str) -> tuple[Entry[FinanceReport], ...]:
        """Return the finance reports on a measure, by quarter, then agency."""
        return self.finance_by_measure.get(measure, ())


def _by_measure(reports: Iterable[Entry[P]]) -> dict[str, tuple[Entry[P], ...]]:
    measures: dict[str, list[Entry[P]]] = {}
    for entry in reports:
        measures.setdefault(entry.record.measure, []).append(entry)
    return {
        measure: tuple(sorted(entries, key=lambda e: (e.record.period, e.record.agency)))
        for measure, entries in measures.items()
    }


@dataclass(frozen=True)
class Registry:
    """Everything in one registry, indexed by id; broken files are in `files` alone."""

    files: tuple[StoredFile, ...]
    settings: Entry[Settings] | None
    agencies: Mapping[str, Entry[Agency]]
    acts: Mapping[str, Entry[Act]]
    calendar: Mapping[str, Entry[CalendarYear]]
    seals: Mapping[str, Entry[Seal]]
    """Seals by their number, the first one first."""
    plans: Mapping[str, PlanRecords]
    unreadable: frozenset[str]
    """Paths of record files of which no record could be made; a reference to one of them is no
    unknown id, its file says already what is wrong."""

    @property
    def simulation(self) -> bool:
        """Whether the data is made up, as far as the settings can be read."""
        return self.settings is not None and self.settings.record.simulation

    @property
    def plans_with_measures(self) -> tuple[PlanRecords, ...]:
        """Plans that can be reported on."""
        return tuple(plan for plan in self.plans.values() if plan.measures)
