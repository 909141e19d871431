"""From a registry and a seed to a repository on disk: what `planctl demo` does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from planctl.demo.base import base_files, registry_of
from planctl.demo.matter import Landing, landings
from planctl.demo.repository import write_repository
from planctl.demo.simulate import first_day, last_day, simulated, worlds
from planctl.demo.stream import Cast, stream
from planctl.demo.texts import README
from planctl.errors import UserError
from planctl.i18n import msg

T = TypeVar("T")
Tell = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for: `scale` copies of plans and bodies; without `until` it is two years."""

    seed: int = 1
    until: date | None = None
    scale: int = 1


@dataclass(frozen=True, slots=True)
class Story:
    """A simulation, not yet written: the first files of the repository, and all that lands."""

    first: Mapping[str, bytes]
    begins: date
    until: date
    arrived: tuple[Landing, ...]
    cast: Cast
    plans: tuple[str, ...]

    @property
    def files(self) -> int:
        """How many files the repository has in the end."""
        landed = {f"registry/{path}" for landing in self.arrived for path in landing.files}
        return len(self.first.keys() | landed)

    @property
    def commits(self) -> int:
        """How many commits it has: the first one, and two for each landing."""
        return 1 + 2 * len(self.arrived)


def imagine(root: Path, wish: Wish, tell: Tell | None = None) -> Story:
    """Return the simulation of the plans in the registry folder `root`.

    `tell` is told how many reports are made up so far. Raises UserError where no plan has
    anything to report on, or where nothing would have landed by the last day.
    """
    files = base_files(root, wish.scale)
    registry = registry_of(files)
    begins = first_day(registry)
    until = wish.until or last_day(begins)
    arrived = landings(_told(simulated(registry, wish.seed, begins, until), tell))
    if not arrived:
        raise UserError(
            msg(
                "Nothing would have landed by {until}; what is reported on first begins on {day}.",
                until=until,
                day=begins,
            ),
            msg("Choose a later day with --until."),
        )
    codes = {slug: entry.record.code for slug, entry in registry.agencies.items()}
    centre = next(worlds(registry, wish.seed, until)).centre
    first = {f"registry/{path}": raw for path, raw in files.items()}
    # Without the second file git on some machines would change the ends of lines.
    first |= {"README.md": README.encode(), ".gitattributes": b"* -text\n"}
    plans = tuple(records.id for records in registry.plans_with_measures)
    return Story(first, begins, until, arrived, Cast(codes, centre), plans)


def write_story(story: Story, folder: Path, tell: Tell | None = None) -> str:
    """Write the repository into an empty folder; return the commit that is checked out.

    `tell` is told how many landings are written so far. Raises UserError where the folder is not
    empty, or where git does not write.
    """
    pieces = stream(story.first, story.begins, story.arrived, story.cast)
    return write_repository(folder, _told(pieces, tell))


def _told(things: Iterable[T], tell: Tell | None) -> Iterator[T]:
    for count, thing in enumerate(things, 1):
        yield thing
        if tell:
            tell(count)
