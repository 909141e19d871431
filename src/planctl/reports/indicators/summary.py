"""How complete the table of indicators is: in words, by direction, by the body that leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.phrases import code_of
from planctl.i18n import Message, msg
from planctl.reports.indicators.counts import (
    Asked,
    count_cells,
    count_columns,
    indicators_of,
    share,
)
from planctl.reports.paper.paper import Section
from planctl.reports.paper.picture import Picture, Series, Shares
from planctl.reports.paper.table import TOTAL, Cell, Column, Form, Row, Table
from planctl.reports.parts.money import share_cell
from planctl.reports.phrases import Noun, counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planctl.reports.source import Source

_DRAWN = ("agreed", "measured", "achieved")


def summary_section(source: Source) -> Section:
    """Return the counts by direction, drawn as well."""
    t, found = source.t, indicators_of(source)
    return Section(
        id="summary",
        heading=t("1. Summary"),
        text=tuple(t(sentence) for sentence in _sentences(source, found)),
        tables=(_by_direction(source, found),),
        pictures=(_picture(source, found),),
    )


def bodies_section(source: Source) -> Section:
    """Return the counts by the lead executor, who draws the table up (3.2)."""
    t, found = source.t, indicators_of(source)
    leads: dict[str, list[Asked]] = {}
    for one in found:
        for body in dict.fromkeys(lead.agency for lead in one.measure.measure.lead):
            leads.setdefault(body, []).append(one)
    rows = [
        Row({"name": Cell(code_of(source.registry, body)), **count_cells(own)}, "", body)
        for body, own in sorted(leads.items(), key=lambda item: (-len(item[1]), item[0]))
    ]
    table = Table(
        id="by_body",
        caption=t("Indicators by lead executor"),
        columns=(Column("name", t("Lead executor"), Form.TEXT, 45), *count_columns(t)),
        rows=tuple(rows),
        empty=t("No measure of the plan has indicators."),
        notes=(t("An indicator of several lead executors is counted with each of them."),),
    )
    return Section(id="bodies", heading=t("2. Lead executors"), tables=(table,))


def _sentences(source: Source, found: tuple[Asked, ...]) -> Iterator[Message]:
    t, counts = source.t, count_cells(found)
    yield msg(
        "Lead executors set target figures for the indicators of results, divide them by years "
        "and agree on the table with the Centre (order 253s, clause 3.2)."
    )
    yield msg(
        "{indicators}; of these, with targets by year: {yearly}, agreed on: {agreed}, with a "
        "reported value: {measured}, achieved: {achieved}.",
        indicators=counted(Noun.INDICATOR, len(found), t),
        **{key: counts[key].text for key in ("yearly", "agreed", "measured", "achieved")},
    )
    if not any(one.result.reading for one in found):
        yield msg("No executor has reported a value: there is no data on achievement.")


def _by_direction(source: Source, found: tuple[Asked, ...]) -> Table:
    t = source.t
    rows = []
    for entry in source.records.directions.values():
        own = [one for one in found if one.measure.measure.direction == entry.id]
        name = Cell(f"{entry.id}. {entry.record.title}")
        rows.append(Row({"name": name, **count_cells(own)}, "", entry.id))
    if rows:
        rows.append(Row({"name": Cell(t("Total")), **count_cells(found)}, TOTAL, "total"))
    return Table(
        id="by_direction",
        caption=t("Indicators by direction"),
        columns=(Column("name", t("Direction"), Form.TEXT, 60), *count_columns(t)),
        rows=tuple(rows),
        empty=t("The plan has no directions."),
    )


def _picture(source: Source, found: tuple[Asked, ...]) -> Picture:
    t = source.t
    words = {
        "agreed": t("agreed on with the Centre"),
        "measured": t("with a reported value"),
        "achieved": t("target achieved"),
    }
    rows, names = [], []
    shares: dict[str, list[Asked]] = {}
    for entry in source.records.directions.values():
        own = [one for one in found if one.measure.measure.direction == entry.id]
        if not own:
            continue
        shares[entry.id] = own
        names.append(entry.id)
        files = count_cells(own)
        cells = {key: share_cell(share(own, key), files[key].records, t) for key in _DRAWN}
        name = Cell(f"{entry.id}. {entry.record.title}")
        rows.append(Row({"name": name, **cells}, "", entry.id))
    series = tuple(
        Series(words[key], tuple(share(own, key) for own in shares.values())) for key in _DRAWN
    )
    said = (
        f"{row.id}: " + ", ".join(f"{words[key]} – {row.text(key)}" for key in _DRAWN)
        for row in rows
    )
    nothing = t("There is nothing to draw.")
    numbers = Table(
        id="drawn_numbers",
        caption=t("Share of the indicators, by direction"),
        columns=(
            Column("name", t("Direction"), Form.TEXT, 80),
            *(Column(key, words[key], Form.SHARE, 28) for key in _DRAWN),
        ),
        rows=tuple(rows),
        empty=nothing,
    )
    return Picture(
        id="drawn",
        caption=t("How complete the table of indicators is, by direction"),
        alt="; ".join(said) or nothing,
        drawing=Shares(t("percent"), tuple(names), series) if rows else None,
        numbers=numbers,
        empty=nothing,
    )
