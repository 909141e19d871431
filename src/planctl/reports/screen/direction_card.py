"""The card of a direction: what section 6 says of it, and its measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.concerning import risks_of
from planctl.analysis.labels import STATE_LABELS
from planctl.analysis.phrases import figure
from planctl.i18n import msg
from planctl.reports.screen.card import (
    Around,
    Card,
    Line,
    Section,
    card,
    errata_section,
    section,
    source_lines,
)
from planctl.reports.screen.measure_card import measure_line
from planctl.reports.screen.risk_card import followed_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planctl.analysis.rollup import DirectionStatus, States
    from planctl.model.direction import Direction
    from planctl.registry import Entry


def direction_card(entry: Entry[Direction], around: Around) -> Card:
    """Return everything about one direction."""
    direction = entry.record
    measures = around.records.measures.values()
    own = (measure for measure in measures if measure.record.direction == entry.id)
    return card(
        f"{entry.id} {direction.title}",
        entry.at(),
        Section(
            (
                Line(f"{direction.section} {direction.section_title}", msg("Section")),
                *source_lines(direction.source),
            )
        ),
        section(msg("State"), _state(direction_status(entry.id, around))),
        section(msg("Rationale"), [Line(direction.rationale.text, direction.rationale.clause)]),
        section(msg("Tasks"), (Line(task.text, task.clause) for task in direction.tasks)),
        section(
            msg("Expected results"), (Line(item.text, item.clause) for item in direction.results)
        ),
        section(msg("Risks"), _risks(entry, around)),
        section(msg("Measures"), (measure_line(measure, around) for measure in own)),
        errata_section(direction.errata),
    )


def direction_status(direction: str, around: Around) -> DirectionStatus | None:
    """Return what is judged of a direction."""
    all_ = around.status.directions if around.status else ()
    return next((status for status in all_ if status.entry.id == direction), None)


def state_lines(states: States) -> Iterator[Line]:
    """Yield the counts by state, those that are not 0."""
    return (Line(str(count), STATE_LABELS[state]) for state, count in states.items() if count)


def _state(status: DirectionStatus | None) -> Iterator[Line]:
    if status is None:
        return
    yield Line(
        msg(
            "progress {progress}, coverage {coverage}",
            progress=figure(status.score.progress),
            coverage=figure(status.score.coverage),
        )
    )
    yield from state_lines(status.states)


def _risks(entry: Entry[Direction], around: Around) -> Iterator[Line]:
    followed = tuple(risks_of(around.records, entry.id))
    for risk in entry.record.risks:
        yield Line(risk.risk, risk.clause)
        yield Line(risk.mitigation, msg("Mitigation"), depth=1)
        for follow in followed:
            if follow.record.clause == risk.clause:
                yield followed_line(follow, around, depth=1)
