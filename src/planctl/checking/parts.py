"""The parts of a registry, each judged only where its findings are not kept from earlier."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any

from planctl.checking.codec import as_bytes, packed, unpacked
from planctl.checking.keys import digest, of_files, plan_of, surroundings, unfinished
from planctl.checking.workers import Work, judge_all
from planctl.registry.build import build
from planctl.registry.parts import Division, Family, divide, root_of
from planctl.rules.engine import rulebook
from planctl.rules.sweep import Base, Judged, judge_evidence, read_base

if TYPE_CHECKING:
    from datetime import date

    from planctl.cache.pairs import Pairs
    from planctl.checking.source import Source
    from planctl.diagnostic import Diagnostic
    from planctl.registry import Registry

_BASE, _FAMILY = b"base", b"family"
Families = Mapping[Family, tuple[str, ...]]


class Parts:
    """The parts of one registry, judged for a day; what is kept of them is taken from `pairs`."""

    def __init__(self, source: Source, pairs: Pairs, as_of: date | None) -> None:
        """Divide the files of a source; nothing is judged yet."""
        self._source = source
        self._pairs = pairs
        self._as_of = as_of
        self._rules = rulebook(as_of)
        self._around: dict[str, bytes | None] = {}
        self._registries: dict[str, Registry] = {}

    @cached_property
    def division(self) -> Division:
        """Where each file is judged."""
        return divide(self._source.places)

    def findings(self) -> Iterator[Diagnostic]:
        """Yield every finding of every part, in no order."""
        reports = self.reports(self.families(self.roots))  # workers are at it from now on
        yield from self.base
        yield from self.evidence(self.division.evidence)
        yield from reports

    @property
    def base(self) -> tuple[Diagnostic, ...]:
        """What is wrong with all but reports and their documents."""
        if self._kept_base:
            return unpacked(self._kept_base[0])
        found = self._whole.findings(self._rules)
        if self._base_key:
            told = [(plan, measure, root) for (plan, measure), root in self.roots.items()]
            self._pairs.put({self._base_key: as_bytes([packed(found), told])})
        return found

    @cached_property
    def roots(self) -> Mapping[Family, str]:
        """The measures that are parts of others, each with the one that it is part of."""
        if self._kept_base:
            return {(plan, measure): root for plan, measure, root in self._kept_base[1]}
        plans = self._whole.registry.plans
        return roots_of(self.division.reports, plans.__getitem__)

    @cached_property
    def _base_key(self) -> bytes | None:
        return self._key(_BASE, (*self.division.base, *self.division.strays))

    @cached_property
    def _kept_base(self) -> tuple[list[Any], list[Any]] | None:
        key = self._base_key
        kept = self._pairs.get([key]).get(key) if key else None
        if kept is None:
            return None
        found, roots = json.loads(kept)
        return found, roots

    def families(self, roots: Mapping[Family, str]) -> Families:
        """Return the paths of the reports, by family."""
        found: dict[Family, list[str]] = {}
        for (plan, measure), paths in self.division.reports.items():
            root = roots.get((plan, measure), measure)
            found.setdefault((plan, root), []).extend(paths)
        return {family: tuple(sorted(found[family])) for family in sorted(found)}

    def reports(self, families: Families) -> Iterator[Diagnostic]:
        """Return what is wrong with the reports on some families; workers begin at once."""
        keys = {family: self._family_key(family, families[family]) for family in families}
        kept = self._pairs.get([key for key in keys.values() if key])
        known = {
            family: found
            for family, key in keys.items()
            if key in kept and (found := self._unpacked(kept[key])) is not None
        }
        todo = {family: paths for family, paths in families.items() if family not in known}
        return chain(chain.from_iterable(known.values()), self._told(self._judge(todo), keys))

    def _told(
        self, judged: Iterable[tuple[Family, Judged]], keys: Mapping[Family, bytes | None]
    ) -> Iterator[Diagnostic]:
        fresh: dict[bytes, bytes] = {}
        for family, one in judged:
            yield from one.findings
            if key := keys[family]:
                fresh[key] = self._packed(one)
        self._pairs.put(fresh)

    def evidence(self, evidence: Mapping[str, tuple[str, ...]]) -> Iterator[Diagnostic]:
        """Yield what is wrong with documents; one that could be read to its end is in order."""
        paths = chain.from_iterable(evidence.values())
        known = self._contents(paths) if self._pairs.used else {}
        doubtful = {
            plan: left
            for plan, own in evidence.items()
            if (left := tuple(path for path in own if path not in known))
        }
        yield from judge_evidence(
            self._source, replace(self.division, evidence=doubtful), self._rules
        )

    def registry(self, plan: str) -> Registry:
        """Return the records that the reports of a plan are judged by."""
        if plan not in self._registries:
            self._registries[plan] = self._registry(plan)
        return self._registries[plan]

    def share(self, plan: str, registry: Registry) -> None:
        """Take the records that a plan's reports are judged by, where somebody has them."""
        self._registries[plan] = registry

    def _registry(self, plan: str) -> Registry:
        if "_whole" in self.__dict__:
            return self._whole.registry
        places = self._source.places
        near = surroundings(self.division.base, places, plan)
        # A folder with nothing but reports on unknown measures is a plan, too.
        strays = (path for path in self.division.strays if plan_of(places[path]) == plan)
        return build(self._source.read((*near, *strays)))

    def _judge(self, families: Families) -> Iterable[tuple[Family, Judged]]:
        if not families:
            return ()
        registries = {plan: self.registry(plan) for plan in {plan for plan, _ in families}}
        self._source.fetch(chain.from_iterable(families.values()))
        return judge_all(Work(self._source, registries, self._rules), families, self._pairs)

    @cached_property
    def _whole(self) -> Base:
        return read_base(self._source, self.division)

    def _key(self, sort: bytes, paths: Collection[str], *more: bytes) -> bytes | None:
        """Return a digest of files; None where nothing is kept, or one of them cannot be read."""
        own = of_files(paths, self._contents(paths)) if self._pairs.used else None
        return digest(sort, own, *more) if own else None

    def _family_key(self, family: Family, paths: tuple[str, ...]) -> bytes | None:
        """Return a digest of all that a family is judged by, but for the documents put forward."""
        plan = family[0]
        if plan not in self._around:
            near = surroundings(self.division.base, self._source.places, plan)
            self._around[plan] = self._key(_BASE, near)
        around = self._around[plan]
        if around is None:
            return None
        places = self._source.places
        ahead = unfinished(paths, places, self._as_of) if self._as_of else ["undated"]
        return self._key(_FAMILY, paths, around, *(period.encode() for period in ahead))

    def _packed(self, judged: Judged) -> bytes:
        cited = [(path, self._document(path)) for path in judged.cited]
        return as_bytes([packed(judged.findings), cited])

    def _unpacked(self, kept: bytes) -> tuple[Diagnostic, ...] | None:
        """Return what was kept of a family; None where a document is not the one that it was."""
        value: Any = json.loads(kept)
        found, cited = value
        if any(self._document(path) != content for path, content in cited):
            return None
        return unpacked(found)

    def _document(self, path: str) -> str | None:
        known = self._contents((path,)).get(path)
        if known is not None:
            return known.hex()
        return "" if path in self._source.places else None

    def _contents(self, paths: Iterable[str]) -> Mapping[str, bytes]:
        return self._source.contents(paths)


def roots_of(measures: Iterable[Family], plan: Any) -> dict[Family, str]:
    """Return the measures that are parts of others, each with the one that it is part of.

    `plan` gives the records of a plan by its id.
    """
    return {
        (name, measure): root
        for name, measure in measures
        if (root := root_of(plan(name), measure)) != measure
    }
