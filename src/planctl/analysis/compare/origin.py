"""Where a change came from: the commit that brought it to main, its day, who wrote it.

Days are those of landing. What a commit says of its author and of when it was written is shown,
not believed: nothing proves it but a signature.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from planctl.analysis.compare.words import shown
from planctl.az.case import fold
from planctl.i18n import Message, msg

if TYPE_CHECKING:
    from planctl.history.line import Commit, MainLine
    from planctl.registry import Registry

SHORT = 8


class Signature(StrEnum):
    """What is known of a commit's signature."""

    NONE = "none"
    PRESENT = "present"


SIGNATURE_LABELS: Mapping[Signature, Message] = {
    Signature.NONE: msg("unsigned"),
    Signature.PRESENT: msg("signed"),
}


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
    signature: Signature

    @property
    def short(self) -> str:
        """The beginning of the commit's id."""
        return self.commit[:SHORT]


def origins(line: MainLine, registry: Registry) -> Mapping[str, Origin]:
    """Return the origin of each commit of the main line by its id."""
    agencies = _by_address(registry)
    return {
        commit.id: Origin(
            commit.id,
            commit.committed.date(),
            shown(commit.subject),
            _authors(line.brought.get(commit.id, (commit,)), agencies),
            signature_of(commit),
        )
        for commit in line.commits
    }


def signature_of(commit: Commit) -> Signature:
    """Return what is known of a commit's signature: so far whether there is one."""
    return Signature.PRESENT if commit.signed else Signature.NONE


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
