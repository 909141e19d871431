"""The main line of a history: the commits that main went through, and what each brought to it.

Main is the commit that is checked out, its first parent, that one's first parent, and so on. A
commit of a branch is no state of main; it belongs to the merge that brought it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import IO, NamedTuple

from planctl.history.command import answering
from planctl.history.place import place_in_git
from planctl.history.point import commit_named
from planctl.history.zone import moment

_CHUNK = 1 << 16
_WHO = re.compile(r"(?P<name>[^<]*)<(?P<email>[^>]*)>\s*(?P<when>-?\d+)?")
_SIGNATURES = ("gpgsig", "gpgsig-sha256")
_NOBODY = ("", "", datetime.fromtimestamp(0, UTC))


class Person(NamedTuple):
    """Who a commit says made it; nothing proves it but a signature."""

    name: str
    email: str


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit as git keeps it; moments are those of the calendar in Baku.

    `signed` says that there is a signature in it, not that it is a good one.
    """

    id: str
    tree: str
    parents: tuple[str, ...]
    author: Person
    authored: datetime
    committer: Person
    committed: datetime
    subject: str
    signed: bool


@dataclass(frozen=True, slots=True)
class MainLine:
    """The commits of main, the oldest first, and what each of them `brought`.

    A merge brought the commits of its branches that nothing before it on main has, the oldest
    first; any other commit brought itself. Each commit is brought once. Where the history is not
    `complete` (a shallow clone), the first commit here is not the first there was.
    """

    commits: tuple[Commit, ...]
    brought: Mapping[str, tuple[Commit, ...]]
    complete: bool


def main_line(root: Path, commit: str = "HEAD") -> MainLine:
    """Return the main line that ends with a commit, in the repository of the registry in `root`.

    All commits come in one stream. Raises UserError where there is no repository, no such commit,
    or git refuses to read.
    """
    place = place_in_git(root)
    last = commit_named(place, commit)
    listed = ("--header", "--topo-order", "--reverse", "--end-of-options")
    with answering(place.folder, "rev-list", *listed, last, questions=()) as out:
        commits = {found.id: found for found in map(_read, _parts(out)) if found}
    chain = _first_parents(commits, last)
    return MainLine(chain, _brought(commits, chain), not place.shallow)


def _first_parents(commits: Mapping[str, Commit], last: str) -> tuple[Commit, ...]:
    chain: list[Commit] = []
    at: str | None = last
    # Where a shallow clone ends, a parent is named that is not there.
    while at is not None and (found := commits.get(at)):
        chain.append(found)
        at = found.parents[0] if found.parents else None
    return tuple(reversed(chain))


def _brought(
    commits: Mapping[str, Commit], chain: Sequence[Commit]
) -> Mapping[str, tuple[Commit, ...]]:
    """Return what each commit of `chain` brought; every commit and parent is looked at once."""
    bringer = {commit.id: commit.id for commit in chain}
    for main in chain:
        waiting = list(main.parents[1:])
        while waiting:
            found = commits.get(waiting.pop())
            if found and found.id not in bringer:
                bringer[found.id] = main.id
                waiting += found.parents
    brought: dict[str, list[Commit]] = {commit.id: [] for commit in chain}
    for identifier, commit in commits.items():
        by = bringer.get(identifier)
        if by is not None and by != identifier:
            brought[by].append(commit)
    return {commit.id: tuple(brought[commit.id]) or (commit,) for commit in chain}


def _parts(stream: IO[bytes]) -> Iterator[bytes]:
    """Yield what stands between NULs."""
    rest = b""
    while chunk := stream.read(_CHUNK):
        *whole, rest = (rest + chunk).split(b"\0")
        yield from whole
    yield rest


def _read(raw: bytes) -> Commit | None:
    """Return the commit of `<id>`, a line's end, the commit as git keeps it, its words indented."""
    # The encoding is stated, and git has made it UTF-8 where it could.
    text = raw.decode("utf-8", "replace").lstrip("\n")
    if not text:
        return None
    head, _, message = text.partition("\n\n")
    identifier, *lines = head.split("\n")
    fields: dict[str, list[str]] = {}
    for line in lines:
        name, _, value = line.partition(" ")
        fields.setdefault(name, []).append(value)
    author = _who(fields.get("author"))
    committer = _who(fields.get("committer"))
    return Commit(
        id=identifier,
        tree="".join(fields.get("tree", ())[:1]),
        parents=tuple(fields.get("parent", ())),
        author=Person(*author[:2]),
        authored=author[2],
        committer=Person(*committer[:2]),
        committed=committer[2],
        subject=" ".join(message.strip("\n").partition("\n    \n")[0].split()),
        signed=any(name in fields for name in _SIGNATURES),
    )


def _who(lines: list[str] | None) -> tuple[str, str, datetime]:
    match = _WHO.match(lines[0]) if lines else None
    if match is None:
        return _NOBODY
    return match["name"].strip(), match["email"].strip(), moment(int(match["when"] or 0))


def held_on(line: MainLine, days: Iterable[date]) -> Mapping[date, str | None]:
    """Return the commit that main held when each day ended, as `point.point_at` finds it.

    None for a day before main had a commit. All days cost one walk.
    """
    held: dict[date, str | None] = {}
    commits = iter((*line.commits, None))
    at = next(commits)
    last: str | None = None
    for day in sorted(set(days)):
        while at is not None and at.committed.date() <= day:
            last, at = at.id, next(commits)
        held[day] = last
    return held
