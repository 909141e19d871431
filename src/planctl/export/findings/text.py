"""Findings as a listing for people: on a terminal, in a log, in a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from planctl.diagnostic import Diagnostic, Severity
from planctl.export.findings.report import (
    SEVERITY_LABELS,
    SHORT,
    FindingsReport,
    comparison,
    summary,
)
from planctl.i18n import Translator, msg

#: Marks a piece of text by its role; whoever shows the text decides what that looks like.
Role = Literal["error", "warning", "info", "place", "hint"]
Paint = Callable[[str, Role], str]


def plain(text: str, _role: Role) -> str:
    """Mark nothing: text for files and pipes."""
    return text


def as_text(report: FindingsReport, t: Translator, paint: Paint = plain) -> str:
    """Return the listing for people, its last lines counting.

    Each finding is a line `path:line:column: severity CODE message`, with its hint and the other
    places it speaks of below it.
    """
    lines = [line for d in report.listed for line in lines_of(report, d, t, paint)]
    lines.append(summary(report, t))
    if len(report.listed) < len(report.diagnostics) and Severity.INFO in report.counted_only:
        lines.append(paint(t(msg("Notes are only counted here; --infos lists them.")), "hint"))
    if report.compared:
        lines.append(paint(comparison(report.compared, t), "hint"))
    return "\n".join(lines) + "\n"


def lines_of(
    report: FindingsReport, d: Diagnostic, t: Translator, paint: Paint = plain
) -> Iterator[str]:
    """Yield the lines that say one finding."""
    place = paint(f"{report.shown(d.where)}:{d.where.line}:{d.where.column}:", "place")
    severity = paint(t(SEVERITY_LABELS[d.severity]), d.severity.value)
    commit = f" {paint(d.where.commit[:SHORT], 'hint')}" if d.where.commit else ""
    yield f"{place} {severity} {d.code}{commit} {t(d.message)}"
    if d.hint:
        yield paint(f"    → {t(d.hint)}", "hint")
    for other in d.related:
        yield paint(f"    ↳ {report.shown(other)}:{other.line}:{other.column}", "hint")
