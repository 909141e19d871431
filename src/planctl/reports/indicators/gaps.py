"""What the table of indicators lacks: years, agreements, baselines, values; where bodies differ."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from planctl.analysis.state import State
from planctl.i18n import Message, msg
from planctl.model.attainment import falls
from planctl.model.indicator import IndicatorKind
from planctl.reports.indicators.counts import Asked, indicators_of
from planctl.reports.paper.paper import Section
from planctl.reports.paper.table import Cell, Column, Form, Row, Table
from planctl.reports.parts.measures import UNMEASURED

if TYPE_CHECKING:
    from planctl.reports.source import Source


def gaps_section(source: Source) -> Section:
    """Return each kind of gap with the measures concerned."""
    t = source.t
    table = Table(
        id="gaps",
        caption=t("What the indicators lack"),
        columns=(
            Column("what", t("What is missing"), Form.TEXT, 55),
            Column("count", t("Count"), Form.COUNT, 18),
            Column("measures", t("Of which measures"), Form.TEXT, 92),
        ),
        rows=tuple(_rows(source)),
        empty=t("Nothing is missing."),
    )
    return Section(id="missing", heading=t("3. What is missing"), tables=(table,))


def _rows(source: Source) -> list[Row]:
    found = indicators_of(source)
    rows = []
    for name, (what, lacking) in _kinds(found).items():
        rows.append(_row(name, source.t(what), len(lacking), [_number(one) for one in lacking]))
    cells = [
        (result.entry.id, tier)
        for result in source.status.measures
        if result.state is not State.CANCELLED
        for tier in result.measure.filled_tiers
        if tier not in result.tiers
    ]
    blank = source.t("A cell of results of which nobody has made indicators")
    rows.append(_row("cells", blank, len(cells), [number for number, _tier in cells]))
    return rows


def _row(name: str, what: str, count: int, measures: Iterable[str]) -> Row:
    cells = {
        "what": Cell(what),
        "count": Cell(str(count), count),
        "measures": Cell(", ".join(dict.fromkeys(measures)) or UNMEASURED),
    }
    return Row(cells, "", name)


def _number(one: Asked) -> str:
    return one.measure.entry.id


def _kinds(found: tuple[Asked, ...]) -> dict[str, tuple[Message, list[Asked]]]:
    def quantities(one: Asked) -> bool:
        return one.result.entry.record.kind is IndicatorKind.QUANTITY

    amounts = [one for one in found if quantities(one)]
    return {
        "yearly": (
            msg("A quantity without targets by year"),
            [one for one in amounts if not one.result.entry.record.yearly],
        ),
        "agreement": (
            msg("An indicator that is not agreed on"),
            [one for one in found if one.result.entry.record.agreement is None],
        ),
        "baseline": (
            msg("A quantity without a baseline"),
            [one for one in amounts if one.result.entry.record.baseline is None],
        ),
        "untold": (
            msg("A falling target without a baseline: its progress cannot be told"),
            [one for one in amounts if _is_untold(one)],
        ),
        "value": (
            msg("An indicator without a reported value"),
            [one for one in found if one.result.reading is None],
        ),
        "disputed": (
            msg("An indicator on which bodies report differently"),
            [one for one in found if one.result.disputed],
        ),
    }


def _is_untold(one: Asked) -> bool:
    target = one.result.entry.record.target
    return target is not None and falls(target) and one.result.entry.record.baseline is None
