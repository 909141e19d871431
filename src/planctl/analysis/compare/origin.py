"""Where a change came from: the commit that brought it to main, its day, who wrote it.

Days are those of landing. What a commit says of its author and of when it was written is shown,
not believed: nothing proves it but a signature.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from planctl.analysis.compare.words import shown
from planctl.az.case import fold
from planctl.i18n import Message, msg
from planctl.model.standing import Standing

if TYPE_CHECKING:
    from planctl.history.line import Commit, MainLine
    from planctl.history.signatures import Verdict
    from planctl.registry import Registry

SHORT = 8


#: What a signature is worth; None where it could not be verified.
SIGNATURE_LABELS: Mapping[Standing | None, Message] = {
    Standing.GOOD: msg("signed"),
    Standing.UNSIGNED: msg("unsigned"),
    Standing.BAD: msg("bad signature"),
    Standing.UNKNOWN_KEY: msg("signed with an unknown key"),
    Standing.OUT_OF_TERM: msg("signed with a key out of its term"),
    Standing.REVOKED: msg("signed with a revoked key"),
    Standing.ANOTHERS: msg("signed with somebody else’s key"),
    None: msg("signature not verified"),
}
UNVERIFIED = "unverified"


@dataclass(frozen=True, slots=True)
class Author:
    """Who a commit says wrote it; `agency` is the body that lists the address as its own."""

    name: str
    email: str
    agency: str | None
    authored: date


@dataclass(frozen=True, slots=True)
class Origin:
    """A commit of the main line: its landing day, and the authors of what it brought."""

    commit: str
    day: date
    subject: str
    authors: tuple[Author, ...]
    signature: Standing | None

    @property
    def signed(self) -> str:
        """What the signature is worth, for programs."""
        return self.signature.value if self.signature else UNVERIFIED

    @property
    def short(self) -> str:
        """The beginning of the commit's id."""
        return self.commit[:SHORT]


def origins(line: MainLine, registry: Registry) -> Mapping[str, Origin]:
    """Return the origin of each commit of the main line by its id; no signature is verified."""
    agencies = _by_address(registry)
    return {
        commit.id: Origin(
            commit.id,
            commit.committed.date(),
            shown(commit.subject),
            _authors(line.brought.get(commit.id, (commit,)), agencies),
            None if commit.signed else Standing.UNSIGNED,
        )
        for commit in line.commits
    }


def judged_by(origin: Origin, verdicts: Mapping[str, Verdict]) -> Origin:
    """Return an origin with what its commit's signature is worth, where that is known."""
    verdict = verdicts.get(origin.commit)
    return replace(origin, signature=verdict.standing) if verdict else origin


def _authors(commits: Iterable[Commit], agencies: Mapping[str, str]) -> tuple[Author, ...]:
    """Return who wrote what a commit brought; a merge that brought others' work wrote nothing."""
    found: dict[tuple[str, str], Author] = {}
    for commit in commits:
        key = (shown(commit.author.name), shown(commit.author.email))
        agency = agencies.get(fold(commit.author.email))
        found.setdefault(key, Author(*key, agency, commit.authored.date()))
    return tuple(found.values())


def _by_address(registry: Registry) -> dict[str, str]:
    return {
        fold(email): entry.id
        for entry in registry.agencies.values()
        for email in entry.record.emails
    }
