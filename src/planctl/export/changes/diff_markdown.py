"""A comparison as the Markdown of a comment: what weighs most first, cut where a forge cuts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from planctl.analysis.compare.account import PART_LABELS, Chapter, Group, Part
from planctl.export.changes.markdown import plain, sentence_line
from planctl.i18n import Message, msg, plural

if TYPE_CHECKING:
    from planctl.i18n import Translator

#: What GitHub takes of a comment, counted in bytes to be on the safe side.
LIMIT = 65_536
#: Room for the last line and for closing what is open.
_RESERVE = 400
_CLOSE = "</details>"


def diff_markdown(
    title: str, chapters: Sequence[Chapter], t: Translator, mark: str | None = None
) -> str:
    """Return the comment; what does not fit is counted in its last line."""
    head = [f"## {plain(title)}", ""]
    if mark:
        head += [f"**{plain(mark)}**", ""]
    if not chapters:
        return "\n".join([*head, plain(t(no_changes())), ""])
    counts = (f"{t(PART_LABELS[one.part])}: {one.count}" for one in chapters)
    head += [plain(" · ".join(counts)), ""]
    return "\n".join(_cut(head, list(_lines(chapters, t)), t))


def no_changes() -> Message:
    """Say that there is nothing to tell."""
    return msg("Nothing has changed in the terms of the plan.")


def more_words(count: int) -> Message:
    """Say how many sentences are left out."""
    return plural("… and {count} more", "… and {count} more", count=count)


def _cut(head: list[str], lines: list[tuple[str, int]], t: Translator) -> list[str]:
    """Return the lines that fit; each comes with how many sentences it says."""
    kept, size, folded = list(head), sum(len(line.encode()) + 1 for line in head), False
    for place, (line, _) in enumerate(lines):
        size += len(line.encode()) + 1
        if size > LIMIT - _RESERVE:
            left = sum(count for _, count in lines[place:])
            closing = [_CLOSE, ""] if folded else []
            return [*kept, "", *closing, plain(t(more_words(left))), ""]
        folded = line.startswith("<details>") or (folded and line != _CLOSE)
        kept.append(line)
    return kept


def _lines(chapters: Sequence[Chapter], t: Translator) -> Iterator[tuple[str, int]]:
    for chapter in chapters:
        label = f"{t(PART_LABELS[chapter.part])}: {chapter.count}"
        words = chapter.part is Part.WORDS
        # What was only worded otherwise is folded away.
        yield (f"<details><summary>{plain(label)}</summary>" if words else f"### {plain(label)}"), 0
        yield "", 0
        direction = None
        for group in chapter.groups:
            if group.direction != direction:
                direction = group.direction
                yield f"#### {plain(group_heading(group, t))}", 0
                yield "", 0
            yield from _group(group, t)
        if words:
            yield _CLOSE, 0
            yield "", 0


def group_heading(group: Group, t: Translator) -> str:
    """Return the direction of a group; what belongs to none belongs to the plan as a whole."""
    if not group.direction:
        return t(msg("The plan and the registry as a whole"))
    return f"{group.direction} {group.direction_title}".strip()


def _group(group: Group, t: Translator) -> Iterator[tuple[str, int]]:
    if group.agencies:
        yield f"**{plain(group.agencies)}**", 0
        yield "", 0
    for about in group.abouts:
        yield f"- {plain(about.heading)}", 0
        for said in about.lines:
            yield f"  - {sentence_line(said, t)}", 1
    yield "", 0
