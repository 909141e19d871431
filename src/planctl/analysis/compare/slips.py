"""Deadlines that moved: how often, by how much, and on what ground."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planctl.analysis.compare.change import Sort
from planctl.analysis.compare.compare import changes_of
from planctl.az.order import id_key
from planctl.model.deadline import Deadline
from planctl.store.layout import Kind

if TYPE_CHECKING:
    from planctl.analysis.compare.change import RecordChange
    from planctl.analysis.compare.names import Names
    from planctl.analysis.compare.origin import Origin
    from planctl.history.replay import Step
    from planctl.model.act import Act


@dataclass(frozen=True, slots=True)
class Move:
    """One change of a deadline; `days` is None where one of both has no due day."""

    origin: Origin
    before: Deadline
    after: Deadline
    acts: tuple[Act, ...]

    @property
    def days(self) -> int | None:
        """By how many days it moved; a minus says that it came nearer."""
        return _days(self.before, self.after)


@dataclass(frozen=True, slots=True)
class Slip:
    """A measure whose deadline has moved, the earliest move first."""

    measure: str
    title: str
    direction: str | None
    agencies: tuple[str, ...]
    moves: tuple[Move, ...]

    @property
    def days(self) -> int | None:
        """By how many days it moved from the first deadline to the last."""
        return _days(self.moves[0].before, self.moves[-1].after)


def slips(
    steps: Iterable[Step], origins: Mapping[str, Origin], names: Names, plan: str
) -> tuple[Slip, ...]:
    """Return the measures whose deadline is, or was for a time, another; in the plan's order.

    A slip of the printed text that was put right moves nothing.
    """
    moves: dict[str, list[Move]] = {}
    about: dict[str, RecordChange] = {}
    for step in steps:
        for change in changes_of(step.pairs, names, lambda _file: None):
            if change.kind is not Kind.MEASURE or change.plan != plan:
                continue
            number = change.id
            if change.sort is Sort.RENAMED and change.earlier in moves:
                moves[number] = moves.pop(change.earlier or "")
            about[number] = change
            for one in change.fields:
                if one.path == ("deadline",) and not one.slip:
                    origin = origins[step.commit]
                    move = Move(origin, one.before, one.after, change.acts)
                    moves.setdefault(number, []).append(move)
    return tuple(
        Slip(
            number,
            names.title(plan, number) or "",
            about[number].direction,
            about[number].agencies,
            tuple(moves[number]),
        )
        for number in sorted(moves, key=id_key)
    )


def _days(before: Deadline, after: Deadline) -> int | None:
    if before.due is None or after.due is None:
        return None
    return (after.due - before.due).days
