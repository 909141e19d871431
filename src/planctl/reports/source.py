"""What every report is made from: an open registry, the plan, the day, the language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planctl.analysis.deadlines import DueItem
    from planctl.analysis.measure import MeasureResult
    from planctl.analysis.receipts import Receipt
    from planctl.analysis.reported import Obstacle
    from planctl.analysis.rollup import PlanStatus
    from planctl.diagnostic import Diagnostic
    from planctl.history import Revision
    from planctl.history.landing import History
    from planctl.i18n import Translator
    from planctl.model.plan import Plan
    from planctl.registry import PlanRecords, Registry
    from planctl.workspace import Workspace


@dataclass(frozen=True)
class Source:
    """Everything that a report says, before it is said; what no report asks for is not computed."""

    workspace: Workspace
    records: PlanRecords
    as_of: date
    t: Translator

    @property
    def registry(self) -> Registry:
        """All records."""
        return self.workspace.registry

    @property
    def plan(self) -> Plan:
        """The plan's own record."""
        return self.status.plan

    @property
    def simulated(self) -> bool:
        """Whether the data is made up."""
        settings = self.registry.settings
        return bool(settings and settings.record.simulation)

    @cached_property
    def status(self) -> PlanStatus:
        """Where the plan stands on the day. UserError where its own file cannot be read."""
        from planctl.analysis.rollup import plan_status

        return plan_status(self.registry, self.records, self.as_of)

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
    def history(self) -> History | None:
        """When the registry's files landed; None where git does not tell."""
        return self.workspace.history

    @cached_property
    def receipts(self) -> tuple[Receipt, ...]:
        """What came of everything that is owed in the plan by the day."""
        from planctl.analysis.obligations import obligations
        from planctl.analysis.receipts import receipts

        owed = obligations(self.registry, self.records)
        return receipts(self.registry, self.records, owed, self.history, self.as_of)

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
