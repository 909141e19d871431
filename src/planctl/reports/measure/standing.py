"""What the measure is and where it stands: facts, executors, sub-measures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planctl.analysis.labels import DONE_LATE, STATE_LABELS
from planctl.analysis.phrases import code_of, day_of, deadline_words, month_of
from planctl.i18n import Message, msg, plural
from planctl.model.labels import REPORTED_LABELS
from planctl.registry.reporters import bodies
from planctl.reports.paper.paper import Section
from planctl.reports.paper.table import Cell, Column, Form, Row, Table
from planctl.reports.parts.measures import (
    UNMEASURED,
    coverage_cell,
    deadline_cell,
    files_of,
    leads_cell,
    score_cell,
    state_cell,
)
from planctl.reports.phrases import percentage

if TYPE_CHECKING:
    from planctl.model.measure import Executor
    from planctl.reports.measure.asked import Asked


def standing_section(asked: Asked) -> Section:
    """Return the first section: facts, executors, parts."""
    t = asked.t
    return Section(
        id="standing",
        heading=t("1. The measure and its state"),
        text=tuple(t(sentence) for sentence in _sentences(asked)),
        tables=(_facts(asked), _executors(asked), _parts(asked)),
    )


def _sentences(asked: Asked) -> Iterator[Message]:
    result, t = asked.result, asked.t
    state = DONE_LATE if result.late else STATE_LABELS[result.state]
    if not result.received.by_agency:
        yield msg("State: {state}. No executor has reported: there is no data.", state=state)
        return
    yield msg(
        "State: {state}. Progress: {progress}, share measured: {coverage}.",
        state=state,
        progress=percentage(result.score.progress, t),
        coverage=percentage(result.score.coverage, t),
    )


def _facts(asked: Asked) -> Table:
    t, result = asked.t, asked.result
    said = {
        "direction": (msg("Direction"), Cell(_direction(asked))),
        "parent": (msg("Part of"), Cell(_parent(asked) or UNMEASURED)),
        "deadline": (msg("Deadline"), Cell(_deadline(asked), records=(asked.entry.file.path,))),
        "days": (msg("Days"), Cell(_days(asked), result.days_left, (asked.entry.file.path,))),
        "state": (msg("State"), state_cell(result, t)),
        "progress": (msg("Progress"), score_cell(result.score, t, files_of(result))),
        "coverage": (msg("Share measured"), coverage_cell(result.score, t, files_of(result))),
        "achieved": (msg("Done from"), _achieved(asked)),
    }
    rows = [
        Row({"label": Cell(t(label)), "value": cell}, "", key)
        for key, (label, cell) in said.items()
    ]
    return Table(
        id="about",
        caption=t("The measure"),
        columns=(
            Column("label", t("Fact"), Form.TEXT, 45),
            Column("value", t("Value"), Form.TEXT, 120),
        ),
        rows=tuple(rows),
        empty=t("none"),
    )


def _direction(asked: Asked) -> str:
    number = asked.result.measure.direction
    entry = asked.records.directions.get(number)
    return f"{number}. {entry.record.title}" if entry else number


def _parent(asked: Asked) -> str:
    number = asked.result.measure.parent
    entry = asked.records.measures.get(number) if number else None
    return f"{number}. {entry.record.title}" if entry else number or ""


def _deadline(asked: Asked) -> str:
    printed = asked.result.measure.deadline
    meaning = deadline_words(printed)
    if printed.text is None:
        return asked.t(meaning)
    return asked.t(msg("{printed} — {meaning}", printed=printed.text, meaning=meaning))


def _days(asked: Asked) -> str:
    left = asked.result.days_left
    if left is None:
        return UNMEASURED
    if left >= 0:
        return asked.t(plural("{count} day left", "{count} days left", count=left))
    return asked.t(plural("{count} day past", "{count} days past", count=-left))


def _achieved(asked: Asked) -> Cell:
    day = asked.result.achieved_on
    if day is None:
        return Cell(UNMEASURED)
    return Cell(asked.t(day_of(day)), day, files_of(asked.result))


def _executors(asked: Asked) -> Table:
    t, measure = asked.t, asked.result.measure
    rows = [
        _executor(asked, executor, role)
        for role, executors in (
            (msg("Lead executor"), measure.lead),
            (msg("Co-executor"), measure.co),
        )
        for executor in executors
    ]
    return Table(
        id="executors",
        caption=t("Executors"),
        columns=(
            Column("code", t("Body"), Form.TEXT, 30),
            Column("name", t("Full name"), Form.TEXT, 66),
            Column("role", t("Role"), Form.TEXT, 34),
            Column("state", t("Last reported state"), Form.TEXT, 35),
        ),
        rows=tuple(rows),
        empty=t("The plan names no executor."),
    )


def _executor(asked: Asked, executor: Executor, role: Message) -> Row:
    t, registry = asked.t, asked.source.registry
    entry = registry.agencies.get(executor.agency)
    part = t(msg("{executor} (recommended)", executor=role)) if executor.recommended else t(role)
    behind = bodies(registry, (executor,))
    last = [one for one in asked.updates if one.record.agency in behind][-1:]
    said = t("no data")
    for one in last:
        said = t(
            msg(
                "{state} ({period})",
                state=REPORTED_LABELS[one.record.state],
                period=month_of(one.record.period),
            )
        )
    cells = {
        "code": Cell(code_of(registry, executor.agency)),
        "name": Cell((entry.record.name if entry else None) or UNMEASURED),
        "role": Cell(part),
        "state": Cell(said, records=tuple(one.file.path for one in last)),
    }
    return Row(cells, "", f"{role.text} {executor.agency}")


def _parts(asked: Asked) -> Table:
    t = asked.t
    rows = [
        Row(
            {
                "number": Cell(child.entry.id),
                "title": Cell(child.measure.title),
                "lead": leads_cell(asked.source.registry, child),
                "deadline": deadline_cell(child),
                "state": state_cell(child, t),
                "progress": score_cell(child.score, t, files_of(child)),
            },
            "",
            child.entry.id,
        )
        for child in asked.result.children
    ]
    return Table(
        id="parts",
        caption=t("Sub-measures"),
        columns=(
            Column("number", t("Number in order"), Form.LABEL, 22),
            Column("title", t("Name of the measure"), Form.TEXT, 58),
            Column("lead", t("Lead executors"), Form.TEXT, 28),
            Column("deadline", t("Deadline"), Form.TEXT, 22),
            Column("state", t("State"), Form.TEXT, 22),
            Column("progress", t("Progress"), Form.SHARE, 18),
        ),
        rows=tuple(rows),
        empty=t("The measure has no sub-measures."),
    )
