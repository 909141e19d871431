"""Running the rules over a registry; the result is sorted and complete, nothing is printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from planctl.diagnostic import Diagnostic, Where
from planctl.rules.catalogue import all_rules
from planctl.rules.rule import LoadedRule, Problem, Scope
from planctl.rules.texts import suspects
from planctl.store.document import FieldPath, StoredFile, locate

if TYPE_CHECKING:
    from planctl.registry import Registry


def check_registry(
    registry: Registry,
    rules: Iterable[LoadedRule] | None = None,
    as_of: date | None = None,
) -> tuple[Diagnostic, ...]:
    """Return every finding of `rules` (all of them by default), sorted by place.

    Rules that judge by the day are asked only where `as_of` names it.
    """
    chosen = tuple(all_rules() if rules is None else rules)
    by_scope = {scope: [r for r in chosen if r.rule.scope is scope] for scope in Scope}
    found = [*_faults(registry.files, by_scope[Scope.FAULT])]
    found += _texts(registry.files, by_scope[Scope.TEXT])
    for loaded in by_scope[Scope.PLAN]:
        for plan in registry.plans.values():
            found += (stamp(loaded, p) for p in loaded(registry, plan))
    for loaded in by_scope[Scope.DATED] if as_of else ():
        for plan in registry.plans.values():
            found += (stamp(loaded, p) for p in loaded(registry, plan, as_of))
    for loaded in by_scope[Scope.REGISTRY]:
        found += (stamp(loaded, p) for p in loaded(registry))
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


def _texts(files: Iterable[StoredFile], rules: list[LoadedRule]) -> Iterator[Diagnostic]:
    for file, value in suspects(files, rules):
        for loaded in rules:
            for problem in loaded(value):
                yield stamp(loaded, problem, _place(file, value.field))


def _place(file: StoredFile, field: FieldPath) -> Where:
    line, column = locate(file.document.mark, field)
    name = ".".join(str(step) for step in field)
    return Where(file.path, line, column, _record_of(file), name)
