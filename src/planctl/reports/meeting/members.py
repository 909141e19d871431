"""The members of the working group: persons named under clause 3.1, and where nobody is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.phrases import code_of, codes_of, day_of
from planctl.i18n import msg
from planctl.reports.paper.paper import Section
from planctl.reports.paper.table import Cell, Column, Form, Row, Table
from planctl.reports.parts.persons import appointment_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planctl.reports.meeting.asked import Gathering


def members_section(asked: Gathering) -> Section:
    """Return who belongs to the group on the day of the meeting."""
    t = asked.t
    return Section(
        id="members",
        heading=t("2. Members of the working group"),
        text=tuple(_sentences(asked)),
        tables=(_table(asked),),
    )


def _sentences(asked: Gathering) -> Iterator[str]:
    t, group = asked.t, asked.group
    yield t(
        "By clause 5 of order 253s the group consists of the responsible persons named under "
        "clause 3.1 and of a representative of the Centre; it is headed by the head of the "
        "Administration of the Cabinet of Ministers."
    )
    if group.centre:
        yield t(msg("The Centre: {body}.", body=code_of(asked.source.registry, group.centre)))
    if group.unnamed:
        gap = msg(
            "Bodies whose responsible person the registry does not know: {count}. {codes}.",
            count=len(group.unnamed),
            codes=codes_of(asked.source.registry, group.unnamed),
        )
        yield t(gap)


def _table(asked: Gathering) -> Table:
    t, registry = asked.t, asked.source.registry
    rows = []
    for number, (body, person) in enumerate(asked.group.members, 1):
        path = (registry.agencies[body].file.path,)
        cells = {
            "number": Cell(str(number), number),
            "body": Cell(code_of(registry, body)),
            "name": Cell(person.name, records=path),
            "post": Cell(person.post),
            "since": Cell(t(day_of(person.from_)), person.from_, path),
            "act": Cell(appointment_words(person, t)),
        }
        rows.append(Row(cells, "", f"{body} {person.from_} {number}"))
    return Table(
        id="persons",
        caption=t("Members by clause 3.1"),
        columns=(
            Column("number", t("Number in order"), Form.COUNT, 13),
            Column("body", t("Body"), Form.LABEL, 20),
            Column("name", t("Name of the person"), Form.TEXT, 34),
            Column("post", t("Post"), Form.TEXT, 32),
            Column("since", t("From"), Form.DAY, 21),
            Column("act", t("By what act"), Form.TEXT, 45),
        ),
        rows=tuple(rows),
        empty=t("The registry does not know the responsible person of any body: there is no data."),
    )
