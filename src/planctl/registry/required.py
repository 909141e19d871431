"""Records without which a question cannot be answered."""

from __future__ import annotations

from planctl.errors import UserError
from planctl.i18n import msg
from planctl.model.plan import Plan
from planctl.registry.records import PlanRecords


def plan_record(records: PlanRecords) -> Plan:
    """Return the plan's own record. Raises UserError where its file could not be read."""
    if records.plan is None:
        raise UserError(
            msg("The plan’s own file cannot be read: {plan}", plan=f"plans/{records.id}/plan.yaml"),
            msg("Run “planctl check”: it names every file that could not be read."),
        )
    return records.plan.record
