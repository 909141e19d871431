"""The figures of a card: what is led, how far it has come, how reports come, what is in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.due_next import owes_next
from planctl.analysis.phrases import day_of
from planctl.analysis.receipts import Known
from planctl.analysis.rollup import count_states
from planctl.i18n import Message, msg
from planctl.model.agency import AgencyKind
from planctl.reports.paper.table import Cell, Column, Form, Row, Table
from planctl.reports.parts.measures import UNMEASURED, files_of_all, score_cell
from planctl.reports.parts.persons import appointment_words
from planctl.reports.parts.states import spread
from planctl.reports.phrases import percentage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planctl.analysis.tally import Tally
    from planctl.reports.agency.body import Body

Figure = tuple[str, str, Cell, "Message | str"]


def who(body: Body) -> Iterator[str]:
    """Yield what the body is called, and who answers for the plan in it, or that nobody does."""
    t = body.t
    if body.record.name:
        yield t(msg("Full name: {name}.", name=body.record.name))
    if body.record.kind is AgencyKind.GROUP:
        yield t("This is a group of bodies; each of them names a responsible person of its own.")
        return
    for person in body.responsible:
        said = msg(
            "Responsible person: {name}, {post}, since {day} ({act}).",
            name=person.name,
            post=person.post,
            day=day_of(person.from_),
            act=appointment_words(person, t),
        )
        yield t(said)
    if not body.responsible:
        yield t(
            "Responsible person: the registry knows of none. Clause 3.1 of order 253s asks for a "
            "deputy head to be named."
        )


def facts_table(body: Body) -> Table:
    """Return the figures; shares are written in hundredths."""
    t = body.t
    rows = (
        Row({"figure": Cell(label), "value": value, "note": Cell(t(note))}, "", name)
        for name, label, value, note in (*_work(body), *_reporting(body), *_ahead(body))
    )
    return Table(
        id="body_facts",
        caption=t("Figures of the body"),
        columns=(
            Column("figure", t("Figure"), Form.TEXT, 58),
            Column("value", t("Value"), Form.NUMBER, 26),
            Column("note", t("Of this"), Form.TEXT, 96),
        ),
        rows=tuple(rows),
        empty=t("There is no data."),
    )


def _work(body: Body) -> Iterator[Figure]:
    t, led = body.t, body.led
    files = files_of_all(led)
    states = spread(body.states, t) or UNMEASURED
    yield "led_measures", t("Measures led"), Cell(str(len(led)), len(led), files), states
    supported = len(body.supported)
    yield (
        "supported_measures",
        t("Measures supported"),
        Cell(str(supported), supported, files_of_all(body.supported)),
        spread(count_states(body.supported), t) or UNMEASURED,
    )
    score = score_cell(body.score, t, files)
    value = Cell(score.text, body.score.progress * 100 if score.value is not None else None, files)
    measured = msg("measured: {share}", share=percentage(body.score.coverage, t))
    yield "mean_progress", t("Mean progress of what it leads"), value, measured


def _reporting(body: Body) -> Iterator[Figure]:
    t, found = body.t, body.reporting
    tally = found.totals
    files = tuple(dict.fromkeys(one.path for one in found.receipts if one.over and one.path))
    rate = Cell(UNMEASURED, records=files)
    if tally.rate is not None:
        rate = Cell(percentage(tally.rate, t), tally.rate * 100, files)
    yield "on_time_rate", t("Reports given in time"), rate, _counts(body, tally)
    longest = max((one.in_row for one in (*found.agencies, *found.recommended)), default=0)
    note = t("the longest run of missing reports of one duty on one measure")
    yield "missed_in_row", t("Reports missed in a row"), Cell(str(longest), longest), note


def _counts(body: Body, tally: Tally) -> Message | str:
    asked = [one for one in body.reporting.recommended if one.id == body.id]
    if not tally.expected and asked:
        return msg(
            "the plan only recommends its part: reports awaited {expected}, received {received}",
            expected=asked[0].tally.expected,
            received=asked[0].tally.received,
        )
    if not tally.expected:
        return msg("no report of it has fallen due")
    if body.reporting.history is not Known.COMPLETE:
        return msg(
            "the history does not tell when reports came; expected {expected}, received "
            "{received}, missing {missing}",
            expected=tally.expected,
            received=tally.received,
            missing=tally.missing,
        )
    return msg(
        "expected {expected}, in time {on_time}, late {late}, missing {missing}",
        expected=tally.expected,
        on_time=tally.on_time,
        late=tally.late,
        missing=tally.missing,
    )


def _ahead(body: Body) -> Iterator[Figure]:
    t, source = body.t, body.source
    files = tuple(dict.fromkeys(one.update.file.path for one in body.standing))
    count = len(body.standing)
    asked = msg("asked of it to remove: {count}", count=body.asked)
    yield "standing_obstacles", t("Obstacles that stand"), Cell(str(count), count, files), asked
    owed = owes_next(source.registry, source.records, body.id, source.as_of).coming
    if owed:
        due = Cell(t(day_of(owed[0].effective_due)))
        yield "next_due", t("Next duty falls due"), due, owed[0].title
