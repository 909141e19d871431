"""What is missing: silence of executors, blank cells, uncertain deadlines, unknown members."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planctl.analysis.periods import first_close
from planctl.analysis.state import State
from planctl.az.order import id_key, sort_key
from planctl.i18n import Message, msg
from planctl.model.agency import AgencyKind
from planctl.model.labels import TIER_LABELS
from planctl.model.tier import TIERS
from planctl.registry.reporters import bodies, obliged
from planctl.reports.annual.agencies import involved
from planctl.reports.annual.source import Source
from planctl.reports.phrases import day
from planctl.reports.tables import Row

if TYPE_CHECKING:
    from planctl.analysis.measure import MeasureResult
    from planctl.model.measure import Executor


@dataclass(frozen=True, slots=True)
class Gaps:
    """Sentences on each kind of gap, and who has been silent on what."""

    silence_text: str
    silent: tuple[Row, ...]
    paragraphs: tuple[str, ...]


def gaps(source: Source) -> Gaps:
    """Return what a reader has to know is not known."""
    silent = _silent(source)
    return Gaps(_silence_text(source, silent), silent, tuple(_paragraphs(source)))


def _silence_text(source: Source, silent: tuple[Row, ...]) -> str:
    t = source.t
    closes = first_close(source.registry, source.records)
    if closes is None or source.as_of <= closes:
        return t("No reporting period of the plan has closed yet: silence is no gap.")
    if not silent:
        return t("Every lead executor has reported on every measure that it leads.")
    return t(
        msg(
            "The first reporting period closed on {day}. Lead executors that have reported "
            "nothing since the plan began, and the measures concerned:",
            day=day(closes, t),
        )
    )


def _silent(source: Source) -> tuple[Row, ...]:
    """Return each lead executor with the measures of which it has not said a word."""
    closes = first_close(source.registry, source.records)
    if closes is None or source.as_of <= closes:
        return ()
    missing: dict[str, list[str]] = {}
    for result in source.status.measures:
        if result.state is not State.CANCELLED:
            for executor in _silent_leads(result, source):
                missing.setdefault(executor.agency, []).append(result.entry.id)
    known = source.registry.agencies
    rows = []
    for record in involved(source):
        if record.id in missing:
            numbers = sorted(missing.pop(record.id), key=id_key)
            rows.append(_silent_row(record.code, numbers))
    rows += [_silent_row(name, numbers) for name, numbers in missing.items() if name not in known]
    return tuple(rows)


def _silent_row(name: str, numbers: list[str]) -> Row:
    return Row({"code": name, "count": str(len(numbers)), "numbers": ", ".join(numbers)})


def _silent_leads(result: MeasureResult, source: Source) -> Iterator[Executor]:
    """Yield the lead executors whose word is awaited and has not come.

    A group has spoken when any of its members has; one without members, when any of those who
    report in its stead has.
    """
    spoken = result.received.by_agency.keys()
    awaited = obliged(source.registry, result.measure)
    for executor in result.measure.lead:
        behind = bodies(source.registry, (executor,)) or awaited
        if (behind & awaited or not awaited) and not behind & spoken:
            yield executor


def _paragraphs(source: Source) -> Iterator[str]:
    t = source.t
    kinds: tuple[tuple[Message, str], ...] = (
        (msg("Cells that the official text leaves blank"), _blank_cells(source)),
        (msg("Deadlines that are not confirmed"), _unconfirmed(source)),
        (msg("Indicators on which executors report differently"), _disputed(source)),
        (msg("Groups whose members nobody has listed"), _memberless(source)),
        (msg("Bodies whose full name the official text does not give"), _nameless(source)),
    )
    for heading, what in kinds:
        yield t(msg("{what}: {which}.", what=heading, which=what or t("none")))


def _blank_cells(source: Source) -> str:
    t = source.t
    found = []
    for result in source.status.measures:
        measure = result.measure
        blank = [] if measure.lead else [t("lead executors")]
        blank += [] if measure.deadline.text else [t("deadline")]
        if measure.parent is None:
            blank += [t(TIER_LABELS[tier]) for tier in TIERS if measure.tiers.of(tier) is None]
        found += [f"{result.entry.id} – {', '.join(blank)}"] if blank else []
    return "; ".join(found)


def _unconfirmed(source: Source) -> str:
    return _listed(
        result.entry.id
        for result in source.status.measures
        if not result.measure.deadline.confirmed
    )


def _disputed(source: Source) -> str:
    return _listed(
        indicator.entry.id
        for result in source.status.measures
        for tier in result.tiers.values()
        for indicator in tier.indicators
        if indicator.disputed
    )


def _memberless(source: Source) -> str:
    return _named(
        record.code
        for record in involved(source)
        if record.kind is AgencyKind.GROUP and not record.members
    )


def _nameless(source: Source) -> str:
    return _named(
        record.code
        for record in involved(source)
        if record.kind is AgencyKind.AGENCY and record.name is None
    )


def _listed(numbers: Iterable[str]) -> str:
    return ", ".join(sorted(numbers, key=id_key))


def _named(names: Iterable[str]) -> str:
    return ", ".join(sorted(names, key=sort_key))
