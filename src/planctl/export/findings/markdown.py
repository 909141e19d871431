"""Findings as a Markdown page for the page of a CI job: the counts and a table."""

from __future__ import annotations

import re

from planctl.diagnostic import Diagnostic, Severity
from planctl.export.findings.report import (
    SEVERITY_LABELS,
    FindingsReport,
    comparison,
    shortened,
    summary,
)
from planctl.i18n import Translator, msg, plural

#: A job page holds 1 MiB, and nobody reads further than this.
LIMIT = 200
LONGEST = 600
_RANK = {severity: rank for rank, severity in enumerate(Severity)}
_MARKUP = re.compile(r"([\\`*_\[\]|~#!$])")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff\ud800-\udfff]")


def as_markdown(report: FindingsReport, t: Translator) -> str:
    """Return a section: the counts, and the findings by severity and place."""
    sign = "❌" if report.fails else "✅"
    lines = ["## planctl check", "", f"{sign} **{summary(report, t)}**"]
    if report.compared:
        lines += ["", escaped(comparison(report.compared, t))]
    found = sorted(report.listed, key=lambda d: _RANK[d.severity])
    if found:
        heads = (t("Severity"), t("Code"), t("Place"), t("Finding"))
        lines += ["", f"| {' | '.join(heads)} |", "|---|---|---|---|"]
        lines += [_row(report, d, t) for d in found[:LIMIT]]
    if len(found) > LIMIT:
        more = plural(
            "{count} more finding is not shown here; “planctl check” lists it.",
            "{count} more findings are not shown here; “planctl check” lists them.",
            count=len(found) - LIMIT,
        )
        lines += ["", t(more)]
    if len(report.listed) < len(report.diagnostics):
        lines += ["", t(msg("Notes are only counted here; --infos lists them."))]
    return "\n".join(lines) + "\n"


def _row(report: FindingsReport, d: Diagnostic, t: Translator) -> str:
    place = f"{report.shown(d.where)}:{d.where.line}:{d.where.column}"
    words = escaped(shortened(t(d.message), LONGEST))
    if d.hint:
        words += f"<br>→ {escaped(shortened(t(d.hint), LONGEST))}"
    return f"| {t(SEVERITY_LABELS[d.severity])} | {d.code} | {escaped(place)} | {words} |"


def escaped(text: str) -> str:
    """Return text on one line, every sign of which a Markdown page shows as it is."""
    flat = _UNSEEN.sub("\ufffd", " ".join(text.split()))
    entities = "".join(_ENTITIES.get(sign, sign) for sign in flat)
    return _MARKUP.sub(r"\\\1", entities)
