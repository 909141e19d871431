"""The body that a card is about: what it leads and supports, how it reports, what stands."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from planctl.analysis import lookup
from planctl.analysis.discipline import Discipline, Wanted, discipline
from planctl.analysis.receipts import known
from planctl.analysis.reported import Standing
from planctl.analysis.rollup import count_states, mean_score
from planctl.analysis.working_group import executing_bodies, responsible_on
from planctl.errors import UserError
from planctl.i18n import msg
from planctl.model.indicator import IndicatorKind

if TYPE_CHECKING:
    from planctl.analysis.measure import MeasureResult
    from planctl.analysis.progress import IndicatorResult, Score
    from planctl.analysis.reported import Obstacle
    from planctl.analysis.rollup import States
    from planctl.i18n import Translator
    from planctl.model.agency import Agency, Responsible
    from planctl.reports.source import Source


@dataclass(frozen=True)
class Body:
    """A body or group of the registry on the day of the report."""

    source: Source
    id: str

    @property
    def t(self) -> Translator:
        """The language of the card."""
        return self.source.t

    @property
    def record(self) -> Agency:
        """Its own record."""
        return self.source.registry.agencies[self.id].record

    @property
    def responsible(self) -> tuple[Responsible, ...]:
        """Who answers for the plan in it on the day (order 253s, clause 3.1)."""
        return responsible_on(self.record, self.source.as_of)

    @cached_property
    def led(self) -> tuple[MeasureResult, ...]:
        """The measures and sub-measures in whose lead column it stands."""
        return tuple(one for one in self.source.status.measures if self._leads(one))

    @cached_property
    def supported(self) -> tuple[MeasureResult, ...]:
        """Those that it takes part in and does not lead."""
        return tuple(
            one
            for one in self.source.status.measures
            if not self._leads(one) and any(co.agency == self.id for co in one.measure.co)
        )

    def _leads(self, one: MeasureResult) -> bool:
        return any(lead.agency == self.id for lead in one.measure.lead)

    @property
    def states(self) -> States:
        """How many of what it leads are in each state."""
        return count_states(self.led)

    @property
    def score(self) -> Score:
        """The mean of what it leads."""
        return mean_score(self.led)

    @cached_property
    def reporting(self) -> Discipline:
        """What was expected of it and what came."""
        source = self.source
        names = (source.registry, (source.records,), source.receipts, known(source.history))
        return discipline(*names, source.as_of, Wanted(agency=self.id))

    @cached_property
    def standing(self) -> tuple[Obstacle, ...]:
        """The obstacles that it has reported and that stand, the oldest first."""
        return tuple(
            one
            for one in self.source.obstacles
            if one.standing is Standing.STANDS and one.update.record.agency == self.id
        )

    @property
    def asked(self) -> int:
        """How many standing obstacles it was asked to remove."""
        return sum(
            one.standing is Standing.STANDS and one.blocker.asked_of == self.id
            for one in self.source.obstacles
        )

    @property
    def indicators(self) -> tuple[IndicatorResult, ...]:
        """The quantities that it reports on what it leads: its key performance indicators."""
        return tuple(
            indicator
            for result in self.led
            for tier in result.tiers.values()
            for indicator in tier.indicators
            if indicator.entry.record.kind is IndicatorKind.QUANTITY
            and indicator.entry.record.reporter in (None, self.id)
        )


def body_of(source: Source, agency: str | None) -> Body:
    """Return the body that is asked for by id or code, by default the one that leads most.

    UserError where there is none.
    """
    if agency is not None:
        return Body(source, lookup.agency(source.registry, source.records, agency))
    leading = (status.entry.id for status in source.status.agencies)
    named = (one for one in executing_bodies(source.registry, source.records))
    for name in (*leading, *named):
        if name in source.registry.agencies:
            return Body(source, name)
    raise UserError(msg("The plan names no body that has a record in the registry."))
