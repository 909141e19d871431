"""The account of a comparison: what weighs most first, then by direction and by body."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from planctl.analysis.compare.narrowed import clipped
from planctl.analysis.compare.net import netted
from planctl.analysis.compare.sentences import Said, sentences, subject
from planctl.analysis.compare.states import StateChange, state_sentence
from planctl.analysis.compare.weight import Weight
from planctl.analysis.compare.words import shown
from planctl.az.order import id_key
from planctl.i18n import Message, Translator, msg

if TYPE_CHECKING:
    from planctl.analysis.compare.change import RecordChange
    from planctl.analysis.compare.names import Names


#: What a measure is called at the head of what is said of it.
LONGEST_TITLE = 90


class Part(IntEnum):
    """What the account begins with, and what it ends with."""

    DECISIVE = 0
    VALUES = 1
    WORDS = 2


PART_LABELS: Mapping[Part, Message] = {
    Part.DECISIVE: msg("States, deadlines, targets and legal text"),
    Part.VALUES: msg("Values and sums"),
    Part.WORDS: msg("Words"),
}
_PARTS = {
    Weight.NORMATIVE: Part.DECISIVE,
    Weight.STATE: Part.DECISIVE,
    Weight.VALUE: Part.VALUES,
    Weight.WORDS: Part.WORDS,
}


@dataclass(frozen=True, slots=True)
class About:
    """One record or measure, and the sentences on it that belong into one part."""

    heading: str
    lines: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """What one body answers for in one direction; empty names stand for the plan and registry."""

    direction: str
    direction_title: str
    agencies: str
    abouts: tuple[About, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """One part of the account."""

    part: Part
    groups: tuple[Group, ...]

    @property
    def count(self) -> int:
        """How many sentences it has."""
        return sum(len(about.lines) for group in self.groups for about in group.abouts)


def account(
    changes: Iterable[RecordChange],
    states: Iterable[StateChange],
    names: Names,
    plan: str,
    t: Translator,
) -> tuple[Chapter, ...]:
    """Return the chapters that have anything to say; reports of many months are told as one."""
    rows: list[tuple[Part, tuple[str, str], str, Said]] = []
    for state in states:
        said = Said(state_sentence(state, t), Weight.STATE)
        heading = f"{state.measure} {clipped(shown(state.title), LONGEST_TITLE)}"
        key = (state.direction, shown(names.codes(state.agencies)))
        rows.append((Part.DECISIVE, key, heading, said))
    for change in netted(changes):
        heading = _heading(change, names, t)
        key = (change.direction or "", shown(names.codes(change.agencies)))
        rows += [(_PARTS[one.weight], key, heading, one) for one in sentences(change, names, t)]
    return tuple(
        Chapter(part, _groups([row for row in rows if row[0] is part], names, plan))
        for part in Part
        if any(row[0] is part for row in rows)
    )


def _heading(change: RecordChange, names: Names, t: Translator) -> str:
    what = subject(change, names, t)
    title = names.title(change.plan, change.measure)
    return f"{what} – {clipped(shown(title), LONGEST_TITLE)}" if title else what


def _groups(
    rows: list[tuple[Part, tuple[str, str], str, Said]], names: Names, plan: str
) -> tuple[Group, ...]:
    groups: dict[tuple[str, str], dict[str, list[Said]]] = {}
    for _part, key, heading, said in rows:
        groups.setdefault(key, {}).setdefault(heading, []).append(said)
    return tuple(
        Group(
            direction,
            shown(names.direction_title(plan, direction) or "") if direction else "",
            agencies,
            tuple(About(heading, tuple(lines)) for heading, lines in abouts.items()),
        )
        for (direction, agencies), abouts in sorted(
            groups.items(), key=lambda item: (id_key(item[0][0]), id_key(item[0][1]))
        )
    )
