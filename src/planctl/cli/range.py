"""Two states of a registry as a command line names them: `A..B`, `A...B`, `A`; days, revisions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from planctl.errors import UserError
from planctl.i18n import msg

if TYPE_CHECKING:
    from planctl.history.point import Point

HEAD = "HEAD"


@dataclass(frozen=True, slots=True)
class Range:
    """Where the comparison begins and ends; `after` is None for the files as they lie there."""

    before: Point
    after: Point | None


def read_range(root: Path, text: str | None) -> Range:
    """Return the two states that are meant.

    `A..B` is from one to the other, `A...B` what B has added since both parted, `A` from there to
    the files in the work tree; nothing is from HEAD to them. A side left out is HEAD.
    Raises UserError where git knows no such day or revision.
    """
    from planctl.history.point import parted_at, point_at

    first, dots, last = _parts(text or HEAD)
    before = point_at(root, first or HEAD)
    if not dots:
        return Range(before, None)
    after = point_at(root, last or HEAD)
    if dots == "..":
        return Range(before, after)
    parted = parted_at(root, before, after)
    if parted is None:
        raise UserError(
            msg("“{first}” and “{last}” have no commit in common.", first=first, last=last),
            msg("Compare them as they are: {first}..{last}", first=first, last=last),
        )
    return Range(parted, after)


def _parts(text: str) -> tuple[str, str, str]:
    for dots in ("...", ".."):
        first, found, last = text.partition(dots)
        if found:
            return first.strip(), dots, last.strip()
    return text.strip(), "", ""


def day_of_range(root: Path, wanted: Range, today: date) -> date:
    """Return the day for which both states are judged: the one at which the range ends."""
    from planctl.history.point import day_of_commit

    if wanted.after is None:
        return today
    return wanted.after.day or day_of_commit(root, wanted.after.commit)
