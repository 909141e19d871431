"""What happened on the main line, commit by commit, as the rules on history are fed it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from planctl.diagnostic import Where
from planctl.registry import Registry
from planctl.rules.change_set import ChangeSet
from planctl.rules.rule import Problem
from planctl.store.layout import Kind, path_for

if TYPE_CHECKING:
    from planctl.history.blob_changes import BlobChange
    from planctl.history.line import Commit
    from planctl.history.seals import SealedHistory
    from planctl.history.signatures import Verdict

    Changed = Mapping[str, tuple[BlobChange, ...]]


@dataclass(frozen=True)
class Step:
    """One commit of the main line, the commits that it brought, and what it changed.

    `day` is that of its landing: no earlier than those of the commits before it. `change` has in
    its two registries what all records lean on (bodies, acts, plans), no reports; its files are
    all that differ. `by_commit` are the files that each brought commit changed.
    """

    commit: Commit
    brought: tuple[Commit, ...]
    day: date
    change: ChangeSet
    by_commit: Changed

    @property
    def is_merge(self) -> bool:
        """Whether other commits came with it."""
        return len(self.commit.parents) > 1

    @property
    def known(self) -> Registry:
        """What the registry said of bodies and policies before this commit."""
        return self.change.before

    def paths_of(self, commit: Commit) -> tuple[str, ...]:
        """Return the files of the registry that a commit changed."""
        return tuple(change.path for change in self.by_commit.get(commit.id, ()))

    def at(self, commit: Commit, path: str | None = None) -> Where:
        """Return the place that stands for a commit: a file of it, else the settings."""
        named = path or next(iter(self.paths_of(commit)), path_for(Kind.SETTINGS))
        return Where(named, commit=commit.id)


@dataclass(frozen=True)
class AuditTrail:
    """What is judged: the steps since some commit, and the seals of the whole history.

    `commits` are all that the history has. Where `as_of` is None nobody knows what is the future.
    `verdicts` are those on the signatures of the commits that have to be signed, by their ids.
    """

    steps: tuple[Step, ...]
    commits: Mapping[str, Commit]
    sealed: SealedHistory
    verdicts: Mapping[str, Verdict]
    as_of: date | None = None

    def all_commits(self) -> Iterator[tuple[Step, Commit]]:
        """Yield every commit that is judged, once, with the step that brought it."""
        for step in self.steps:
            yield from ((step, commit) for commit in step.brought if commit.id != step.commit.id)
            yield step, step.commit


def landed(step: Step, problem: Problem) -> Problem:
    """Return a problem with the commit of the main line in which it is found."""
    where = problem.where
    if where is None:
        return problem
    return replace(problem, where=replace(where, commit=step.commit.id))
