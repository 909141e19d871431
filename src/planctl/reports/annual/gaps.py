"""What is missing: silence of executors, blank cells, uncertain deadlines, unknown members."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.periods import first_close
from planctl.analysis.state import State
from planctl.az.order import id_key, sort_key
from planctl.i18n import Message, msg
from planctl.model.agency import AgencyKind
from planctl.model.labels import TIER_LABELS
from planctl.model.tier import TIERS
from planctl.registry.reporters import bodies, obliged
from planctl.reports.annual.bodies import involved
from planctl.reports.paper.paper import Section
from planctl.reports.paper.table import Cell, Column, Form, Row, Table
from planctl.reports.phrases import day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planctl.analysis.measure import MeasureResult
    from planctl.model.measure import Executor
    from planctl.reports.annual.year import Year


def gaps_section(year: Year) -> Section:
    """Return what a reader has to know is not known."""
    t = year.t
    return Section(
        id="gaps",
        heading=t("9. Gaps in the data"),
        text=tuple(_paragraphs(year)),
        tables=(_silent_table(year),),
    )


def silent(year: Year) -> dict[str, list[str]]:
    """Return each lead executor with the measures of which it has not said a word, by its code.

    Before the first period has closed silence is no gap.
    """
    source = year.source
    closes = first_close(source.registry, source.records)
    if closes is None or source.as_of <= closes:
        return {}
    missing: dict[str, list[str]] = {}
    for result in source.status.measures:
        if result.state is not State.CANCELLED:
            for executor in _silent_leads(result, year):
                missing.setdefault(executor.agency, []).append(result.entry.id)
    named = {body.id: body.code for body in involved(year)}
    known = [body for body in named if body in missing]
    others = [body for body in missing if body not in source.registry.agencies]
    return {
        named.get(body, body): sorted(missing[body], key=id_key) for body in (*known, *others)
    }  # fmt: skip


def unconfirmed(year: Year) -> list[str]:
    """Return the measures whose deadline is not confirmed."""
    return [
        result.entry.id
        for result in year.source.status.measures
        if not result.measure.deadline.confirmed
    ]


def memberless(year: Year) -> list[str]:
    """Return the groups whose members nobody has listed, by code."""
    groups = (body for body in involved(year) if body.kind is AgencyKind.GROUP)
    return sorted((body.code for body in groups if not body.members), key=sort_key)


def disputed(year: Year) -> list[str]:
    """Return the indicators on which executors report differently."""
    found = (
        indicator.entry.id
        for result in year.source.status.measures
        for tier in result.tiers.values()
        for indicator in tier.indicators
        if indicator.disputed
    )
    return sorted(found, key=id_key)


def _silent_table(year: Year) -> Table:
    t, source = year.t, year.source
    closes = first_close(source.registry, source.records)
    empty = msg("Every lead executor has reported on every measure that it leads.")
    notes: tuple[str, ...] = ()
    if closes is None or source.as_of <= closes:
        empty = msg("No reporting period of the plan has closed yet: silence is no gap.")
    else:
        closed = msg("The first reporting period closed on {day}.", day=day(closes, t))
        notes = (t(closed),)
    rows = []
    for code, numbers in silent(year).items():
        count = Cell(str(len(numbers)), len(numbers))
        cells = {"code": Cell(code), "count": count, "numbers": Cell(", ".join(numbers))}
        rows.append(Row(cells, id=code))
    return Table(
        id="silent",
        caption=t("Lead executors that have reported nothing since the plan began"),
        columns=(
            Column("code", t("Lead executor"), Form.TEXT, 42),
            Column("count", t("Count"), Form.COUNT, 18),
            Column("numbers", t("Measures without a report"), Form.TEXT, 105),
        ),
        rows=tuple(rows),
        empty=t(empty),
        notes=notes if rows else (),
    )


def _silent_leads(result: MeasureResult, year: Year) -> Iterator[Executor]:
    """Yield the lead executors whose word is awaited and has not come.

    A group has spoken when any of its members has; one without members, when any of those who
    report in its stead has.
    """
    registry = year.source.registry
    spoken = result.received.by_agency.keys()
    awaited = obliged(registry, result.measure)
    for executor in result.measure.lead:
        behind = bodies(registry, (executor,)) or awaited
        if (behind & awaited or not awaited) and not behind & spoken:
            yield executor


def _paragraphs(year: Year) -> Iterator[str]:
    t = year.t
    kinds: tuple[tuple[Message, str], ...] = (
        (msg("Cells that the official text leaves blank"), _blank_cells(year)),
        (msg("Deadlines that are not confirmed"), _listed(unconfirmed(year))),
        (msg("Indicators on which executors report differently"), ", ".join(disputed(year))),
        (msg("Groups whose members nobody has listed"), ", ".join(memberless(year))),
        (msg("Bodies whose full name the official text does not give"), _nameless(year)),
    )
    for heading, what in kinds:
        yield t(msg("{what}: {which}.", what=heading, which=what or t("none")))


def _blank_cells(year: Year) -> str:
    t = year.t
    found = []
    for result in year.source.status.measures:
        measure = result.measure
        blank = [] if measure.lead else [t("lead executors")]
        blank += [] if measure.deadline.text else [t("deadline")]
        if measure.parent is None:
            blank += [t(TIER_LABELS[tier]) for tier in TIERS if measure.tiers.of(tier) is None]
        found += [f"{result.entry.id} – {', '.join(blank)}"] if blank else []
    return "; ".join(found)


def _nameless(year: Year) -> str:
    bodies_ = (body for body in involved(year) if body.kind is AgencyKind.AGENCY)
    return ", ".join(sorted((body.code for body in bodies_ if body.name is None), key=sort_key))


def _listed(numbers: Iterable[str]) -> str:
    return ", ".join(sorted(numbers, key=id_key))
