"""Two records, or two parts of one, carry the same id.

What it checks
    No record calls itself what another record of its kind is called; within a record no duty and
    no clause of a list carries the id of another.

Why it matters
    An id names one thing. With two records of one name nobody can say which of them a table, a
    letter or another record means; mostly a file was copied and its id left as it was.

Wrong
    # measures/8.1.2.yaml, a copy of 8.1.1.yaml
    id: "8.1.1"

Right
    # measures/8.1.2.yaml
    id: "8.1.2"
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.registry import Entry, Registry
from planctl.rules.identity import first_untrue, namesakes, records
from planctl.rules.rule import Problem, Rule, Scope
from planctl.store.layout import Kind

RULE = Rule("PLN125", "duplicate-id", Severity.ERROR, Scope.REGISTRY)

#: Lists whose items are told apart by an id, and the field that holds it.
_LISTS: dict[Kind, tuple[tuple[str, str], ...]] = {
    Kind.ACT: (("duties", "id"), ("clauses", "clause")),
    Kind.PLAN: (("goals", "clause"), ("targets", "clause"), ("funding", "clause")),
    Kind.DIRECTION: (("tasks", "clause"), ("results", "clause"), ("risks", "clause")),
    Kind.MEETING: (("decisions", "number"),),
}


def check(registry: Registry) -> Iterator[Problem]:
    """Yield each record and each part of one whose id is taken."""
    for kind, entry, holder in namesakes(registry).values():
        claim = first_untrue(kind, entry)
        if claim:
            yield Problem(
                msg("Another record has this id already: “{id}”.", id=claim.said),
                msg("The path of this file says “{wanted}”: write that.", wanted=claim.wanted),
                entry.at(claim.field),
                (holder.at(claim.field),),
            )
    for kind, _plan, entry in records(registry):
        for name, key in _LISTS.get(kind, ()):
            yield from _parts(entry, name, key)


def _parts(entry: Entry[Any], name: str, key: str) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for number, item in enumerate(getattr(entry.record, name)):
        value = getattr(item, key)
        if first.setdefault(value, number) != number:
            other = entry.at(name, first[value], key)
            yield Problem(
                msg("This id stands in the list a second time: “{id}”.", id=value),
                msg("It stands first on line {line}: give each its own.", line=other.line),
                entry.at(name, number, key),
            )
