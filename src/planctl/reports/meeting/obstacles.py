"""The obstacles before the meeting (8.5.3): how many of each kind and age, then each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.i18n import msg
from planctl.model.labels import BLOCKER_LABELS
from planctl.reports.paper.paper import Section
from planctl.reports.paper.table import TOTAL, Cell, Column, Form, Row, Table
from planctl.reports.parts.obstacles import by_kind, obstacles_table
from planctl.reports.phrases import capitalized

if TYPE_CHECKING:
    from planctl.analysis.reported import Obstacle
    from planctl.reports.meeting.asked import Gathering

#: Ages in days: up to a month, up to three, longer.
BANDS = ((0, 30), (31, 90), (91, None))


def obstacles_section(asked: Gathering) -> Section:
    """Return the counts, and the obstacles by kind, the oldest of each first."""
    t = asked.t
    found = [one for group in by_kind(asked.standing).values() for one in group]
    sentence = t(
        "Measure 8.5.3 asks that obstacles – legal, financial, of staff – be removed at the level "
        "of management."
    )
    empty = t("No body has reported an obstacle that stands.")
    listed = obstacles_table("obstacles", t("Obstacles that stand"), found, asked.source, empty)
    return Section(
        id="standing",
        heading=t("3. Obstacles by kind and age"),
        text=(sentence,) if "8.5.3" in asked.source.records.measures else (),
        tables=(_counts(asked, empty), listed),
    )


def _counts(asked: Gathering, empty: str) -> Table:
    t = asked.t
    rows = [
        _row(kind.value, capitalized(t(BLOCKER_LABELS[kind]), t), found)
        for kind, found in by_kind(asked.standing).items()
    ]
    if rows:
        rows.append(_row("total", t("Total"), asked.standing, TOTAL))
    return Table(
        id="ages",
        caption=t("How many obstacles, by kind and age"),
        columns=(
            Column("kind", t("Kind of obstacle"), Form.TEXT, 45),
            Column("count", t("How many"), Form.COUNT, 24),
            Column("b0", t(msg("up to {last} days", last=30)), Form.COUNT, 24),
            Column("b1", t(msg("{first}–{last} days", first=31, last=90)), Form.COUNT, 24),
            Column("b2", t(msg("more than {last} days", last=90)), Form.COUNT, 24),
            Column("oldest", t("The oldest, days"), Form.COUNT, 24),
        ),
        rows=tuple(rows),
        empty=empty,
    )


def _row(name: str, label: str, found: list[Obstacle], kind: str = "") -> Row:
    oldest = max(one.age for one in found)
    cells = {
        "kind": Cell(label),
        "count": _count(found),
        "oldest": Cell(str(oldest), oldest, _files(found)),
    }
    for at, (first, last) in enumerate(BANDS):
        within = [one for one in found if first <= one.age and (last is None or one.age <= last)]
        cells[f"b{at}"] = _count(within)
    return Row(cells, kind, name)


def _count(found: list[Obstacle]) -> Cell:
    return Cell(str(len(found)), len(found), _files(found))


def _files(found: list[Obstacle]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.update.file.path for one in found))
