"""A seal: one state of the main line on record, chained to the seal before it."""

from __future__ import annotations

from pydantic import Field

from planctl.model.base import Record
from planctl.model.scalars import Count, Folder, GitId, Moment, Sha256


class Seal(Record):
    """One state of the registry's history that later states have to contain.

    Every figure of it can be computed anew with git and sha256sum alone; docs/mohur.md says how.
    """

    number: Count = Field(
        ge=1, title="Number", description="Seals are numbered from 1; the file is named after it."
    )
    commit: GitId = Field(title="Commit", description="The commit of the main line that is sealed.")
    tree: GitId = Field(title="Tree", description="The tree of that commit, the repository whole.")
    moment: Moment = Field(
        title="Moment", description="When that commit was made by its committer, in Baku."
    )
    folder: Folder = Field(
        title="Folder",
        description="Where the registry lay in the repository; a full stop where it is the "
        "repository.",
    )
    records: Count = Field(
        title="Records", description="How many YAML files the digest covers; seals are not counted."
    )
    digest: Sha256 = Field(
        title="Digest",
        description="SHA-256 of the list of all files of the registry but its seals: a line "
        "“SHA-256 of the content, two spaces, path” for each, in the order of the paths' bytes.",
    )
    previous: Sha256 | None = Field(
        None,
        title="Previous seal",
        description="SHA-256 of the file of the seal before; absent in the first.",
    )
