"""The registry as frozen, indexed records, each knowing its file, line and column."""

from planctl.registry.build import build
from planctl.registry.records import Entry, PlanRecords, Registry
from planctl.registry.required import plan_record

__all__ = ["Entry", "PlanRecords", "Registry", "build", "plan_record"]
