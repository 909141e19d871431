"""The courses of files, kept by the commit at which they were known, so as to be carried on.

A commit says all that came before it, so what is kept of one on the main line holds for good. It
is kept apart for each repository: one whose objects are not what their ids say spoils no other.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from planctl.cache import cache_folder, entries, read_entry, write_entry
from planctl.history.change import Change, ChangeKind
from planctl.history.command import told
from planctl.history.landing_log import Courses, log_courses
from planctl.history.place import GitPlace

_FORMAT = "landings-1"
#: How many commits are kept of one repository: a few ends of months, and what is checked out.
_MOST = 8
#: So few changes are read anew sooner than everything is written anew.
_FEW = 200


def courses_at(place: GitPlace, commit: str) -> Courses:
    """Return the courses of all files up to a commit (its id); only what is not kept is read.

    Raises UserError where git refuses to read.
    """
    # Where history is cut off, a commit does not say all that came before it.
    folder = None if place.shallow else _folder(place)
    if folder is None:
        courses = Courses()
        log_courses(place.folder, commit, None, courses)
        return courses
    after, courses = _latest(place, folder, commit)
    if after != commit:
        count = log_courses(place.folder, commit, after, courses)
        if after is None or count > _FEW:
            write_entry(folder / commit, _packed(courses), _MOST)
    return courses


def _folder(place: GitPlace) -> Path | None:
    folder = cache_folder(_FORMAT)
    if folder is None:
        return None
    found = told(place.folder, "rev-parse", "--git-common-dir").out.removesuffix(b"\n")
    common = os.path.realpath(place.folder / os.fsdecode(found))
    return folder / hashlib.sha256(os.fsencode(common)).hexdigest()[:32]


def _latest(place: GitPlace, folder: Path, commit: str) -> tuple[str | None, Courses]:
    """Return the last commit of the main line that something sound is kept of, and what it is."""
    kept = entries(folder)
    if not kept:
        return None, Courses()
    line: Iterable[str] = (commit,)
    if commit not in kept:
        listed = ("rev-list", "--first-parent", "--end-of-options", commit)
        line = told(place.folder, *listed).out.decode().split()
    for known in line:
        if known in kept and (courses := _unpacked(read_entry(folder / known))) is not None:
            return known, courses
    return None, Courses()


def _packed(courses: Courses) -> bytes:
    numbers: dict[str, int] = {}
    days: list[int] = []

    def row(path: str, changes: list[Change]) -> list[Any]:
        cells: list[Any] = []
        for change in changes:
            number = numbers.setdefault(change.commit, len(numbers))
            if number == len(days):
                days.append(change.day.toordinal())
            cells += (change.kind.value, number, "" if change.path == path else change.path)
        return cells

    alive = {path: row(path, changes) for path, changes in courses.alive.items()}
    gone = {path: row(path, changes) for path, changes in courses.gone.items()}
    packed = {"commits": list(numbers), "days": days, "alive": alive, "gone": gone}
    # Names that are no text are written as git has them.
    return json.dumps(packed, separators=(",", ":")).encode()


def _unpacked(raw: bytes | None) -> Courses | None:
    if raw is None:
        return None
    try:
        packed = json.loads(raw)
        commits = packed["commits"]
        days = [date.fromordinal(day) for day in packed["days"]]
        kinds = {kind.value: kind for kind in ChangeKind}

        def changes(path: str, cells: list[Any]) -> list[Change]:
            threes = zip(cells[::3], cells[1::3], cells[2::3], strict=True)
            return [Change(kinds[k], days[n], commits[n], at or path) for k, n, at in threes]

        return Courses(
            {path: changes(path, cells) for path, cells in packed["alive"].items()},
            {path: changes(path, cells) for path, cells in packed["gone"].items()},
        )
    except (ValueError, TypeError, LookupError, AttributeError):
        return None
