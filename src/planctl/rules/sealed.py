"""Holding seals against the history that they seal: what is broken, seal by seal."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import TYPE_CHECKING

from planctl.diagnostic import Where
from planctl.i18n import Message, msg
from planctl.model.seal import Seal
from planctl.store.document import locate
from planctl.store.layout import Kind, path_for
from planctl.store.parse import parse

if TYPE_CHECKING:
    from planctl.history.seals import LandedSeal, SealedHistory

Broken = tuple[Where, Message, tuple[Where, ...]]


def broken_seals(history: SealedHistory) -> Iterator[Broken]:
    """Yield (place, what is wrong, other places) of every seal that does not hold."""
    lost: list[int] = []
    for number in range(1, max(history.seals, default=0) + 1):
        seal = history.seals.get(number)
        if seal is None:
            yield _missing(number)
            continue
        if found := _tampered(seal):
            yield found
        record = seal.record
        if record is None:
            yield _at(seal, "", msg("Seal {number} cannot be read.", number=number))
        elif found := _out_of_chain(history, seal, record):
            yield found
        elif record.commit not in history.places:
            lost.append(number)
        elif found := _out_of_state(history, seal, record) or _out_of_order(history, seal, record):
            yield found
    if lost:
        yield _lost(history, lost)


def mended_seals(history: SealedHistory, judged: Container[str]) -> Iterator[Broken]:
    """Yield every seal that one of the commits to judge spoiled, and that is whole again."""
    for seal in history.seals.values():
        commit = next((commit for commit in seal.otherwise if commit in judged), None)
        if commit and seal.now == seal.first:
            said = msg(
                "Seal {number} was changed or deleted after it had landed, and put back later.",
                number=seal.number,
            )
            yield Where(seal.path, commit=commit), said, ()


def _missing(number: int) -> Broken:
    path = path_for(Kind.SEAL, number=str(number))
    return Where(path), msg("Seal {number} is missing; later ones are there.", number=number), ()


def _tampered(seal: LandedSeal) -> Broken | None:
    """Return what became of the file since it landed."""
    if seal.now is None:
        said = msg("Seal {number} landed and is gone.", number=seal.number)
        return Where(seal.path, commit=seal.last), said, ()
    if seal.now == seal.first:
        return None
    pairs = zip(seal.first.splitlines(), seal.now.splitlines(), strict=False)
    lines = [number for number, (old, new) in enumerate(pairs, 1) if old != new]
    said = msg("Seal {number} is not as it landed.", number=seal.number)
    return Where(seal.path, min(lines, default=1), commit=seal.last), said, ()


def _out_of_chain(history: SealedHistory, seal: LandedSeal, record: Seal) -> Broken | None:
    """Return where a seal does not follow the one before it."""
    if record.number != seal.number:
        said = msg("Seal {number} calls itself {other}.", number=seal.number, other=record.number)
        return _at(seal, "number", said)
    before = history.seals.get(seal.number - 1)
    if before is None and seal.number > 1:
        return None  # that it is missing is said
    if record.previous == (before.digest if before else None):
        return None
    return _at(
        seal,
        "previous",
        msg(
            "The chain of seals is broken: seal {number} does not name the file of the seal "
            "before it.",
            number=seal.number,
        ),
    )


def _out_of_order(history: SealedHistory, seal: LandedSeal, record: Seal) -> Broken | None:
    before = history.seals.get(seal.number - 1)
    earlier = before.record if before else None
    place = history.places[record.commit]
    late = seal.landed is not None and place >= history.places.get(seal.landed, place + 1)
    if late or (earlier and place <= history.places.get(earlier.commit, -1)):
        said = msg(
            "Seal {number} seals a commit that does not come after that of the seal before it, or "
            "not before its own landing.",
            number=seal.number,
        )
        return _at(seal, "commit", said)
    return None


def _out_of_state(history: SealedHistory, seal: LandedSeal, record: Seal) -> Broken | None:
    """Return the first figure of a seal that its commit does not come to."""
    state = history.states.get(seal.number)
    if state is None:
        return None
    for field in ("tree", "moment", "folder", "records", "digest"):
        said, found = getattr(record, field), getattr(state, field)
        if said != found:
            message = msg(
                "Seal {number} does not fit its commit: {field} is {found}, the seal says {said}.",
                number=seal.number,
                field=field,
                found=found,
                said=said,
            )
            return _at(seal, field, message)
    return None


def _lost(history: SealedHistory, numbers: list[int]) -> Broken:
    """Return that the main line has lost a sealed commit, and every other seal that has, too."""
    first = history.seals[numbers[0]]
    record = first.record
    commit = record.commit if record else ""
    path = history.astray.get(first.number)
    message = (
        msg(
            "The main line no longer has the commit of seal {number} ({commit}); the first file "
            "that it had otherwise: {path}",
            number=first.number,
            commit=commit[:12],
            path=path,
        )
        if path
        else msg(
            "The main line no longer has the commit of seal {number} ({commit}): the history was "
            "rewritten.",
            number=first.number,
            commit=commit[:12],
        )
    )
    where, said, _ = _at(first, "commit", message)
    others = tuple(_at(history.seals[n], "commit", message)[0] for n in numbers[1:])
    return where, said, others


def _at(seal: LandedSeal, field: str, message: Message) -> Broken:
    document = parse(seal.first)
    line, column = locate(document.mark, (field,) if field else ())
    record = str(seal.number)
    return Where(seal.path, line, column, record, field or None, seal.landed), message, ()
