"""A point of the history that someone asks for: a day, or a revision.

Of a day it is what main held when that day ended in Baku. A commit cannot have come to main before
its parent did, so a commit counts from the latest committer's date on the line up to it: whoever
dates a commit back does not change what was known then.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from planctl.errors import UserError
from planctl.history.command import ask, told
from planctl.history.place import GitPlace, place_in_git
from planctl.history.zone import moment
from planctl.i18n import msg

_ID = re.compile(rb"([0-9a-f]{40,64})\n")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Point:
    """A commit, and the words that asked for it; `day` where they named a day."""

    commit: str
    asked: str
    day: date | None = None


def point_at(root: Path, wanted: str) -> Point:
    """Return the point of the history of the registry in `root` that `wanted` names.

    A day (2026-12-31) is looked for on the first parents of the commit that is checked out; all
    else is a revision. Raises UserError where there is no repository, no such commit or day, or
    where main had no commit yet by then.
    """
    place = place_in_git(root)
    day = day_named(wanted)
    if day is None:
        return Point(commit_named(place, wanted), wanted)
    return Point(_held_on(place, day), wanted, day)


def day_named(wanted: str) -> date | None:
    """Return the day that is written, None where it is a revision. UserError for 2026-02-30."""
    if not _DAY.fullmatch(wanted):
        return None
    try:
        return date.fromisoformat(wanted)
    except ValueError:
        raise UserError(msg("There is no such day: {day}", day=wanted)) from None


def find_commit(folder: Path, revision: str) -> str | None:
    """Return the id of the commit that a revision names in the repository of `folder`."""
    # What no revision holds would end the argument, or git's patience.
    if not revision or {"\0", "\n"} & set(revision):
        return None
    asked = ("--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    answer = ask(folder, "rev-parse", *asked)
    # A range or a commit to be left out is more than an id, and no commit.
    found = _ID.fullmatch(answer.out) if answer.code == 0 else None
    return found[1].decode() if found else None


def parted_at(root: Path, one: Point, other: Point) -> Point | None:
    """Return the commit that two histories share last, None where they share none."""
    answer = ask(place_in_git(root).folder, "merge-base", one.commit, other.commit)
    found = _ID.fullmatch(answer.out)
    return Point(found[1].decode(), one.asked) if answer.code == 0 and found else None


def day_of_commit(root: Path, commit: str) -> date:
    """Return the day of a commit (its id) by its committer, in Baku."""
    asked = ("--no-walk", "--timestamp", "--end-of-options", commit)
    seconds = told(place_in_git(root).folder, "rev-list", *asked).out.split(b" ")[0]
    return moment(int(seconds)).date()


def commit_named(place: GitPlace, revision: str) -> str:
    """Return the id of the commit that a revision names; UserError where it names none."""
    found = find_commit(place.folder, revision)
    if found is not None:
        return found
    if revision == "HEAD":
        raise UserError(
            msg("The repository has no commit yet: {folder}", folder=place.folder),
            msg("Commit the registry first."),
        )
    raise UserError(
        msg("git knows no commit “{revision}” here.", revision=revision),
        msg("Name a day as 2026-12-31, a branch, a tag or the id of a commit."),
    )


def _held_on(place: GitPlace, day: date) -> str:
    """Return the last commit that main had by the end of a day."""
    last = commit_named(place, "HEAD")
    listed = ("--first-parent", "--timestamp", "--reverse", "--end-of-options")
    lines = told(place.folder, "rev-list", *listed, last).out.decode().splitlines()
    held, first = None, None
    for line in lines:
        seconds, commit = line.split(" ")
        came = moment(int(seconds)).date()
        first = first or came
        if came > day:
            break
        held = commit
    if held is not None:
        return held
    if place.shallow:
        raise UserError(
            msg("The git history is incomplete: it does not reach back to {day}.", day=day),
            msg("Fetch the rest of it: git fetch --unshallow (in CI: fetch-depth: 0)."),
        )
    raise UserError(
        msg(
            "On {day} the main branch had no commit yet; its first is of {first}.",
            day=day,
            first=first,
        )
    )
