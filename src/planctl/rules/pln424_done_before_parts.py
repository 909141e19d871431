"""A measure is reported as done, and one of its sub-measures is not.

What it checks
    Where the latest update of a body on a measure says that it is done, the latest updates on
    every sub-measure that is not cancelled say the same, from each body that is to report it. A
    sub-measure of which nothing was reported is open. Where nobody knows who is to report it,
    nothing is said.

Why it matters
    A measure is done when all its parts are. It will not be counted as done, whatever was
    reported of it, and the Cabinet would hear two things.

Wrong
    # the latest update on 8.1.1.1 says in_progress
    measure: "8.1.1"
    state: done

Right
    measure: "8.1.1"
    state: in_progress
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from planctl.diagnostic import Severity, Where
from planctl.i18n import msg
from planctl.model.measure import Measure
from planctl.model.update import ReportedState, StatusUpdate
from planctl.registry import Entry, PlanRecords, Registry
from planctl.registry.reporters import obliged, reporters
from planctl.rules.numbering import parent_number
from planctl.rules.reports import by_body, updates_by_measure
from planctl.rules.rule import Problem, Rule, Scope
from planctl.store.layout import Kind, place_of

RULE = Rule("PLN424", "done-before-parts", Severity.WARNING, Scope.REPORTS)

Latest = dict[str, Entry[StatusUpdate]]


def check(registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each body's claim that a measure with an open part is done."""
    latest: dict[str, Latest] = {
        measure.id: {body: sent[-1] for body, sent in by_body(updates).items()}
        for measure, updates in updates_by_measure(plan)
    }
    for measure, by_agency in latest.items():
        done = [u for u in by_agency.values() if u.record.state is ReportedState.DONE]
        parts = plan.children(measure) if done else ()
        if plan.measures[measure].record.cancelled:
            continue
        open_parts = {
            part.id: where
            for part in parts
            if (where := _open(registry, plan, part, latest.get(part.id, {}))) is not None
        }
        for update in done if open_parts else ():
            yield Problem(
                msg(
                    "The measure is reported as done, and these parts of it are not: {parts}",
                    parts=", ".join(open_parts),
                ),
                msg("Report the parts as done, too, or the measure as in progress."),
                update.at("state"),
                tuple(open_parts.values()),
            )


def _open(
    registry: Registry, plan: PlanRecords, part: Entry[Measure], latest: Latest
) -> Where | None:
    """Return the place that shows a sub-measure to be open, None where it is not, or may not be."""
    misplaced = parent_number(part.id) != part.record.parent
    if part.record.cancelled or misplaced or _lost(registry, plan, part.id):
        return None
    spoken = {body: latest[body] for body in reporters(registry, part.record) & latest.keys()}
    for update in spoken.values():
        if update.record.state is not ReportedState.DONE:
            return update.at("state")
    return part.at("lead") if obliged(registry, part.record) - spoken.keys() else None


def _lost(registry: Registry, plan: PlanRecords, measure: str) -> bool:
    """Tell whether an update on a measure could not be read."""
    return (plan.id, measure) in _unread(registry.unreadable)


@lru_cache(maxsize=4)
def _unread(paths: frozenset[str]) -> frozenset[tuple[str | None, str]]:
    """Return (plan, measure) of each update among the paths."""
    places = (place_of(path) for path in paths)
    updates = (place for place in places if place and place.kind is Kind.UPDATE)
    return frozenset((place.plan, place.ids["measure"]) for place in updates)
