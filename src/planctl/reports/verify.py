"""Making a report again from the commit that it names, to see whether the bytes are the same."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from planctl import __version__
from planctl.errors import UserError
from planctl.history.point import point_at
from planctl.i18n import msg, translator
from planctl.reports.claimed import MOST_BYTES, UNREADABLE, claimed_origin
from planctl.workspace import open_registry

if TYPE_CHECKING:
    from planctl.reports.origin import Origin
    from planctl.workspace import Workspace


@dataclass(frozen=True)
class Verified:
    """What a report claims, and which of its parts are not those that its commit gives.

    `other_program` is the version that made it, where that is not this one.
    """

    origin: Origin
    differing: tuple[str, ...]
    other_program: str
    simulation: bool

    @property
    def same(self) -> bool:
        """Whether every byte is the same."""
        return not self.differing


def verified(path: Path, root: Path) -> Verified:
    """Hold a Word document against what the registry in `root` gives for what it claims.

    Raises UserError where the file is no report of ours, or what it claims is not there.
    """
    try:
        with path.open("rb") as stream:
            theirs = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise UserError(
            msg("Cannot read {path}: {reason}", path=path, reason=error.strerror or str(error))
        ) from error
    if len(theirs) > MOST_BYTES:
        raise UserError(msg("This is no Word document that planctl has made."))
    origin = claimed_origin(theirs)
    workspace = open_registry(root, at=point_at(root, origin.commit))
    ours = made_again(origin, workspace)
    differing = () if theirs == ours else tuple(_differing(theirs, ours)) or ("zip",)
    other = origin.version if origin.version != __version__ else ""
    return Verified(origin, differing, other, workspace.registry.simulation)


def made_again(origin: Origin, workspace: Workspace) -> bytes:
    """Return the report that a registry gives, as its commit has it. UserError as above."""
    from planctl.reports.kinds import KINDS
    from planctl.reports.making import Form, made
    from planctl.reports.own_templates import own_templates
    from planctl.reports.source import Source

    records = workspace.plan(origin.plan)
    day, t = date.fromisoformat(origin.as_of), translator(origin.lang)
    kind = KINDS.get(origin.kind)
    if kind is None or not origin.asked.keys() <= kind.takes():
        raise UserError(msg("There is no such report: {kind}", kind=origin.kind))
    paper = kind.paper(Source(workspace, records, day, t), **origin.asked)
    with own_templates(workspace) as folder:
        return made(paper, Form.DOCX, folder)


def _differing(theirs: bytes, ours: bytes) -> Iterator[str]:
    """Yield the parts that only one document has, or that differ; none is unpacked without end."""
    with zipfile.ZipFile(io.BytesIO(theirs)) as one, zipfile.ZipFile(io.BytesIO(ours)) as other:
        names = (one.namelist(), other.namelist())
        for name in dict.fromkeys((*names[1], *names[0])):
            if names[0].count(name) != 1 or name not in names[1]:
                yield name
                continue
            whole = other.read(name)
            try:
                with one.open(name) as part:
                    same = part.read(len(whole) + 1) == whole
            except UNREADABLE:
                same = False
            if not same:
                yield name
