"""Past versions of record files: what each commit of the main line made of them, in its order.

The contents of all of them come from git in one answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from planctl.history.landing import Change, ChangeKind, History
from planctl.history.place import place_in_git
from planctl.history.versions import contents
from planctl.store.collector import held_back
from planctl.store.layout import place_of
from planctl.store.load import read_file

if TYPE_CHECKING:
    from planctl.store.document import StoredFile

Pair = tuple["StoredFile | None", "StoredFile | None"]


@dataclass(frozen=True, slots=True)
class Version:
    """What one commit made of a file; `file` is None where it took it away."""

    change: Change
    file: StoredFile | None


@dataclass(frozen=True, slots=True)
class Step:
    """What one commit of the main line did: each file as it was before and as it was then."""

    commit: str
    pairs: tuple[Pair, ...]


def versions(
    root: Path, history: History, wanted: Callable[[str], bool]
) -> Mapping[str, tuple[Version, ...]]:
    """Return every version of the files whose registry-relative path is wanted, the oldest first.

    A file is wanted under any path that it has had; its versions stand under its last one.
    """
    prefix = place_in_git(root).prefix
    chosen: dict[str, Sequence[tuple[Change, str]]] = {}
    for path, changes in _lives(history):
        named = [(change, _inside(change.path, path, prefix)) for change in changes]
        if wanted(path) or any(wanted(name) for _, name in named):
            chosen[path] = named
    asked = [
        (change.commit, change.path)
        for named in chosen.values()
        for change, _ in named
        if change.kind is not ChangeKind.REMOVED
    ]
    with held_back():
        answers = contents(root, asked, whole=True)
        return {
            path: tuple(Version(change, _file(change, name, answers)) for change, name in named)
            for path, named in chosen.items()
        }


def steps(found: Mapping[str, Sequence[Version]], order: Mapping[str, int]) -> tuple[Step, ...]:
    """Return the versions commit by commit; `order` is the place of each on the main line.

    A file that got another name went under the one and came under the other.
    """
    pairs: dict[str, list[Pair]] = {}
    for line in found.values():
        earlier: StoredFile | None = None
        for version in line:
            here = pairs.setdefault(version.change.commit, [])
            now = version.file
            if earlier and now and earlier.path != now.path:
                here += [(earlier, None), (None, now)]
            elif earlier or now:
                here.append((earlier, now))
            earlier = now
    return tuple(
        Step(commit, tuple(pairs[commit])) for commit in sorted(pairs, key=lambda c: order[c])
    )


def _lives(history: History) -> Iterator[tuple[str, tuple[Change, ...]]]:
    for path, landing in history.landings.items():
        yield path, (*landing.earlier, *landing.changes)
    yield from history.gone.items()


def _inside(path: str, last: str, prefix: str) -> str:
    """Return where in the registry a file lay; the registry itself may have been moved."""
    if path.endswith(f"/{last}") or path == last:
        return last
    if path.startswith(prefix):
        return path[len(prefix) :]
    parts = path.split("/")
    tails = ("/".join(parts[n:]) for n in range(len(parts)))
    return next((tail for tail in tails if place_of(tail)), path)


def _file(change: Change, name: str, answers: Iterator[bytes | None]) -> StoredFile | None:
    if change.kind is ChangeKind.REMOVED:
        return None
    raw = next(answers)
    return None if raw is None else read_file(name, raw)
