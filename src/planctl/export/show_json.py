"""One record with everything linked to it, as a JSON document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planctl.analysis.concerning import named_risk
from planctl.analysis.lookup import Found, Sort
from planctl.diagnostic import Where
from planctl.export import registry_json as records_as
from planctl.export import reported_json as reported
from planctl.export.numbers import share
from planctl.export.records_json import record_data
from planctl.export.status_json import direction_data, measure_data
from planctl.export.why_json import place_data
from planctl.reports.screen.agency_card import groups_of, joined_by, led_by, owed_by
from planctl.reports.screen.cards import duty_named
from planctl.reports.screen.direction_card import direction_status
from planctl.reports.screen.indicator_card import own_result

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from planctl.model.indicator import Indicator
    from planctl.registry import Entry
    from planctl.reports.screen.card import Around

SCHEMA_VERSION = 1
Parts = tuple[Where, dict[str, Any]]


def show_data(found: Found, around: Around, prefix: str) -> dict[str, Any]:
    """Return the document: the record as `export json` has it under `record`, then what is linked.

    `status` is null where nothing can be judged.
    """
    where, parts = _PARTS[found.sort](found.id, around)
    return {
        "schema_version": SCHEMA_VERSION,
        "kind": found.sort.value,
        "id": found.id,
        "as_of": around.as_of,
        "where": place_data(where, prefix),
        **parts,
    }


def _measure(identifier: str, around: Around) -> Parts:
    records = around.records
    entry = records.measures[identifier]
    result = around.result(identifier)
    own = [e for e in records.indicators.values() if e.record.measure == identifier]
    clauses = (task for d in records.directions.values() for task in d.record.tasks)
    parts = {
        "record": records_as.measure_record(around.registry, entry),
        "status": measure_data(result) if result else None,
        "indicators": [_with_status(indicator, around) for indicator in own],
        "sub_measures": [child.id for child in records.children(identifier)],
        "tasks": [record_data(task) for task in clauses if task.clause in entry.record.tasks],
        "updates": [records_as.update_record(e) for e in records.updates_of(identifier)],
        **reported.measure_parts(entry, around),
    }
    return entry.at(), parts


def _indicator(identifier: str, around: Around) -> Parts:
    entry = around.records.indicators[identifier]
    data = _with_status(entry, around)
    status = data.pop("status")
    return entry.at(), {"record": data, "status": status}


def _with_status(entry: Entry[Indicator], around: Around) -> dict[str, Any]:
    """Return an indicator with its latest value and what that is worth; null where not reported."""
    result = own_result(entry, around)
    status: dict[str, Any] | None = None
    if result is not None:
        reading = result.reading
        status = {
            "value": record_data(reading.value) if reading else None,
            "period": reading.period if reading else None,
            "agency": reading.update.record.agency if reading else None,
            "progress": None if result.progress is None else share(result.progress),
            "achieved": result.achieved,
            "disputed": result.disputed,
        }
    return {**records_as.indicator_record(entry), "status": status}


def _agency(identifier: str, around: Around) -> Parts:
    entry = around.registry.agencies[identifier]
    parts = {
        "record": records_as.agency_record(entry),
        "member_of": groups_of(identifier, around),
        "leads": [measure.id for measure in led_by(identifier, around)],
        "co": [measure.id for measure in joined_by(identifier, around)],
        "duties": [duty.id for duty in owed_by(identifier, around)],
        **reported.agency_parts(entry, around),
    }
    return entry.at(), parts


def _direction(identifier: str, around: Around) -> Parts:
    entry = around.records.directions[identifier]
    status = direction_status(identifier, around)
    measures = around.records.measures.values()
    parts = {
        "record": record_data(entry.record),
        "status": direction_data(status) if status else None,
        "measures": [m.id for m in measures if m.record.direction == identifier],
    }
    return entry.at(), parts


def _act(identifier: str, around: Around) -> Parts:
    entry = around.registry.acts[identifier]
    duties = list(records_as.duty_records(entry))
    return entry.at(), {"record": records_as.act_record(entry), "duties": duties}


def _duty(identifier: str, around: Around) -> Parts:
    entry, duty = duty_named(identifier, around)
    place = entry.at("duties", entry.record.duties.index(duty))
    record = next(d for d in records_as.duty_records(entry) if d["id"] == identifier)
    words = {clause.clause: clause.text for clause in entry.record.clauses}
    return place, {"record": record, "clause_text": words.get(duty.clause)}


def _plan(identifier: str, around: Around) -> Parts:
    records = around.registry.plans[identifier]
    parts = {
        "record": record_data(records.plan.record) if records.plan else None,
        "directions": list(records.directions),
        "measures": list(records.measures),
    }
    return records.plan.at() if records.plan else Where(f"plans/{identifier}/plan.yaml"), parts


def _meeting(identifier: str, around: Around) -> Parts:
    entry = around.records.meetings[identifier]
    return entry.at(), {
        "record": record_data(entry.record),
        **reported.meeting_parts(entry, around),
    }


def _risk(identifier: str, around: Around) -> Parts:
    entry = around.records.risks[identifier]
    named = named_risk(around.records, entry.record.clause)
    parts = {
        "record": record_data(entry.record),
        "direction": named[0].id if named else None,
        "risk": record_data(named[1]) if named else None,
    }
    return entry.at(), parts


def _cost_approval(identifier: str, around: Around) -> Parts:
    entry = around.records.cost_approvals[identifier]
    return entry.at(), {"record": record_data(entry.record)}


_PARTS: Mapping[Sort, Callable[[str, Around], Parts]] = {
    Sort.MEASURE: _measure,
    Sort.INDICATOR: _indicator,
    Sort.AGENCY: _agency,
    Sort.DIRECTION: _direction,
    Sort.ACT: _act,
    Sort.DUTY: _duty,
    Sort.PLAN: _plan,
    Sort.MEETING: _meeting,
    Sort.RISK: _risk,
    Sort.COST_APPROVAL: _cost_approval,
}
