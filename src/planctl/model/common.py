"""Parts that several records carry: corrected slips, source lines, numbered clauses."""

from __future__ import annotations

from pydantic import Field

from planctl.model.base import Record
from planctl.model.scalars import ClauseId, Count, Sha256, SourceName, Text


class Erratum(Record):
    """A slip of the printed text that the record corrects."""

    field: Text = Field(title="Field", description="The field or cell that is corrected.")
    printed: Text = Field(title="As printed", description="The words as the source prints them.")
    corrected: Text = Field(title="Corrected", description="The words that stand in the record.")
    why: Text = Field(title="Why", description="Why the printed words are a slip.")


class SourceLines(Record):
    """Lines of the official text that a record was taken from."""

    document: Text | None = Field(
        None, title="Document", description="Which official text, where it is not the plan's own."
    )
    lines: tuple[Count, ...] = Field(
        title="Lines", description="Line numbers in the stored text, counted from 1."
    )


class SourceFile(Record):
    """An official text kept in the registry, with its digest."""

    file: SourceName = Field(title="File", description="Path relative to the record's own folder.")
    sha256: Sha256 = Field(title="SHA-256", description="Digest of the file's bytes, in hex.")
    note: Text | None = Field(None, title="Note", description="Where the text comes from.")


class Clause(Record):
    """A numbered clause of an official text, with its words."""

    clause: ClauseId = Field(title="Clause", description="The number that the text gives it.")
    text: Text = Field(title="Text", description="The words as published.")


def as_printed(text: str, field: str, errata: tuple[Erratum, ...]) -> str:
    """Return the words that the source prints: each correction of `field` put back.

    Every occurrence of the corrected words is replaced, erratum by erratum, in their order.
    """
    for erratum in errata:
        if erratum.field == field:
            text = text.replace(erratum.corrected, erratum.printed)
    return text
