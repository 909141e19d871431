"""Who reports, and in time, as JSON and as CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planctl.export.numbers import share
from planctl.export.rows import csv_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planctl.analysis.discipline import AgencyDiscipline, Discipline
    from planctl.analysis.receipts import Receipt
    from planctl.analysis.tally import Tally
    from planctl.registry import PlanRecords, Registry

SCHEMA_VERSION = 1
COLUMNS = (
    "agency",
    "group",
    "recommended",
    "duty",
    "clause",
    "measure",
    "direction",
    "period",
    "due",
    "effective_due",
    "outcome",
    "landed",
    "days_late",
    "path",
)


def discipline_data(found: Discipline, registry: Registry) -> dict[str, Any]:
    """Return the whole document; what depends on days is null where nobody knows them.

    Of several plans, each has its totals in `plans`, and `directions` is left out.

    `recommended` and `unknown` are in no total; `awaited` counts what is not due yet and has not
    come, `untracked` what was due and leaves no record in the registry.
    """
    return {
        **_head(found),
        "totals": _tally(found.totals),
        "agencies": list(_bodies(found.agencies, registry)),
        "periods": [
            {"period": str(period) if period else None, **_tally(tally)}
            for period, tally in found.periods
        ],
        **_plans(found, registry),
        "runs": [
            {
                **({"plan": run.plan} if len(found.plans) > 1 else {}),
                "agency": run.agency,
                "duty": run.duty,
                "measure": run.measure,
                "missed": run.missed,
                "since": str(run.since) if run.since else None,
            }
            for run in found.runs
        ],
        "recommended": list(_bodies(found.recommended, registry)),
        "unknown": list(_bodies(found.unknown, registry)),
        "awaited": found.awaited,
        "untracked": found.untracked,
    }


def late_data(found: Discipline, registry: Registry) -> dict[str, Any]:
    """Return what came late, the latest first, and nothing else."""
    return {**_head(found), "late": [_row(late, found, registry) for late in found.late]}


def discipline_csv(found: Discipline, registry: Registry, mark: str | None, *, late: bool) -> str:
    """Return what was expected as CSV, a row for each report; `late`: only what came late.

    Each row bears the `mark`, and says its plan where there are several.
    """
    chosen = found.late if late else [receipt for receipt in found.receipts if receipt.over]
    columns = ("plan", *COLUMNS) if len(found.plans) > 1 else COLUMNS
    return csv_text(columns, (_row(receipt, found, registry) for receipt in chosen), mark)


def _row(receipt: Receipt, found: Discipline, registry: Registry) -> dict[str, Any]:
    plan = receipt.obligation.plan
    data = receipt_data(receipt, registry.plans[plan])
    return {"plan": plan, **data} if len(found.plans) > 1 else data


def _plans(found: Discipline, registry: Registry) -> dict[str, Any]:
    """Return the plans with their totals; of a lone one, its directions."""
    if len(found.plans) > 1:
        return {"plans": [{"id": plan, **_tally(tally)} for plan, tally in found.plans]}
    known = registry.plans[found.plans[0][0]].directions
    titles = {name: entry.record.title for name, entry in known.items()}
    return {
        "directions": [
            {"id": number, "title": titles.get(number or ""), **_tally(tally)}
            for number, tally in found.directions
        ]
    }


def receipt_data(receipt: Receipt, records: PlanRecords) -> dict[str, Any]:
    """Return one obligation and what came of it."""
    one = receipt.obligation
    measure = records.measures.get(one.measure) if one.measure else None
    return {
        "agency": one.agency,
        "group": one.group,
        "recommended": one.recommended,
        "duty": one.duty,
        "clause": one.clause,
        "measure": one.measure,
        "direction": measure.record.direction if measure else None,
        "period": str(one.period) if one.period else None,
        "due": one.due,
        "effective_due": one.effective_due,
        "outcome": receipt.outcome.value,
        "landed": receipt.landed,
        "days_late": receipt.days_late,
        "path": receipt.path,
    }


def _head(found: Discipline) -> dict[str, Any]:
    lone = {"plan": found.plans[0][0]} if len(found.plans) == 1 else {}
    return {
        "schema_version": SCHEMA_VERSION,
        **lone,
        "as_of": found.as_of,
        "history": found.history.value,
    }


def _tally(tally: Tally) -> dict[str, Any]:
    return {
        "expected": tally.expected,
        "received": tally.received,
        "on_time": tally.on_time,
        "late": tally.late,
        "missing": tally.missing,
        "rate": None if tally.rate is None else share(tally.rate),
    }


def _bodies(found: Iterable[AgencyDiscipline], registry: Registry) -> Iterator[dict[str, Any]]:
    for body in found:
        entry = registry.agencies.get(body.id)
        yield {
            "id": body.id,
            "code": entry.record.code if entry else None,
            **_tally(body.tally),
            "most_days_late": body.tally.most_days,
            "missed_in_row": body.in_row,
        }
