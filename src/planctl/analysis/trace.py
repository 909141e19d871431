"""From tasks to measures, to results, to the documents that show them: what leans on what.

A claim is a body's standing word that something is done: the state of a measure, or a value that
reaches an indicator. A document shows it where the same body puts it forward: for a state, in a
report that says the measure is done; for a value, in any of its reports on the measure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from planctl.analysis.periods import period_end
from planctl.analysis.state import State
from planctl.az.order import id_key
from planctl.model.update import ReportedState, StatusUpdate
from planctl.rules.evidence import Cited, cited

if TYPE_CHECKING:
    from datetime import date

    from planctl.analysis.measure import MeasureResult
    from planctl.analysis.progress import IndicatorResult
    from planctl.analysis.rollup import PlanStatus
    from planctl.model.common import Clause
    from planctl.registry import Entry, PlanRecords, Registry

    Update = Entry[StatusUpdate]


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that a body says is done; without an indicator it is the measure itself."""

    measure: MeasureResult
    update: Update
    indicator: IndicatorResult | None
    documents: int

    @property
    def shown(self) -> bool:
        """Whether any document shows it."""
        return self.documents > 0


@dataclass(frozen=True, slots=True)
class MeasureTrace:
    """What a measure rests on: its results and its bodies' claims."""

    result: MeasureResult
    claims: tuple[Claim, ...]

    @property
    def indicators(self) -> tuple[IndicatorResult, ...]:
        """Its indicators, tier by tier."""
        tiers = self.result.tiers.values()
        return tuple(indicator for tier in tiers for indicator in tier.indicators)

    @property
    def silent(self) -> tuple[IndicatorResult, ...]:
        """Its indicators of which nobody has reported a value."""
        return tuple(one for one in self.indicators if one.reading is None)


@dataclass(frozen=True, slots=True)
class TaskTrace:
    """A task of section 6 with the measures that carry it out."""

    direction: str
    task: Clause
    measures: tuple[MeasureTrace, ...]


@dataclass(frozen=True, slots=True)
class PlanTrace:
    """All tasks and measures of a plan, but what is cancelled; sub-measures carry no tasks."""

    tasks: tuple[TaskTrace, ...]
    measures: Mapping[str, MeasureTrace]

    @property
    def untasked(self) -> tuple[MeasureTrace, ...]:
        """The measures that carry out no task."""
        return tuple(
            one
            for one in self.measures.values()
            if one.result.measure.parent is None and not one.result.measure.tasks
        )


def plan_trace(status: PlanStatus) -> PlanTrace:
    """Return what leans on what at the day of a status."""
    measures = {
        result.entry.id: MeasureTrace(result, tuple(_claims(result)))
        for result in status.measures
        if result.state is not State.CANCELLED
    }
    carrying: dict[str, list[MeasureTrace]] = {}
    for one in measures.values():
        for clause in one.result.measure.tasks:
            carrying.setdefault(clause, []).append(one)
    tasks = tuple(
        TaskTrace(direction.id, task, tuple(carrying.get(task.clause, ())))
        for direction in status.records.directions.values()
        for task in direction.record.tasks
    )
    return PlanTrace(tasks, measures)


def _claims(result: MeasureResult) -> Iterator[Claim]:
    by_agency = result.received.by_agency
    for agency, latest in result.received.latest.items():
        if latest.record.state is ReportedState.DONE:
            done = [u for u in by_agency[agency] if u.record.state is ReportedState.DONE]
            yield Claim(result, latest, None, _documents(done))
    for tier in result.tiers.values():
        for indicator in tier.indicators:
            if indicator.achieved and indicator.reading is not None:
                update = indicator.reading.update
                sent = by_agency.get(update.record.agency, ())
                yield Claim(result, update, indicator, _documents(sent))


def _documents(updates: Iterable[Update]) -> int:
    return len({document for update in updates for document in update.record.evidence})


class Kept(StrEnum):
    """How a document can be looked at."""

    FILE = "file"
    ALTERED = "altered"
    ABSENT = "absent"
    LINK = "link"
    NAMED = "named"


@dataclass(frozen=True, slots=True)
class Shown:
    """A document that an update was the first to put forward, and how it is kept."""

    report: Update
    cited: Cited
    kept: Kept


def documents(registry: Registry, records: PlanRecords, as_of: date) -> tuple[Shown, ...]:
    """Return each document of a body on a measure once, of reports on periods that are over."""
    found: dict[tuple[object, ...], Shown] = {}
    for one in cited(registry, records):
        report = one.report
        if isinstance(report.record, StatusUpdate) and period_end(report.record.period) <= as_of:
            key = (report.record.measure, report.record.agency, one.document)
            earlier = found.get(key)
            if earlier is None or report.record.period < earlier.report.record.period:
                found[key] = Shown(report, one, _kept(one))
    return tuple(
        sorted(found.values(), key=lambda s: (id_key(s.report.record.measure), s.report.id))
    )


def _kept(one: Cited) -> Kept:
    if one.path is None:
        return Kept.LINK if one.document.link else Kept.NAMED
    if one.digest is None:
        return Kept.ABSENT
    return Kept.FILE if one.digest == one.document.sha256 else Kept.ALTERED
