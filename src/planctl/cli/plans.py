"""The plans that a question is about: one of one registry, or all of several."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from planctl.cli.app import spoken
from planctl.cli.judged import Judged, opened
from planctl.cli.opening import Asked
from planctl.cli.today import day_of
from planctl.errors import UserError
from planctl.i18n import msg

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from planctl.analysis.receipts import Known, Receipt
    from planctl.i18n import Translator
    from planctl.registry import PlanRecords, Registry
    from planctl.workspace import Workspace


@dataclass(frozen=True)
class Plans:
    """The plans of a question, each in its own registry, at one day."""

    each: tuple[Judged, ...]

    @property
    def only(self) -> Judged | None:
        """The plan, where the question is about one."""
        return self.each[0] if len(self.each) == 1 else None

    @property
    def t(self) -> Translator:
        """The language of the answer."""
        return self.each[0].t

    @property
    def as_of(self) -> date:
        """The day."""
        return self.each[0].as_of

    @property
    def simulation(self) -> bool:
        """Whether the data of any of them is made up."""
        return any(on.simulation for on in self.each)

    @property
    def mark(self) -> str | None:
        """What tables say of made-up data; None of real data."""
        return next((on.mark for on in self.each if on.simulation), None)

    @cached_property
    def receipts(self) -> tuple[Receipt, ...]:
        """What came of everything that is owed in them."""
        return tuple(receipt for on in self.each for receipt in on.receipts)

    @cached_property
    def known(self) -> Known:
        """How much of their histories is at hand."""
        from planctl.analysis.receipts import known, known_of_all

        return known_of_all(known(on.history) for on in self.each)

    @cached_property
    def registry(self) -> Registry:
        """The names of all. UserError where registries contradict each other."""
        from planctl.registry.joined import joined

        return joined(list({id(on.registry): on.registry for on in self.each}.values()))


def plans(
    registries: Sequence[Path] | None,
    plan: str | None,
    as_of: date | None = None,
    known_at: str | None = None,
    *,
    marked: bool = False,
) -> Plans:
    """Open the registries and find the plans: the one that is named, else all that have measures.

    UserError where no registry has such a plan, or several have the same.
    """
    day, t = day_of(as_of), spoken()
    places: list[Path | None] = list({path.resolve(): path for path in registries or ()}.values())
    found = []
    for place in places or [None]:
        workspace = opened(place, known_at, day, marked=marked, about=Asked(plan))
        found += [Judged(workspace, records, day, t) for records in _meant(workspace, plan, places)]
    if not found and plan is not None:
        raise UserError(msg("None of the registries has the plan “{plan}”.", plan=plan))
    asked = Plans(tuple(found))
    if len(places) > 1:
        _ = asked.registry  # so that registries which contradict each other are not added up
    return asked


def _meant(
    workspace: Workspace, plan: str | None, places: Sequence[Path | None]
) -> Sequence[PlanRecords]:
    """Return the plans of one registry that are asked about; of several, some may have none."""
    if plan is None:
        return workspace.registry.plans_with_measures or [workspace.plan(None)]
    if len(places) > 1 and plan not in workspace.registry.plans:
        return ()
    return [workspace.plan(plan)]
