"""Whether a change is its submitter's to make; the rules 6xx say what is not."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from planctl.analysis.closing import closing_days
from planctl.rules.change_set import change_set
from planctl.rules.judge import judge
from planctl.rules.submitter import by_account, by_agency

if TYPE_CHECKING:
    from planctl.diagnostic import Diagnostic
    from planctl.registry import Registry
    from planctl.rules.submitter import Submitter


@dataclass(frozen=True, slots=True)
class Authority:
    """Who submits a change (a body by its name, or a forge account), and the day it is judged."""

    name: str
    by: Callable[[Registry, str], Submitter]
    as_of: date


def of_agency(name: str, as_of: date) -> Authority:
    """Return the authority of a body, named by its id."""
    return Authority(name, by_agency, as_of)


def of_account(login: str, as_of: date) -> Authority:
    """Return the authority of the body that lists a forge account."""
    return Authority(login, by_account, as_of)


def judged(
    paths: Iterable[str],
    authority: Authority,
    known: Registry,
    states: tuple[Registry, Registry],
) -> tuple[Diagnostic, ...]:
    """Return what the submitter may not change of the files in `paths`.

    `known` are the bodies by which the submitter is told, `states` the registry before and after.
    Periods close by the duties as they were before.
    """
    touched = tuple(paths)
    submitter = authority.by(known, authority.name)
    landed = {file.path for file in states[0].files}
    due = closing_days(states[0], filter(landed.__contains__, touched))
    return judge(change_set(touched, submitter, states, authority.as_of, due))
