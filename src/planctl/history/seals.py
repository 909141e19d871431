"""The seals of a registry as they landed on the main line, and what became of them since."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from planctl.history.blob_changes import BlobChange, changes_below
from planctl.history.command import ask
from planctl.history.line import MainLine
from planctl.history.place import GitPlace, place_in_git
from planctl.history.state import SealedState, States
from planctl.history.tree import blobs, files_below
from planctl.history.whereabouts import prefix_at
from planctl.model.seal import Seal
from planctl.store.layout import SEALS
from planctl.store.load import read_file

_NAME = re.compile(rf"{SEALS}([1-9][0-9]*)\.yaml")


@dataclass(frozen=True, slots=True)
class LandedSeal:
    """A seal: its file as it landed first, and as it is now.

    `landed` is the commit that brought it, None where it is not committed yet; `last` the commit
    that changed it or took it out since. `now` is None where there is no such file any more.
    `otherwise` are the commits that left it other than it landed, or took it out.
    """

    number: int
    path: str
    first: bytes
    now: bytes | None
    landed: str | None = None
    last: str | None = None
    otherwise: tuple[str, ...] = ()

    @property
    def record(self) -> Seal | None:
        """The seal as it landed first; None where no record can be made of it."""
        record = read_file(self.path, self.first).record
        return record if isinstance(record, Seal) else None

    @property
    def digest(self) -> str:
        """SHA-256 of the file as it landed first: what the next seal names."""
        return hashlib.sha256(self.first).hexdigest()


@dataclass(frozen=True)
class SealedHistory:
    """The seals by their numbers, and what today's history has of what they seal.

    `places` are the places of the commits of the main line, `states` what they come to for the
    seals that were looked into; `astray` names the first file that differs from a sealed state
    whose commit the main line has lost, where git still has that commit.
    """

    seals: Mapping[int, LandedSeal]
    places: Mapping[str, int]
    states: Mapping[int, SealedState] = field(default_factory=dict)
    astray: Mapping[int, str] = field(default_factory=dict)


def landed_seals(root: Path, place: GitPlace, last: str) -> dict[int, LandedSeal]:
    """Return every seal that ever landed up to the commit `last`, and those not committed yet.

    What lies in the work tree counts as what there is now. UserError where git does not read.
    """
    history: dict[str, list[tuple[str, BlobChange]]] = {}
    for commit, change in changes_below(place, last, SEALS):
        history.setdefault(change.path, []).append((commit, change))
    wanted = dict.fromkeys(
        blob for changes in history.values() for _, c in changes for blob in (c.new,) if blob
    )
    content = dict(zip(wanted, blobs(place.folder, list(wanted)), strict=True))
    found: dict[int, LandedSeal] = {}
    for path, changes in history.items():
        match = _NAME.fullmatch(path)
        first = next((change.new for _, change in changes if change.new), None)
        if match and first:
            final = changes[-1][1].new
            now = content[final] if final else None
            now = now if place.bare else _at_hand(root, path)
            last_commit = changes[-1][0] if len(changes) > 1 else None
            otherwise = tuple(commit for commit, change in changes if change.new != first)
            found[int(match[1])] = LandedSeal(
                int(match[1]), path, content[first], now, changes[0][0], last_commit, otherwise
            )
    return dict(sorted({**_not_landed(root, place, found), **found}.items()))


def sealed_states(
    place: GitPlace, line: MainLine, seals: Mapping[int, LandedSeal], numbers: set[int]
) -> SealedHistory:
    """Return the history that seals are held against; states are computed for `numbers` alone."""
    places = {commit.id: number for number, commit in enumerate(line.commits)}
    reader = States(place)
    states: dict[int, SealedState] = {}
    astray: dict[int, str] = {}
    for number, seal in seals.items():
        record = seal.record
        if record is None:
            continue
        if record.commit in places:
            if number in numbers:
                states[number] = reader.of(line.commits[places[record.commit]], record.folder)
        elif path := _first_astray(place, reader, line, record):
            astray[number] = path
    return SealedHistory(seals, places, states, astray)


def _first_astray(place: GitPlace, reader: States, line: MainLine, record: Seal) -> str:
    """Return the first file that main had otherwise at the sealed moment; empty if nobody knows.

    The commit is none of the main line's; git keeps such commits for a while, or on a branch.
    """
    if ask(place.folder, "cat-file", "-e", f"{record.commit}^{{commit}}").code:
        return ""
    then = [c for c in line.commits if c.committed.isoformat(timespec="seconds") <= record.moment]
    if not then:
        return ""
    sealed, held = (
        {file.path: file.blob for file in reader.files(commit, record.folder)}
        for commit in (record.commit, then[-1].id)
    )
    paths = (path for path in {**sealed, **held} if sealed.get(path) != held.get(path))
    return min(paths, default="")


def _at_hand(root: Path, path: str) -> bytes | None:
    try:
        return (root / path).read_bytes()
    except OSError:
        return None


def _not_landed(root: Path, place: GitPlace, landed: Container[int]) -> dict[int, LandedSeal]:
    """Return the seals in the work tree that are not committed yet."""
    found = {}
    folder = root / SEALS
    for file in sorted(folder.iterdir()) if not place.bare and folder.is_dir() else ():
        path = f"{SEALS}{file.name}"
        match = _NAME.fullmatch(path)
        if match and int(match[1]) not in landed and (raw := _at_hand(root, path)) is not None:
            found[int(match[1])] = LandedSeal(int(match[1]), path, raw, raw)
    return found


def followed(root: Path, commit: str) -> LandedSeal | None:
    """Return the latest seal that a commit (its id) has, of a state that it comes after.

    None where there is no such seal. Raises UserError where git does not read the commit.
    """
    place = place_in_git(root)
    prefix = prefix_at(place, commit)
    found = [
        (int(match[1]), file)
        for file in files_below(place, commit, f"{prefix}{SEALS}")
        if not file.link and (match := _NAME.fullmatch(f"{SEALS}{file.path}"))
    ]
    for number, file in sorted(found, reverse=True):
        (raw,) = blobs(place.folder, [file.blob])
        seal = LandedSeal(number, f"{SEALS}{file.path}", raw, raw)
        record = seal.record
        asked = ("merge-base", "--is-ancestor", record.commit if record else "", commit)
        if record is not None and ask(place.folder, *asked).code == 0:
            return seal
    return None
