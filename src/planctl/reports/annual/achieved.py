"""What was achieved in the year: measures done, results whose target is met, each with its month.

What counts is that it is still so on the day of the report: a value that has fallen back is not
told of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.labels import DONE_LATE, STATE_LABELS
from planctl.analysis.phrases import month_of, value_words
from planctl.analysis.state import State
from planctl.i18n import msg
from planctl.model.labels import TIER_SHORT
from planctl.reports.paper.table import Cell, Column, Form, Row, Table
from planctl.reports.parts.measures import files_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from planctl.analysis.measure import MeasureResult
    from planctl.analysis.progress import IndicatorResult
    from planctl.reports.annual.year import Year


def achieved_table(results: Iterable[MeasureResult], year: Year) -> Table:
    """Return what the measures have achieved in the year: each measure, then its results."""
    t = year.t
    return Table(
        id="achieved",
        caption=t("What was achieved in the year"),
        columns=(
            Column("number", t("Measure"), Form.LABEL, 16),
            Column("what", t("What was achieved"), Form.TEXT, 83),
            Column("tier", t("Tier"), Form.LABEL, 19),
            Column("value", t("Reported"), Form.LABEL, 27),
            Column("period", t("Month"), Form.DAY, 20),
        ),
        rows=tuple(row for result in results for row in _rows(result, year)),
        empty=t("Nothing was achieved in the year by what has been reported."),
    )


def _rows(result: MeasureResult, year: Year) -> Iterator[Row]:
    t = year.t
    if result.state is State.CANCELLED:
        return
    if result.state is State.DONE and result.achieved_on and year.has(result.achieved_on):
        state = t(DONE_LATE if result.late else STATE_LABELS[State.DONE])
        cells = {
            "number": Cell(result.entry.id),
            "what": Cell(t(msg("The measure is done: {title}", title=result.measure.title))),
            "value": Cell(state, records=files_of(result), state=State.DONE),
            "period": _month(result.achieved_on, year),
        }
        yield Row(cells, "done", result.entry.id)
    for tier in result.tiers.values():
        for one in tier.indicators:
            if year.has(one.achieved_on):
                yield _result(result, one, year)


def _result(measure: MeasureResult, one: IndicatorResult, year: Year) -> Row:
    t, indicator = year.t, one.entry.record
    cells = {
        "number": Cell(measure.entry.id),
        "what": Cell(indicator.quote),
        "tier": Cell(t(TIER_SHORT[indicator.tier])),
    }
    if one.reading and one.achieved_on:
        files = (one.entry.file.path, one.reading.update.file.path)
        said = value_words(one.reading.value)
        cells["value"] = Cell(said if isinstance(said, str) else t(said), records=files)
        cells["period"] = _month(one.achieved_on, year)
    return Row(cells, "result", one.entry.id)


def _month(when: date, year: Year) -> Cell:
    """Return the month that a report was on; its value is the last day."""
    return Cell(year.t(month_of(f"{when:%Y-%m}")), when)
