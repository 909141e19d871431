"""One plan of an open registry at a day: what every question about a plan begins with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planctl.analysis.receipts import Receipt
    from planctl.analysis.rollup import PlanStatus
    from planctl.history.landing import History
    from planctl.registry import PlanRecords, Registry
    from planctl.workspace import Workspace


@dataclass(frozen=True)
class PlanAtDay:
    """An open registry and the plan that is asked about; what nobody asks for is not computed."""

    workspace: Workspace
    records: PlanRecords
    as_of: date

    @property
    def registry(self) -> Registry:
        """All records."""
        return self.workspace.registry

    @property
    def simulation(self) -> bool:
        """Whether the data is made up."""
        return self.registry.simulation

    @cached_property
    def status(self) -> PlanStatus:
        """Where the plan stands. UserError where its own file cannot be read."""
        from planctl.analysis.rollup import plan_status

        return plan_status(self.registry, self.records, self.as_of)

    @cached_property
    def history(self) -> History | None:
        """When the registry's files landed; None where git knows nothing.

        UserError where git refuses to read.
        """
        return self.workspace.history

    @cached_property
    def known_at(self) -> str | None:
        """The id of the commit whose records these are; None where no commit has just these.

        UserError where git refuses to read.
        """
        return self.workspace.known_at

    @cached_property
    def receipts(self) -> tuple[Receipt, ...]:
        """What came of everything that is owed in the plan by the day."""
        from planctl.analysis.obligations import obligations
        from planctl.analysis.receipts import receipts

        owed = obligations(self.registry, self.records)
        return receipts(self.registry, self.records, owed, self.history, self.as_of)
