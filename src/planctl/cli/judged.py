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

if TYPE_CHECKING:
    from planctl.analysis.receipts import Receipt
    from planctl.analysis.rollup import PlanStatus
    from planctl.diagnostic import Where
    from planctl.history.landing import History
    from planctl.i18n import Translator
    from planctl.registry import PlanRecords, Registry
    from planctl.workspace import Workspace


@dataclass(frozen=True)
class Judged:
    """An open registry and the plan that is asked about, at a day."""

    workspace: Workspace
    records: PlanRecords
    as_of: date
    t: Translator

    @property
    def registry(self) -> Registry:
        """All records."""
        return self.workspace.registry

    @property
    def simulation(self) -> bool:
        """Whether the data is made up."""
        return self.registry.simulation

    @property
    def mark(self) -> str | None:
        """What tables say of made-up data; None of real data."""
        from planctl.export.sample import MARK

        return self.t(MARK) if self.simulation else None

    @cached_property
    def status(self) -> PlanStatus:
        """Where the plan stands. UserError where its own file cannot be read."""
        from planctl.analysis.rollup import plan_status

        return plan_status(self.registry, self.records, self.as_of)

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
    def receipts(self) -> tuple[Receipt, ...]:
        """What came of everything that is owed in the plan."""
        from planctl.analysis.obligations import obligations
        from planctl.analysis.receipts import receipts

        owed = obligations(self.registry, self.records)
        return receipts(self.registry, self.records, owed, self.history, self.as_of)

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
    """Open the registry and find the plan; say on stderr how many files could not be read whole.

    Such files hide nothing of the others: the answer is made of what could be read. With
    `known_at` it is the registry as it was known then, and with `tell` both days are said.
    `marked` is what it is to `open_workspace`. With `alone` no other plan is loaded: for questions
    that are answered from one plan.
    """
    t = spoken()
    workspace = open_workspace(
        registry, t, known_at, marked=marked, about=Asked(plan) if alone else None
    )
    day = day_of(as_of)
    if tell:
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
    return Judged(workspace, workspace.plan(plan), day, t)


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
