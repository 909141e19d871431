"""Findings as workflow commands of GitHub Actions: annotations on the lines of a pull request.

A line is `::error file=…,line=…,col=…,title=CODE::message`. Paths are as seen from the current
folder, so the check is to be run at the top of the repository. Nothing from a record is printed
outside of a command, where the runner could take it for one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from planctl.diagnostic import Diagnostic, Severity
from planctl.export.findings.report import FindingsReport, shortened, summary, worded
from planctl.i18n import Translator, plural

COMMANDS: Mapping[Severity, str] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "notice",
}
#: Annotations of one type that GitHub shows for one step; what comes later is dropped unsaid.
LIMIT = 10
LONGEST = 4000


def as_github(report: FindingsReport, t: Translator) -> str:
    """Return the annotations, the most important first, and the counting line.

    Where there are more than GitHub shows, the last annotation says how many.
    """
    by_type = {s: [d for d in report.listed if d.severity is s] for s in COMMANDS}
    room = dict.fromkeys(COMMANDS, LIMIT)
    if any(len(found) > LIMIT for found in by_type.values()):
        room[Severity.INFO] -= 1  # the last one is needed to say that there are more
    shown = [d for s, found in by_type.items() for d in by_importance(found)[: room[s]]]
    lines = [_annotation(report, d, t) for d in shown]
    hidden = len(report.listed) - len(shown)
    if hidden:
        more = plural(
            "{count} more finding is not shown here; “planctl check” lists it.",
            "{count} more findings are not shown here; “planctl check” lists them.",
            count=hidden,
        )
        lines.append(f"::notice title=planctl::{data(t(more))}")
    return "\n".join((*lines, summary(report, t))) + "\n"


def by_importance(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return findings so that each kind of mistake is seen once before any is seen again."""
    nth: Counter[str] = Counter()
    ranked = []
    for d in found:
        nth[d.code] += 1
        ranked.append((nth[d.code], d))
    return [d for _, d in sorted(ranked, key=lambda pair: (pair[0], pair[1].code))]


def _annotation(report: FindingsReport, d: Diagnostic, t: Translator) -> str:
    lines = [worded(d, t)]
    lines += [f"↳ {report.shown(other)}:{other.line}" for other in d.related]
    place = f"file={value(report.shown(d.where))},line={d.where.line},col={d.where.column}"
    text = data(shortened("\n".join(lines), LONGEST))
    return f"::{COMMANDS[d.severity]} {place},title={value(d.code)}::{text}"


def data(text: str) -> str:
    """Escape the message of a command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def value(text: str) -> str:
    """Escape the value of a property of a command."""
    return data(text).replace(":", "%3A").replace(",", "%2C")
