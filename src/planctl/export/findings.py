"""Findings as text for people and as JSON for programs; a further format is one more function.

Every format is a function (report, t) -> text, entered in FORMATS by its name.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from planctl.diagnostic import Diagnostic, Severity, Where
from planctl.i18n import Message, Translator, msg, plural

SCHEMA_VERSION = 1
SEVERITY_LABELS: Mapping[Severity, Message] = {
    Severity.ERROR: msg("error"),
    Severity.WARNING: msg("warning"),
    Severity.INFO: msg("note"),
}


@dataclass(frozen=True, slots=True)
class FindingsReport:
    """What a check found: `files` looked at, findings in order, and where `registry/` is seen
    from (a prefix that makes the registry's paths ones that the reader can open)."""

    files: int
    diagnostics: tuple[Diagnostic, ...]
    prefix: str = ""

    def shown(self, where: Where) -> str:
        """Return the path of a place as the reader can open it."""
        return f"{self.prefix}{where.path}"

    def count(self, severity: Severity) -> int:
        """Return how many findings have a severity."""
        return Counter(d.severity for d in self.diagnostics)[severity]


def as_text(report: FindingsReport, t: Translator) -> str:
    """Return one line for each finding (`path:line:column: severity CODE message`), its hint
    below it, and a last line that counts."""
    lines: list[str] = []
    for d in report.diagnostics:
        place = f"{report.shown(d.where)}:{d.where.line}:{d.where.column}"
        lines.append(f"{place}: {t(SEVERITY_LABELS[d.severity])} {d.code} {t(d.message)}")
        if d.hint:
            lines.append(f"    → {t(d.hint)}")
        for other in d.related:
            lines.append(f"    ↳ {report.shown(other)}:{other.line}:{other.column}")
    lines.append(summary(report, t))
    return "\n".join(lines) + "\n"


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
