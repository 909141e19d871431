"""What a change brings: only the parts of a registry that it touches are judged, before and after.

All other parts are the same on both sides, and what is wrong with them is no news.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from planctl.analysis.brought import Brought, brought
from planctl.cache.pairs import kept_pairs
from planctl.checking.keys import surroundings
from planctl.checking.now import Now
from planctl.checking.parts import Families, Parts, roots_of
from planctl.checking.source import is_simulated
from planctl.history.changes import Changes, changed_beside, changes_since
from planctl.history.committed import Committed
from planctl.history.tree import files_at
from planctl.registry.build import build
from planctl.registry.parts import Family, bears_on
from planctl.rules.engine import in_order
from planctl.store.blobs import passed_over, read_blobs, shown_as
from planctl.store.collector import held_back
from planctl.store.folder import Folder
from planctl.store.kept import KeptRecords
from planctl.store.layout import BODIES, KEPT, Kind, concerns_any, place_of
from planctl.store.listing import Listed, looked_at

if TYPE_CHECKING:
    from datetime import date

    from planctl.analysis.authority import Authority
    from planctl.checking.source import Source
    from planctl.diagnostic import Diagnostic
    from planctl.registry import Registry

_REPORTS = (Kind.UPDATE, Kind.FINANCE)
_REPORTED = (*_REPORTS, Kind.EVIDENCE)


class Change:
    """A registry in a work tree, and the commit where its history parted from a revision."""

    def __init__(self, root: Path, revision: str) -> None:
        """Find what differs. Raises UserError where git cannot tell."""
        self.root = root
        self._revision = revision
        self._pairs = kept_pairs()
        self._kept = KeptRecords(self._pairs) if self._pairs.used else None
        self._changes: Changes = changes_since(root, revision)
        self._open(self._reported_on)

    def _open(self, plans: AbstractSet[str] | None) -> None:
        """List the files as they were and as they are; of plans, only `plans`, where named."""
        folder, kept = os.fspath(self.root), self._kept
        hidden = (one for path in self._changes.ignored for one in _look(folder, path))
        ignored = [one for one in hidden if plans is None or concerns_any(one.path, plans)]
        others = Folder(kept, listed=_by_path(ignored)) if ignored else None
        self.before = Committed(self.root, self._changes.base, kept, others, plans)
        found = (one for path in self._changes.paths for one in _look(folder, path))
        other = {one.path: one for one in (*found, *ignored)}
        now = Now(folder, self.before.listed, self._changes.paths, other)
        self.after = Folder(kept, listed=now, told=now.content)

    @property
    def base(self) -> str:
        """The id of the commit that all is held against."""
        return self._changes.base

    @cached_property
    def paths(self) -> frozenset[str]:
        """The files that differ, gone ones too, as findings name them."""
        return frozenset(map(shown_as, self._changes.paths))

    @cached_property
    def files(self) -> tuple[str, ...]:
        """The files that differ and are there, in order, as findings name them."""
        there = (path for path in sorted(self._changes.paths) if path in self.after.places)
        return tuple(map(shown_as, there))

    @cached_property
    def _reported_on(self) -> frozenset[str] | None:
        """The plans that reports were changed of; None where anything else was changed, too."""
        places = [place_of(path) for path in self._changes.paths]
        reports = [place for place in places if place and place.kind in _REPORTED]
        if len(reports) < len(places):
            return None
        return frozenset(place.plan for place in reports if place.plan)

    @cached_property
    def simulation(self) -> bool:
        """Whether the data is made up, as far as the settings can be read."""
        return is_simulated(self.after)

    def brought(self, as_of: date | None, authority: Authority | None = None) -> Brought:
        """Return the findings that the change answers for, judged on a day.

        With `authority`, what its submitter may not change is found, too.
        """
        with held_back():
            before, after = (Parts(s, self._pairs, as_of) for s in (self.before, self.after))
            base = any(map(self._touches_base, (before, after)))
            if base and self._reported_on is not None:
                # Reports on measures that there are not are judged with all the rest.
                self._open(None)
                before, after = (Parts(s, self._pairs, as_of) for s in (self.before, self.after))
            now = in_order(self._found(after, base=base))
            self._share(after, before)
            found = brought(now, lambda: in_order(self._found(before, base=base)), self.paths)
            trespasses = self._trespasses(authority) if authority else ()
        return Brought(self.base, self.paths, found, trespasses)

    def _found(self, parts: Parts, *, base: bool) -> Iterator[Diagnostic]:
        """Yield what is wrong with the parts that the change touches."""
        if base:
            yield from parts.base
        evidence = {
            plan: own
            for plan, paths in parts.division.evidence.items()
            if (own := tuple(path for path in paths if path in self._changes.paths))
        }
        yield from parts.evidence(evidence)
        yield from parts.reports(self._touched_families(parts))

    def _touches_base(self, parts: Parts) -> bool:
        """Tell whether any file differs that is judged with the base."""
        division = parts.division
        return not self._changes.paths.isdisjoint((*division.base, *division.strays))

    def _touched_families(self, parts: Parts) -> Families:
        reports = parts.division.reports
        plans = {plan for plan, _ in reports}
        near = self._near(plans)
        own = self._touched_measures
        asked = plans & (near | {plan for plan, _ in own})
        registries = {plan: parts.registry(plan) for plan in asked}
        in_plans = (key for key in {*reports, *own} if key[0] in asked)
        roots = roots_of(in_plans, lambda plan: registries[plan].plans[plan])
        touched = {(plan, roots.get((plan, measure), measure)) for plan, measure in own}
        families = parts.families(roots)
        return {f: paths for f, paths in families.items() if f in touched or f[0] in near}

    @cached_property
    def _touched_measures(self) -> frozenset[Family]:
        """The measures that have or had reports which differ, or put forward what differs."""
        places = (place_of(path) for path in (*self._changes.paths, *self._citing))
        return frozenset(
            (place.plan or "", place.ids["measure"])
            for place in places
            if place and place.kind in _REPORTS
        )

    def _share(self, after: Parts, before: Parts) -> None:
        """Judge the reports before by the records now, in plans where these are the same."""
        plans = {plan for plan, _ in self._touched_measures}
        there = {plan for plan, _ in after.division.reports} & {
            plan for plan, _ in before.division.reports
        }
        for plan in (plans & there) - self._near(plans):
            before.share(plan, after.registry(plan))

    def _near(self, plans: AbstractSet[str]) -> AbstractSet[str]:
        """Return the plans of which all reports are judged by something that differs."""
        places = [place for path in self._changes.paths if (place := place_of(path))]
        differing = [place for place in places if place.kind not in (*_REPORTS, *KEPT)]
        if any(place.plan is None and bears_on(place, "") for place in differing):
            return plans
        return {place.plan for place in differing if place.plan} & plans

    @cached_property
    def _citing(self) -> frozenset[str]:
        """The reports that may put forward a document that differs."""
        places = {path: place_of(path) for path in self._changes.paths}
        documents = [p for p, place in places.items() if place and place.kind is Kind.EVIDENCE]
        if not documents:
            return frozenset()
        names = [path.split("/", 2)[2].encode() for path in documents]
        # A backslash may spell a name out in another way.
        sign = re.compile(b"|".join((*map(re.escape, names), rb"\\")))
        plans = {place.plan for place in places.values() if place}
        return frozenset(
            path
            for path, place in self.after.places.items()
            if place
            and place.kind in _REPORTS
            and place.plan in plans
            and sign.search(self.after.raw(path))
        )

    def _trespasses(self, authority: Authority) -> tuple[Diagnostic, ...]:
        from planctl.analysis.authority import judged

        # Not as the change has it, nor as it was when both parted: whoever has lost a role since
        # then has lost it.
        known = build(read_blobs(files_at(self.root, self._revision, BODIES)))
        touched = (*self._changes.paths, *changed_beside(self.root, self.base))
        states = (self._judging(self.before), self._judging(self.after))
        return judged(map(shown_as, touched), authority, known, states)

    def _judging(self, source: Source) -> Registry:
        """Return what a change is judged by: its files, and what its plans say beside reports."""
        plans = {place.plan for path in self._changes.paths if (place := place_of(path))}
        base = [path for path, place in source.places.items() if not _is_report(place)]
        near = chain.from_iterable(surroundings(base, source.places, plan or "") for plan in plans)
        paths = {*near, *self._changes.paths}
        return build(source.read(sorted(paths)))


def _is_report(place: object) -> bool:
    return getattr(place, "kind", None) in _REPORTED


def _by_path(listed: Iterable[Listed]) -> dict[str, Listed]:
    """Return files by their paths, in order."""
    return {one.path: one for one in sorted(listed)}


def _look(root: str, path: str) -> Iterable[Listed]:
    """Return what lies at a path, but for what no registry has."""
    return (one for one in looked_at(root, path) if not passed_over(one.path))
