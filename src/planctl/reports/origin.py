"""What a report says of its own making, so that it can be made again and compared byte by byte."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from planctl import __version__

if TYPE_CHECKING:
    from datetime import date

    from planctl.history.seals import LandedSeal
    from planctl.workspace import Workspace

#: Stands before the name of each property that is ours.
PREFIX = "planctl."
_ASKED = "asked."


@dataclass(frozen=True)
class Origin:
    """From which commit a report was made, for which day, by which program, and what was asked.

    `changed`: what was read differed from the commit. `known_at` is the commit's moment, `seal`
    the number and the SHA-256 of the seal that the commit follows.
    """

    kind: str
    plan: str
    lang: str
    as_of: str
    version: str
    commit: str = ""
    changed: bool = False
    known_at: str = ""
    seal: str = ""
    asked: Mapping[str, str] = field(default_factory=dict)

    def properties(self) -> Iterator[tuple[str, str]]:
        """Yield (name, value) of the properties of a document; what is not known is left out."""
        yield f"{PREFIX}version", self.version
        yield f"{PREFIX}kind", self.kind
        yield f"{PREFIX}plan", self.plan
        yield f"{PREFIX}lang", self.lang
        yield f"{PREFIX}as-of", self.as_of
        if self.commit:
            yield f"{PREFIX}commit", self.commit
            yield f"{PREFIX}known-at", self.known_at
            yield f"{PREFIX}changed", "true" if self.changed else "false"
        if self.seal:
            yield f"{PREFIX}seal", self.seal
        for name, value in sorted(self.asked.items()):
            yield f"{PREFIX}{_ASKED}{name}", value


def origin_of(
    workspace: Workspace, kind: str, plan: str, as_of: date, lang: str, asked: Mapping[str, str]
) -> Origin:
    """Return the origin of a report of a kind that is made from an open registry."""
    revision = workspace.revision
    made = revision.made if revision else None
    return Origin(
        kind,
        plan,
        lang,
        as_of.isoformat(),
        __version__,
        revision.commit if revision else "",
        changed=bool(revision and revision.changed),
        known_at=made.isoformat(timespec="seconds") if made else "",
        seal=seal_named(workspace.seal),
        asked=dict(asked),
    )


def seal_named(seal: LandedSeal | None) -> str:
    """Return the number of a seal and the SHA-256 of its file, empty where there is none."""
    return f"{seal.number} sha256:{seal.digest}" if seal else ""
