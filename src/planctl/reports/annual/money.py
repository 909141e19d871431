"""The money of the plan: cost, allocated and used, by direction and by source; used in the year."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from planctl.analysis.finance_totals import sums_by_source
from planctl.analysis.phrases import manats
from planctl.i18n import Message, msg
from planctl.model.labels import FUNDING_LABELS
from planctl.reports.paper.paper import Section
from planctl.reports.paper.table import TOTAL, Cell, Column, Form, Row, Table
from planctl.reports.parts.measures import UNMEASURED, files_of_all, score_cell
from planctl.reports.parts.money import money_cell, money_files, sums_cells
from planctl.reports.phrases import Noun, capitalized, counted, day, percentage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from planctl.analysis.finance import MeasureFinance
    from planctl.analysis.finance_totals import Sums
    from planctl.reports.annual.year import Year

ZERO = Decimal(0)


def money_section(year: Year) -> Section:
    """Return the money as reported last by the day of the report, in words and two tables."""
    t = year.t
    return Section(
        id="money",
        heading=t("6. Money"),
        text=tuple(t(one) for one in _said(year)),
        tables=(_by_direction(year), _by_source(year)),
    )


def counted_money(year: Year) -> tuple[MeasureFinance, ...]:
    """Return the measures whose sums make the totals: not those that are in their measure's."""
    return tuple(one for one in year.money.measures if one.measure.id not in year.money.parts)


def _said(year: Year) -> Iterator[Message]:
    t, totals = year.t, year.money.totals
    if not year.money.measures:
        yield msg("As of {day} no body has reported any money.", day=day(year.source.as_of, t))
        return
    yield msg(
        "Sums are in manats from the beginning of the plan, as of {day}. Bodies have reported on "
        "{measures}; initial total cost: {cost}; allocated: {allocated}; used: {used}. Allocated "
        "of the cost: {of_cost}; used of the allocated: {of_allocated}.",
        day=day(year.source.as_of, t),
        measures=counted(Noun.MEASURE, totals.measures, t),
        cost=_amount(totals.cost),
        allocated=_amount(totals.allocated),
        used=_amount(totals.used),
        of_cost=_rate(totals.allocated_of_cost, year),
        of_allocated=_rate(totals.used_of_allocated, year),
    )
    in_year = _in_year(totals, year.money_before.totals)
    yield msg("Of the used, in the year: {amount}.", amount=_amount(in_year))
    if len({one.period for one in counted_money(year)}) > 1:
        yield msg(
            "Of each measure the latest quarter counts on which an executor has reported, so the "
            "sums may differ from those of the report on one quarter."
        )


def _amount(amount: Decimal | None) -> Message | str:
    return UNMEASURED if amount is None else manats(amount)


def _rate(share: Fraction | None, year: Year) -> str:
    return UNMEASURED if share is None else percentage(share, year.t)


def _in_year(now: Sums | None, before: Sums | None) -> Decimal | None:
    """Return what was used since the year began; what nobody had reported by then was nothing."""
    if now is None or now.used is None:
        return None
    return now.used - ((before.used if before else None) or ZERO)


def _columns(year: Year, name: str, width: int) -> tuple[Column, ...]:
    t = year.t
    return (
        Column("name", name, Form.TEXT, width),
        Column("count", t("Measures"), Form.COUNT, 22),
        Column("cost", t("Initial total cost"), Form.MONEY, 25),
        Column("allocated", t("Allocated money"), Form.MONEY, 25),
        Column("used", t("Used money"), Form.MONEY, 25),
        Column("in_year", t("Of it in the year"), Form.MONEY, 25),
        Column("used_of_allocated", t("Used of the allocated"), Form.SHARE, 24),
    )


def _by_direction(year: Year) -> Table:
    t, found, before = year.t, year.money, year.money_before.directions
    rows = []
    for status in year.source.status.directions:
        sums = found.directions.get(status.entry.id)
        if sums is None:
            continue
        own = [
            one for one in counted_money(year) if one.measure.record.direction == status.entry.id
        ]
        row = _row(status.entry.id, sums, before.get(status.entry.id), money_files(own), year)
        progress = score_cell(status.score, t, files_of_all(status.measures))
        name = Cell(status.entry.id)
        rows.append(Row({**row.cells, "name": name, "progress": progress}, id=row.id))
    if rows:
        row = _total(year)
        rows.append(Row({**row.cells, "progress": _whole(year)}, TOTAL, row.id))
    return Table(
        id="by_direction",
        caption=t("Money by direction, AZN"),
        columns=(
            *_columns(year, t("Direction"), 22),
            Column("progress", t("Progress"), Form.SHARE, 22),
        ),
        rows=tuple(rows),
        empty=t("No body has reported money on a measure of any direction."),
    )


def _by_source(year: Year) -> Table:
    t, before = year.t, sums_by_source(year.money_before)
    rows = []
    for source, sums in sums_by_source(year.money).items():
        own = [
            one
            for one in counted_money(year)
            if any(source.value in field for field in one.by_field)
        ]
        row = _row(source.value, sums, before.get(source), money_files(own), year)
        name = Cell(capitalized(t(FUNDING_LABELS[source]), t))
        rows.append(Row({**row.cells, "name": name}, id=row.id))
    if rows:
        rows.append(_total(year))
    return Table(
        id="by_source",
        caption=t("Money by source, AZN"),
        columns=tuple(
            column
            for column in _columns(year, t("Source of the money"), 44)
            if column.key != "cost"
        ),
        rows=tuple(rows),
        empty=t("No body has reported money by source."),
    )


def _total(year: Year) -> Row:
    totals, files = year.money.totals, money_files(counted_money(year))
    row = _row("total", totals, year.money_before.totals, files, year)
    return Row({**row.cells, "name": Cell(year.t("Total"))}, TOTAL, row.id)


def _whole(year: Year) -> Cell:
    status = year.source.status
    return score_cell(status.score, year.t, files_of_all(status.top))


def _row(name: str, sums: Sums, before: Sums | None, files: tuple[str, ...], year: Year) -> Row:
    cells = sums_cells(sums, files, year.t)
    cells["count"] = Cell(str(sums.measures), sums.measures, files)
    cells["in_year"] = money_cell(_in_year(sums, before), files)
    return Row(cells, id=name)
