"""The story of a subject as one JSON document, and as CSV with a row for each sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from planctl.analysis.compare.sentences import sentences
from planctl.export.changes.data import change_data, origin_data, weight_word
from planctl.export.numbers import json_text
from planctl.export.records_json import record_data
from planctl.export.rows import csv_text

if TYPE_CHECKING:
    from planctl.analysis.compare.names import Names
    from planctl.analysis.compare.story import Bounds, Entry
    from planctl.analysis.compare.subject import Subject
    from planctl.i18n import Translator

SCHEMA_VERSION = 1
COLUMNS = (
    "day", "commit", "author", "signature", "kind", "id", "measure", "direction", "agencies",
    "period", "sort", "weight", "field", "before", "after", "sentence",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """A story as it was asked for: of what, within which days, at which commit, how complete."""

    subject: Subject
    bounds: Bounds
    commit: str
    complete: bool
    entries: tuple[Entry, ...]
    left_out: int
    """How many older changes the limit has left out."""


def log_data(told: Told, names: Names, t: Translator) -> dict[str, Any]:
    """Return the whole document, the newest change first."""
    return {
        "schema_version": SCHEMA_VERSION,
        "plan": told.subject.plan,
        "kind": told.subject.kind.value,
        "id": told.subject.id,
        "known_at": told.commit,
        "complete": told.complete,
        "since": told.bounds.since,
        "until": told.bounds.until,
        "left_out": told.left_out,
        "entries": [
            {**origin_data(entry.origin), **change_data(entry.change, names, t)}
            for entry in told.entries
        ],
    }


def log_csv(entries: Iterable[Entry], names: Names, t: Translator, mark: str | None) -> str:
    """Return a row for each sentence, each with the `mark`; lists are separated by blanks."""
    return csv_text(COLUMNS, _rows(entries, names, t), mark)


def _rows(entries: Iterable[Entry], names: Names, t: Translator) -> Iterator[Mapping[str, Any]]:
    for entry in entries:
        origin, change = entry.origin, entry.change
        base = {
            "day": origin.day,
            "commit": origin.commit,
            "author": ", ".join(author.name for author in origin.authors),
            "signature": origin.signed,
            "kind": change.kind.value,
            "id": change.id,
            "measure": change.measure,
            "direction": change.direction,
            "agencies": change.agencies,
            "period": change.period,
            "sort": change.sort.value,
        }
        for said in sentences(change, names, t):
            field = said.field
            yield {
                **base,
                "weight": weight_word(said.weight),
                "field": field.name if field else None,
                "before": cell(field.before) if field else None,
                "after": cell(field.after) if field else None,
                "sentence": said.text,
            }


def cell(value: Any) -> Any:
    """Return a value as one cell holds it: what has parts as JSON on one line."""
    data = record_data(value)
    if isinstance(data, dict | list):
        return " ".join(json_text(data).split())
    return data
