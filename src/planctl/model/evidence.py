"""What a report leans on: documents that show it, and the corrections made to it since."""

from __future__ import annotations

from pydantic import Field

from planctl.model.base import Record
from planctl.model.scalars import Day, EvidenceName, Sha256, Text


class Evidence(Record):
    """A document that shows what was done: a file kept in the registry, or a link to it."""

    title: Text = Field(title="Title", description="What the document is called.")
    number: Text | None = Field(None, title="Number", description="Its registration number.")
    date: Day | None = Field(None, title="Date", description="The day it bears.")
    file: EvidenceName | None = Field(
        None,
        title="File",
        description="A file kept in the plan's folder: evidence/, the body that reports, a name.",
    )
    sha256: Sha256 | None = Field(
        None, title="SHA-256", description="Digest of the file's bytes, in hex; goes with a file."
    )
    link: Text | None = Field(None, title="Link", description="Where it can be read.")


class Correction(Record):
    """A change made to a report after it was accepted."""

    when: Day = Field(title="When", description="The day of the correction.")
    what: Text = Field(title="What", description="What was changed, and from what to what.")
    why: Text = Field(title="Why", description="Why the earlier report was wrong.")
