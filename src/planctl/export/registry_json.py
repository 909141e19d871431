"""A plan with everything that the registry holds about it, as one JSON document.

Each record is written whole: a field that a model gains later is written too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from planctl.az.order import id_key
from planctl.export.records_json import ordered, record_data

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from planctl.model.act import Act
    from planctl.model.agency import Agency
    from planctl.model.finance import FinanceReport
    from planctl.model.indicator import Indicator
    from planctl.model.measure import Executor, Measure
    from planctl.model.update import StatusUpdate
    from planctl.registry import Entry, PlanRecords, Registry

P = TypeVar("P", "StatusUpdate", "FinanceReport")

SCHEMA_VERSION = 1
_MEASURE = ("id", "parent", "direction", "title", "lead", "co", "deadline", "tiers", "tasks")
_MEASURE_REST = ("clause", "shared", "source", "errata")
_INDICATOR = ("id", "measure", "tier", "number", "kind", "quote", "weight", "baseline", "reporter")
_TARGET = ("value", "unit", "comparator", "direction", "basis")
_AGENCY = ("id", "code", "name", "kind", "aliases", "members", "reading", "note")
_DUTY = ("id", "act", "clause", "obliged", "with", "recipient", "what", "quote", "due_text")


def registry_data(
    registry: Registry, records: PlanRecords, *, contacts: bool = False
) -> dict[str, Any]:
    """Return the document of one plan: its records, and all that plans have in common.

    Records come in the order of their ids, numbers by value; a broken file is not in it. Whom to
    ask about a report is a person's own data, and in it only where `contacts` are asked for.
    """
    others = [plan for plan in registry.plans.values() if plan.id != records.id]
    acts = [registry.acts[act] for act in sorted(registry.acts, key=id_key)]
    return {
        "schema_version": SCHEMA_VERSION,
        "plan": records.id,
        "plan_record": record_data(records.plan.record) if records.plan else None,
        "measures": [measure_record(registry, e) for e in records.measures.values()],
        "indicators": [indicator_record(e) for e in records.indicators.values()],
        "agencies": [
            agency_record(registry.agencies[agency], contacts=contacts)
            for agency in sorted(registry.agencies, key=id_key)
        ],
        "duties": [duty for act in acts for duty in duty_records(act)],
        "updates": [update_record(e, contacts=contacts) for e in _in_order(records.updates)],
        "finance": [record_data(e.record) for e in _in_order(records.finance)],
        "meetings": [record_data(entry.record) for entry in records.meetings.values()],
        "risks": [_data(entry) for entry in records.risks.values()],
        "cost_approvals": [_data(entry) for entry in records.cost_approvals.values()],
        "directions": [record_data(entry.record) for entry in records.directions.values()],
        "acts": [act_record(entry) for entry in acts],
        "calendar": [record_data(entry.record) for entry in registry.calendar.values()],
        "other_plans": [record_data(p.plan.record) for p in others if p.plan],
        "registry": record_data(registry.settings.record) if registry.settings else None,
    }


def measure_record(registry: Registry, entry: Entry[Measure]) -> dict[str, Any]:
    """Return a measure; its executors with the codes that the plan prints."""
    data = _data(entry)
    for role, executors in (("lead", entry.record.lead), ("co", entry.record.co)):
        data[role] = [_executor(registry, executor) for executor in executors]
    return ordered(data, _MEASURE + _MEASURE_REST)


def _executor(registry: Registry, executor: Executor) -> dict[str, Any]:
    agency = registry.agencies.get(executor.agency)
    return {
        "agency": executor.agency,
        "code": agency.record.code if agency else None,
        "recommended": executor.recommended,
    }


def indicator_record(entry: Entry[Indicator]) -> dict[str, Any]:
    """Return an indicator; `target` is null for a milestone."""
    data = _data(entry)
    if data["target"] is not None:
        data["target"] = ordered(data["target"], _TARGET)
    return ordered(data, (*_INDICATOR, "target", "yearly"))


def agency_record(entry: Entry[Agency], *, contacts: bool = False) -> dict[str, Any]:
    """Return a body or a group; addresses of those who submit for it only with `contacts`."""
    data = ordered(_data(entry), _AGENCY)
    if not contacts:
        del data["emails"]
    return data


def act_record(entry: Entry[Act]) -> dict[str, Any]:
    """Return an act without its duties, which have a list of their own."""
    data = _data(entry)
    del data["duties"]
    return data


def duty_records(entry: Entry[Act]) -> Iterator[dict[str, Any]]:
    """Yield the duties of an act in the order of its clauses, each naming the act."""
    for duty in entry.record.duties:
        yield ordered({**record_data(duty), "act": entry.id}, _DUTY)


def update_record(entry: Entry[StatusUpdate], *, contacts: bool = False) -> dict[str, Any]:
    """Return an update; whom to ask about it only where `contacts` are asked for."""
    data: dict[str, Any] = record_data(entry.record)
    if not contacts:
        del data["contact"]
    return data


def _in_order(entries: Iterable[Entry[P]]) -> list[Entry[P]]:
    """Return reports by body, then period, then measure."""
    return sorted(entries, key=lambda e: id_key(e.id))


def _data(entry: Entry[Any]) -> dict[str, Any]:
    """Return a record under the id that its path gives it."""
    data: Mapping[str, Any] = record_data(entry.record)
    return {**data, "id": entry.id}
