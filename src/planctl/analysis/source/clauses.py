"""The numbered clauses that a plan's records hold, each as the source should print it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planctl.model.common import Clause, as_printed

if TYPE_CHECKING:
    from planctl.diagnostic import Where
    from planctl.model.act import Act
    from planctl.model.agency import Agency
    from planctl.model.direction import Direction
    from planctl.model.plan import Plan
    from planctl.registry import Entry, PlanRecords

RATIONALE = "əsaslandırma:"
# What the records of bodies call the plan's own text.
PLAN_DOCUMENT = "plan"


@dataclass(frozen=True, slots=True)
class PrintedClause:
    """A clause with its number and the words that the source should have after it."""

    owner: str
    clause: str
    printed: str
    where: Where


def recorded_clauses(records: PlanRecords) -> Iterator[PrintedClause]:
    """Yield every clause of the plan and its directions, errata put back.

    Section headings are given as they stand; a risk gives two pieces, the risk and what is done
    about it, because the source joins them in more than one way.
    """
    if records.plan:
        yield from _plan_clauses(records.plan)
    for direction in records.directions.values():
        yield from _direction_clauses(direction)


def act_clauses(entry: Entry[Act]) -> Iterator[PrintedClause]:
    """Yield the clauses of an act, errata put back."""
    for n, clause in enumerate(entry.record.clauses):
        text = as_printed(clause.text, f"clauses/{clause.clause}", entry.record.errata)
        where = entry.at("clauses", n, "text")
        yield PrintedClause(entry.id, clause.clause, f"{clause.clause}. {text}", where)


def named_bodies(agencies: Iterable[Entry[Agency]]) -> Iterator[PrintedClause]:
    """Yield each body that the plan's list of acronyms (section 9) names, as it prints it."""
    for entry in agencies:
        agency = entry.record
        if agency.name and agency.source and agency.source.document == PLAN_DOCUMENT:
            printed = f"{agency.code} – {agency.name}"
            yield PrintedClause(entry.id, "9", printed, entry.at("name"))


def _plan_clauses(entry: Entry[Plan]) -> Iterator[PrintedClause]:
    plan = entry.record
    for part, clauses in (("targets", plan.targets), ("goals", plan.goals)):
        for n, clause in enumerate(clauses):
            text = as_printed(clause.text, f"{part}/{clause.clause}", plan.errata)
            where = entry.at(part, n, "text")
            yield PrintedClause(entry.id, clause.clause, f"{clause.clause}. {text}", where)
    for n, clause in enumerate(plan.funding):  # paragraphs of section 7 have no numbers
        text = as_printed(clause.text, f"funding/{clause.clause}", plan.errata)
        yield PrintedClause(entry.id, clause.clause, text, entry.at("funding", n, "text"))


def _direction_clauses(entry: Entry[Direction]) -> Iterator[PrintedClause]:
    direction = entry.record

    def put_back(text: str, field: str) -> str:
        return as_printed(text, field, direction.errata)

    title = put_back(direction.title, "title")
    yield PrintedClause(entry.id, entry.id, f"{entry.id}. {title}", entry.at("title"))
    rationale = direction.rationale
    text = put_back(rationale.text, f"rationale/{rationale.clause}")
    printed = f"{rationale.clause}. {RATIONALE} {text}"
    yield PrintedClause(entry.id, rationale.clause, printed, entry.at("rationale", "text"))
    parts: tuple[tuple[str, tuple[Clause, ...]], ...] = (
        ("tasks", direction.tasks),
        ("results", direction.results),
    )
    for part, clauses in parts:
        for n, clause in enumerate(clauses):
            text = put_back(clause.text, f"{part}/{clause.clause}")
            where = entry.at(part, n, "text")
            yield PrintedClause(entry.id, clause.clause, f"{clause.clause}. {text}", where)
    for n, risk in enumerate(direction.risks):
        field = f"risks/{risk.clause}"
        first = f"{risk.clause}. {put_back(risk.risk, field)}"
        yield PrintedClause(entry.id, risk.clause, first, entry.at("risks", n, "risk"))
        then = put_back(risk.mitigation, field)
        yield PrintedClause(entry.id, risk.clause, then, entry.at("risks", n, "mitigation"))
