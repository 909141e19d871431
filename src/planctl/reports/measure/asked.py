"""What the passport of a measure is made from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from planctl.analysis.course import Station, course
from planctl.analysis.lookup import Sort, find
from planctl.analysis.reported import by_period
from planctl.errors import UserError
from planctl.i18n import msg

if TYPE_CHECKING:
    from planctl.analysis.measure import MeasureResult
    from planctl.i18n import Translator
    from planctl.model.measure import Measure
    from planctl.model.update import StatusUpdate
    from planctl.registry import Entry, PlanRecords
    from planctl.reports.source import Source


@dataclass(frozen=True)
class Asked:
    """One measure of a plan, and where it stands on the day of the report."""

    source: Source
    result: MeasureResult

    @property
    def t(self) -> Translator:
        """The language."""
        return self.source.t

    @property
    def entry(self) -> Entry[Measure]:
        """The measure's record."""
        return self.result.entry

    @property
    def records(self) -> PlanRecords:
        """All records of the plan."""
        return self.source.records

    @cached_property
    def updates(self) -> tuple[Entry[StatusUpdate], ...]:
        """What every body has reported on periods that are over, the latest last."""
        return tuple(by_period(self.records.updates_of(self.entry.id), self.source.as_of))

    @cached_property
    def course(self) -> tuple[Station, ...]:
        """The measure at the end of each month."""
        source = self.source
        return course(source.registry, source.status, self.entry, source.as_of)


def asked_of(source: Source, measure: str | None) -> Asked:
    """Return the measure that is asked for; without a number the plan's first, as a sample.

    Raises UserError where there is no such measure.
    """
    if measure is None:
        number = next(iter(source.results), None)
        if number is None:
            raise UserError(msg("The plan has no measures."))
    else:
        number = find(source.registry, source.records, measure, Sort.MEASURE).id
    if number not in source.results:
        raise UserError(msg("Nothing is judged of this measure: {measure}", measure=number))
    return Asked(source, source.results[number])
