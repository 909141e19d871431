"""What the simulation of one plan knows: its records, its executors' habits, how work goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from planctl.analysis.obligations import Obligation, obligations
from planctl.demo.chance import Chance
from planctl.demo.course import Course, course_of
from planctl.demo.people import Habit, desk_habit, house_habits
from planctl.demo.results import Path, path_of
from planctl.model.measure import Measure
from planctl.model.period import PeriodKind
from planctl.model.plan import Plan
from planctl.registry import PlanRecords, Registry
from planctl.registry.reporters import bodies, reporters


@dataclass(frozen=True)
class World:
    """One plan under simulation; nothing lands after `until`."""

    seed: int
    registry: Registry
    records: PlanRecords
    plan: Plan
    until: date

    def chance(self, *key: object) -> Chance:
        """Return the chance that belongs to something of this plan."""
        return Chance(self.seed, self.records.id, *key)

    @cached_property
    def measures(self) -> Mapping[str, Measure]:
        """The measures by id, sub-measures included, without the cancelled."""
        found = ((key, entry.record) for key, entry in self.records.measures.items())
        return {key: measure for key, measure in found if measure.cancelled is None}

    @cached_property
    def owed(self) -> tuple[Obligation, ...]:
        """What known bodies owe on a period, by due day."""
        return tuple(o for o in obligations(self.registry, self.records) if o.agency and o.period)

    def owed_on(self, *kinds: PeriodKind) -> Iterator[Obligation]:
        """Yield what is owed on measures for periods of these lengths."""
        for one in self.owed:
            if one.period and one.period.kind in kinds and one.measure in self.measures:
                yield one

    @cached_property
    def executors(self) -> tuple[str, ...]:
        """Every body of the executor columns, who leads most first."""
        leads = Counter(body for m in self.measures.values() for body in self.leading(m))
        others = {body for m in self.measures.values() for body in bodies(self.registry, m.co)}
        return tuple(sorted(others | leads.keys(), key=lambda body: (-leads[body], body)))

    @cached_property
    def centre(self) -> str:
        """The Centre of the registry; else who reports on the whole plan once a year."""
        settings = self.registry.settings
        if settings and settings.record.centre:
            return settings.record.centre.agency
        for one in self.owed:
            yearly = one.period is not None and one.period.kind is PeriodKind.YEAR
            if one.agency and one.measure is None and yearly and one.at_least is None:
                return one.agency
        return self.executors[0]

    def leading(self, measure: Measure) -> frozenset[str]:
        """Return the bodies whose values count for a measure."""
        return reporters(self.registry, measure)

    def reporting(self, measure: Measure) -> frozenset[str]:
        """Return these and the bodies that single results name as their reporters."""
        named = {path.reporter for path in self.paths[measure.id] if path.reporter}
        return self.leading(measure) | named

    def helping(self, measure: Measure) -> tuple[str, ...]:
        """Return the other executors of a measure."""
        return tuple(sorted(bodies(self.registry, measure.co) - self.reporting(measure)))

    @cached_property
    def _houses(self) -> dict[str, Habit]:
        return house_habits(self.chance("houses"), self.executors)

    def habit(self, agency: str, measure: str) -> Habit:
        """Return how a body goes about its reports on a measure."""
        house = self._houses.get(agency, Habit.PUNCTUAL)
        return desk_habit(self.chance("desk", agency, measure), house)

    @cached_property
    def courses(self) -> Mapping[str, Course]:
        """How the work on each measure really goes."""
        return {
            key: course_of(
                self.chance("course", key), self.plan.period, measure, self.helping(measure)
            )
            for key, measure in self.measures.items()
        }

    @cached_property
    def paths(self) -> Mapping[str, tuple[Path, ...]]:
        """The way of each result of each measure, in the order of the text."""
        found: dict[str, list[Path]] = {key: [] for key in self.measures}
        for key, entry in self.records.indicators.items():
            if entry.record.measure in found:
                found[entry.record.measure].append(path_of(self.chance("path", key), entry.record))
        return {key: tuple(paths) for key, paths in found.items()}

    def finished(self, measure: str, share: float, day: date) -> bool:
        """Tell whether a measure with so much work done is done, its sub-measures included."""
        own = all(p.reached(share) for p in self.paths[measure]) if self.paths[measure] else None
        if own is None:
            own = share >= 1
        children = (child.id for child in self.records.children(measure))
        return own and all(
            self.finished(child, self.courses[child].share(day), day)
            for child in children
            if child in self.measures
        )
