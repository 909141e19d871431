"""The origins of a record's fields as one JSON document, and as CSV."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from planctl.analysis.compare.words import field_words
from planctl.export.changes.data import origin_data
from planctl.export.changes.log import cell
from planctl.export.records_json import record_data
from planctl.export.rows import csv_text

if TYPE_CHECKING:
    from planctl.analysis.compare.blame import Blamed
    from planctl.analysis.compare.subject import Subject
    from planctl.i18n import Translator

SCHEMA_VERSION = 1
COLUMNS = ("field", "label", "value", "day", "commit", "author", "agency", "signature")


def blame_data(
    subject: Subject, agency: str | None, commit: str, fields: Iterable[Blamed], t: Translator
) -> dict[str, Any]:
    """Return the whole document; `agency` is the body whose record it is, if it is one's own."""
    return {
        "schema_version": SCHEMA_VERSION,
        "plan": subject.plan,
        "kind": subject.kind.value,
        "id": subject.id,
        "path": subject.path,
        "agency": agency,
        "known_at": commit,
        "fields": [
            {
                "field": one.name,
                "label": field_words(one.steps, t),
                "value": record_data(one.value),
                **origin_data(one.origin),
            }
            for one in fields
        ],
    }


def blame_csv(agency: str | None, fields: Iterable[Blamed], t: Translator, mark: str | None) -> str:
    """Return a row for each field, each with the `mark`."""
    return csv_text(COLUMNS, _rows(agency, fields, t), mark)


def _rows(
    agency: str | None, fields: Iterable[Blamed], t: Translator
) -> Iterator[Mapping[str, Any]]:
    for one in fields:
        yield {
            "field": one.name,
            "label": field_words(one.steps, t),
            "value": cell(one.value),
            "day": one.origin.day,
            "commit": one.origin.commit,
            "author": ", ".join(author.name for author in one.origin.authors),
            "agency": agency,
            "signature": one.origin.signed,
        }
