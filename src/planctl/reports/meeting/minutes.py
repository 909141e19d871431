"""The minutes as a form that is filled in by hand: who came, what was decided, by whom and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.phrases import code_of, day_of
from planctl.i18n import msg
from planctl.reports.paper.paper import Section
from planctl.reports.paper.table import Column, Form, Row, Table, cells

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planctl.reports.meeting.asked import Gathering

#: Lines left free: for guests, and for decisions.
GUESTS, DECISIONS = 3, 10
#: What makes a line of a form high enough for a hand.
_HIGH = "\n\n"


def minutes_section(asked: Gathering) -> Section:
    """Return the form; bodies without a responsible person have their line too."""
    t = asked.t
    return Section(
        id="minutes",
        heading=t("Minutes of the meeting of the working group"),
        text=(
            t(msg("Day: {day}", day=day_of(asked.day))),
            t("Place: ______________ Begun at: _______ Ended at: _______"),
            t("In the chair: ______________________________"),
            t("Secretary: ______________________________"),
        ),
        tables=(_attendance(asked), _decisions(asked)),
        after=(
            t("Signed in the chair: ____________________"),
            t("Signed by the secretary: ____________________"),
        ),
        annex=True,
    )


def _attendance(asked: Gathering) -> Table:
    t = asked.t
    rows = [
        Row(
            cells(number=str(number), body=body, name=name, came=_HIGH.removesuffix("\n"), sign=""),
            id=f"line {number}",
        )
        for number, (body, name) in enumerate(_invited(asked), 1)
    ]
    return Table(
        id="attendance",
        caption=t("Took part"),
        columns=(
            Column("number", t("Number in order"), Form.LABEL, 16),
            Column("body", t("Body"), Form.LABEL, 27),
            Column("name", t("Name and post"), Form.TEXT, 64),
            Column("came", t("Present (yes / no)"), Form.LABEL, 22),
            Column("sign", t("Signature"), Form.LABEL, 36),
        ),
        rows=tuple(rows),
        empty=t("The registry knows no member of the working group."),
    )


def _invited(asked: Gathering) -> Iterator[tuple[str, str]]:
    """Yield (body, person with post) of everybody who belongs to the group; then free lines."""
    registry, group = asked.source.registry, asked.group
    for body, person in group.members:
        yield code_of(registry, body), f"{person.name}, {person.post}"
    if group.centre:
        yield code_of(registry, group.centre), ""
    for body in group.unnamed:
        if body != group.centre:
            yield code_of(registry, body), ""
    for _line in range(GUESTS):
        yield "", ""


def _decisions(asked: Gathering) -> Table:
    t = asked.t
    rows = tuple(
        Row(
            cells(number=str(number), text=_HIGH, owner="", measure="", due=""), id=f"line {number}"
        )
        for number in range(1, DECISIONS + 1)
    )
    return Table(
        id="decided",
        caption=t("Decided"),
        columns=(
            Column("number", t("Number in order"), Form.LABEL, 16),
            Column("text", t("Decision"), Form.TEXT, 74),
            Column("owner", t("Owner"), Form.LABEL, 27),
            Column("measure", t("Measure"), Form.LABEL, 21),
            Column("due", t("Last day"), Form.LABEL, 27),
        ),
        rows=rows,
        empty=t("No decision was taken."),
        notes=(
            t("What is decided is put into the registry: meetings/ has a file for each meeting."),
        ),
    )
