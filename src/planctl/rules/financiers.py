"""The bodies that report the money of every measure, whoever carries it out."""

from __future__ import annotations

from planctl.model.act import DutyPeriod
from planctl.model.agency import AgencyKind
from planctl.registry import PlanRecords, Registry


def financiers(registry: Registry, plan: PlanRecords) -> tuple[str, ...]:
    """Return the bodies that an act of the plan obliges by name to report each quarter, in order.

    In order 253s these are the ministries that clause 4 names beside the executors, which it
    names as a group.
    """
    reporting = plan.plan.record.reporting if plan.plan else None
    calendar = reporting.act if reporting else None
    named = (
        body
        for act in registry.acts.values()
        if act.id == calendar or act.record.plan == plan.id
        for duty in act.record.duties
        if duty.period is DutyPeriod.QUARTER
        for body in duty.obliged
    )
    return tuple(dict.fromkeys(body for body in named if _is_one_body(registry, body)))


def _is_one_body(registry: Registry, name: str) -> bool:
    entry = registry.agencies.get(name)
    return entry is None or entry.record.kind is AgencyKind.AGENCY
