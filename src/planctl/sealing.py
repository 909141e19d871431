"""Sealing a registry: one state of the main line put on record, chained to the seal before it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from planctl.auditing import history_at, is_simulated, verify
from planctl.errors import UserError
from planctl.history.point import commit_named
from planctl.i18n import msg

if TYPE_CHECKING:
    from planctl.history.seals import LandedSeal
    from planctl.history.state import SealedState


@dataclass(frozen=True, slots=True)
class Sealed:
    """A seal that was written: its number, its file relative to the registry, what it seals."""

    number: int
    path: str
    sha256: str
    state: SealedState
    simulation: bool


def seal(root: Path, revision: str) -> Sealed:
    """Write the next seal into the registry in `root`, on the commit of main that is named.

    Committing it is left to whoever seals. Raises UserError where the seals that there are do not
    hold, where the last one is not committed yet, or where it seals this very commit.
    """
    from planctl.history.seals import landed_seals
    from planctl.history.state import States, folder_of

    history = history_at(root)
    if history.place.bare:
        raise UserError(msg("A bare repository has no work tree to write a seal into."))
    named = commit_named(history.place, revision)
    places = {commit.id: place for place, commit in enumerate(history.line.commits)}
    if named not in places:
        # Another branch is checked out than main.
        history = history_at(root, revision)
        places = {commit.id: place for place, commit in enumerate(history.line.commits)}
    seals = landed_seals(root, history.place, history.last)
    if any(seal.landed is None for seal in seals.values()) or verify(root).diagnostics:
        raise UserError(
            msg("The seals that there are do not hold, or the last one is not committed yet."),
            msg("Commit it, or see what is wrong: planctl audit verify"),
        )
    last = max(seals.values(), key=lambda seal: seal.number, default=None)
    if last and last.record and places.get(last.record.commit, -1) >= places[named]:
        raise UserError(
            msg("Nothing has landed since seal {number}.", number=last.number),
            msg("Seal again once something has."),
        )
    commit = history.line.commits[places[named]]
    state = States(history.place).of(commit, folder_of(history.place))
    return _written(root, last, state, simulation=is_simulated(history))


def _written(
    root: Path, last: LandedSeal | None, state: SealedState, *, simulation: bool
) -> Sealed:
    import hashlib

    from planctl.store.canonical import render
    from planctl.store.layout import Kind, path_for
    from planctl.store.write import create_file

    number = last.number + 1 if last else 1
    data = {
        "number": str(number),
        "commit": state.commit,
        "tree": state.tree,
        "moment": state.moment,
        "folder": state.folder,
        "records": str(state.records),
        "digest": state.digest,
        **({"previous": last.digest} if last else {}),
    }
    text = render({**data}, Kind.SEAL)
    path = path_for(Kind.SEAL, number=str(number))
    try:
        create_file(root / path, text)
    except FileExistsError:
        raise UserError(msg("There is such a seal already: {path}", path=path)) from None
    return Sealed(number, path, hashlib.sha256(text.encode()).hexdigest(), state, simulation)
