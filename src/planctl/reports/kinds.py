"""The kinds of reports, each with what makes its paper; code is loaded for the kind asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from importlib import import_module
from inspect import signature
from typing import TYPE_CHECKING

from planctl.reports.origin import origin_of
from planctl.reports.parts.provenance import provenance

if TYPE_CHECKING:
    from planctl.reports.paper.paper import Paper
    from planctl.reports.source import Source


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of report: `place` is `module:function`, which takes a source and what is asked.

    `sample` is what may be asked of any plan, for templates and tests; `cover` gives the title a
    page of its own, with the contents after it; `small` letters keep a card on one page.
    """

    name: str
    place: str
    asked: Mapping[str, str]
    cover: bool = False
    small: bool = False

    def paper(self, source: Source, **asked: str) -> Paper:
        """Return the paper, its provenance last. UserError where what is asked for is not there."""
        paper = self._maker()(source, **asked)
        origin = origin_of(
            source.workspace, self.name, source.records.id, source.as_of, paper.lang, asked
        )
        return replace(paper, sections=(*paper.sections, provenance(paper, source)), origin=origin)

    def takes(self) -> frozenset[str]:
        """Return the names of what may be asked of it."""
        _source, *asked = signature(self._maker()).parameters
        return frozenset(asked)

    def _maker(self) -> Callable[..., Paper]:
        module, name = self.place.split(":")
        found: Callable[..., Paper] = getattr(import_module(module), name)
        return found

    def sample(self, source: Source) -> Paper:
        """Return the paper of something that may be asked of any plan."""
        return self.paper(source, **self.asked)


KINDS: Mapping[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind("table", "planctl.reports.table.content:table_paper", {}),
        Kind("annual", "planctl.reports.annual.content:annual_paper", {}, cover=True),
        Kind("finance", "planctl.reports.finance.content:finance_paper", {}),
        Kind("indicators", "planctl.reports.indicators.content:indicators_paper", {}),
        Kind("trace", "planctl.reports.trace.content:trace_paper", {}),
        Kind("measure", "planctl.reports.measure.content:measure_paper", {}),
        Kind("monthly", "planctl.reports.monthly.content:monthly_paper", {}),
        Kind("reminder", "planctl.reports.reminder.content:reminder_paper", {}),
        Kind("meeting", "planctl.reports.meeting.content:meeting_paper", {}),
        Kind("agency", "planctl.reports.agency.content:agency_paper", {}, small=True),
    )
}
