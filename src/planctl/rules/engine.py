"""Running the rules over a registry, part by part; nothing is printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from planctl.diagnostic import Diagnostic, Where
from planctl.rules.catalogue import all_rules
from planctl.rules.rule import LoadedRule, Problem, Scope
from planctl.rules.texts import suspects
from planctl.store.document import FieldPath, StoredFile, locate

if TYPE_CHECKING:
    from planctl.registry import Registry


@dataclass(frozen=True)
class Rulebook:
    """Rules by what they are fed, for checks made for a day; None: rules on days are not asked."""

    rules: tuple[LoadedRule, ...]
    as_of: date | None = None

    def of(self, scope: Scope) -> tuple[LoadedRule, ...]:
        """Return the rules of a scope, by code."""
        return tuple(loaded for loaded in self.rules if loaded.rule.scope is scope)

    def on_files(self, files: Iterable[StoredFile]) -> Iterator[Diagnostic]:
        """Yield what is wrong with files and texts, whatever else there is."""
        files = tuple(files)
        yield from _faults(files, self.of(Scope.FAULT))
        yield from _texts(files, self.of(Scope.TEXT))

    def on_base(self, registry: Registry) -> Iterator[Diagnostic]:
        """Yield what is wrong with records other than reports."""
        for loaded in self.of(Scope.PLAN):
            for plan in registry.plans.values():
                yield from (stamp(loaded, p) for p in loaded(registry, plan))
        for loaded in self.of(Scope.REGISTRY):
            yield from (stamp(loaded, p) for p in loaded(registry))

    def on_reports(self, registry: Registry) -> Iterator[Diagnostic]:
        """Yield what is wrong with the reports of each plan."""
        for plan in registry.plans.values():
            for loaded in self.rules:
                if loaded.rule.scope is Scope.REPORTS:
                    yield from (stamp(loaded, p) for p in loaded(registry, plan))
                elif loaded.rule.scope is Scope.DATED and self.as_of:
                    yield from (stamp(loaded, p) for p in loaded(registry, plan, self.as_of))
                elif loaded.check_reports:
                    yield from (stamp(loaded, p) for p in loaded.check_reports(registry, plan))


@cache
def rulebook(as_of: date | None = None) -> Rulebook:
    """Return all rules, for checks made for a day."""
    return Rulebook(all_rules(), as_of)


def in_order(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return findings as they are told: each once, sorted by place."""
    return tuple(sorted(dict.fromkeys(found), key=lambda d: d.sort_key))


def stamp(loaded: LoadedRule, problem: Problem, where: Where | None = None) -> Diagnostic:
    """Return what a rule says as a finding, with the rule's code and severity.

    `where` is the place where the problem names none.
    """
    rule = loaded.rule
    place = problem.where or where
    if place is None:
        raise ValueError(f"{rule.code} named no place")
    return Diagnostic(
        rule.code, rule.slug, rule.severity, place, problem.message, problem.hint, problem.related
    )


def _faults(files: Iterable[StoredFile], rules: Iterable[LoadedRule]) -> Iterator[Diagnostic]:
    by_kind = {kind: loaded for loaded in rules for kind in loaded.rule.faults}
    for file in files:
        for fault in file.faults:
            loaded = by_kind.get(fault.kind)
            if loaded is not None:
                where = Where(file.path, fault.line, fault.column, _record_of(file), fault.field)
                for problem in loaded(fault):
                    yield stamp(loaded, problem, where)


def _record_of(file: StoredFile) -> str | None:
    data = file.document.data
    named = data.get("id") if isinstance(data, dict) else None
    return named if isinstance(named, str) else None


def _texts(files: Iterable[StoredFile], rules: Iterable[LoadedRule]) -> Iterator[Diagnostic]:
    rules = tuple(rules)
    for file, value in suspects(files, rules):
        for loaded in rules:
            for problem in loaded(value):
                yield stamp(loaded, problem, _place(file, value.field))


def _place(file: StoredFile, field: FieldPath) -> Where:
    line, column = locate(file.document.mark, field)
    name = ".".join(str(step) for step in field)
    return Where(file.path, line, column, _record_of(file), name)
