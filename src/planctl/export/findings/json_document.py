"""Findings as one JSON document for programs; its keys stay what they are."""

from __future__ import annotations

import json
from typing import Any

from planctl.diagnostic import Diagnostic, Severity
from planctl.export.findings.report import AuditedRange, FindingsReport
from planctl.export.sample import marked
from planctl.i18n import Translator

SCHEMA_VERSION = 1


def as_json(report: FindingsReport, t: Translator) -> str:
    """Return the findings as one JSON document whose keys stay what they are."""
    document = {
        "schema_version": SCHEMA_VERSION,
        **(_range(report.audited) if report.audited else {}),
        "summary": {
            **({"commits": report.audited.commits} if report.audited else {"files": report.files}),
            "errors": report.count(Severity.ERROR),
            "warnings": report.count(Severity.WARNING),
            "infos": report.count(Severity.INFO),
        },
        "diagnostics": [_json(report, d, t) for d in report.diagnostics],
    }
    document = marked(document, simulation=report.simulation)
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _range(audited: AuditedRange) -> dict[str, Any]:
    return {"commit": audited.commit, "since": audited.since}


def _json(report: FindingsReport, d: Diagnostic, t: Translator) -> dict[str, Any]:
    return {
        **({"commit": d.where.commit} if report.audited else {}),
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
