"""What every report is made from: an open registry, the plan, the day, the language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from planctl.plan_at_day import PlanAtDay

if TYPE_CHECKING:
    from planctl.analysis.deadlines import DueItem
    from planctl.analysis.measure import MeasureResult
    from planctl.analysis.reported import Obstacle
    from planctl.diagnostic import Diagnostic
    from planctl.history import Revision
    from planctl.i18n import Translator
    from planctl.model.plan import Plan


@dataclass(frozen=True)
class Source(PlanAtDay):
    """Everything that a report says, before it is said; what no report asks for is not computed."""

    t: Translator

    @property
    def plan(self) -> Plan:
        """The plan's own record."""
        return self.status.plan

    @cached_property
    def results(self) -> dict[str, MeasureResult]:
        """Every measure at the day, by its number."""
        return {result.entry.id: result for result in self.status.measures}

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Every finding on the registry."""
        return self.workspace.diagnostics

    @property
    def revision(self) -> Revision | None:
        """The commit that the records are as of; None where git does not tell."""
        return self.workspace.revision

    @cached_property
    def agenda(self) -> tuple[DueItem, ...]:
        """Everything that falls due in the plan, by day, as it stands on the day."""
        from planctl.analysis.agenda import agenda

        return agenda(self.status, self.receipts)

    @cached_property
    def obstacles(self) -> tuple[Obstacle, ...]:
        """Every obstacle that bodies have reported by the day, those that stand first."""
        from planctl.analysis.reported import obstacles

        return obstacles(self.records.updates, self.as_of)
