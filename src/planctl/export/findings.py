"""Findings as text for people and as JSON for programs; a further format is one more function.

Every format is a function (report, t) -> text, entered in FORMATS by its name.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from planctl.diagnostic import Diagnostic, Severity, Where
from planctl.i18n import Message, Translator, msg, plural

SCHEMA_VERSION = 1
SEVERITY_LABELS: Mapping[Severity, Message] = {
    Severity.ERROR: msg("error"),
    Severity.WARNING: msg("warning"),
    Severity.INFO: msg("note"),
}


#: Marks a piece of text by its role; whoever shows the text decides what that looks like.
Role = Literal["error", "warning", "info", "place", "hint"]
Paint = Callable[[str, Role], str]


@dataclass(frozen=True, slots=True)
class FindingsReport:
    """What a check found: `files` looked at, and the findings in order.

    `prefix` makes the registry's paths ones that the reader can open; a listing for people
    leaves out the severities of `counted_only`.
    """

    files: int
    diagnostics: tuple[Diagnostic, ...]
    prefix: str = ""
    counted_only: frozenset[Severity] = frozenset()

    def shown(self, where: Where) -> str:
        """Return the path of a place as the reader can open it."""
        return f"{self.prefix}{where.path}"

    def count(self, severity: Severity) -> int:
        """Return how many findings have a severity."""
        return Counter(d.severity for d in self.diagnostics)[severity]


def plain(text: str, _role: Role) -> str:
    """Mark nothing: text for files and pipes."""
    return text


def as_text(report: FindingsReport, t: Translator, paint: Paint = plain) -> str:
    """Return the listing for people, its last line counting.

    Each finding is a line `path:line:column: severity CODE message`, with its hint and the other
    places it speaks of below it.
    """
    listed = [d for d in report.diagnostics if d.severity not in report.counted_only]
    lines = [line for d in listed for line in _lines(report, d, t, paint)]
    lines.append(summary(report, t))
    if len(listed) < len(report.diagnostics) and Severity.INFO in report.counted_only:
        lines.append(paint(t(msg("Notes are only counted here; --infos lists them.")), "hint"))
    return "\n".join(lines) + "\n"


def _lines(report: FindingsReport, d: Diagnostic, t: Translator, paint: Paint) -> Iterator[str]:
    place = paint(f"{report.shown(d.where)}:{d.where.line}:{d.where.column}:", "place")
    severity = paint(t(SEVERITY_LABELS[d.severity]), d.severity.value)
    yield f"{place} {severity} {d.code} {t(d.message)}"
    if d.hint:
        yield paint(f"    → {t(d.hint)}", "hint")
    for other in d.related:
        yield paint(f"    ↳ {report.shown(other)}:{other.line}:{other.column}", "hint")


def summary(report: FindingsReport, t: Translator) -> str:
    """Return the closing line: files looked at, findings by severity."""
    parts = (
        plural("{count} file", "{count} files", count=report.files),
        plural("{count} error", "{count} errors", count=report.count(Severity.ERROR)),
        plural("{count} warning", "{count} warnings", count=report.count(Severity.WARNING)),
        plural("{count} note", "{count} notes", count=report.count(Severity.INFO)),
    )
    return ", ".join(t(part) for part in parts)


def as_json(report: FindingsReport, t: Translator) -> str:
    """Return the findings as one JSON document whose keys stay what they are."""
    document = {
        "schema_version": SCHEMA_VERSION,
        "summary": {
            "files": report.files,
            "errors": report.count(Severity.ERROR),
            "warnings": report.count(Severity.WARNING),
            "infos": report.count(Severity.INFO),
        },
        "diagnostics": [_json(report, d, t) for d in report.diagnostics],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _json(report: FindingsReport, d: Diagnostic, t: Translator) -> dict[str, Any]:
    return {
        "code": d.code,
        "rule": d.rule,
        "severity": d.severity.value,
        "path": report.shown(d.where),
        "line": d.where.line,
        "column": d.where.column,
        "message": t(d.message),
        "hint": t(d.hint) if d.hint else None,
        "record": d.where.record,
        "field": d.where.field,
    }


FORMATS: Mapping[str, Callable[[FindingsReport, Translator], str]] = {
    "text": as_text,
    "json": as_json,
}
