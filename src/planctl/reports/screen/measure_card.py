"""The card of a measure or sub-measure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.labels import DONE_LATE, STATE_LABELS
from planctl.analysis.phrases import day_of, deadline_words, executor_words, figure
from planctl.i18n import Message, msg, plural
from planctl.model.labels import CELL_LABELS, TIER_LABELS
from planctl.model.tier import TIERS
from planctl.reports.screen.card import (
    Around,
    Card,
    Line,
    Section,
    card,
    errata_section,
    said,
    section,
    source_lines,
)
from planctl.reports.screen.linked import linked_sections
from planctl.reports.screen.reported import reported_sections
from planctl.reports.screen.results import indicator_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planctl.analysis.measure import MeasureResult
    from planctl.model.measure import Executor, Measure
    from planctl.registry import Entry


def measure_card(entry: Entry[Measure], around: Around) -> Card:
    """Return everything about one measure."""
    measure, records = entry.record, around.records
    result = around.result(entry.id)
    return card(
        f"{entry.id} {measure.title}",
        entry.at(),
        Section(tuple(_head(entry, around))),
        section(msg("State"), _state(result)),
        section(msg("Lead executors"), _executors(measure.lead, around)),
        section(msg("Co-executors"), _executors(measure.co, around)),
        section(msg("Results"), _results(entry, result, around)),
        section(
            msg("Sub-measures"),
            (measure_line(child, around) for child in records.children(entry.id)),
        ),
        section(msg("Tasks"), _tasks(measure, around)),
        section(msg("Shared cells"), _shared(measure)),
        *reported_sections(records.updates_of(entry.id), records.finance_of(entry.id), around),
        *linked_sections(entry, around),
        errata_section(measure.errata),
    )


def measure_line(entry: Entry[Measure], around: Around) -> Line:
    """Return a measure as one line of another card: number, title, state."""
    result = around.result(entry.id)
    title = entry.record.title
    words = msg("{title} — {state}", title=title, state=state_words(result)) if result else title
    return Line(words, entry.id)


def state_words(result: MeasureResult) -> Message:
    """Say the state that was judged."""
    return DONE_LATE if result.late else STATE_LABELS[result.state]


def _head(entry: Entry[Measure], around: Around) -> Iterator[Line]:
    measure, records = entry.record, around.records
    direction = records.directions.get(measure.direction)
    title = direction.record.title if direction else ""
    yield Line(f"{measure.direction} {title}".strip(), msg("Direction"))
    if measure.parent:
        parent = records.measures.get(measure.parent)
        name = f"{measure.parent} {parent.record.title if parent else ''}".strip()
        yield Line(name, msg("Part of"))
    meaning = deadline_words(measure.deadline)
    printed = measure.deadline.text
    words = msg("{printed} — {meaning}", printed=printed, meaning=meaning) if printed else meaning
    yield Line(words, msg("Deadline"))
    if measure.cancelled:
        text = msg(
            "{act}, from {day} on", act=measure.cancelled.act, day=day_of(measure.cancelled.date)
        )
        yield Line(text, msg("Cancelled"))
    yield from said(msg("Clause"), measure.clause)
    yield from source_lines(measure.source)


def _state(result: MeasureResult | None) -> Iterator[Line]:
    if result is None:
        return
    yield Line(state_words(result))
    score = msg(
        "progress {progress}, coverage {coverage}",
        progress=figure(result.score.progress),
        coverage=figure(result.score.coverage),
    )
    yield Line(score)
    left = result.days_left
    if left is not None:
        before = plural("{count} day left", "{count} days left", count=left)
        after = plural("{count} day past", "{count} days past", count=-left)
        yield Line(before if left >= 0 else after)


def _executors(executors: Iterable[Executor], around: Around) -> Iterator[Line]:
    return (Line(executor_words(around.registry, executor)) for executor in executors)


def _results(entry: Entry[Measure], result: MeasureResult | None, around: Around) -> Iterator[Line]:
    for tier in TIERS:
        cell = entry.record.tiers.of(tier)
        indicators = around.records.results(entry.id, tier)
        if cell is None and not indicators:
            continue
        judged = result.tiers.get(tier) if result else None
        label: Message = TIER_LABELS[tier]
        if judged:
            label = msg(
                "{tier} (progress {progress}, coverage {coverage})",
                tier=label,
                progress=figure(judged.score.progress),
                coverage=figure(judged.score.coverage),
            )
        yield Line(cell or msg("the cell is blank"), label)
        own = {i.entry.id: i for i in judged.indicators} if judged else {}
        for indicator in indicators:
            yield from indicator_lines(indicator, own.get(indicator.id), around)


def _tasks(measure: Measure, around: Around) -> Iterator[Line]:
    """Yield the tasks of section 6 with their words."""
    texts = {
        task.clause: task.text
        for direction in around.records.directions.values()
        for task in direction.record.tasks
    }
    return (Line(texts.get(clause, ""), clause) for clause in measure.tasks)


def _shared(measure: Measure) -> Iterator[Line]:
    shared = measure.shared
    if shared is None:
        return
    words = msg("printed once for {measures}", measures=", ".join(shared.measures))
    yield Line(words if shared.confirmed else msg("{meaning} (not confirmed)", meaning=words))
    for cell in shared.cells:
        yield Line(CELL_LABELS[cell], depth=1)
    if shared.note:
        yield Line(shared.note)
