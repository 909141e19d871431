"""One measure before the bar of its states."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from planctl.analysis.phrases import codes_of
from planctl.analysis.why.step import Ground
from planctl.model.update import ReportedState

if TYPE_CHECKING:
    from planctl.analysis.measure import MeasureResult
    from planctl.diagnostic import Where
    from planctl.model.plan import Plan
    from planctl.registry import Entry


@dataclass(frozen=True, slots=True)
class Case:
    """One measure, and what its state is judged against. `closes`: the first period's last day."""

    result: MeasureResult
    ground: Ground
    closes: date | None

    @property
    def plan(self) -> Entry[Plan]:
        """The plan's own record: where it draws its lines."""
        return self.ground.plan

    @property
    def as_of(self) -> date:
        """The day that is judged."""
        return self.ground.status.as_of

    @property
    def heard(self) -> bool:
        """Whether anybody who counts has reported anything."""
        return bool(self.result.received.by_agency)

    def codes(self, agencies: Iterable[str]) -> str:
        """Return the codes of bodies in one line."""
        return codes_of(self.ground.registry, agencies)

    @property
    def due_at(self) -> Where:
        """Where the due day stands."""
        return self.result.entry.at("deadline", "due")

    def reporting(self, *states: ReportedState) -> list[str]:
        """Return the bodies whose latest report names one of the states."""
        latest = self.result.received.latest
        return [who for who, update in latest.items() if update.record.state in states]
