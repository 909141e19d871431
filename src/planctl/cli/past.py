"""What the commands on the history begin with: the main line, its files, records' names."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from planctl.cli.app import spoken
from planctl.cli.opening import history_root, path_prefix
from planctl.errors import UserError
from planctl.i18n import msg
from planctl.store.root import MARKER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from planctl.analysis.compare.names import Names
    from planctl.analysis.compare.origin import Origin
    from planctl.history.landing import History
    from planctl.history.line import MainLine
    from planctl.history.replay import Step, Version
    from planctl.history.signatures import Verdict
    from planctl.i18n import Translator
    from planctl.registry import PlanRecords
    from planctl.workspace import Workspace


@dataclass(frozen=True)
class Past:
    """The history of a registry up to the commit that is checked out, and the plan asked about.

    `workspace` has the records of that commit but for what bodies report.
    """

    root: Path
    workspace: Workspace
    records: PlanRecords
    history: History
    line: MainLine
    t: Translator

    @cached_property
    def names(self) -> Names:
        """What records are called."""
        from planctl.analysis.compare.names import Names

        return Names((self.workspace.registry,))

    @cached_property
    def origins(self) -> Mapping[str, Origin]:
        """Each commit of the main line as people are told of it."""
        from planctl.analysis.compare.origin import origins

        return origins(self.line, self.workspace.registry)

    def verdicts(self, origins: Iterable[Origin]) -> Mapping[str, Verdict]:
        """Verify the signatures of some commits; where that cannot be done, say why on stderr."""
        from planctl.history.signed import verdicts_on

        wanted = {origin.commit for origin in origins}
        try:
            return verdicts_on(self.root, self.history, self.line, wanted)
        except UserError as error:
            sys.stderr.write(f"{self.t(error.message)}\n")
            return {}

    @property
    def simulation(self) -> bool:
        """Whether the data is made up."""
        return self.workspace.registry.simulation

    @property
    def mark(self) -> str | None:
        """What tables say of made-up data; None of real data."""
        from planctl.export.sample import MARK

        return self.t(MARK) if self.simulation else None

    @cached_property
    def prefix(self) -> str:
        """What makes the registry's paths ones that the reader can open, or find in the commit."""
        if (self.root / MARKER).is_file():
            return path_prefix(self.root)
        from planctl.history.place import place_in_git
        from planctl.history.whereabouts import prefix_at

        return prefix_at(place_in_git(self.root), self.history.commit)

    def versions(self, wanted: Callable[[str], bool]) -> Mapping[str, tuple[Version, ...]]:
        """Return the past versions of files, by path."""
        from planctl.history.replay import versions

        return versions(self.root, self.history, wanted)

    def steps(self, wanted: Callable[[str], bool]) -> tuple[Step, ...]:
        """Return what each commit did to the files, in the order of the main line."""
        from planctl.history.replay import steps

        order = {commit.id: place for place, commit in enumerate(self.line.commits)}
        return steps(self.versions(wanted), order)


def past(registry: Path | None, plan: str | None) -> Past:
    """Read the history of the registry; say on stderr where it is not all of it.

    Raises UserError where there is none.
    """
    from planctl.history.landing import history_of
    from planctl.history.line import main_line

    t = spoken()
    root = history_root(registry)
    history = history_of(root, _head_of_bare(root))
    if history is None:
        raise UserError(
            msg("The registry has no git history: {folder}", folder=root),
            msg("Its files have to be committed to a git repository; run this in a clone of it."),
        )
    line = main_line(root, history.commit)
    if not history.complete:
        tell_cut_off(line, t)
    workspace = _names_at(root, history.commit)
    return Past(root, workspace, workspace.plan(plan), history, line, t)


def tell_cut_off(line: MainLine, t: Translator) -> None:
    """Say on stderr where a history begins that is not whole."""
    first = line.commits[0].committed.date().isoformat() if line.commits else ""
    said = msg("The git history is incomplete: what was before {day} is not told.", day=first)
    hint = msg("Fetch the rest of it: git fetch --unshallow (in CI: fetch-depth: 0).")
    sys.stderr.write(f"{t(said)}\n    → {t(hint)}\n")


def _head_of_bare(root: Path) -> str | None:
    """Return the commit to tell of where nothing is checked out: what HEAD of a bare one names."""
    from planctl.history.place import find_place
    from planctl.history.point import commit_named

    place = find_place(root)
    return commit_named(place, "HEAD") if place is not None and place.bare else None


def _names_at(root: Path, commit: str) -> Workspace:
    """Read from a commit what the records are called and whose they are, without any report."""
    from planctl.history.place import place_in_git
    from planctl.history.tree import blobs, files_below
    from planctl.history.whereabouts import prefix_at
    from planctl.registry import build
    from planctl.store.blobs import read_blobs
    from planctl.store.collector import held_back
    from planctl.store.layout import UNREPORTED
    from planctl.workspace import Workspace

    place = place_in_git(root)
    listed = files_below(place, commit, prefix_at(place, commit))
    files = [file for file in listed if file.path in UNREPORTED and not file.link]
    with held_back():
        contents = blobs(place.folder, [file.blob for file in files])
        named = ((file.path, raw) for file, raw in zip(files, contents, strict=True))
        return Workspace(root, build(read_blobs(named)))
