"""Whether signatures of commits hold: git's own verification, with the registry's keys alone.

Nothing of the user's is asked: no keys of theirs, no settings of theirs or of the repository.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from planctl.history.command import answering
from planctl.history.keyring import Bench, Keyring, lay_out, matches
from planctl.history.line import Commit
from planctl.history.place import GitPlace
from planctl.model.standing import Standing

_FIELDS = ("%H", "%G?", "%GS", "%GK", "%GF", "%GP", "%GG")
_LOG = ("log", "--no-walk=unsorted", "--stdin", "-z", "--no-color", "--no-show-signature")
_SSH = "SHA256:"
Tell = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a signature is worth, the key that made it, and whose the registry says it is."""

    standing: Standing
    key: str = ""
    signer: str = ""


@dataclass(frozen=True, slots=True)
class _Raw:
    """What git says of one signature; `letter` is that of its format %G?."""

    commit: str
    letter: str
    signer: str
    key: str
    fingerprint: str
    primary: str
    words: str


def verdicts(
    place: GitPlace, asked: Iterable[tuple[Commit, Keyring]], tell: Tell | None = None
) -> dict[str, Verdict]:
    """Return the verdict on each commit, by its id, with the keys that counted before it landed.

    One process of git is started for each different keyring. UserError where a program is missing.
    """
    found: dict[str, Verdict] = {}
    groups: dict[Keyring, list[Commit]] = {}
    for commit, keyring in asked:
        if commit.signed:
            groups.setdefault(keyring, []).append(commit)
        else:
            found[commit.id] = Verdict(Standing.UNSIGNED)
    for keyring, commits in groups.items():
        with tempfile.TemporaryDirectory(prefix="planctl-") as folder:
            bench = lay_out(keyring, Path(folder))
            known = {commit.id: commit for commit in commits}
            said = list(_asked(place, known, bench.environment))
            doubtful = [raw.commit for raw in said if raw.letter == "B"]
            # What is good but for the list of revoked keys is signed with one of them.
            unrevoked = _standing_without(place, bench, doubtful)
            for raw in said:
                found[raw.commit] = _verdict(known[raw.commit], raw, bench, unrevoked)
                if tell:
                    tell(len(found))
    return found


def _standing_without(place: GitPlace, bench: Bench, ids: list[str]) -> Mapping[str, _Raw]:
    if not ids or bench.keyring.revoked is None:
        return {}
    return {raw.commit: raw for raw in _asked(place, ids, bench.unrevoked)}


def _asked(place: GitPlace, ids: Iterable[str], environment: Mapping[str, str]) -> Iterator[_Raw]:
    form = f"--format=tformat:{'%x00'.join(_FIELDS)}"
    with answering(place.folder, *_LOG, form, questions=ids, environment=environment) as out:
        words = out.read().decode("utf-8", "replace").split("\0")
    for start in range(0, len(words) - len(_FIELDS) + 1, len(_FIELDS)):
        yield _Raw(*words[start : start + len(_FIELDS)])


def _verdict(commit: Commit, raw: _Raw, bench: Bench, unrevoked: Mapping[str, _Raw]) -> Verdict:
    key = raw.fingerprint or raw.key
    match raw.letter:
        case "R":
            return Verdict(Standing.REVOKED, key, raw.signer)
        case "B" if (other := unrevoked.get(raw.commit)) and other.letter in "GU":
            return Verdict(Standing.REVOKED, other.fingerprint or other.key, other.signer)
        case "E":
            return Verdict(Standing.UNKNOWN_KEY, key)
        case "X":
            return Verdict(Standing.OUT_OF_TERM, key, raw.signer)
        case "U" if raw.key.startswith(_SSH):
            term = "expired" in raw.words or "not yet valid" in raw.words
            return Verdict(Standing.OUT_OF_TERM if term else Standing.UNKNOWN_KEY, key)
        case "Y" if not _was_in_term(commit, raw, bench):
            return Verdict(Standing.OUT_OF_TERM, key, raw.signer)
        case "G" | "U" | "Y":
            own = _is_own(commit, raw, bench)
            return Verdict(Standing.GOOD if own else Standing.ANOTHERS, key, raw.signer)
    return Verdict(Standing.BAD, key, raw.signer)


def _was_in_term(commit: Commit, raw: _Raw, bench: Bench) -> bool:
    """Tell whether an OpenPGP key that has expired since had not when the commit was made."""
    ends = [bench.ends[key] for key in (raw.fingerprint, raw.primary) if key in bench.ends]
    return bool(ends) and commit.committed.timestamp() < min(ends)


def _is_own(commit: Commit, raw: _Raw, bench: Bench) -> bool:
    """Tell whether the key is that of the commit's committer or author, by the address."""
    people = {commit.committer.email.lower(), commit.author.email.lower()}
    if not raw.key.startswith(_SSH):
        return bool(people & bench.addresses.get(raw.primary, frozenset()))
    if raw.signer.lower() in people:
        return True
    lines = bench.ssh_patterns(raw.fingerprint or raw.key, raw.signer)
    return any(matches(person, patterns) for patterns in lines for person in people)
