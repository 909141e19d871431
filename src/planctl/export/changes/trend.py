"""A trend as one JSON document and as CSV; the deadlines that moved as both, too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from planctl.analysis.state import State
from planctl.export.changes.data import origin_data
from planctl.export.numbers import share
from planctl.export.records_json import record_data
from planctl.export.rows import csv_text, flat

if TYPE_CHECKING:
    from planctl.analysis.compare.slips import Move, Slip
    from planctl.analysis.compare.trend import Sample
    from planctl.analysis.lookup import Found

SCHEMA_VERSION = 1
COLUMNS = (
    "day",
    "commit",
    "progress",
    "coverage",
    "state",
    "value",
    *(f"states_{state.value}" for state in State),
)
SLIP_COLUMNS = (
    "measure", "title", "direction", "agencies", "move", "day", "commit", "before", "before_due",
    "after", "after_due", "days", "days_in_all", "acts",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """What a trend was asked of, and by what it is judged."""

    plan: str
    found: Found | None
    known: str
    as_of: date


def trend_data(asked: Asked, samples: Iterable[Sample]) -> dict[str, Any]:
    """Return the whole document; figures are null where there was nothing to be judged yet."""
    return {
        "schema_version": SCHEMA_VERSION,
        "plan": asked.plan,
        "kind": asked.found.sort.value if asked.found else "plan",
        "id": asked.found.id if asked.found else asked.plan,
        "known": asked.known,
        "as_of": asked.as_of,
        "samples": [_sample(sample) for sample in samples],
    }


def trend_csv(samples: Iterable[Sample], mark: str | None) -> str:
    """Return a row for each day, each with the `mark`."""
    rows = ({**dict.fromkeys(COLUMNS), **flat(_sample(sample))} for sample in samples)
    return csv_text(COLUMNS, rows, mark)


def _sample(sample: Sample) -> dict[str, Any]:
    score = sample.score
    return {
        "day": sample.day,
        "commit": sample.commit,
        "progress": share(score.progress) if score else None,
        "coverage": share(score.coverage) if score else None,
        "state": sample.state.value if sample.state else None,
        "value": record_data(sample.value),
        "states": {state.value: count for state, count in sample.states.items()},
    }


def slips_data(plan: str, found: Sequence[Slip]) -> dict[str, Any]:
    """Return the document of the deadlines that moved."""
    return {
        "schema_version": SCHEMA_VERSION,
        "plan": plan,
        "slips": [
            {
                "measure": slip.measure,
                "title": slip.title,
                "direction": slip.direction,
                "agencies": list(slip.agencies),
                "times": len(slip.moves),
                "days": slip.days,
                "moves": [_move(move) for move in slip.moves],
            }
            for slip in found
        ],
    }


def _move(move: Move) -> dict[str, Any]:
    return {
        **origin_data(move.origin),
        "before": record_data(move.before),
        "after": record_data(move.after),
        "days": move.days,
        "acts": [act.id for act in move.acts],
    }


def slips_csv(found: Iterable[Slip], mark: str | None) -> str:
    """Return a row for each move, each with the `mark`."""
    return csv_text(SLIP_COLUMNS, _slip_rows(found), mark)


def _slip_rows(found: Iterable[Slip]) -> Iterator[Mapping[str, Any]]:
    for slip in found:
        for number, move in enumerate(slip.moves, 1):
            yield {
                "measure": slip.measure,
                "title": slip.title,
                "direction": slip.direction,
                "agencies": slip.agencies,
                "move": number,
                "day": move.origin.day,
                "commit": move.origin.commit,
                "before": move.before.text,
                "before_due": move.before.due,
                "after": move.after.text,
                "after_due": move.after.due,
                "days": move.days,
                "days_in_all": slip.days,
                "acts": [act.id for act in move.acts],
            }
