"""A report as frozen data: its title, its sections in order, where every figure comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from planctl.reports.origin import Origin
from planctl.reports.paper.picture import Picture
from planctl.reports.paper.table import Table


@dataclass(frozen=True, slots=True)
class Title:
    """What a report is called, on its first page, in its header and in the file's properties.

    `before` stands above the heading (the act, the addressee), `after` below it (the day that the
    figures stand for). On a page of its own the heading may be led to: by what the report is
    `about`, in bold, and the words `leading` from there to the heading. `sample` is the mark of
    made-up data, empty for a real registry.
    """

    heading: str
    short: str
    subject: str
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    place: str = ""
    sample: str = ""
    about: str = ""
    leading: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a report under its heading: paragraphs, then tables, then pictures.

    `items` are sections of one shape, one for each direction, agency and the like; their tables
    and pictures are found by `id` and the id of the item.
    """

    id: str
    heading: str
    text: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()
    pictures: tuple[Picture, ...] = ()
    items: tuple[Section, ...] = ()
    #: Paragraphs below the tables and pictures.
    after: tuple[str, ...] = ()
    #: Each item is a letter: on pages of its own, to whom its heading says, signed by itself.
    letters: bool = False
    #: Broad tables want a page that lies on its side.
    broad: bool = False
    #: Stands after the signature, under the word for an annex.
    annex: bool = False


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs: the words below each line to be filled in; then the town and the day."""

    under: tuple[str, str, str]
    place: str
    day: str
    number: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole report of one kind, in one language, on one day."""

    kind: str
    lang: str
    day: date
    title: Title
    sections: tuple[Section, ...]
    signature: Signature | None = None
    origin: Origin | None = None

    @property
    def signed_by_letter(self) -> bool:
        """Whether the signature stands below each letter, not at the end."""
        return any(section.letters for section in self.sections)

    def every_section(self) -> Iterator[tuple[Section, Section | None]]:
        """Yield every section, and after it its items with the section that they belong to."""
        for section in self.sections:
            yield section, None
            for item in section.items:
                yield item, section

    def tables(self) -> Iterator[tuple[str, Table]]:
        """Yield every table by the name that templates call it; an item's ends in its id.

        The numbers of a picture come last, as the table that bears its name.
        """
        for section, parent in self.every_section():
            end = f" {section.id}" if parent else ""
            yield from ((f"{table.id}{end}", table) for table in section.tables)
            yield from ((f"{shown.id}{end}", shown.numbers) for shown in section.pictures)

    def pictures(self) -> Iterator[tuple[str, Picture]]:
        """Yield every picture by the name that templates call it; an item's ends in its id."""
        for section, parent in self.every_section():
            end = f" {section.id}" if parent else ""
            yield from ((f"{picture.id}{end}", picture) for picture in section.pictures)
