"""A draft of the agenda: a question for everything that the registry has to talk about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.deadlines import ItemKind
from planctl.analysis.phrases import code_of, codes_of
from planctl.analysis.state import State
from planctl.i18n import msg
from planctl.model.labels import BLOCKER_LABELS
from planctl.reports.paper.paper import Section
from planctl.reports.paper.table import Cell, Column, Form, Row, Table
from planctl.reports.parts.decisions import outstanding
from planctl.reports.parts.due import together
from planctl.reports.parts.measures import UNMEASURED
from planctl.reports.parts.obstacles import by_kind
from planctl.reports.phrases import Noun, capitalized, counted, shares_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planctl.i18n import Message
    from planctl.reports.meeting.asked import Gathering

#: (id of the row, question, what it rests on, how many records, who speaks)
Question = tuple[str, "Message", "Message | str", "int | None", str]


def agenda_section(asked: Gathering) -> Section:
    """Return the agenda; questions without any matter are left out."""
    t, status = asked.t, asked.source.status
    where = shares_out(len(status.top), Noun.MEASURE, status.states, t)
    opening = msg(
        "This is a draft: it is drawn from the registry, and the head of the working group "
        "settles it."
    )
    sentences = (t(opening), f"{capitalized(where, t)}.") if where else (t(opening),)
    return Section(
        id="agenda",
        heading=t("1. Agenda (draft)"),
        text=sentences,
        tables=(_table(asked),),
    )


def _table(asked: Gathering) -> Table:
    t = asked.t
    rows = []
    for number, (name, question, ground, count, who) in enumerate(_questions(asked), 1):
        cells = {
            "number": Cell(str(number), number),
            "question": Cell(t(question)),
            "ground": Cell(t(ground)),
            "count": Cell(UNMEASURED) if count is None else Cell(str(count), count),
            "speaker": Cell(who),
        }
        rows.append(Row(cells, "", name))
    return Table(
        id="agenda_items",
        caption=t("Questions"),
        columns=(
            Column("number", t("Number in order"), Form.COUNT, 16),
            Column("question", t("Question"), Form.TEXT, 51),
            Column("ground", t("What it rests on"), Form.TEXT, 41),
            Column("count", t("How many"), Form.COUNT, 15),
            Column("speaker", t("Speakers"), Form.TEXT, 42),
        ),
        rows=tuple(rows),
        empty=t("There is nothing to talk about."),
    )


def _questions(asked: Gathering) -> Iterator[Question]:
    group, source = asked.group, asked.source
    centre = code_of(source.registry, group.centre) if group.centre else UNMEASURED
    silent = source.status.states[State.NO_DATA]
    yield (
        "state",
        msg("How the plan is carried out"),
        msg("measures without data: {count}", count=silent),
        len(source.status.top),
        centre,
    )
    if group.unnamed:
        yield (
            "gaps",
            msg("Bodies that have not named a responsible person (clause 3.1)"),
            msg("section 2"),
            len(group.unnamed),
            centre,
        )
    yield from _matters(asked, centre)


def _matters(asked: Gathering, centre: str) -> Iterator[Question]:
    t = asked.t
    for kind, found in by_kind(asked.standing).items():
        label = t(BLOCKER_LABELS[kind])
        question = msg("Removing obstacles (kind: {kind})", kind=label)
        oldest = msg("the oldest has stood for {days}", days=counted(Noun.DAY, found[0].age, t))
        bodies = (one.update.record.agency for one in found)
        yield f"obstacles_{kind.value}", question, oldest, len(found), _who(asked, bodies)
    for sort, question in (
        (ItemKind.MEASURE, msg("Measures past their last day")),
        (ItemKind.DUTY, msg("Reports past their last day")),
    ):
        items = [item for item in asked.overdue if item.kind is sort]
        if items:
            bodies = (body for item in items for body in item.obliged)
            yield (
                f"overdue_{sort.value}",
                question,
                msg("section 4"),
                len(items),
                _who(asked, bodies),
            )
    decisions = outstanding(asked.source)
    if decisions:
        bodies = (one.decision.owner for one in decisions)
        question = msg("How decisions of earlier meetings are carried out")
        yield "decisions", question, msg("section 5"), len(decisions), _who(asked, bodies)
    if asked.ahead:
        yield (
            "ahead",
            msg("What falls due until the next meeting"),
            msg("section 6"),
            len(together(asked.ahead)),
            centre,
        )


def _who(asked: Gathering, bodies: Iterable[str]) -> str:
    """Return the codes of bodies, those with most to speak of first."""
    counts: dict[str, int] = {}
    for body in bodies:
        counts[body] = counts.get(body, 0) + 1
    ordered = sorted(counts, key=lambda body: (-counts[body], body))
    return codes_of(asked.source.registry, ordered)
