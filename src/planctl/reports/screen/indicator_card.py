"""The card of an indicator: what it asks, where it stands, every value that came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.phrases import code_of, codes_of, exact, month_of, value_words
from planctl.i18n import msg
from planctl.model.labels import KIND_LABELS, TIER_LABELS
from planctl.registry.reporters import reporters
from planctl.reports.screen.card import Around, Card, Line, Section, card, said, section
from planctl.reports.screen.results import asked_words, latest_words, yearly_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planctl.analysis.progress import IndicatorResult
    from planctl.model.indicator import Indicator
    from planctl.registry import Entry


def indicator_card(entry: Entry[Indicator], around: Around) -> Card:
    """Return everything about one indicator."""
    return card(
        f"{entry.id} “{entry.record.quote}”",
        entry.at(),
        Section(tuple(_head(entry, around))),
        section(msg("State"), [Line(latest_words(own_result(entry, around), around))]),
        section(msg("Reported values"), _values(entry, around)),
    )


def own_result(entry: Entry[Indicator], around: Around) -> IndicatorResult | None:
    """Return what is judged of an indicator, None where nothing can be."""
    result = around.result(entry.record.measure)
    tier = result.tiers.get(entry.record.tier) if result else None
    own = tier.indicators if tier else ()
    return next((indicator for indicator in own if indicator.entry.id == entry.id), None)


def _head(entry: Entry[Indicator], around: Around) -> Iterator[Line]:
    indicator = entry.record
    measure = around.records.measures.get(indicator.measure)
    name = f"{indicator.measure} {measure.record.title if measure else ''}".strip()
    yield Line(name, msg("Measure"))
    yield Line(TIER_LABELS[indicator.tier], msg("Tier"))
    yield Line(KIND_LABELS[indicator.kind], msg("Kind"))
    if indicator.target is not None:
        yield Line(asked_words(indicator.target, around), msg("Target"))
    if indicator.baseline is not None:
        yield Line(exact(indicator.baseline), msg("Baseline"))
    yield from yearly_lines(indicator)
    yield Line(exact(indicator.weight), msg("Weight"))
    if indicator.reporter:
        yield Line(code_of(around.registry, indicator.reporter), msg("Reporter"))
    elif measure is not None:
        who = sorted(reporters(around.registry, measure.record))
        yield from said(msg("Reporter"), codes_of(around.registry, who))
    yield from said(msg("Note"), indicator.note)


def _values(entry: Entry[Indicator], around: Around) -> Iterator[Line]:
    """Yield every value that anybody reported, the latest first, whether it counts or not."""
    key, measure = entry.record.key, entry.record.measure
    for update in reversed(around.records.updates_of(measure)):
        value = update.record.values.get(key)
        if value is not None:
            who = msg(
                "{period}, {agency}",
                period=month_of(update.record.period),
                agency=code_of(around.registry, update.record.agency),
            )
            yield Line(value_words(value), who, update.at("values", key))
