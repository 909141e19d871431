"""What bodies have reported of the measure: month by month, obstacles, documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.labels import STANDING_LABELS
from planctl.analysis.phrases import code_of, day_of, month_of
from planctl.analysis.reported import Obstacle, corrections_of, evidence_of, obstacles
from planctl.model.labels import BLOCKER_LABELS, REPORTED_LABELS
from planctl.reports.paper.paper import Section
from planctl.reports.paper.table import Cell, Column, Form, Row, Table
from planctl.reports.parts.measures import UNMEASURED
from planctl.reports.phrases import capitalized

if TYPE_CHECKING:
    from planctl.analysis.reported import Report
    from planctl.model.update import StatusUpdate
    from planctl.registry import Entry
    from planctl.reports.measure.asked import Asked


def reported_section(asked: Asked) -> Section:
    """Return obstacles, documents and corrections."""
    return Section(
        id="reported",
        heading=asked.t("4. Obstacles and evidence"),
        tables=(_blockers(asked), _evidence(asked), _corrections(asked)),
    )


def history_section(asked: Asked) -> Section:
    """Return every report, the latest first."""
    t = asked.t
    rows = [_report(asked, update) for update in reversed(asked.updates)]
    table = Table(
        id="reports",
        caption=t("Reports on the measure, the latest first"),
        columns=(
            Column("period", t("Period"), Form.LABEL, 22),
            Column("body", t("Body"), Form.TEXT, 24),
            Column("state", t("Reported state"), Form.TEXT, 26),
            Column("text", t("What was done"), Form.TEXT, 82),
            Column("next", t("Next steps"), Form.TEXT, 60),
            Column("documents", t("Documents"), Form.COUNT, 22),
            Column("landed", t("Day of landing"), Form.DAY, 25),
        ),
        rows=tuple(rows),
        empty=t("No body has reported on the measure: there is no data."),
    )
    return Section(
        id="history", heading=t("History of reports"), tables=(table,), broad=True, annex=True
    )


def _report(asked: Asked, update: Entry[StatusUpdate]) -> Row:
    t, record, own = asked.t, update.record, (update.file.path,)
    history = asked.source.history
    landing = history.landings.get(update.file.path) if history else None
    landed = landing.changes[0].day if landing and landing.changes else None
    cells = {
        "period": Cell(t(month_of(record.period))),
        "body": Cell(code_of(asked.source.registry, record.agency)),
        "state": Cell(t(REPORTED_LABELS[record.state]), records=own),
        "text": Cell(record.text or UNMEASURED),
        "next": Cell(record.next_steps or UNMEASURED),
        "documents": Cell(str(len(record.evidence)), len(record.evidence), own),
        "landed": Cell(t(day_of(landed)), landed, own) if landed else Cell(UNMEASURED),
    }
    return Row(cells, "", f"{record.period} {record.agency}")


def _blockers(asked: Asked) -> Table:
    t = asked.t
    return Table(
        id="blockers",
        caption=t("What stands, or stood, in the way"),
        columns=(
            Column("what", t("Obstacle"), Form.TEXT, 52),
            Column("kind", t("Kind"), Form.TEXT, 20),
            Column("body", t("Reported by"), Form.TEXT, 21),
            Column("since", t("Since"), Form.DAY, 22),
            Column("days", t("Days"), Form.COUNT, 14),
            Column("asked", t("Asked of"), Form.TEXT, 24),
            Column("state", t("State"), Form.TEXT, 22),
        ),
        rows=tuple(
            _blocker(asked, one, number)
            for number, one in enumerate(obstacles(asked.updates, asked.source.as_of), 1)
        ),
        empty=t("No obstacle has been reported."),
    )


def _blocker(asked: Asked, one: Obstacle, number: int) -> Row:
    t, registry, blocker = asked.t, asked.source.registry, one.blocker
    files = (one.update.file.path,)
    cells = {
        "what": Cell(blocker.what),
        "kind": Cell(t(BLOCKER_LABELS[blocker.kind])),
        "body": Cell(code_of(registry, one.update.record.agency)),
        "since": Cell(t(day_of(blocker.since)), blocker.since, files),
        "days": Cell(str(one.age), one.age, files),
        "asked": Cell(code_of(registry, blocker.asked_of) if blocker.asked_of else UNMEASURED),
        "state": Cell(t(STANDING_LABELS[one.standing])),
    }
    return Row(cells, "", f"{one.update.record.agency} {blocker.since} {number}")


def _evidence(asked: Asked) -> Table:
    t = asked.t
    rows = []
    for document, report, _number in evidence_of(asked.updates, asked.source.as_of):
        files = (report.file.path,)
        day = document.date
        kept = document.file or document.link
        cells = {
            "title": Cell(document.title, records=files),
            "mark": Cell(document.number or UNMEASURED),
            "date": Cell(t(day_of(day)), day, files) if day else Cell(UNMEASURED),
            "body": Cell(code_of(asked.source.registry, report.record.agency)),
            "period": Cell(t(month_of(report.record.period))),
            "kept": Cell(kept or UNMEASURED),
        }
        rows.append(Row(cells))
    return Table(
        id="evidence",
        caption=t("Evidence"),
        columns=(
            Column("title", t("Document"), Form.TEXT, 50),
            Column("mark", t("Its number"), Form.TEXT, 28),
            Column("date", t("Its date"), Form.DAY, 21),
            Column("body", t("Body"), Form.TEXT, 18),
            Column("period", t("First named for"), Form.LABEL, 20),
            Column("kept", t("File or link"), Form.TEXT, 38),
        ),
        rows=tuple(rows),
        empty=t("No document has been put forward: there is no data."),
    )


def _corrections(asked: Asked) -> Table:
    t, measure = asked.t, asked.entry.id
    reports: list[Report] = [*asked.updates, *asked.records.finance_of(measure)]
    rows = []
    for correction, report, _number in corrections_of(reports, asked.source.as_of):
        files = (report.file.path,)
        cells = {
            "when": Cell(t(day_of(correction.when)), correction.when, files),
            "report": Cell(t(month_of(report.record.period))),
            "body": Cell(code_of(asked.source.registry, report.record.agency)),
            "what": Cell(capitalized(correction.what, t)),
            "why": Cell(correction.why),
        }
        rows.append(Row(cells))
    return Table(
        id="corrections",
        caption=t("Corrections of reports"),
        columns=(
            Column("when", t("When"), Form.DAY, 22),
            Column("report", t("Period"), Form.LABEL, 20),
            Column("body", t("Body"), Form.TEXT, 20),
            Column("what", t("What was changed"), Form.TEXT, 52),
            Column("why", t("Why"), Form.TEXT, 51),
        ),
        rows=tuple(rows),
        empty=t("No report has been corrected."),
    )
