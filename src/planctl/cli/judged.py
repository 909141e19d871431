"""What the commands on a plan begin with: an open registry, the plan, where it stands."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from planctl.cli.app import spoken
from planctl.cli.opening import Asked, open_workspace, shown_prefix
from planctl.cli.today import day_of
from planctl.i18n import plural
from planctl.plan_at_day import PlanAtDay

if TYPE_CHECKING:
    from planctl.diagnostic import Where
    from planctl.history.landing import History
    from planctl.i18n import Translator
    from planctl.workspace import Workspace


@dataclass(frozen=True)
class Judged(PlanAtDay):
    """The plan that a command is asked about, at a day, and the language of the answer."""

    t: Translator

    @property
    def mark(self) -> str | None:
        """What tables say of made-up data; None of real data."""
        from planctl.export.sample import MARK

        return self.t(MARK) if self.simulation else None

    @cached_property
    def history(self) -> History | None:
        """When the registry's files landed; None where git cannot tell, and then it is said why."""
        from planctl.errors import UserError

        try:
            return self.workspace.history
        except UserError as error:
            sys.stderr.write(f"{self.t(error.message)}\n")
            return None

    @cached_property
    def known_at(self) -> str | None:
        """The commit whose records these are; None where git cannot tell, and then it says why."""
        from planctl.errors import UserError

        try:
            return self.workspace.known_at
        except UserError as error:
            sys.stderr.write(f"{self.t(error.message)}\n")
            return None

    @cached_property
    def prefix(self) -> str:
        """What makes the registry's paths ones that the reader can open."""
        return shown_prefix(self.workspace)

    def place(self, where: Where) -> str:
        """Return a place as `path:line`."""
        return f"{self.prefix}{where.path}:{where.line}"


def judged(
    registry: Path | None,
    plan: str | None,
    as_of: date | None = None,
    known_at: str | None = None,
    *,
    marked: bool = False,
    tell: bool = True,
    alone: bool = False,
) -> Judged:
    """Open the registry and find the plan, as `opened` does.

    With `alone` no other plan is loaded: for questions that are answered from one plan.
    """
    day = day_of(as_of)
    about = Asked(plan) if alone else None
    workspace = opened(registry, known_at, day if tell else None, marked=marked, about=about)
    return Judged(workspace, workspace.plan(plan), day, spoken())


def opened(
    registry: Path | None,
    known_at: str | None,
    day: date | None,
    *,
    marked: bool,
    about: Asked | None,
) -> Workspace:
    """Open the registry; say on stderr how many files could not be read whole.

    Such files hide nothing of the others: the answer is made of what could be read. With
    `known_at` it is the registry as it was known then, and where there is a `day` to judge at,
    both are said. `marked` and `about` are what they are to `open_workspace`.
    """
    t = spoken()
    workspace = open_workspace(registry, t, known_at, marked=marked, about=about)
    if day is not None:
        tell_known(workspace, day, t)
    broken = sum(bool(file.faults) for file in workspace.registry.files)
    if broken:
        warning = plural(
            "{count} file has errors, and what is wrong in it is not counted; "
            "“planctl check” names it.",
            "{count} files have errors, and what is wrong in them is not counted; "
            "“planctl check” names them.",
            count=broken,
        )
        sys.stderr.write(f"{t(warning)}\n")
    return workspace


def tell_known(workspace: Workspace, day: date, t: Translator) -> None:
    """Say on stderr which commit the records are of and which day they are judged at."""
    if workspace.known is None:
        return
    from planctl.i18n import msg

    known = msg(
        "Records known at {asked} (commit {commit}), judged at {day}.",
        asked=workspace.known.asked,
        commit=workspace.known.commit[:12],
        day=day,
    )
    sys.stderr.write(f"{t(known)}\n")
