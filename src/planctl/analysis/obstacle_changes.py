"""Which obstacles are new since a day, and which stand no more: two lists of them compared."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planctl.analysis.reported import Standing

if TYPE_CHECKING:
    from planctl.analysis.reported import Obstacle


@dataclass(frozen=True, slots=True)
class ObstacleChanges:
    """`new` stand now and were not known before; `over` stand no more, or came and went."""

    new: tuple[Obstacle, ...]
    over: tuple[Obstacle, ...]


def obstacle_changes(before: Iterable[Obstacle], now: Iterable[Obstacle]) -> ObstacleChanges:
    """Compare what was known of obstacles with what is; the order is that of `now`."""
    stood = {key: one.standing for key, one in _by_name(before).items()}
    new, over = [], []
    for key, one in _by_name(now).items():
        if one.standing is Standing.STANDS:
            if key not in stood:
                new.append(one)
        elif stood.get(key, Standing.STANDS) is Standing.STANDS:
            over.append(one)
    return ObstacleChanges(tuple(new), tuple(over))


def _by_name(found: Iterable[Obstacle]) -> dict[tuple[object, ...], Obstacle]:
    """Return the obstacles by what stays the same of them from report to report.

    Those of one body, measure, kind and day are told apart by their order, as they are in
    `reported.obstacles`.
    """
    names: dict[tuple[object, ...], Obstacle] = {}
    counts: dict[tuple[object, ...], int] = {}
    for one in sorted(found, key=_place):
        update = one.update.record
        alike = (update.agency, update.measure, one.blocker.kind, one.blocker.since)
        counts[alike] = counts.get(alike, 0) + 1
        names[*alike, counts[alike]] = one
    return names


def _place(one: Obstacle) -> tuple[int, int]:
    """Keep the order of those that stand and those that do not, and of one report's own."""
    return list(Standing).index(one.standing), one.number
