"""What the signatures of some commits of the main line are worth, by the keys of the registry.

The keys that count for a commit are those that main had before it landed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from planctl.history.keyring import Keyring
from planctl.history.landing import Change, ChangeKind, History
from planctl.history.line import Commit, MainLine
from planctl.history.place import place_in_git
from planctl.history.signatures import Verdict, verdicts
from planctl.history.versions import contents
from planctl.model.standing import Standing
from planctl.store.layout import KEYRING, Kind, place_of


def verdicts_on(
    root: Path, history: History, line: MainLine, wanted: Collection[str]
) -> Mapping[str, Verdict]:
    """Return the verdict on each of the `wanted` commits (ids) that is on the line.

    Only what is signed is verified. UserError where a program that it needs is missing.
    """
    place = place_in_git(root)
    asked = [commit for commit in line.commits if commit.id in wanted]
    if not any(commit.signed for commit in asked):
        return {commit.id: Verdict(Standing.UNSIGNED) for commit in asked}
    with_keys = list(_with_keys(root, history, line, wanted))
    # Where the registry has no key at all, git has nothing to hold a signature against.
    known = verdicts(place, ((commit, ring) for commit, ring in with_keys if ring != Keyring()))
    unknown = (commit for commit, ring in with_keys if ring == Keyring())
    return known | {
        commit.id: Verdict(Standing.UNKNOWN_KEY if commit.signed else Standing.UNSIGNED)
        for commit in unknown
    }


def _with_keys(
    root: Path, history: History, line: MainLine, wanted: Collection[str]
) -> Iterator[tuple[Commit, Keyring]]:
    changes: dict[str, list[tuple[str, bytes | None]]] = {}
    for path, change, raw in _key_files(root, history):
        changes.setdefault(change.commit, []).append((path, raw))
    held: dict[str, bytes] = {}
    ring = Keyring()
    for commit in line.commits:
        if commit.id in wanted:
            yield commit, ring
        for path, raw in changes.get(commit.id, ()):
            held.pop(path, None)
            if raw is not None:
                held[path] = raw
        if commit.id in changes:
            ring = _keyring(held)


def _key_files(root: Path, history: History) -> Iterator[tuple[str, Change, bytes | None]]:
    """Yield (path, change, content) of the files of the keyring, each file's oldest first."""
    lives: list[tuple[str, Change]] = []
    for path, changes in _lives(history):
        place = place_of(path)
        if place is not None and place.kind in KEYRING:
            lives += [(path, change) for change in changes]
    there = [one for one in lives if one[1].kind is not ChangeKind.REMOVED]
    raws = contents(root, ((change.commit, change.path) for _, change in there), whole=True)
    for path, change in lives:
        yield path, change, None if change.kind is ChangeKind.REMOVED else next(raws)


def _lives(history: History) -> Iterator[tuple[str, Iterable[Change]]]:
    for path, landing in history.landings.items():
        yield path, (*landing.earlier, *landing.changes)
    yield from history.gone.items()


def _keyring(held: Mapping[str, bytes]) -> Keyring:
    found: dict[Kind, list[bytes]] = {}
    for path in sorted(held):
        place = place_of(path)
        if place is not None:
            found.setdefault(place.kind, []).append(held[path])
    revoked = found.get(Kind.REVOKED)
    return Keyring(
        b"".join(found.get(Kind.SIGNERS, ())),
        revoked[0] if revoked else None,
        tuple(found.get(Kind.KEY, ())),
    )
