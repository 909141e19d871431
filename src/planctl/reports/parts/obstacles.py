"""Obstacles as a table: what stands in the way of which measure, since when, who is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.labels import STANDING_LABELS
from planctl.analysis.phrases import code_of, day_of
from planctl.analysis.reported import Standing
from planctl.model.labels import BLOCKER_LABELS
from planctl.model.update import BlockerKind
from planctl.reports.paper.table import Cell, Column, Form, Row, Table
from planctl.reports.parts.measures import UNMEASURED
from planctl.reports.phrases import capitalized

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planctl.analysis.reported import Obstacle
    from planctl.reports.source import Source


def obstacles_table(
    name: str, caption: str, found: Iterable[Obstacle], source: Source, empty: str
) -> Table:
    """Return a table of obstacles in their order; of what is over it says how it ended."""
    t = source.t
    return Table(
        id=name,
        caption=caption,
        columns=(
            Column("measure", t("Measure"), Form.LABEL, 17),
            Column("body", t("Body"), Form.LABEL, 19),
            Column("kind", t("Kind of obstacle"), Form.TEXT, 22),
            Column("what", t("Obstacle"), Form.TEXT, 52),
            Column("since", t("Since"), Form.DAY, 21),
            Column("age", t("Days"), Form.COUNT, 13),
            Column("asked", t("Asked to remove it"), Form.TEXT, 21),
        ),
        rows=tuple(_rows(found, source)),
        empty=empty,
    )


def by_kind(found: Iterable[Obstacle]) -> dict[BlockerKind, list[Obstacle]]:
    """Return the obstacles by kind, the oldest of each first; kinds without any are left out."""
    groups: dict[BlockerKind, list[Obstacle]] = {kind: [] for kind in BlockerKind}
    for one in sorted(found, key=lambda one: -one.age):
        groups[one.blocker.kind].append(one)
    return {kind: group for kind, group in groups.items() if group}


def _rows(found: Iterable[Obstacle], source: Source) -> Iterator[Row]:
    t, seen = source.t, dict[str, int]()
    for one in found:
        update, blocker = one.update.record, one.blocker
        name = f"{update.measure} {update.agency} {blocker.kind.value} {blocker.since}"
        seen[name] = seen.get(name, 0) + 1
        said = capitalized(t(BLOCKER_LABELS[blocker.kind]), t)
        if one.standing is not Standing.STANDS:
            said = f"{said} ({t(STANDING_LABELS[one.standing])})"
        asked = code_of(source.registry, blocker.asked_of) if blocker.asked_of else UNMEASURED
        cells = {
            "measure": Cell(update.measure),
            "body": Cell(code_of(source.registry, update.agency)),
            "kind": Cell(said),
            "what": Cell(blocker.what),
            "since": Cell(t(day_of(blocker.since)), blocker.since, (one.update.file.path,)),
            "age": Cell(str(one.age), one.age),
            "asked": Cell(asked),
        }
        yield Row(cells, "", name if seen[name] == 1 else f"{name} {seen[name]}")
