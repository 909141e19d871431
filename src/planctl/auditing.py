"""The facade over a registry's history: audit it, and hold its seals against it.

Nothing is read from the work tree but seals that are not committed yet; the index plays no part.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from planctl.errors import UserError
from planctl.history.line import MainLine, main_line
from planctl.history.place import GitPlace, place_in_git
from planctl.history.point import commit_named, day_named, point_at
from planctl.i18n import msg
from planctl.store.collector import held_back

if TYPE_CHECKING:
    from datetime import date

    from planctl.diagnostic import Diagnostic
    from planctl.history.keyring import Keyring
    from planctl.history.line import Commit
    from planctl.history.seals import SealedHistory
    from planctl.history.signatures import Verdict
    from planctl.rules.audit_trail import Step
    from planctl.store.document import StoredFile

Tell = Callable[[int], None]


@dataclass(frozen=True)
class Audited:
    """What an audit came to: the findings, up to which commit, after which, how many commits."""

    diagnostics: tuple[Diagnostic, ...]
    sealed: SealedHistory
    commit: str
    since: str | None
    commits: int
    simulation: bool = False


@dataclass(frozen=True)
class RepositoryHistory:
    """The history of one registry, as far as its main line goes."""

    root: Path
    place: GitPlace
    line: MainLine

    @property
    def last(self) -> str:
        """The commit that the line ends with."""
        return self.line.commits[-1].id


def audit(
    root: Path, since: str | None, as_of: date | None, today: date, tell: Tell | None = None
) -> Audited:
    """Judge what landed on the main line of the registry in `root`, after `since` or at all.

    `since` is a day or a revision of the main line. What comes after `as_of` is the future, else
    what comes after `today`; a simulated registry has a time of its own, without a today.
    `tell` is told how many signatures are verified so far.

    Raises UserError where the history is not whole, or git does not read it.
    """
    from planctl.analysis.demanded import demanded, is_key
    from planctl.analysis.trail import is_frame
    from planctl.rules.audit import audited
    from planctl.rules.audit_trail import AuditTrail

    history = history_at(root)
    start = _place_after(history, since) if since else 0
    before = history.line.commits[start - 1].id if start else None
    opening = _listing(history.place, before) if before else {}
    with held_back():
        frame = {path: blob for path, blob in opening.items() if is_frame(path)}
        steps = _steps(history, start, before, frame)
        keys = {path: blob for path, blob in opening.items() if is_key(path)}
        asked = list(demanded(steps, keys))
        verdicts = _verdicts(history.place, asked, tell)
        sealed = _sealed(history, {step.commit.id for step in steps} if before else None)
        commits = {
            one.id: one for main in history.line.commits for one in _with_brought(history, main)
        }
        simulated = is_simulated(history)
        day = as_of if simulated else as_of or today
        trail = AuditTrail(steps, commits, sealed, verdicts, day)
        found = audited(trail)
    count = sum(1 for _ in trail.all_commits())
    return Audited(found, sealed, history.last, before, count, simulated)


def verify(root: Path) -> Audited:
    """Hold every seal against the history, and nothing else. UserError as for `audit`."""
    from planctl.rules.audit_trail import AuditTrail
    from planctl.rules.catalogue import rule
    from planctl.rules.engine import stamp

    history = history_at(root)
    sealed = _sealed(history, None)
    simulated = is_simulated(history)
    commits = {commit.id: commit for commit in history.line.commits}
    seals = rule("PLN617")
    trail = AuditTrail((), commits, sealed, {})
    # By the numbers of the seals: what is named first is the first difference.
    found = tuple(stamp(seals, problem) for problem in seals(trail)) if seals else ()
    return Audited(found, sealed, history.last, None, len(commits), simulated)


def is_simulated(history: RepositoryHistory) -> bool:
    """Tell whether the registry says at the end of its history that its data is made up."""
    from planctl.history.versions import contents
    from planctl.model.settings import Settings
    from planctl.store.layout import Kind, path_for
    from planctl.store.load import read_file

    path = path_for(Kind.SETTINGS)
    whole = f"{history.place.prefix}{path}"
    for raw in contents(history.root, [(history.last, whole)], whole=True):
        record = read_file(path, raw).record if raw else None
        return isinstance(record, Settings) and record.simulation
    return False


def history_at(root: Path, revision: str = "HEAD") -> RepositoryHistory:
    """Return the main line up to a revision. UserError where the history is not whole."""
    place = place_in_git(root)
    if place.shallow:
        raise UserError(
            msg("The git history is incomplete: it is cut off, so nobody can vouch for it."),
            msg("Fetch the rest of it: git fetch --unshallow (in CI: fetch-depth: 0)."),
        )
    if place.bare:
        from planctl.history.whereabouts import prefix_elsewhere

        place = replace(place, prefix=prefix_elsewhere(place, commit_named(place, "HEAD")))
    return RepositoryHistory(root, place, main_line(root, revision))


def _with_brought(history: RepositoryHistory, main: Commit) -> Iterable[Commit]:
    brought = history.line.brought.get(main.id, ())
    return brought if main in brought else (*brought, main)


def _place_after(history: RepositoryHistory, since: str) -> int:
    """Return the place of the first commit of the main line after a day or revision."""
    if (day := day_named(since)) and day < history.line.commits[0].committed.date():
        return 0
    point = point_at(history.root, since)
    for place, commit in enumerate(history.line.commits):
        if any(one.id == point.commit for one in _with_brought(history, commit)):
            return place + 1
    raise UserError(
        msg("“{revision}” is no part of the history of main.", revision=since),
        msg("Name a day, or a commit that main has."),
    )


def _listing(place: GitPlace, commit: str) -> dict[str, str]:
    from planctl.history.tree import files_below

    files = files_below(place, commit, place.prefix)
    return {file.path: file.blob for file in files if not file.link}


def _steps(
    history: RepositoryHistory, start: int, before: str | None, frame: dict[str, str]
) -> tuple[Step, ...]:
    from planctl.analysis.trail import steps, wanted
    from planctl.history.blob_changes import changes_by_commit

    place, line = history.place, history.line
    changed = changes_by_commit(place, history.last, before)
    looked_into = [*frame.items(), *wanted(changed, line.commits[start:])]
    return tuple(steps(line, changed, start, frame, _reader(place, looked_into)))


def _reader(place: GitPlace, wanted: Iterable[tuple[str, str]]) -> Callable[[str, str], StoredFile]:
    """Return what gives the file of (path, id): all contents are read at once, each typed once."""
    from planctl.history.tree import blobs
    from planctl.store.document import Document, StoredFile
    from planctl.store.layout import place_of
    from planctl.store.load import read_file

    ids = list(dict.fromkeys(blob for _path, blob in wanted))
    contents = dict(zip(ids, blobs(place.folder, ids), strict=True))
    known: dict[tuple[str, str], StoredFile] = {}

    def read(path: str, blob: str) -> StoredFile:
        file = known.get((path, blob))
        if file is None:
            raw = contents.get(blob)
            if raw is None or place_of(path) is None:
                file = StoredFile(path, place_of(path), Document(blob, 0))
            else:
                file = read_file(path, raw)
            known[path, blob] = file
        return file

    return read


def _verdicts(
    place: GitPlace, asked: list[tuple[Commit, tuple[tuple[str, str], ...]]], tell: Tell | None
) -> dict[str, Verdict]:
    from planctl.history.signatures import verdicts
    from planctl.history.tree import blobs

    ids = list(dict.fromkeys(blob for _commit, keys in asked for _path, blob in keys))
    contents = dict(zip(ids, blobs(place.folder, ids), strict=True))
    rings = {keys: _keyring(keys, contents) for _commit, keys in asked}
    return verdicts(place, ((commit, rings[keys]) for commit, keys in asked), tell)


def _keyring(keys: tuple[tuple[str, str], ...], contents: dict[str, bytes]) -> Keyring:
    from planctl.history.keyring import Keyring
    from planctl.store.layout import Kind, place_of

    found: dict[Kind, list[bytes]] = {}
    for path, blob in keys:
        kept = place_of(path)
        if kept is not None:
            found.setdefault(kept.kind, []).append(contents[blob])
    signers, revoked = found.get(Kind.SIGNERS, ()), found.get(Kind.REVOKED, ())
    return Keyring(
        b"".join(signers), revoked[0] if revoked else None, tuple(found.get(Kind.KEY, ()))
    )


def _sealed(history: RepositoryHistory, landed_in: set[str] | None) -> SealedHistory:
    """Return the seals; the states of those are looked into that landed in some commits, or all."""
    from planctl.history.seals import landed_seals, sealed_states

    seals = landed_seals(history.root, history.place, history.last)
    numbers = {n for n, s in seals.items() if landed_in is None or s.landed in {None, *landed_in}}
    return sealed_states(history.place, history.line, seals, numbers)
