"""The last annex of every report: what it was made from, and the records behind each figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from planctl import __version__
from planctl.diagnostic import Severity
from planctl.i18n import Message, msg
from planctl.reports.origin import seal_named
from planctl.reports.paper.paper import Paper, Section
from planctl.reports.paper.table import Cell, Column, Form, Row, Table, cells
from planctl.reports.parts.figures import figures
from planctl.reports.phrases import capitalized, day, sentence

if TYPE_CHECKING:
    from planctl.reports.source import Source

ID = "provenance"
SEVERITIES: dict[Severity, Message] = {
    Severity.ERROR: msg("error"),
    Severity.WARNING: msg("warning"),
    Severity.INFO: msg("note"),
}


def provenance(paper: Paper, source: Source) -> Section:
    """Return the annex for a paper that has all its other sections."""
    t = source.t
    return Section(
        id=ID,
        heading=t("Provenance of the report"),
        text=(
            t(
                "The report was made by a program from the plan’s registry. The same registry and "
                "day give the same report."
            ),
        ),
        tables=(_facts(source), _findings(source), figures(paper, source)),
        annex=True,
    )


def _facts(source: Source) -> Table:
    t = source.t
    rows = (Row(cells(label=label, value=value)) for label, value in _told(source))
    return Table(
        id="facts",
        caption=t("What the report was made from"),
        columns=(
            Column("label", t("Fact"), Form.TEXT, 43),
            Column("value", t("Value"), Form.TEXT, 122),
        ),
        rows=tuple(rows),
        empty=t("none"),
    )


def _told(source: Source) -> Iterator[tuple[str, str]]:
    t, registry, plan = source.t, source.registry, source.plan
    if registry.settings:
        yield t("Registry"), registry.settings.record.title
    yield t("Plan"), f"{plan.title} ({source.records.id})"
    yield t("Registry commit"), source.revision.commit if source.revision else t("no git history")
    yield t("State of the figures"), day(source.as_of, t)
    yield t("Known at"), _known(source)
    yield t("Seal that the commit follows"), seal_named(source.workspace.seal) or t("none yet")
    yield t("Files read"), str(len(registry.files))
    yield t("Program"), f"planctl {__version__}"
    text = plan.source
    yield (
        t("Official text of the plan (SHA-256)"),
        text.sha256 if text else t("not kept in the registry"),
    )
    if plan.reporting and (act := registry.acts.get(plan.reporting.act)):
        if act.record.source:
            yield t("Official text of the reporting calendar (SHA-256)"), act.record.source.sha256
        yield t("Ground of the reporting calendar"), plan.reporting.why


def _known(source: Source) -> str:
    t, revision = source.t, source.revision
    if revision is None:
        return t("the files as they were when the report was made")
    if revision.changed:
        return t("the commit and changes to the registry that are not committed")
    return t("the commit; nothing in the registry differs from it")


def _findings(source: Source) -> Table:
    """Return the rules that found errors or warnings, with what each checks and how often."""
    from planctl.rules.catalogue import rule

    t = source.t
    counts = Counter(found.severity for found in source.diagnostics)
    said = "; ".join(f"{t(label)}: {counts[severity]}" for severity, label in SEVERITIES.items())
    found = Counter((d.severity, d.code) for d in source.diagnostics)
    order = list(SEVERITIES)
    rows = []
    for (severity, code), count in sorted(
        found.items(), key=lambda item: (order.index(item[0][0]), item[0][1])
    ):
        loaded = rule(code)
        what = t(loaded.doc.summary) if loaded else ""
        name = capitalized(t(SEVERITIES[severity]), t)
        if severity is not Severity.INFO:
            number = Cell(str(count), count)
            rows.append(Row(cells(code=code, severity=name, what=what, count=number), id=code))
    return Table(
        id="findings",
        caption=t("Findings on the registry"),
        columns=(
            Column("code", t("Code"), Form.LABEL, 20),
            Column("severity", t("Severity"), Form.TEXT, 25),
            Column("what", t("What is checked"), Form.TEXT, 105),
            Column("count", t("Number of findings"), Form.COUNT, 15),
        ),
        rows=tuple(rows),
        empty=t("The check of the registry found neither errors nor warnings."),
        notes=(sentence(said, t),),
    )
