"""The facade over a registry folder: find it, open it once, check it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from planctl.errors import UserError
from planctl.i18n import msg
from planctl.registry import PlanRecords, Registry, build, plan_record
from planctl.store.collector import held_back
from planctl.store.folder import Progress, load
from planctl.store.kept import kept_records
from planctl.store.official_text import read_source
from planctl.store.root import require_registry, the_plan

if TYPE_CHECKING:
    from datetime import date

    from planctl.analysis.source.verify import Verification
    from planctl.diagnostic import Diagnostic
    from planctl.history.landing import History
    from planctl.history.point import Point
    from planctl.history.revision import Revision
    from planctl.history.seals import LandedSeal


@dataclass(frozen=True)
class Workspace:
    """An open registry: its folder, and everything in it as loaded.

    Rules that judge by the day go by `as_of`; without it they are not asked. The records are those
    of the commit `known`, else those of the files as they are.
    """

    root: Path
    registry: Registry
    as_of: date | None = None
    known: Point | None = None

    @cached_property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Every finding of every rule, sorted by place."""
        from planctl.rules.sweep import check_registry

        with held_back():
            return check_registry(self.registry, as_of=self.as_of)

    @cached_property
    def history(self) -> History | None:
        """When each of the files landed, as far as it was known; None where git knows nothing.

        Raises UserError where git refuses to read.
        """
        from planctl.history.landing import history_of

        return history_of(self.root, self.known.commit if self.known else None)

    @cached_property
    def revision(self) -> Revision | None:
        """The commit that the records are as of; None where git has none.

        Raises UserError where git refuses to read.
        """
        from planctl.history.revision import head, revision_of

        return revision_of(self.root, self.known.commit) if self.known else head(self.root)

    @cached_property
    def seal(self) -> LandedSeal | None:
        """The seal that the commit follows; None where it follows none, or git has no commit."""
        from planctl.history.seals import followed

        return followed(self.root, self.revision.commit) if self.revision else None

    @property
    def known_at(self) -> str | None:
        """The id of the commit whose records these are; None where no commit has just these."""
        if self.known:
            return self.known.commit
        return self.revision.commit if self.revision and not self.revision.changed else None

    def verify_sources(self, records: PlanRecords) -> dict[str, Verification]:
        """Compare a plan, and every act with a stored text, with the words they were taken from.

        The result is by the id of the plan or act, the plan first. Raises UserError where the
        plan's own file or a text cannot be read, or where the plan names no text.
        """
        from planctl.analysis.source.verify import verify_act, verify_plan

        source = plan_record(records).source
        if source is None:
            raise UserError(
                msg("The plan names no official text: {plan}", plan=records.id),
                msg("Put the text into source/ and name it in plan.yaml under “source”."),
            )
        text = read_source(self.root, f"plans/{records.id}/{source.file}")
        results = {records.id: verify_plan(self.registry, records, text)}
        for act in self.registry.acts.values():
            if act.record.source:
                text = read_source(self.root, f"acts/{act.record.source.file}")
                results[act.id] = verify_act(act, text)
        return results

    def plan(self, wanted: str | None) -> PlanRecords:
        """Return the plan that was asked for, or the only one that has measures.

        Raises UserError where there is no such plan, or where the choice is open.
        """
        plans = self.registry.plans
        if wanted is not None:
            if wanted in plans:
                return plans[wanted]
            names = ", ".join(plans)
            raise UserError(
                msg("No such plan in the registry: “{plan}”.", plan=wanted),
                msg("Plans in the registry: {plans}", plans=names),
            )
        candidates = self.registry.plans_with_measures
        if len(candidates) == 1:
            return candidates[0]
        if not candidates:
            raise UserError(
                msg("No plan of the registry has a measure."),
                msg("Run “planctl check”: it names every file that could not be read."),
            )
        names = ", ".join(plan.id for plan in candidates)
        raise UserError(
            msg("Several plans have measures: {plans}", plans=names),
            msg("Choose one with --plan."),
        )


def open_registry(
    root: Path,
    progress: Progress | None = None,
    as_of: date | None = None,
    at: Point | None = None,
) -> Workspace:
    """Load the registry in `root`, to be checked for the day `as_of`.

    With `at` it is read as that commit has it, and what lies in the folder plays no part; `root`
    may then be a bare repository. Raises UserError where there is none to load.
    """
    if at is not None:
        from planctl.history.revisions import Revisions

        return Workspace(root, Revisions(root).registry_at(at.commit, progress), as_of, at)
    require_registry(root)
    with held_back():
        return Workspace(root, build(load(root, progress, kept_records())), as_of)


def open_plan(
    root: Path, plan: str | None, progress: Progress | None = None, at: Point | None = None
) -> Workspace:
    """Load what questions about one plan need: that plan, and what belongs to all of them.

    It is the plan that was asked for, or the only one that has measures; where it is open which
    one is meant, all are loaded. Nothing can be checked in it, since the other plans are missing.
    Raises UserError as `open_registry` does.
    """
    if at is not None:
        from planctl.history.revisions import Revisions

        revisions = Revisions(root)
        meant = revisions.the_plan(at.commit, plan)
        return Workspace(root, revisions.registry_at(at.commit, progress, meant), known=at)
    require_registry(root)
    with held_back():
        files = load(root, progress, kept_records(), the_plan(root, plan))
        return Workspace(root, build(files))
