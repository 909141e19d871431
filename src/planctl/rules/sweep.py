"""Judging a whole registry part by part, wherever its files are read from.

However large a registry is, no more of it is at hand at once than the base and the reports on one
family of measures. What a part is judged by is told with its findings, so that they can be kept
for as long as that is the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Protocol

from planctl.registry import build
from planctl.registry.parts import (
    Division,
    divide,
    families,
    with_reports,
)
from planctl.rules.engine import Rulebook, in_order, rulebook
from planctl.rules.evidence import cited_paths

if TYPE_CHECKING:
    from datetime import date

    from planctl.diagnostic import Diagnostic
    from planctl.registry import Registry
    from planctl.store.document import StoredFile
    from planctl.store.layout import Place

_BATCH = 500


class Shelf(Protocol):
    """Where the files of a registry are read from."""

    @property
    def places(self) -> Mapping[str, Place | None]:
        """What each path says, in the order of the paths."""

    def read(self, paths: Iterable[str]) -> tuple[StoredFile, ...]:
        """Return the files at these paths, in order, without those that are not there."""


@dataclass(frozen=True, slots=True)
class Base:
    """What the reports are judged by: the files, and the registry that is made of them."""

    files: tuple[StoredFile, ...]
    registry: Registry

    def findings(self, rules: Rulebook) -> tuple[Diagnostic, ...]:
        """Judge all but the reports and their documents."""
        return (*rules.on_files(self.files), *rules.on_base(self.registry))


@dataclass(frozen=True, slots=True)
class Judged:
    """What is wrong with the reports of a family.

    `cited` are the paths of other files that were asked for, whether they are there or not.
    """

    findings: tuple[Diagnostic, ...]
    cited: tuple[str, ...] = ()


def read_base(shelf: Shelf, division: Division) -> Base:
    """Read all but the reports and their documents."""
    own, strays = shelf.read(division.base), shelf.read(division.strays)
    return Base(own, build(sorted((*own, *strays), key=lambda file: file.path)))


def judge_reports(
    shelf: Shelf, base: Registry, plan: str, paths: Iterable[str], rules: Rulebook
) -> Judged:
    """Judge the reports at these paths, which are all those of a family."""
    files = shelf.read(paths)
    alone = with_reports(base, plan, files)
    cited = tuple(dict.fromkeys(cited_paths(alone.plans[plan])))
    seen = with_reports(base, plan, files, shelf.read(cited)) if cited else alone
    return Judged((*rules.on_files(files), *rules.on_reports(seen)), cited)


def judge_evidence(shelf: Shelf, division: Division, rules: Rulebook) -> Iterator[Diagnostic]:
    """Yield what is wrong with the files of documents themselves."""
    paths = tuple(chain.from_iterable(division.evidence.values()))
    for start in range(0, len(paths), _BATCH):
        yield from rules.on_files(shelf.read(paths[start : start + _BATCH]))


def judge(shelf: Shelf, as_of: date | None) -> tuple[Diagnostic, ...]:
    """Return every finding of every rule, sorted by place."""
    rules = rulebook(as_of)
    division = divide(shelf.places)
    base = read_base(shelf, division)
    reports = (
        judge_reports(shelf, base.registry, plan, own, rules).findings
        for (plan, _), own in families(division, base.registry).items()
    )
    documents = judge_evidence(shelf, division, rules)
    return in_order((*base.findings(rules), *documents, *chain.from_iterable(reports)))


class Held:
    """Files that are all in memory."""

    def __init__(self, files: Iterable[StoredFile]) -> None:
        """Take the files of a registry, in their order."""
        self._files: dict[str, list[StoredFile]] = {}
        for file in files:  # names that cannot be shown may look the same
            self._files.setdefault(file.path, []).append(file)

    @property
    def places(self) -> Mapping[str, Place | None]:
        """What each path says, in the order of the paths."""
        return {path: files[0].place for path, files in self._files.items()}

    def read(self, paths: Iterable[str]) -> tuple[StoredFile, ...]:
        """Return the files at these paths, in order."""
        return tuple(chain.from_iterable(self._files.get(path, ()) for path in paths))


def check_registry(registry: Registry, as_of: date | None = None) -> tuple[Diagnostic, ...]:
    """Return every finding of every rule in a registry at hand, sorted by place.

    Rules that judge by the day are asked only where `as_of` names it.
    """
    return judge(Held(registry.files), as_of)
